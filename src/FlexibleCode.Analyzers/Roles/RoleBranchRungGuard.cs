using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells a guard that is all a rung of a role ladder does: <c>if (kind == Approver.Chief) { if (user.Role != A &amp;&amp; user.Role != B) throw …; } else if …</c>. Which role may do what for
/// which is one table, a line for each rung. Asked for findings only.
/// </summary>
internal static class RoleBranchRungGuard
{
    /// <summary>The branch whose rung a guard is all of; <c>null</c> when there is none.</summary>
    public static RoleBranch? Around(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (branch.Head is not IConditionalOperation { Type: null } guard || !ConsecutiveTests.Leaves(guard))
        {
            return null;
        }

        var body = guard.Parent is IBlockOperation { Operations: [_] } block ? block : (IOperation)guard;
        if (body.Parent is not IConditionalOperation { Type: null } rung || rung.WhenTrue != body
            || RoleBranchGroup.Asked(rung.Condition, organization, cancellationToken) is not [var asked, ..]
            || RoleBranchReader.IsMembershipTest(asked.Operation, cancellationToken))
        {
            return null;
        }

        var around = RoleBranchReader.From(RoleBranchReader.Head(asked.Operation, organization, cancellationToken), organization, cancellationToken);
        return IsAnother(around, branch) ? around : null;
    }

    /// <summary>The guards that are all that rungs of a branch do, in source order.</summary>
    public static IEnumerable<RoleBranch> Within(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        foreach (var step in branch.Steps.Insert(0, branch.Head))
        {
            for (var rung = step as IConditionalOperation; rung is { Type: null }; rung = rung.WhenFalse as IConditionalOperation)
            {
                if ((rung.WhenTrue is IBlockOperation { Operations: [var only] } ? only : rung.WhenTrue) is IConditionalOperation { Type: null } guard && ConsecutiveTests.Leaves(guard)
                    && RoleBranchGroup.Asked(guard.Condition, organization, cancellationToken) is [var asked, ..]
                    && !RoleBranchGroup.Asked(rung.Condition, organization, cancellationToken).IsEmpty
                    && RoleBranchReader.Read(asked.Operation, organization, cancellationToken) is { } other && other.Head.Syntax == guard.Syntax
                    && IsAnother(branch, other))
                {
                    yield return other;
                }
            }
        }
    }

    // What asks of the same operand is gathered as a repetition, and what is gathered already is another step of the seam.
    private static bool IsAnother(RoleBranch around, RoleBranch guard) =>
        !RoleBranchRepeats.AsksTheSame(around, guard) && around.Comparisons.All(static c => c.IsGathered) == guard.Comparisons.All(static c => c.IsGathered);
}
