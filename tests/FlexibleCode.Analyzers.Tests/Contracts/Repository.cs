namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The files of this repository, found from its root: the folder that holds the solution.</summary>
internal static class Repository
{
    private const string Marker = "FlexibleCode.Analyzers.sln";

    public static string Root { get; } = FindRoot();

    public static string AnalyzersFolder { get; } = PathOf("src", "FlexibleCode.Analyzers");

    public static string CodeFixesFolder { get; } = PathOf("src", "FlexibleCode.Analyzers.CodeFixes");

    public static string TestsFolder { get; } = PathOf("tests", "FlexibleCode.Analyzers.Tests");

    public static string PathOf(params string[] segments) => Path.Combine([Root, .. segments]);

    /// <summary>The C# files that are written by hand below a folder.</summary>
    public static IReadOnlyList<string> Sources(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static p => !p.Split(Path.DirectorySeparatorChar).Any(static s => s is "obj" or "bin"))
            .OrderBy(static p => p, StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, Marker)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
