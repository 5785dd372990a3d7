using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Keeps the line endings and the encoding of a file.</summary>
internal static class LineEndings
{
    /// <summary>The new text in the encoding of the old one, and with its line ending where the old one uses a single kind.</summary>
    public static SourceText Restore(SourceText old, SourceText text)
    {
        var content = text.ToString();
        if (EndingOf(old) is { } ending)
        {
            var builder = new StringBuilder(content.Length + 64);
            foreach (var c in content)
            {
                if (c == '\n')
                {
                    builder.Append(ending);
                }
                else if (c != '\r')
                {
                    builder.Append(c);
                }
            }

            content = builder.ToString();
        }

        return SourceText.From(content, old.Encoding, old.ChecksumAlgorithm);
    }

    // Null where the file mixes endings, or uses one that is neither LF nor CRLF.
    private static string? EndingOf(SourceText text)
    {
        string? ending = null;
        foreach (var line in text.Lines)
        {
            var length = line.EndIncludingLineBreak - line.End;
            if (length == 0)
            {
                continue;
            }

            var current = length == 2 ? "\r\n" : text[line.End] == '\n' ? "\n" : null;
            if (current is null || (ending is not null && ending != current))
            {
                return null;
            }

            ending = current;
        }

        return ending;
    }
}
