using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Finds the operand that a text is compared with, in any spelling.</summary>
internal static class ComparisonReader
{
    /// <summary>The operand, without what only reads it on; <c>null</c> when the text is compared with nothing.</summary>
    public static ExpressionSyntax? OperandOf(ExpressionSyntax text)
    {
        var operand = Raw(text);
        return operand is null or LiteralExpressionSyntax ? null : Operands.Core(operand);
    }

    private static ExpressionSyntax? Raw(ExpressionSyntax text)
    {
        text = NormalizedText.WithCalls(text);
        switch (text.Parent)
        {
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                return binary.Left == text ? binary.Right : binary.Left;
            case CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice }:
                return choice.Expression;
            case ConstantPatternSyntax pattern:
                return OfPattern(pattern);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } access } call }:
                return access.Expression is PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" }
                    ? OtherArgument(call, text)
                    : access.Expression;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Parent: InvocationExpressionSyntax call }:
                return call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
            case InitializerExpressionSyntax or ExpressionElementSyntax:
                return OfList(text.Parent);
            default:
                return null;
        }
    }

    // new[] { "A", "B" }.Contains(x), new List<string> { … }.IndexOf(x), Array.IndexOf(new[] { "A", "B" }, x)
    private static ExpressionSyntax? OfList(SyntaxNode items)
    {
        var list = items.Parent;
        for (var steps = 0; steps < 3 && list is not null; steps++, list = list.Parent)
        {
            switch (list)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" or "IndexOf", Parent: InvocationExpressionSyntax call }:
                    return call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Operands.IsArraySearch(call):
                    return call.ArgumentList.Arguments is [var first, var searched, ..] && first == list ? searched.Expression : null;
            }
        }

        return null;
    }

    private static ExpressionSyntax? OtherArgument(InvocationExpressionSyntax call, ExpressionSyntax text)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression != text)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    private static ExpressionSyntax? OfPattern(PatternSyntax pattern)
    {
        SyntaxNode? node = pattern;
        for (var steps = 0; steps < 32 && node is PatternSyntax; steps++)
        {
            node = node.Parent;
        }

        return node switch
        {
            IsPatternExpressionSyntax test => test.Expression,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
            _ => null,
        };
    }
}
