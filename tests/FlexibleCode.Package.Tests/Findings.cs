using System.Text.RegularExpressions;

namespace FlexibleCode.Package.Tests;

/// <summary>The findings in the output of a build; a build names each of them twice, where it stands and in its summary.</summary>
internal static partial class Findings
{
    public static IReadOnlyList<(string File, int Line, string Id)> In(string buildOutput) =>
        [.. Warning().Matches(buildOutput)
            .Select(m => (Path.GetFileName(m.Groups["file"].Value.Trim()), int.Parse(m.Groups["line"].Value), m.Groups["id"].Value))
            .Distinct()];

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): warning (?<id>FLX\d{4}):", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
