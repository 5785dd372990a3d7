using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlexibleCode.Analyzers.Baseline;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Setup;

/// <summary>Writes counts into the text of a baseline: a known entry gets a new count, a new one its place in the order; all else stays.</summary>
internal static class BaselineText
{
    public static SourceText With(SourceText text, IReadOnlyDictionary<(string Rule, string Member), int> counts, string lineEnding)
    {
        var known = BaselineFile.Read(text).Entries;
        lineEnding = LineEndingOf(text) ?? lineEnding;
        var changes = new List<TextChange>();
        var added = new List<BaselineEntry>();
        foreach (var pair in counts)
        {
            var entry = known.FirstOrDefault(e => e.Rule == pair.Key.Rule && e.Member == pair.Key.Member);
            if (entry is null)
            {
                added.Add(new BaselineEntry(pair.Key.Rule, pair.Key.Member, pair.Value, -1));
            }
            else if (entry.Count != pair.Value)
            {
                var line = text.Lines[entry.Line];
                var content = line.ToString().TrimEnd();
                var old = entry.Count.ToString(CultureInfo.InvariantCulture);
                var start = line.Start + content.LastIndexOfAny([' ', '\t']) + 1;
                changes.Add(new TextChange(TextSpan.FromBounds(start, line.Start + content.Length), pair.Value.ToString(CultureInfo.InvariantCulture)));
            }
        }

        added.Sort(BaselineEntry.Compare);
        changes.AddRange(Insertions(text, known, added, lineEnding));
        return text.WithChanges(changes.OrderBy(static c => c.Span.Start));
    }

    // A new entry stands before the first known one that follows it in the order, else at the end of the file.
    private static IEnumerable<TextChange> Insertions(SourceText text, ImmutableArray<BaselineEntry> known, List<BaselineEntry> added, string lineEnding)
    {
        foreach (var group in added.GroupBy(e => known.FirstOrDefault(k => BaselineEntry.Compare(k, e) > 0) is { } next ? text.Lines[next.Line].Start : text.Length))
        {
            var lines = new StringBuilder();
            if (group.Key == text.Length && text.Length > 0 && text[text.Length - 1] != '\n')
            {
                lines.Append(lineEnding);
            }

            foreach (var entry in group)
            {
                lines.Append(entry).Append(lineEnding);
            }

            yield return new TextChange(new TextSpan(group.Key, 0), lines.ToString());
        }
    }

    private static string? LineEndingOf(SourceText text)
    {
        if (text.Lines.Count < 2)
        {
            return null;
        }

        var first = text.Lines[0];
        return text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }
}
