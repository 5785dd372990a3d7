using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// Finds the first of several statements that decide one after the other by members of one set, about one thing: guarded returns, and tests of one
/// variable that exclude each other. They are a ladder in another spelling, and count once.
/// </summary>
internal static class DecisionRun
{
    /// <summary>The first statement of the run that a decision continues; the decision itself where it continues none.</summary>
    public static IOperation FirstOf(IOperation head, MemberUse use, ISymbol member)
    {
        if (head is not IConditionalOperation { Type: null } step || StatementRun.Around(step) is not { } around)
        {
            return head;
        }

        for (var i = around.Index - 1; i >= 0 && !ConsecutiveTests.BeginsAnew(i + 1); i--)
        {
            if (around.Statements[i] is not IConditionalOperation before || UseIn(before.Condition, member.ContainingType) is not var (usedBefore, memberBefore)
                || !AskAbout(usedBefore, use) || !Continues(before, usedBefore, memberBefore))
            {
                break;
            }

            (step, use, member) = (before, usedBefore, memberBefore);
        }

        return step;

        bool Continues(IConditionalOperation before, MemberUse usedBefore, ISymbol memberBefore) =>
            (ConsecutiveTests.Leaves(before) && ConsecutiveTests.Leaves(step))
            || (use.Subject is { } subject && !SymbolEqualityComparer.Default.Equals(member, memberBefore)
                && ConsecutiveTests.Exclude(before, usedBefore.Operation, step, use.Operation, subject));
    }

    private static (MemberUse Use, ISymbol Member)? UseIn(IOperation condition, INamedTypeSymbol set)
    {
        foreach (var operation in condition.Descendants())
        {
            if (MemberUseReader.MayBe(operation) && ((IMemberReferenceOperation)operation).Member is var member
                && SymbolEqualityComparer.Default.Equals(member.ContainingType, set) && MemberUseReader.Read(operation) is { } use)
            {
                return (use, member);
            }
        }

        return null;
    }

    private static bool AskAbout(MemberUse one, MemberUse other) => (one, other) switch
    {
        ({ Subject: { } left }, { Subject: { } right }) => Operand.Same(left, right),
        ({ Subject: null, Operation: IInvocationOperation left }, { Subject: null, Operation: IInvocationOperation right }) => AskAbout(left, right),
        _ => false,
    };

    // IsInRole(user, A) and IsInRole(user, B): all is the same but one argument.
    private static bool AskAbout(IInvocationOperation one, IInvocationOperation other)
    {
        if (!SymbolEqualityComparer.Default.Equals(one.TargetMethod, other.TargetMethod) || one.Arguments.Length != other.Arguments.Length
            || (one.Instance is { } left && other.Instance is { } right && !Operand.Same(left, right)))
        {
            return false;
        }

        var different = 0;
        for (var i = 0; i < one.Arguments.Length; i++)
        {
            different += Operand.Same(one.Arguments[i].Value, other.Arguments[i].Value) ? 0 : 1;
        }

        return different <= 1;
    }
}
