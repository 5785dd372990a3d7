using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Options;

/// <summary>
/// The options that hold for a whole compilation: global ones and, as an <c>.editorconfig</c> section reaches files only, those of the
/// compilation's first file. Build output among the sources is passed over, as no section of the team may reach it.
/// </summary>
internal readonly struct ProjectOptions
{
    private readonly AnalyzerConfigOptions _file;
    private readonly AnalyzerConfigOptions _global;

    private ProjectOptions(AnalyzerConfigOptions file, AnalyzerConfigOptions global)
    {
        _file = file;
        _global = global;
    }

    public static ProjectOptions Of(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!IsBuildOutput(tree.FilePath))
            {
                return new(provider.GetOptions(tree), provider.GlobalOptions);
            }
        }

        return new(provider.GlobalOptions, provider.GlobalOptions);
    }

    public T Get<T>(OptionDefinition<T> option) => option.Read(_file, _global);

    /// <summary>A property that the package's targets hand over.</summary>
    public string? BuildProperty(string name) =>
        _global.TryGetValue("build_property." + name, out var value) ? value : null;

    private static bool IsBuildOutput(string path) =>
        path.IndexOf("/obj/", StringComparison.OrdinalIgnoreCase) >= 0 || path.IndexOf("\\obj\\", StringComparison.OrdinalIgnoreCase) >= 0;
}
