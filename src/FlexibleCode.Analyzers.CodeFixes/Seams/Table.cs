using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>What a table is: keys with values, or keys alone.</summary>
internal enum TableForm
{
    /// <summary>Keys and the value of each: a dictionary.</summary>
    Values,

    /// <summary>The keys for which a yes-or-no decision answers differently than otherwise: a set.</summary>
    Members,
}

/// <summary>One dimension of a table.</summary>
/// <param name="Type">The type of the key in the table; without <c>?</c> where a null key is asked apart.</param>
/// <param name="MayBeNull">Whether the operand can be <c>null</c> although the table's key cannot: the use site asks first.</param>
/// <param name="IgnoresCase">Whether text is compared by <see cref="StringComparison.OrdinalIgnoreCase"/>.</param>
internal sealed record TableKey(ITypeSymbol Type, bool MayBeNull, bool IgnoresCase);

/// <summary>One entry of a table.</summary>
/// <param name="Keys">One constant per dimension.</param>
/// <param name="Outcome">What the decision answered for them.</param>
/// <param name="Row">The row that the entry comes from: its comments travel along.</param>
internal sealed record TableEntry(ImmutableArray<KeyConstant> Keys, Outcome Outcome, Row Row);

/// <summary>
/// A decision as data: what <see cref="TableSeam"/> renders and <see cref="Proof"/> compares with the decision that it came from. A table is
/// only made when looking a key up can stand for running the decision; see <see cref="TryMake"/>.
/// </summary>
/// <param name="Decision">The decision.</param>
/// <param name="Form">Values or members.</param>
/// <param name="Keys">The dimensions, parallel to the subjects; one or two.</param>
/// <param name="ValueType">The type of the values; <c>null</c> for a set.</param>
/// <param name="Entries">The entries in source order, each key once.</param>
/// <param name="NullAnswer">What a null operand answers, where a row says so and it is not the fallback.</param>
/// <param name="AnswerWhenMember">For a set: the answer for its members; the opposite holds otherwise.</param>
internal sealed record Table(
    Decision Decision,
    TableForm Form,
    ImmutableArray<TableKey> Keys,
    ITypeSymbol? ValueType,
    ImmutableArray<TableEntry> Entries,
    Outcome? NullAnswer,
    bool AnswerWhenMember)
{
    /// <summary>Makes the table of a decision, or says why looking up cannot stand for running it.</summary>
    public static TableMaking TryMake(Decision decision) => TableMaker.Make(decision);

    /// <summary>
    /// The answer of the table for one case, or <c>null</c> where the fallback holds: what the rendered look-up does, step by step.
    /// </summary>
    public Outcome? Find(ImmutableArray<object?> subjects)
    {
        if (Keys.Length == 1 && Keys[0].MayBeNull && subjects[0] is null)
        {
            return NullAnswer;
        }

        foreach (var entry in Entries)
        {
            var matches = true;
            for (var i = 0; i < Keys.Length && matches; i++)
            {
                matches = KeysEqual(Keys[i], entry.Keys[i].Value, subjects[i]);
            }

            if (matches)
            {
                return entry.Outcome;
            }
        }

        return null;
    }

    /// <summary>Whether two keys are one to the table's comparer.</summary>
    public static bool KeysEqual(TableKey key, object? left, object? right) =>
        key.IgnoresCase && left is string a && right is string b
            ? string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
            : Equals(left, right);
}

/// <summary>A table, or the reason why there is none.</summary>
/// <param name="Table">The table.</param>
/// <param name="Reason">Why looking a key up cannot stand for running the decision; <c>null</c> if there is a table.</param>
internal readonly record struct TableMaking(Table? Table, string? Reason)
{
    public static TableMaking Refused(string reason) => new(null, reason);
}
