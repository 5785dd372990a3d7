using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Baseline;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Words in an additional file <c>FlexibleCode.Words.txt</c> or <c>FlexibleCode.Words.Anything.txt</c>, so that a package can bring the vocabulary of a
/// company or a trade. A line is the name of a word group, <c>=</c>, and words; it adds to the group, and a group may have several lines.
/// </summary>
internal sealed class WordFile
{
    private const string Name = "FlexibleCode.Words";

    private static readonly ConditionalWeakTable<SourceText, WordFile> PerText = new();

    private WordFile(ImmutableArray<KeyValuePair<WordKinds, WordList>> lists, ImmutableArray<UnreadableLine> problems)
    {
        Lists = lists;
        Problems = problems;
    }

    /// <summary>What the readable lines add.</summary>
    public ImmutableArray<KeyValuePair<WordKinds, WordList>> Lists { get; }

    /// <summary>The lines that add nothing.</summary>
    public ImmutableArray<UnreadableLine> Problems { get; }

    public static bool IsWordFile(string path) => SetupFile.IsNamed(path, Name);

    public static WordFile Read(SourceText text) => PerText.GetValue(text, Parse);

    private static WordFile Parse(SourceText text)
    {
        var lists = ImmutableArray.CreateBuilder<KeyValuePair<WordKinds, WordList>>();
        var problems = ImmutableArray.CreateBuilder<UnreadableLine>();
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.Length == 0 || content[0] == '#')
            {
                continue;
            }

            if (ParseLine(content, lists) is { } problem)
            {
                problems.Add(new UnreadableLine(line.LineNumber, problem));
            }
        }

        return new WordFile(lists.ToImmutable(), problems.ToImmutable());
    }

    private static string? ParseLine(string content, ImmutableArray<KeyValuePair<WordKinds, WordList>>.Builder lists)
    {
        var separator = content.IndexOf('=');
        var name = (separator < 0 ? content : content.Substring(0, separator)).Trim();
        if (separator < 0 || WordOptions.Group(name) is not { } group)
        {
            return "a line is one of " + string.Join(", ", WordOptions.Groups.Select(static g => g.Key.Name)) + ", then '=' and words";
        }

        var words = content.Substring(separator + 1).Trim();
        if (words.StartsWith("=", StringComparison.Ordinal))
        {
            return "a word file adds to a group; only a line of .editorconfig replaces one";
        }

        if (group.Key.Problem(words) is { } problem)
        {
            return problem + "; write " + group.Key.Form;
        }

        var list = group.Key.Parse(words);
        if (list.Words.IsEmpty)
        {
            return "no word stands after '='";
        }

        lists.Add(new(group.Value, list));
        return null;
    }
}
