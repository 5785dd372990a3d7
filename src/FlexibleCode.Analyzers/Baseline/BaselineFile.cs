using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Baseline;

/// <summary>
/// A baseline as it is written: lines of rule, documentation id and count; blank lines and lines that begin with <c>#</c> say nothing. A text is
/// read once, whoever asks.
/// </summary>
internal sealed class BaselineFile
{
    private const string Name = "FlexibleCode.Baseline";

    private static readonly ConditionalWeakTable<SourceText, BaselineFile> PerText = new();

    private static readonly char[] Blanks = [' ', '\t'];

    private BaselineFile(ImmutableArray<BaselineEntry> entries, ImmutableArray<UnreadableLine> problems)
    {
        Entries = entries;
        Problems = problems;
    }

    /// <summary>The readable lines, in the order of the file.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>The lines that silence nothing.</summary>
    public ImmutableArray<UnreadableLine> Problems { get; }

    /// <summary>Whether a file is a baseline by its name: <c>FlexibleCode.Baseline.txt</c>, <c>FlexibleCode.Baseline.Orders.txt</c>.</summary>
    public static bool IsBaseline(string path) => SetupFile.IsNamed(path, Name);

    public static BaselineFile Read(SourceText text) => PerText.GetValue(text, Parse);

    private static BaselineFile Parse(SourceText text)
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var problems = ImmutableArray.CreateBuilder<UnreadableLine>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.Length == 0 || content[0] == '#')
            {
                continue;
            }

            var problem = ParseLine(content, line.LineNumber, out var entry);
            if (problem is null)
            {
                var key = entry!.Rule + " " + entry.Member;
                if (lines.TryGetValue(key, out var first))
                {
                    problem = "line " + (first + 1).ToString(CultureInfo.InvariantCulture) + " has the same rule and member: add the counts up in one line";
                }
                else
                {
                    lines.Add(key, line.LineNumber);
                    entries.Add(entry);
                    continue;
                }
            }

            problems.Add(new UnreadableLine(line.LineNumber, problem));
        }

        return new BaselineFile(entries.ToImmutable(), problems.ToImmutable());
    }

    // A documentation id may hold blanks where a name of the language does; the rule and the count never do.
    private static string? ParseLine(string content, int line, out BaselineEntry? entry)
    {
        entry = null;
        var afterRule = content.IndexOfAny(Blanks);
        var beforeCount = content.LastIndexOfAny(Blanks);
        if (afterRule < 0 || beforeCount == afterRule)
        {
            return "a line is a rule, a documentation id and a count, with blanks between them";
        }

        var rule = content.Substring(0, afterRule);
        var member = content.Substring(afterRule, beforeCount - afterRule).Trim();
        var count = content.Substring(beforeCount + 1);
        if (!IsRule(rule))
        {
            return "'" + rule + "' is no rule of this package";
        }

        if (member.Length < 3 || member[1] != ':' || "TMPFE".IndexOf(member[0]) < 0)
        {
            return "'" + member + "' is no documentation id, such as M:Company.Orders.Approve(System.Decimal)";
        }

        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return "'" + count + "' is no count of findings";
        }

        entry = new BaselineEntry(rule, member, number, line);
        return null;
    }

    private static bool IsRule(string rule)
    {
        if (rule.Length != 7 || !rule.StartsWith("FLX", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 3; i < rule.Length; i++)
        {
            if (rule[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
