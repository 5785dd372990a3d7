using System.Reflection;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>An analyzer that loads more than its host has breaks the build of everyone who uses it.</summary>
public sealed class ReferenceTests
{
    private static readonly Version RoslynFloor = new(4, 14);

    // What the compiler itself needs on netstandard2.0 is there wherever it runs.
    private static readonly string[] OfTheCompiler = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "System.Buffers"];

    private static readonly string[] OfTheEditor =
    [
        .. OfTheCompiler, "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "FlexibleCode.Analyzers",
    ];

    [Fact]
    public void The_analyzers_need_the_compiler_only() => Assert.Empty(References(Product.AnalyzersAssembly).Except(OfTheCompiler));

    [Fact]
    public void The_fixes_need_the_workspace_and_no_third_party() => Assert.Empty(References(Product.CodeFixesAssembly).Except(OfTheEditor));

    [Fact]
    public void No_reference_is_above_the_host_floor() =>
        Assert.All(
            Product.AnalyzersAssembly.GetReferencedAssemblies().Concat(Product.CodeFixesAssembly.GetReferencedAssemblies()),
            static r => Assert.True(r.Version <= Ceiling(r), $"{r.Name} {r.Version} is above what the host has"));

    // Roslyn 4.14 brings the framework packages of version 9.
    private static Version Ceiling(AssemblyName reference) => reference.Name switch
    {
        { } name when name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) => new Version(RoslynFloor.Major, RoslynFloor.Minor, ushort.MaxValue, ushort.MaxValue),
        "netstandard" => new Version(2, 0, ushort.MaxValue),
        "FlexibleCode.Analyzers" => Product.AnalyzersAssembly.GetName().Version!,
        _ => new Version(9, 0, ushort.MaxValue),
    };

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(static r => r.Name!);
}
