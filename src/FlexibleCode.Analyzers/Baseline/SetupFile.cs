using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Baseline;

/// <summary>The additional files that teams write for the package, told by their names.</summary>
internal static class SetupFile
{
    private const string Extension = ".txt";

    /// <summary>Whether a file is called <c>name.txt</c> or <c>name.anything.txt</c>.</summary>
    public static bool IsNamed(string path, string name)
    {
        var start = Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\')) + 1;
        var end = start + name.Length;
        return string.Compare(path, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
            && path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            && path.Length >= end + Extension.Length
            && path[end] == '.';
    }

    /// <summary>The place of a line.</summary>
    public static Location PlaceOf(string path, SourceText text, int line)
    {
        var span = text.Lines[line].Span;
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
