using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary><c>if (x == A) … else if (x == B) … else …</c>, and <c>x == A ? … : x == B ? … : …</c>. Read in a loop, however many steps there are.</summary>
internal static class IfLadderReader
{
    public static Reading? ReadStatement(IConditionalOperation head, int depth, CancellationToken cancellationToken)
    {
        if (!MayDecide(head))
        {
            return null;
        }

        var reading = new Reading(DecisionSpelling.IfLadder, head, []);
        for (var step = head; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var branch = step.WhenTrue;
            var statements = OutcomeReader.Statements(branch);
            reading.Add(
                When(step.Condition, cancellationToken),
                Nested.Read(statements, branch.Syntax, depth, cancellationToken),
                () => OutcomeReader.Of(statements, branch.Syntax),
                step.Syntax);

            if (step.WhenFalse is IConditionalOperation next)
            {
                step = next;
                continue;
            }

            if (step.WhenFalse is { } last)
            {
                var otherwise = OutcomeReader.Statements(last);
                reading.Otherwise(
                    Nested.Read(otherwise, last.Syntax, depth, cancellationToken), () => OutcomeReader.Of(otherwise, last.Syntax), last.Syntax);
            }

            return reading;
        }
    }

    public static Reading? ReadChoice(IConditionalOperation head, int depth, CancellationToken cancellationToken)
    {
        if (!MayDecide(head))
        {
            return null;
        }

        var reading = new Reading(DecisionSpelling.IfLadder, head, []);
        for (var step = head; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chosen = step.WhenTrue;
            reading.Add(
                When(step.Condition, cancellationToken),
                Nested.Read(chosen, returns: false, depth, cancellationToken),
                () => OutcomeReader.Of(chosen),
                step.Condition.Syntax);
            if (step.WhenFalse is null)
            {
                return reading;
            }

            if (Operand.WithoutImplicitConversion(step.WhenFalse) is IConditionalOperation next)
            {
                step = next;
                continue;
            }

            var last = step.WhenFalse;
            reading.Otherwise(Nested.Read(last, returns: false, depth, cancellationToken), () => OutcomeReader.Of(last), last.Syntax);
            return reading;
        }
    }

    /// <summary>What a condition requires; what is no comparison with a constant is a guard.</summary>
    public static List<Conjunction> When(IOperation condition, CancellationToken cancellationToken) =>
        ConditionReader.Read(condition, negate: false, cancellationToken) is { } alternatives
            ? ConditionReader.Merge(alternatives)
            : [new Conjunction([], condition, condition.Syntax)];

    /// <summary>Whether any step of a ladder could compare with a constant; allocates nothing.</summary>
    private static bool MayDecide(IConditionalOperation head)
    {
        for (var step = head; step is not null; step = step.WhenFalse is null ? null : Operand.WithoutImplicitConversion(step.WhenFalse) as IConditionalOperation)
        {
            if (ConditionReader.MayDecide(step.Condition))
            {
                return true;
            }
        }

        return false;
    }
}
