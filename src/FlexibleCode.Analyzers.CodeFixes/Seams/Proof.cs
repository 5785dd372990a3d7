using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.Decisions;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>The result of comparing a decision with its rendering, case by case over the whole finite domain.</summary>
/// <param name="Cases">How many cases were compared.</param>
/// <param name="Differs">The first case in which they differ; <c>null</c> if none does.</param>
internal sealed record Proof(int Cases, string? Differs)
{
    public bool Holds => Differs is null && Cases > 0;

    /// <summary>As fix titles say it: "49 cases equal".</summary>
    public string Text => Cases == 1 ? "1 case equal" : $"{Cases.ToString(CultureInfo.InvariantCulture)} cases equal";

    /// <summary>
    /// Runs the decision and its table over every case that a row could tell from another one: all members, an undefined one, <c>null</c>,
    /// every constant and a text that nobody names. A case that the constants alone do not determine is a difference.
    /// </summary>
    public static Proof Of(Decision decision, Table table)
    {
        if (Domain.Of(decision) is not { } cases)
        {
            return new Proof(0, "the cases cannot be listed");
        }

        var count = 0;
        foreach (var values in cases)
        {
            count++;
            var evaluation = decision.Evaluate(values);
            if (!evaluation.IsDetermined)
            {
                return new Proof(count, Describe(values));
            }

            var before = evaluation.Row >= 0 ? decision.Rows[evaluation.Row].Outcome : decision.Fallback.Outcome;
            if (!Same(before, After(table, values)))
            {
                return new Proof(count, Describe(values));
            }
        }

        return new Proof(count, null);
    }

    // What the rendered look-up answers: the entry's value or, for a set, whether there is an entry.
    private static Outcome? After(Table table, ImmutableArray<object?> values) =>
        table.Find(values) ?? table.Decision.Fallback.Outcome;

    private static bool Same(Outcome? before, Outcome? after)
    {
        if (ReferenceEquals(before, after))
        {
            return true;
        }

        if (before is null || after is null || before.Kind != after.Kind)
        {
            return false;
        }

        return before.Constant.HasValue && after.Constant.HasValue
            ? Equals(before.Constant.Value, after.Constant.Value)
            : Microsoft.CodeAnalysis.CSharp.SyntaxFactory.AreEquivalent(before.Syntax, after.Syntax);
    }

    private static string Describe(ImmutableArray<object?> values) =>
        string.Join(", ", values.Select(static v => v is null ? "null" : Convert.ToString(v, CultureInfo.InvariantCulture)));
}
