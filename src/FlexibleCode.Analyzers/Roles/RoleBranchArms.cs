using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
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
