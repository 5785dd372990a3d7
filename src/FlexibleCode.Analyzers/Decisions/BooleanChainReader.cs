using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// <c>x == A &amp;&amp; y == B || x == C &amp;&amp; y == D</c>: one row per alternative. A chain that says what must not be
/// (<c>x != A &amp;&amp; x != B</c>) is read as the rows that answer <c>false</c>.
/// </summary>
internal static class BooleanChainReader
{
    /// <summary>Reads any boolean expression, whether a decision begins at it or not.</summary>
    public static Decision? Read(IOperation condition, DecisionSpelling spelling, CancellationToken cancellationToken)
    {
        var truth = true;
        if (ConditionReader.Read(condition, negate: false, cancellationToken) is not { } alternatives)
        {
            return null;
        }

        if (IsNegative(alternatives)
            && ConditionReader.Read(condition, negate: true, cancellationToken) is { } opposite
            && !opposite.Exists(static a => IsNegative(a)))
        {
            (alternatives, truth) = (opposite, false);
        }

        var reading = new Reading(spelling, condition, []);
        foreach (var alternative in alternatives)
        {
            foreach (var row in Split(alternative))
            {
                reading.Rows.Add(new ReadRow(row, OutcomeReader.OfTruth(truth, null, row.Syntax, returns: false), row.Syntax));
            }
        }

        reading.Fallback = new Fallback(FallbackKind.Answers, OutcomeReader.OfTruth(!truth, null, condition.Syntax, returns: false), null);
        return reading.ToDecision();
    }

    // Constants of one list or one `or` stand for themselves: each is a place of its own.
    private static IEnumerable<Conjunction> Split(Conjunction alternative)
    {
        if (alternative is { Guard: null, Tests: [{ Key: ConstantKey { IsNegated: false, Constants.Length: > 1 } key } test] })
        {
            foreach (var constant in key.Constants)
            {
                yield return new Conjunction([test with { Key = new ConstantKey([constant], IsNegated: false) }], null, constant.Syntax);
            }
        }
        else
        {
            yield return alternative;
        }
    }

    private static bool IsNegative(List<Conjunction> alternatives) => alternatives.TrueForAll(IsNegative);

    private static bool IsNegative(Conjunction alternative)
    {
        if (alternative.Tests.IsEmpty)
        {
            return false;
        }

        foreach (var test in alternative.Tests)
        {
            if (test.Key is not ConstantKey { IsNegated: true })
            {
                return false;
            }
        }

        return true;
    }
}
