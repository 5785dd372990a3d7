using System.Text;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What the arms of a switch over a role are: answers, which a table can hold, or work, which code of its own has to do.</summary>
internal static class RoleBranchArms
{
    /// <summary>Whether an arm calls something, so that no table can stand for the switch. A ladder is no such case: its conditions can read sets.</summary>
    public static bool DoWork(RoleBranch branch, CancellationToken cancellationToken)
    {
        if (branch.Head is not (ISwitchOperation or ISwitchExpressionOperation) || DecisionReader.Read(branch.Head, cancellationToken) is not { } decision)
        {
            return false;
        }

        foreach (var row in decision.Rows)
        {
            if (row.Outcome.Kind == OutcomeKind.Effects || (row.Outcome is { Kind: not OutcomeKind.Throws, Value: { } value } && Calls(value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether all arms are one call with another constant (<c>case A: Send("x"); break; case B: Send("y"); break;</c>): what they differ in is a value for each
    /// role, which a table can hold.
    /// </summary>
    public static bool AreOneCall(RoleBranch branch, CancellationToken cancellationToken)
    {
        if (branch.Head.SemanticModel is not { } model)
        {
            return false;
        }

        var (count, form) = (0, "");
        foreach (var done in Done(branch.Head))
        {
            if (Form(done, model, cancellationToken) is not { } one || (count > 0 && one != form))
            {
                return false;
            }

            (count, form) = (count + 1, one);
        }

        return count > 1;
    }

    // What each arm does but the one for all other roles; of an arm with several statements nothing is said.
    private static IEnumerable<IOperation?> Done(IOperation head) => head switch
    {
        ISwitchOperation choice => choice.Cases.Where(static c => !c.Clauses.Any(static l => l is IDefaultCaseClauseOperation))
            .Select(static c => OutcomeReader.Statements(c) is [var only] ? only : null),
        ISwitchExpressionOperation choice => choice.Arms.Where(static a => a.Pattern is not IDiscardPatternOperation).Select(static a => a.Value),
        _ => [],
    };

    // How it is written without the constants that it hands over; null where there is none of them.
    private static string? Form(IOperation? done, SemanticModel model, CancellationToken cancellationToken)
    {
        if (done is null)
        {
            return null;
        }

        var constants = 0;
        var form = new StringBuilder();
        foreach (var node in done.Syntax.DescendantNodesAndTokensAndSelf(n => !IsConstant(n)))
        {
            if (node.IsToken)
            {
                form.Append(node.AsToken().Text).Append(' ');
            }
            else if (IsConstant(node.AsNode()!))
            {
                constants++;
                form.Append("# ");
            }
        }

        return constants == 0 ? null : form.ToString();

        bool IsConstant(SyntaxNode node) =>
            node is ArgumentSyntax { Expression: var handed } && model.GetConstantValue(handed, cancellationToken).HasValue;
    }

    /// <summary>How far the fix can open such a switch: services are looked up where an object of the container can ask it by key.</summary>
    public static SeamLevel? Offered(ISymbol member, Compilation compilation) =>
        !member.IsStatic && KnownTypes.For(compilation).ServiceProviderKeyedServiceExtensions is not null ? SeamLevel.Delegated : null;

    private static bool Calls(IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation)
            {
                return true;
            }
        }

        return false;
    }
}
