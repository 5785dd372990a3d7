using FlexibleCode.Analyzers.Tests.Contracts;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Generated;

/// <summary>
/// Files, and parts of files, that follow from the rules and options. A test compares them with what follows today; with
/// <c>FLEXIBLECODE_REGENERATE=1</c> in the environment it writes them instead.
/// </summary>
internal static class GeneratedText
{
    private const string Variable = "FLEXIBLECODE_REGENERATE";

    private const string Command = Variable + "=1 dotnet test tests/FlexibleCode.Analyzers.Tests --filter FullyQualifiedName~Generated";

    /// <summary>The whole file is generated.</summary>
    public static void Check(string path, string expected)
    {
        var file = Repository.PathOf(path.Split('/'));
        var actual = File.Exists(file) ? File.ReadAllText(file) : "";
        if (Regenerates && actual != expected)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
            return;
        }

        Assert.True(actual == expected, $"{path} is not what follows from the rules and options today. Write it anew with\n\n    {Command}\n\nand review the difference. Expected is\n\n{expected}");
    }

    /// <summary>The part of the file between the lines <paramref name="start"/> and <paramref name="end"/> is generated; both stay.</summary>
    public static void CheckPart(string path, string start, string end, string expected)
    {
        var text = File.ReadAllText(Repository.PathOf(path.Split('/')));
        var from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{path} has no '{start}'");
        from += start.Length;
        var to = text.IndexOf(end, from, StringComparison.Ordinal);
        Assert.True(to >= 0, $"{path} has no '{end}' after '{start}'");
        Check(path, string.Concat(text.AsSpan(0, from), expected, text.AsSpan(to)));
    }

    private static bool Regenerates => Environment.GetEnvironmentVariable(Variable) is "1" or "true";
}
