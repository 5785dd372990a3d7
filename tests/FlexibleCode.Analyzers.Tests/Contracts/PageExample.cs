using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>
/// What a rule's page shows: the rigid code, what is said of it, and the flexible code. Declarations that the code needs and no reader does stand
/// in the page's source as a comment, which begins with <c>&lt;!-- Around the example:</c>. A line <c>// File: Name.cs</c> in it begins a further file.
/// </summary>
internal sealed record PageExample(string Heading, PageSection Rigid, PageSection Flexible)
{
    private const string RigidHeading = "Rigid example";

    private const string FlexibleHeading = "Flexible example";

    /// <summary>The example of the page, and further ones, whose headings add what they are about: <c>Rigid example: branches that do things</c>.</summary>
    public static ImmutableArray<PageExample> ReadAll(string page) =>
    [
        .. Headings(page).Select(h => new PageExample(h, PageSection.Read(page, "## " + h), PageSection.Read(page, "## " + FlexibleHeading + h[RigidHeading.Length..]))),
    ];

    private static IEnumerable<string> Headings(string page) =>
        page.Split('\n').Where(static l => l.StartsWith("## " + RigidHeading, StringComparison.Ordinal)).Select(static l => l[3..]);
}

/// <summary>One section of a page.</summary>
/// <param name="Code">The blocks of C# that the reader sees.</param>
/// <param name="Messages">What is quoted, each paragraph on one line.</param>
/// <param name="Titles">The titles of actions, which the page sets in italics.</param>
/// <param name="Around">The files beside the example.</param>
internal sealed partial record PageSection(
    ImmutableArray<PageCode> Code, ImmutableArray<string> Messages, ImmutableArray<string> Titles, ImmutableArray<(string Name, string Content)> Around)
{
    private const string Fence = "```";

    private const string AroundStart = "<!-- Around the example:";

    private const string AroundEnd = "-->";

    private const string FileStart = "// File: ";

    public static PageSection Read(string page, string heading)
    {
        var code = ImmutableArray.CreateBuilder<PageCode>();
        var titles = ImmutableArray.CreateBuilder<string>();
        var around = ImmutableArray<(string, string)>.Empty;
        var quotes = new List<string>();
        var prose = new StringBuilder();
        var lines = LinesOf(page, heading);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                titles.AddRange(TitlesIn(prose));
                var language = lines[i][Fence.Length..];
                var block = Until(lines, ref i, Fence);
                if (language == "csharp")
                {
                    code.Add(new PageCode(block, titles.LastOrDefault()));
                }
            }
            else if (lines[i] == AroundStart)
            {
                around = Split(Until(lines, ref i, AroundEnd));
            }
            else if (lines[i].StartsWith('>'))
            {
                quotes.Add(lines[i][1..].Trim());
            }
            else
            {
                prose.Append(lines[i]).Append('\n');
            }
        }

        titles.AddRange(TitlesIn(prose));
        var messages = string.Join('\n', quotes).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(static m => m.Replace('\n', ' '));
        return new PageSection(code.ToImmutable(), [.. messages], titles.ToImmutable(), around);
    }

    /// <summary>The lines of a section, without its heading.</summary>
    public static IReadOnlyList<string> LinesOf(string page, string heading) =>
    [
        .. page.Split('\n').SkipWhile(l => l != heading).Skip(1).TakeWhile(static l => !l.StartsWith("## ", StringComparison.Ordinal)),
    ];

    private static string Until(IReadOnlyList<string> lines, ref int i, string end)
    {
        var from = i + 1;
        while (lines[++i] != end)
        {
            Assert.True(i + 1 < lines.Count, $"'{lines[from - 1]}' has no end");
        }

        return string.Concat(lines.Skip(from).Take(i - from).Select(static l => l + "\n"));
    }

    private static ImmutableArray<(string Name, string Content)> Split(string around)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var part in ("\n" + around).Split("\n" + FileStart))
        {
            var (name, content) = files.Count == 0 ? ("Around.cs", part) : (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            files.Add((name, content.TrimStart('\n')));
        }

        return files.ToImmutable();
    }

    private static IEnumerable<string> TitlesIn(StringBuilder prose)
    {
        var found = Title().Matches(prose.ToString()).Select(static m => m.Groups["title"].Value.Replace('\n', ' ')).ToList();
        prose.Clear();
        return found;
    }

    // An emphasized word in a sentence is no title: a title is several words, and the first is a verb in capitals.
    [GeneratedRegex(@"(?<![*\w])\*(?<title>[A-Z][^*]* [^*]*)\*(?![*\w])")]
    private static partial Regex Title();
}

/// <summary>A block of C#, and the title of the action that it is the result of; <c>null</c> where the page names none before it.</summary>
internal sealed record PageCode(string Text, string? Title);
