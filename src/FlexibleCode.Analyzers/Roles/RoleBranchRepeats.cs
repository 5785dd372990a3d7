using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// The branches of one member that hold one operand against the same roles again and again: one finding at the first of them, as there is one thing
/// to gather. A switch stands for itself, as its arms say what each role means. Asked for findings only.
/// </summary>
internal static class RoleBranchRepeats
{
    /// <summary>All branches that ask the same and count, in source order, as far as they are asked for; at least the branch itself.</summary>
    public static IEnumerable<RoleBranch> Of(RoleBranch branch, RoleBranchMember? member, Func<RoleBranch, bool> counts)
    {
        if (member is null || !IsOfOneOperand(branch))
        {
            yield return branch;
            yield break;
        }

        var isFound = false;
        foreach (var other in member.OfSameRoles(branch))
        {
            if (other.Location.SourceSpan == branch.Location.SourceSpan)
            {
                isFound = true;
                yield return branch;
            }
            else if (AsksTheSame(branch, other) && member.Counts(other, counts))
            {
                yield return other;
            }
        }

        if (!isFound)
        {
            yield return branch;
        }
    }

    private static bool IsOfOneOperand(RoleBranch branch) =>
        branch.Head is not (ISwitchOperation or ISwitchExpressionOperation)
        && branch.Comparisons.All(c => Operand.Same(c.Operand, branch.Comparisons[0].Operand));

    /// <summary>Whether two branches hold one operand against the same roles.</summary>
    public static bool AsksTheSame(RoleBranch branch, RoleBranch other) =>
        IsOfOneOperand(branch) && IsOfOneOperand(other)
        && Operand.SameAcrossLambdas(branch.Comparisons[0].Operand, other.Comparisons[0].Operand)
        && branch.Comparisons.All(static c => c.IsGathered) == other.Comparisons.All(static c => c.IsGathered)
        && RolesOf(branch).SetEquals(RolesOf(other));

    private static HashSet<KeyConstant> RolesOf(RoleBranch branch) => [.. branch.Comparisons.SelectMany(static c => c.Constants)];
}
