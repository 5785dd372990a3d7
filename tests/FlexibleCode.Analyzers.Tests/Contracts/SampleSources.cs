using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The sources of the sample, in which every rule speaks.</summary>
internal static class SampleSources
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Its files, with what the SDK uses implicitly.</summary>
    public static ImmutableArray<SyntaxTree> Trees { get; } =
    [
        AllAnalyzers.Parse(ImplicitUsings, "/usings.g.cs"),
        .. Repository.Sources(Repository.PathOf("docs", "samples", "RigidCompany")).Select(static p => AllAnalyzers.Parse(File.ReadAllText(p), p)),
    ];
}
