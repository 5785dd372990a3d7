using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Follows an operand through the code that only reads it on (<c>?.Value.ToLower()</c>), and finds what it is compared with.</summary>
internal static class Operands
{
    private const int LongestWay = 16;

    /// <summary>
    /// The whole expression that reads a thing: from its name up through qualifiers, conversions, <c>?.</c>, <c>.Name</c> and <c>.ToLower()</c>.
    /// </summary>
    public static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        for (var steps = 0; steps < LongestWay; steps++)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == expression:
                    expression = access;
                    continue;
                case MemberBindingExpressionSyntax binding:
                    expression = binding;
                    continue;
                case MemberAccessExpressionSyntax access when access.Expression == expression && IsReading(access.Name.Identifier.ValueText):
                    expression = access;
                    continue;
                case InvocationExpressionSyntax invocation when invocation.Expression == expression && IsReadingCall(expression):
                    expression = invocation;
                    continue;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == expression || IsReadingOn(access.WhenNotNull):
                    expression = access;
                    continue;
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax:
                    expression = (ExpressionSyntax)expression.Parent;
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Left == expression:
                    expression = binary;
                    continue;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AsExpression):
                    expression = binary;
                    continue;
            }

            break;
        }

        return expression;
    }

    /// <summary>The innermost thing read: what <see cref="Whole"/> began with.</summary>
    public static ExpressionSyntax Core(ExpressionSyntax expression)
    {
        for (var steps = 0; steps < LongestWay; steps++)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax inner:
                    expression = inner.Operand;
                    continue;
                case AwaitExpressionSyntax inner:
                    expression = inner.Expression;
                    continue;
                case CastExpressionSyntax inner:
                    expression = inner.Expression;
                    continue;
                case BinaryExpressionSyntax inner when inner.IsKind(SyntaxKind.CoalesceExpression) || inner.IsKind(SyntaxKind.AsExpression):
                    expression = inner.Left;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when IsReadingMethod(access.Name.Identifier.ValueText):
                    expression = access.Expression;
                    continue;
                case ConditionalAccessExpressionSyntax access when IsReadingOn(access.WhenNotNull):
                    expression = access.Expression;
                    continue;
            }

            break;
        }

        return expression;
    }

    /// <summary>
    /// Within what an operand of this text is the same thing: a local or a parameter within its member, all else within its type. Told by the
    /// first letter, as the text alone is read.
    /// </summary>
    public static int ScopeOf(SyntaxNode node, string operand)
    {
        var isLocal = operand.Length > 0 && char.IsLower(operand[0]) && operand.IndexOf('.') < 0;
        for (var scope = node.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope is BaseTypeDeclarationSyntax || (isLocal && scope is MemberDeclarationSyntax))
            {
                return scope.SpanStart;
            }
        }

        return 0;
    }

    /// <summary>The last name of a core operand; <c>null</c> when it has none that says what it is.</summary>
    public static string? NameOf(ExpressionSyntax core) => core switch
    {
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax invocation => RoleConstants.LastName(invocation.Expression),
        ElementAccessExpressionSyntax element => element.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.ValueText: { Length: > 0 } key } ? key : null,
        _ => RoleConstants.LastName(core),
    };

    /// <summary>Adds what an operand is compared with, assigned, tested against in a list or switched over.</summary>
    public static void Compared(ExpressionSyntax operand, RoleOrigin origin, bool split, List<RoleTerm> terms)
    {
        switch (operand.Parent)
        {
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                RoleConstants.Read(binary.Left == operand ? binary.Right : binary.Left, origin, split: false, terms);
                break;
            case IsPatternExpressionSyntax pattern:
                RoleConstants.ReadPattern(pattern.Pattern, origin, terms);
                break;
            case SwitchExpressionSyntax choice when choice.GoverningExpression == operand:
                foreach (var arm in choice.Arms)
                {
                    RoleConstants.ReadPattern(arm.Pattern, origin, terms);
                }

                break;
            case SwitchStatementSyntax choice:
                foreach (var section in choice.Sections)
                {
                    Labels(section, origin, terms);
                }

                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == operand && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                RoleConstants.Read(assignment.Right, origin, split, terms);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains", Parent: InvocationExpressionSyntax invocation } access when access.Expression == operand:
                if (invocation.ArgumentList.Arguments.FirstOrDefault() is { } compared)
                {
                    RoleConstants.Read(compared.Expression, origin, split: false, terms);
                }

                break;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                ComparedByCall(operand, call, origin, terms);
                break;
        }
    }

    /// <summary>Whether the call is <c>Array.IndexOf(list, x)</c>.</summary>
    public static bool IsArraySearch(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IndexOf", Expression: var searcher } && RoleConstants.LastName(searcher) is "Array";

    // string.Equals(role, "Admin", …), "Admin".Equals(role), new[] { "Admin", "Clerk" }.Contains(role), Array.IndexOf(new[] { "Admin", "Clerk" }, role)
    private static void ComparedByCall(ExpressionSyntax operand, InvocationExpressionSyntax call, RoleOrigin origin, List<RoleTerm> terms)
    {
        if (IsArraySearch(call))
        {
            if (call.ArgumentList.Arguments is [var list, var searched, ..] && searched.Expression == operand)
            {
                RoleConstants.Read(list.Expression, origin, split: false, terms);
            }

            return;
        }

        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains" } access)
        {
            return;
        }

        var arguments = call.ArgumentList.Arguments;
        if (access.Expression is PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" })
        {
            for (var i = 0; i < 2 && i < arguments.Count; i++)
            {
                if (arguments[i].Expression != operand)
                {
                    RoleConstants.Read(arguments[i].Expression, origin, split: false, terms);
                }
            }
        }
        else if (arguments[0].Expression == operand)
        {
            RoleConstants.Read(access.Expression, origin, split: false, terms);
        }
    }

    private static void Labels(SwitchSectionSyntax section, RoleOrigin origin, List<RoleTerm> terms)
    {
        foreach (var label in section.Labels)
        {
            if (label is CaseSwitchLabelSyntax constant)
            {
                RoleConstants.Read(constant.Value, origin, split: false, terms);
            }
            else if (label is CasePatternSwitchLabelSyntax pattern)
            {
                RoleConstants.ReadPattern(pattern.Pattern, origin, terms);
            }
        }
    }

    private static bool IsReading(string member) =>
        member is "Name" or "RoleName" or "Code" or "Value" or "Key" or "Title" || IsReadingMethod(member);

    private static bool IsReadingMethod(string method) =>
        Operand.IsNormalization(method) || method is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault";

    private static bool IsReadingCall(ExpressionSyntax called) =>
        RoleConstants.LastName(called) is { } name ? IsReadingMethod(name) : called is MemberBindingExpressionSyntax binding && IsReadingMethod(binding.Name.Identifier.ValueText);

    // `role?.ToLower()`, `role?.Name`
    private static bool IsReadingOn(ExpressionSyntax whenNotNull) => whenNotNull switch
    {
        MemberBindingExpressionSyntax binding => IsReading(binding.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => IsReadingMethod(binding.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } inner } access } => IsReadingMethod(access.Name.Identifier.ValueText) && IsReadingOn(inner),
        _ => false,
    };
}
