using System.Collections.Immutable;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>What a decision answers in one case.</summary>
/// <param name="Row">The index of the row that wins; −1 if none does.</param>
/// <param name="IsDetermined">Whether the constants alone say so; <c>false</c> where a guard decides.</param>
internal readonly record struct Evaluation(int Row, bool IsDetermined)
{
    /// <summary>No row matches.</summary>
    public static readonly Evaluation Fallback = new(-1, true);

    /// <summary>A guard, or an order that is not known, decides.</summary>
    public static readonly Evaluation Undetermined = new(-1, false);

    /// <summary>The case in a decision: one value per subject, as <see cref="Domain"/> gives them.</summary>
    public static Evaluation Of(Decision decision, ImmutableArray<object?> values)
    {
        for (var row = 0; row < decision.Rows.Length; row++)
        {
            var matches = true;
            var isKnown = true;
            var keys = decision.Rows[row].Keys;
            for (var i = 0; i < keys.Length && matches; i++)
            {
                var holds = Holds(keys[i], values[i], decision.Subjects[i].Comparison);
                matches = holds ?? true;
                isKnown &= holds is not null;
            }

            if (matches)
            {
                return isKnown && decision.Rows[row].Guard is null ? new Evaluation(row, true) : Undetermined;
            }
        }

        return Fallback;
    }

    /// <summary>Whether a value satisfies a key; <c>null</c> if that cannot be told.</summary>
    public static bool? Holds(RowKey key, object? value, StringComparison comparison) => key switch
    {
        AnyKey => true,
        ConstantKey constants => constants.Constants.Any(c => Same(c.Value, value, comparison)) != constants.IsNegated,
        BoundKey bound => Within(bound, value),
        _ => null,
    };

    private static bool Same(object? constant, object? value, StringComparison comparison) =>
        constant is string left && value is string right
            ? string.Equals(left, right, comparison)
            : Equals(constant, value) || KeyAlgebra.Compare(constant, value) == 0;

    private static bool? Within(BoundKey bound, object? value)
    {
        if (value is null)
        {
            return false;
        }

        bool? holds = true;
        foreach (var (side, direction) in new[] { (bound.Lower, 1), (bound.Upper, -1) })
        {
            if (side is null)
            {
                continue;
            }

            if (KeyAlgebra.Compare(value, side.Constant.Value) is not { } order)
            {
                return null;
            }

            if (order * direction < 0 || (order == 0 && !side.IsInclusive))
            {
                holds = false;
            }
        }

        return holds;
    }
}
