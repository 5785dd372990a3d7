using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// The branches of one member that hold one operand against the same roles again and again: one finding at the first of them, as there is one thing
/// to gather. A switch stands for itself, as its arms say what each role means. Asked for findings only.
/// </summary>
internal static class RoleBranchRepeats
{
    /// <summary>All branches that ask the same and count, in source order; at least the branch itself.</summary>
    public static ImmutableArray<RoleBranch> Of(
        RoleBranch branch, Func<RoleBranch, bool> counts, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var first = branch.Comparisons[0];
        if (!IsOfOneOperand(branch) || RoleBranchMember.Around(first) is not { } member || first.Operation.SemanticModel is not { } model)
        {
            return [branch];
        }

        var same = ImmutableArray.CreateBuilder<RoleBranch>();
        foreach (var node in RoleBranchMember.NodesNaming(member, first.Symbol.Name))
        {
            if (model.GetOperation(node, cancellationToken) is not { } operation || RoleBranchReader.Read(operation, organization, cancellationToken) is not { } other)
            {
                continue;
            }

            if (other.Location.SourceSpan == branch.Location.SourceSpan)
            {
                same.Add(branch);
            }
            else if (AsksTheSame(branch, other) && counts(other) && !same.Any(s => s.Location.SourceSpan == other.Location.SourceSpan))
            {
                same.Add(other);
            }
        }

        return same.Contains(branch) ? same.ToImmutable() : [branch];
    }

    private static bool IsOfOneOperand(RoleBranch branch) =>
        branch.Head is not (ISwitchOperation or ISwitchExpressionOperation)
        && branch.Comparisons.All(c => Operand.Same(c.Operand, branch.Comparisons[0].Operand));

    private static bool AsksTheSame(RoleBranch branch, RoleBranch other) =>
        IsOfOneOperand(other)
        && Operand.Same(branch.Comparisons[0].Operand, other.Comparisons[0].Operand)
        && branch.Comparisons.All(static c => c.IsGathered) == other.Comparisons.All(static c => c.IsGathered)
        && RolesOf(branch).SetEquals(RolesOf(other));

    private static HashSet<KeyConstant> RolesOf(RoleBranch branch) => [.. branch.Comparisons.SelectMany(static c => c.Constants)];
}
