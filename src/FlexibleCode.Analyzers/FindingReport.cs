using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>Renders a <see cref="Finding"/> as a diagnostic with its related places and properties.</summary>
internal static class FindingReport
{
    public static Diagnostic ToDiagnostic(Finding finding, Compilation compilation)
    {
        var places = finding.Places.RemoveAll(p => IsElsewhere(p, compilation) || IsHead(p, finding.Location));
        var files = places
            .Select(static p => p.SourceTree?.FilePath)
            .Concat([finding.Location.SourceTree?.FilePath])
            .Distinct(StringComparer.Ordinal)
            .Count();

        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[FindingProperties.Rule] = finding.Rule.Id;
        properties[FindingProperties.Family] = finding.Rule.Category;
        properties[FindingProperties.Subject] = finding.Subject;
        properties[FindingProperties.Sites] = (places.Length + 1).ToString(CultureInfo.InvariantCulture);
        properties[FindingProperties.Files] = files.ToString(CultureInfo.InvariantCulture);
        properties[FindingProperties.SeamNow] = Text(finding.SeamNow);
        properties[FindingProperties.SeamOffered] = Text(finding.SeamOffered);

        return Diagnostic.Create(
            finding.Rule,
            finding.Location,
            finding.Severity ?? finding.Rule.DefaultSeverity,
            places,
            properties.ToImmutable(),
            finding.Arguments);
    }

    // In an editor a constant of another project has source, in a build it has none; a compiler refuses places outside of what it compiles.
    private static bool IsElsewhere(Location place, Compilation compilation) => place.SourceTree is { } tree && !compilation.ContainsSyntaxTree(tree);

    // A place that begins in the same line as what is reported and is that, or is around it, says nothing new.
    private static bool IsHead(Location place, Location head) =>
        ReferenceEquals(place.SourceTree, head.SourceTree)
        && place.SourceSpan.Contains(head.SourceSpan)
        && (place.SourceSpan.Start == head.SourceSpan.Start || place.GetLineSpan().StartLinePosition.Line == head.GetLineSpan().StartLinePosition.Line);

    private static string Text(SeamLevel? level) =>
        level is { } value ? "L" + ((int)value).ToString(CultureInfo.InvariantCulture) : "none";
}
