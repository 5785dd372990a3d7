using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>
/// Finds the line of a setting. Analyzers see the text of a configuration file only where it is an additional file, too; else the report
/// stands in no file, and names key and value.
/// </summary>
internal static class ConfigFilePlace
{
    public static Location Find(ImmutableArray<AdditionalText> files, string key, string value, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (IsConfigFile(file.Path) && file.GetText(cancellationToken) is { } text && LineOf(text, key, value) is { } line)
            {
                return Location.Create(file.Path, line, text.Lines.GetLinePositionSpan(line));
            }
        }

        return Location.None;
    }

    private static bool IsConfigFile(string path) =>
        path.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase);

    private static TextSpan? LineOf(SourceText text, string key, string value)
    {
        foreach (var line in text.Lines)
        {
            var setting = line.ToString();
            var separator = setting.IndexOfAny(['=', ':']);
            if (separator > 0 && string.Equals(setting.Substring(0, separator).Trim(), key, StringComparison.OrdinalIgnoreCase)
                && setting.IndexOf(value, separator + 1, StringComparison.Ordinal) >= 0)
            {
                return line.Span;
            }
        }

        return null;
    }
}
