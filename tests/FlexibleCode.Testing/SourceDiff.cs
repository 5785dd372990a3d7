using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace FlexibleCode.Testing;

/// <summary>Shows how an actual text differs from the expected one, line by line, line endings included.</summary>
internal static class SourceDiff
{
    /// <summary>The difference, or <c>null</c> if the texts are equal.</summary>
    public static string? Between(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var hasSameLines = expected.ReplaceLineEndings("\n") == actual.ReplaceLineEndings("\n");
        var diff = new InlineDiffBuilder(new Differ()).BuildDiffModel(Visible(expected, hasSameLines), Visible(actual, hasSameLines), ignoreWhitespace: false);
        var text = new StringBuilder("  (- expected, + actual)").AppendLine();
        foreach (var line in diff.Lines)
        {
            text.AppendLine(line.Type switch
            {
                ChangeType.Inserted => "+ " + line.Text,
                ChangeType.Deleted => "- " + line.Text,
                _ => "  " + line.Text,
            });
        }

        return text.ToString();
    }

    // Line endings are shown where they are all that differs.
    private static string Visible(string text, bool showEndings) =>
        showEndings ? text.Replace("\r", "␍", StringComparison.Ordinal).Replace("\n", "␊\n", StringComparison.Ordinal) : text;
}
