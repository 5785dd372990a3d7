using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>How a report tells the limits of a decision and on what they are, each number by its own subject.</summary>
/// <param name="Limits">The numbers, and before the last subject's own the other subjects: <c>limits 0.5 and 500 on 'weight', and 30 and 300</c>.</param>
/// <param name="Subject">The last subject.</param>
/// <param name="IsOne">Whether there is one number.</param>
internal readonly record struct BusinessLimitMessage(string Limits, string Subject, bool IsOne)
{
    // A message names what a reader takes in at a glance; the places name all.
    private const int MostValues = 12;
    private const int MostSubjects = 4;

    /// <summary>A variable so named only says that it counts.</summary>
    private static readonly WordStems Counts = WordStems.Whole("count", "counts", "counted", "cnt", "number", "num", "existing", "current", "total");

    /// <summary>A variable so named only says that it is a share.</summary>
    private static readonly WordStems Shares = WordStems.Whole("pct", "percent", "percentage", "ratio", "rate", "share");

    public static BusinessLimitMessage Of(ImmutableArray<Literal> limits)
    {
        var subjects = new List<string>();
        var numbers = new List<List<string>>();
        foreach (var limit in BusinessLimitBounds.Distinct(limits))
        {
            var subject = SubjectOf(limit);
            var index = subjects.IndexOf(subject);
            if (index < 0)
            {
                if (subjects.Count == MostSubjects)
                {
                    continue;
                }

                index = subjects.Count;
                subjects.Add(subject);
                numbers.Add([]);
            }

            if (!numbers[index].Contains(limit.Text))
            {
                numbers[index].Add(limit.Text);
            }
        }

        var isOne = numbers.Count == 1 && numbers[0].Count == 1;
        var text = isOne ? "limit " : "limits ";
        for (var i = 0; i < numbers.Count; i++)
        {
            text += i == 0 ? "" : i == numbers.Count - 1 ? ", and " : ", ";
            text += Listed(numbers[i]) + (i == numbers.Count - 1 ? "" : " on '" + subjects[i] + "'");
        }

        return new BusinessLimitMessage(text, subjects[subjects.Count - 1], isOne);
    }

    private static string SubjectOf(Literal limit) => LiteralDifference.TextOf(limit.Operand) ?? Counted(limit) ?? Shared(limit) ?? limit.Operand.Text;

    // `var pct = used / planned * 100` is the share that both make.
    private static string? Shared(Literal limit) =>
        limit.Operand is { Divisor: null, Symbol: ILocalSymbol local }
        && Shares.AreAllOf(local.Name)
        && LiteralLocal.Value(local, limit.Test) is { } value
        && LiteralOperandReader.Read(value) is { Divisor: not null, Text: var shared }
            ? shared
            : null;

    // `var count = await searches.CountAsync(…)` counts searches.
    private static string? Counted(Literal limit) =>
        limit.Operand is { Divisor: null, Symbol: ILocalSymbol local }
        && Counts.AreAllOf(local.Name)
        && LiteralLocal.Value(local, limit.Test) is { } value
        && LiteralOperandReader.Read(value) is { Unit: LiteralUnit.Count, Text: var counted }
            ? counted
            : null;

    private static string Listed(List<string> texts)
    {
        if (texts.Count > MostValues)
        {
            return string.Join(", ", texts.Take(MostValues)) + ", …";
        }

        return texts.Count == 1 ? texts[0] : string.Join(", ", texts.Take(texts.Count - 1)) + " and " + texts[texts.Count - 1];
    }
}
