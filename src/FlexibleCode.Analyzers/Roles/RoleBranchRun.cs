using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// The statements that stand one after the other and branch on one operand: guarded returns, and tests of one variable of which one at most holds. They
/// are a ladder in another spelling.
/// </summary>
internal static class RoleBranchRun
{
    /// <summary>The first statement of the run that a statement continues; the statement itself where it continues none.</summary>
    public static IConditionalOperation First(IConditionalOperation step, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (step.WhenFalse is not null || StatementRun.Around(step) is not { Index: > 0 } around)
        {
            return step;
        }

        ImmutableArray<RoleComparison> asked = default;
        for (var i = around.Index - 1; i >= 0 && !ConsecutiveTests.BeginsAnew(i + 1); i--)
        {
            if (around.Statements[i] is not IConditionalOperation { WhenFalse: null } before)
            {
                break;
            }

            asked = asked.IsDefault ? RoleBranchGroup.Asked(step.Condition, organization, cancellationToken) : asked;
            var askedBefore = RoleBranchGroup.Asked(before.Condition, organization, cancellationToken);
            if (!Continues(before, askedBefore, step, asked, cancellationToken))
            {
                break;
            }

            (step, asked) = (before, askedBefore);
        }

        return step;
    }

    /// <summary>The statements of the run behind the first one.</summary>
    public static ImmutableArray<IOperation> Behind(IOperation head, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (head is not IConditionalOperation { Type: null, WhenFalse: null } step || StatementRun.Around(step) is not { } around)
        {
            return [];
        }

        var steps = ImmutableArray.CreateBuilder<IOperation>();
        ImmutableArray<RoleComparison> asked = default;
        for (var i = around.Index + 1; i < around.Statements.Length && !ConsecutiveTests.BeginsAnew(i); i++)
        {
            if (around.Statements[i] is not IConditionalOperation { WhenFalse: null } next)
            {
                break;
            }

            asked = asked.IsDefault ? RoleBranchGroup.Asked(step.Condition, organization, cancellationToken) : asked;
            var askedNext = RoleBranchGroup.Asked(next.Condition, organization, cancellationToken);
            if (!Continues(step, asked, next, askedNext, cancellationToken))
            {
                break;
            }

            steps.Add(next);
            (step, asked) = (next, askedNext);
        }

        return steps.ToImmutable();
    }

    private static bool Continues(
        IConditionalOperation before, ImmutableArray<RoleComparison> asked, IConditionalOperation next, ImmutableArray<RoleComparison> askedNext, CancellationToken cancellationToken)
    {
        if (asked.IsEmpty || askedNext.IsEmpty || !SymbolEqualityComparer.Default.Equals(asked[0].Symbol, askedNext[0].Symbol))
        {
            return false;
        }

        if (ConsecutiveTests.Leaves(before) && ConsecutiveTests.Leaves(next))
        {
            return true;
        }

        return asked is [var one] && askedNext is [var other]
            && Operand.Same(one.Operand, other.Operand)
            && !one.Constants.Any(c => other.Constants.Any(k => string.Equals(Text(c), Text(k), StringComparison.OrdinalIgnoreCase)))
            && ConsecutiveTests.Exclude(before, one.Operation, next, other.Operation, one.Operand)
            && !RoleBranchReader.IsMembershipTest(one.Operation, cancellationToken) && !RoleBranchReader.IsMembershipTest(other.Operation, cancellationToken);
    }

    private static string Text(KeyConstant constant) => constant.Value as string ?? constant.Name;
}
