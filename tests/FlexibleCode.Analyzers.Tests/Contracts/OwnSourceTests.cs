using System.Collections.Immutable;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The package over its own source: it is no business code, so there is nothing to find and much to stumble over.</summary>
public sealed class OwnSourceTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    [Fact]
    public async Task The_analyzers_are_clean() => await AssertCleanAsync(Compile(Repository.AnalyzersFolder, "FlexibleCode.Analyzers"));

    [Fact]
    public async Task The_fixes_are_clean() =>
        await AssertCleanAsync(Compile(Repository.CodeFixesFolder, "FlexibleCode.Analyzers.CodeFixes", MetadataReference.CreateFromFile(Product.AnalyzersAssembly.Location)));

    [Fact]
    public async Task The_tests_are_clean() =>
        await AssertCleanAsync(Compile(Repository.PathOf("tests", "FlexibleCode.Testing"), "FlexibleCode.Testing"));

    private static async Task AssertCleanAsync(CSharpCompilation compilation)
    {
        Assert.True(compilation.SyntaxTrees.Length > 10);
        var found = await AllAnalyzers.RunAsync(compilation);
        var spoken = found.Where(static d => d.Descriptor.IsEnabledByDefault && !d.IsSuppressed).ToList();
        Assert.True(spoken.Count == 0, string.Join(Environment.NewLine, spoken));
    }

    private static CSharpCompilation Compile(string folder, string name, params MetadataReference[] references) => CSharpCompilation.Create(
        name,
        [AllAnalyzers.Parse(ImplicitUsings, "/usings.g.cs"), .. Repository.Sources(folder).Select(static p => AllAnalyzers.Parse(File.ReadAllText(p), p))],
        [.. ReferenceAssemblies.Default.References, .. Roslyn(), .. references],
        AllAnalyzers.Options(OutputKind.DynamicallyLinkedLibrary));

    private static ImmutableArray<MetadataReference> Roslyn() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p) is var file && (file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || file.StartsWith("System.Composition", StringComparison.Ordinal) || file.StartsWith("DiffPlex", StringComparison.Ordinal) || file.StartsWith("Basic.Reference", StringComparison.Ordinal)))
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];
}
