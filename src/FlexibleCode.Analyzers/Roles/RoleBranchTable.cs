using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells what a role may do as a table in code: answers that are given out together and all ask one operand for its role (<c>new Actions(CanOrder: role is A or B, CanPay: role is A or
/// C)</c>). It is one finding at the first of them. Asked for findings only.
/// </summary>
internal static class RoleBranchTable
{
    /// <summary>The branches of the table that a branch is a line of, in source order, as far as they are asked for; at least the branch itself.</summary>
    public static IEnumerable<RoleBranch> Of(RoleBranch branch, OrganizationModel organization, Func<RoleBranch, bool> counts, CancellationToken cancellationToken)
    {
        var isFound = false;
        foreach (var answer in IsLine(branch) ? AnswersInARow.Around(branch.Head) : [])
        {
            var head = RoleBranchReader.WithoutNot(answer);
            if (head.Syntax == branch.Head.Syntax)
            {
                isFound = true;
                yield return branch;
            }
            else if (AsksTheSame(head, branch, organization, cancellationToken)
                && RoleBranchReader.From(head, organization, cancellationToken) is { Comparisons.IsEmpty: false } other && counts(other))
            {
                yield return other;
            }
        }

        if (!isFound)
        {
            yield return branch;
        }
    }

    // What a choice answers is told by its arms.
    private static bool IsLine(RoleBranch branch) =>
        branch.Head is not (IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation)
        && branch.Comparisons.All(c => Operand.Same(c.Operand, branch.Comparisons[0].Operand));

    private static bool AsksTheSame(IOperation answer, RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (NullableType.Underlying(answer.Type) is not { SpecialType: SpecialType.System_Boolean } || answer is IConditionalOperation or ISwitchExpressionOperation)
        {
            return false;
        }

        var asked = RoleBranchGroup.Asked(answer, organization, cancellationToken);
        return !asked.IsEmpty
            && asked.All(c => Operand.Same(c.Operand, branch.Comparisons[0].Operand))
            && asked.All(static c => c.IsGathered) == branch.Comparisons.All(static c => c.IsGathered)
            && !RoleBranchReader.IsMembershipTest(asked[0].Operation, cancellationToken);
    }
}
