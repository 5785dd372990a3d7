using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Tells the bounds between the groups of a report from limits: nobody is refused or let through by the column that he is counted in.</summary>
internal static class BusinessLimitGroup
{
    private const int LeastGroups = 3;

    // A report of more groups, or a choice that is nested deeper, is not read.
    private const int MostGroups = 40;

    private static readonly WordStems Groups = WordStems.Whole(
        "group", "bucket", "band", "bracket", "bin", "interval", "column", "slot", "cohort", "index");

    /// <summary>Groups of which each has a price, a rate or a consequence of its own are policy, numbered or not.</summary>
    private static readonly WordStems Consequences = WordStems.Whole(
        "risk", "pay", "price", "pricing", "premium", "salary", "income", "wage", "credit", "fine", "benefit", "benefits", "access", "permission", "approval", "priority", "severity");

    /// <summary>Whether a choice names the groups of a query: <c>loans.GroupBy(l => l.DaysOverdue &lt;= 30 ? "0-30 days" : "more")</c>.</summary>
    public static bool IsName(IOperation head)
    {
        var user = head.Parent;
        while (user is IConditionalOperation { Type: not null } or IConversionOperation or IParenthesizedOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            user = user.Parent;
        }

        if (user is not IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation function } })
        {
            return false;
        }

        IOperation? call = function.Parent;
        while (call is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            call = call.Parent;
        }

        return call is IInvocationOperation { TargetMethod.Name: "GroupBy" or "ToLookup" };
    }

    /// <summary>
    /// Whether the test stands in a method that is named for a group and does no more than number it: <c>if (age &lt; 18) return 0; if (age &lt; 65) return 1; return 2;</c>.
    /// </summary>
    public static bool IsIndex(Literal literal, Vocabulary words)
    {
        if (literal.Operand.Type is not { SpecialType: not SpecialType.System_Decimal })
        {
            return false;
        }

        var function = Function(literal.Test.Syntax);
        var name = function switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => null,
        };
        return Groups.AreIn(name)
            && !HasConsequence(name!, words)
            && !HasConsequence(function!.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "", words)
            && Counts(function!);
    }

    private static bool HasConsequence(string name, Vocabulary words) =>
        Consequences.AreIn(name)
        || words.Has(name, WordKinds.Role | WordKinds.Party | WordKinds.State | WordKinds.Plan | WordKinds.Rate | WordKinds.Permission | WordKinds.Denial | WordKinds.Route);

    private static SyntaxNode? Function(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            {
                return current;
            }
        }

        return null;
    }

    // Its answers, one after the other, are numbers that count up or down by one.
    private static bool Counts(SyntaxNode function)
    {
        var first = 0L;
        var last = 0L;
        var step = 0L;
        var count = 0;
        foreach (var node in function.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or ExpressionStatementSyntax)))
        {
            switch (node)
            {
                case ExpressionStatementSyntax or LocalFunctionStatementSyntax or YieldStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax:
                    return false;
                case ExpressionSyntax answer when IsAnswer(answer):
                    if (answer is not LiteralExpressionSyntax { Token.Value: int number } || ++count > MostGroups)
                    {
                        return false;
                    }

                    step = count == 2 ? number - last : step;
                    first = count == 1 ? number : first;
                    if (count > 1 && (number - last != step || step is not (1 or -1)))
                    {
                        return false;
                    }

                    last = number;
                    break;
            }
        }

        return count >= LeastGroups && (Math.Min(first, last) is 0 or 1);
    }

    private static bool IsAnswer(ExpressionSyntax expression)
    {
        if (expression is ConditionalExpressionSyntax or SwitchExpressionSyntax or ParenthesizedExpressionSyntax or ThrowExpressionSyntax)
        {
            return false;
        }

        SyntaxNode current = expression;
        for (var depth = 0; depth < MostGroups; depth++)
        {
            switch (current.Parent)
            {
                case ParenthesizedExpressionSyntax:
                    current = current.Parent;
                    continue;
                case ConditionalExpressionSyntax choice when choice.Condition != current:
                    current = choice;
                    continue;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == current:
                    current = choice;
                    continue;
                default:
                    return current.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax };
            }
        }

        return false;
    }
}
