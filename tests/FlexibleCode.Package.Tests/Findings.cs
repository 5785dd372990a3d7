using System.Text.RegularExpressions;

namespace FlexibleCode.Package.Tests;

/// <summary>The findings in the output of a build; a build names each of them twice, where it stands and in its summary.</summary>
internal static partial class Findings
{
    /// <summary>The findings of the rules whose ids begin so.</summary>
    public static IReadOnlyList<(string File, int Line, string Id)> In(string buildOutput, string prefix = "FLX") =>
        [.. Warning().Matches(buildOutput)
            .Select(m => (File: Path.GetFileName(m.Groups["file"].Value.Trim()), Line: int.Parse(m.Groups["line"].Value), Id: m.Groups["id"].Value))
            .Where(f => f.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct()];

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): warning (?<id>[A-Z]+\d{4}):", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
