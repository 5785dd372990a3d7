using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>A decision that says which state may follow which: yes or no, over two operands of one set of states, with two pairs or more.</summary>
/// <param name="Decision">The decision; of an <c>if</c> that denies, its condition.</param>
/// <param name="From">The index of the subject that the pairs begin with.</param>
/// <param name="To">The index of the other one.</param>
/// <param name="Set">The name of the set of states, or of the operand where states are text.</param>
/// <param name="Count">How many pairs the rows name.</param>
internal sealed record Transitions(Decision Decision, int From, int To, string Set, int Count)
{
    private const int FewestPairs = 2;

    /// <summary>Reads a decision as transitions; <c>null</c> if it is something else.</summary>
    public static Transitions? Of(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (decision.Subjects.Length < 2)
        {
            return null;
        }

        var answers = Answers(decision);
        if (ConditionOf(decision, cancellationToken) is { Subjects.Length: >= 2 } condition)
        {
            return answers || Sink.Of(decision.Head!, cancellationToken) == SinkKind.Denial ? Pairs(condition, organization) : null;
        }

        return answers ? Pairs(decision, organization) : null;
    }

    /// <summary>
    /// The condition of an <c>if</c> without <c>else</c> as a decision of its own: <c>if (!(from == A &amp;&amp; to == B || …)) throw …;</c>
    /// </summary>
    public static Decision? ConditionOf(Decision decision, CancellationToken cancellationToken) =>
        decision is { Spelling: DecisionSpelling.IfLadder, Head: IConditionalOperation { Type: null, WhenFalse: null } branch }
            ? DecisionReader.ReadCondition(WithoutNot(branch.Condition), cancellationToken)
            : null;

    /// <summary>Every place that names a pair.</summary>
    public ImmutableArray<Location> Places =>
        [.. Decision.Rows.Where(r => Names(r)).Select(static r => r.Syntax).Distinct().Select(static s => s.GetLocation())];

    private static Transitions? Pairs(Decision decision, OrganizationModel organization)
    {
        for (var from = 0; from < decision.Subjects.Length; from++)
        {
            for (var to = from + 1; to < decision.Subjects.Length; to++)
            {
                if (StateSet.NameOf(decision, from, to, organization) is not { } set)
                {
                    continue;
                }

                var transitions = new Transitions(decision, from, to, set, 0);
                var count = transitions.CountPairs();
                if (count >= FewestPairs)
                {
                    return transitions with { Count = count };
                }
            }
        }

        return null;
    }

    private int CountPairs()
    {
        var otherwise = AnswerOf(Decision.Fallback);
        var pairs = new HashSet<(object?, object?)>();
        foreach (var row in Decision.Rows)
        {
            if (!Names(row) || AnswerOf(row.Outcome) == otherwise)
            {
                continue;
            }

            foreach (var from in ((ConstantKey)row.Keys[From]).Constants)
            {
                foreach (var to in ((ConstantKey)row.Keys[To]).Constants)
                {
                    pairs.Add((from.Value, to.Value));
                }
            }
        }

        return pairs.Count;
    }

    // `case A: if (to != B && to != C) throw …;` names the pairs by what is refused otherwise.
    private bool Names(Row row) =>
        row.Keys[From] is ConstantKey from && row.Keys[To] is ConstantKey to && (!from.IsNegated || !to.IsNegated);

    /// <summary>Whether the decision has two answers: true and false, or refusing and going on.</summary>
    private static bool Answers(Decision decision)
    {
        var first = AnswerOf(decision.Fallback);
        if (first == Answer.Other)
        {
            return false;
        }

        var second = first;
        foreach (var row in decision.Rows)
        {
            var answer = AnswerOf(row.Outcome);
            if (answer == Answer.Other)
            {
                return false;
            }

            if (answer != first)
            {
                if (second != first && second != answer)
                {
                    return false;
                }

                second = answer;
            }
        }

        return second != first;
    }

    private static Answer AnswerOf(Fallback fallback) => fallback.Kind switch
    {
        FallbackKind.FallsThrough => Answer.Passes,
        FallbackKind.ThrowsUnmatched => Answer.Refuses,
        _ => AnswerOf(fallback.Outcome!),
    };

    private static Answer AnswerOf(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Nothing => Answer.Passes,
        OutcomeKind.Throws => Answer.Refuses,
        OutcomeKind.Value or OutcomeKind.Assigns when outcome.Constant is { HasValue: true, Value: bool truth } => truth ? Answer.True : Answer.False,

        // A pair that a further question decides is a pair that may be.
        OutcomeKind.Value when outcome.Value?.Type?.SpecialType == SpecialType.System_Boolean => Answer.True,
        _ => Answer.Other,
    };

    private static IOperation WithoutNot(IOperation condition)
    {
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            condition = not.Operand;
        }

        return condition;
    }

    private enum Answer
    {
        Other,
        True,
        False,
        Refuses,
        Passes,
    }
}
