using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// The finite cases of a decision: every value of its subjects that a row could tell from another one. One case holds one value per subject:
/// a constant's value (an enum's underlying value), a symbol for a static instance, or <c>null</c>.
/// </summary>
internal static class Domain
{
    /// <summary>Every combination of the subjects' values; <c>null</c> if there are more than <paramref name="maximum"/>, or a subject has no type.</summary>
    public static IEnumerable<ImmutableArray<object?>>? Of(Decision decision, int maximum = 100_000)
    {
        var values = new ImmutableArray<object?>[decision.Subjects.Length];
        long cases = 1;
        for (var i = 0; i < values.Length; i++)
        {
            if (decision.Subjects[i].Type is not { } type)
            {
                return null;
            }

            values[i] = SubjectDomain.Of(type, decision.Rows, i);
            cases *= values[i].Length;
            if (cases > maximum)
            {
                return null;
            }
        }

        return Product(values);
    }

    private static IEnumerable<ImmutableArray<object?>> Product(ImmutableArray<object?>[] values)
    {
        var positions = new int[values.Length];
        while (true)
        {
            var next = ImmutableArray.CreateBuilder<object?>(values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                next.Add(values[i][positions[i]]);
            }

            yield return next.MoveToImmutable();

            var last = values.Length - 1;
            while (last >= 0 && ++positions[last] == values[last].Length)
            {
                positions[last--] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }
}
