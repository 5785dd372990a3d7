using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A member that is called a permission and answers by throwing: <c>EnsureCanView</c>, in which <c>if (!visible.Contains(order.Status)) throw …</c>
/// stands. What it says is what <c>CanView</c> would answer; a guard in an operation is none.
/// </summary>
internal static class PermissionDenial
{
    /// <summary>Whether a branch ends in a throw; allocates nothing.</summary>
    public static bool MayBe(IOperation operation) =>
        operation is IConditionalOperation { Type: null, WhenFalse: null, WhenTrue: var branch }
        && (branch is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : branch) is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    /// <summary>The set that the condition asks, and how many of its states; <c>null</c> if it is something else.</summary>
    public static (string Set, int Count)? Of(IConditionalOperation branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        // By its syntax alone: most branches that throw stand elsewhere.
        if (EnclosingMember.MethodName(branch.Syntax) is not { } name || !GuardCall.MayBe(name) || !PermissionNames.SaysPermission(name))
        {
            return null;
        }

        if (DecisionReader.ReadCondition(branch.Condition, cancellationToken) is { } condition)
        {
            for (var subject = 0; subject < condition.Subjects.Length; subject++)
            {
                if (StateSet.NameOf(condition, subject, organization) is { } set)
                {
                    var states = condition.Rows.SelectMany(r => r.Keys[subject] is ConstantKey key ? key.Constants : []);
                    return (set, Distinct(states));
                }
            }
        }

        return StateListTest.In(branch.Condition, cancellationToken) is { } listed
            && Operand.Symbol(listed.Operand) is { } holder && StateGuardReader.SetOf(holder, listed.Operand.Type, organization) is { } known
                ? (known.Name, Distinct(listed.States))
                : null;
    }

    private static int Distinct(IEnumerable<KeyConstant> states) => states.Select(static s => s.Value).Distinct().Count();
}
