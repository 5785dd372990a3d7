using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// The references of one compilation, told apart by the names of their files, without a symbol for each of them: a project references
/// hundreds of assemblies, and nearly all are of the framework.
/// </summary>
internal sealed class ReferencedFiles
{
    private static readonly ConditionalWeakTable<Compilation, ReferencedFiles> PerCompilation = new();

    private static readonly char[] Separators = ['/', '\\'];

    private static readonly string[] FrameworkSegments =
        ["System", "Microsoft", "Windows", "mscorlib", "netstandard", "WindowsBase", "PresentationCore", "PresentationFramework", "FSharp", "NuGet", "xunit", "nunit", "MSTest"];

    private static readonly string[] TestAssemblies =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "Microsoft.VisualStudio.UnitTestFramework", "Microsoft.VisualStudio.QualityTools.UnitTestFramework", "MSTest.TestFramework", "TUnit.Core",
        "Microsoft.VisualStudio.TestPlatform.ObjectModel", "Microsoft.TestPlatform.CoreUtilities",
    ];

    [MethodImpl(MethodOptimization.FromTheStart)]
    private ReferencedFiles(Compilation compilation)
    {
        var others = ImmutableArray.CreateBuilder<MetadataReference>();
        var unnamed = false;
        foreach (var reference in compilation.ExternalReferences)
        {
            if (reference is not PortableExecutableReference file)
            {
                SeesProjects |= reference is CompilationReference;
                others.Add(reference);
                continue;
            }

            if (file.FilePath is not { Length: > 0 } path)
            {
                unnamed = true;
                others.Add(reference);
                continue;
            }

            var name = NameOf(path);
            TestsCode |= IsTestAssembly(name);
            if (!IsFramework(FirstSegment(name)))
            {
                others.Add(reference);
            }
        }

        Others = others.ToImmutable();
        TestsCode |= unnamed && compilation.ReferencedAssemblyNames.Any(static n => IsTestAssembly(n.Name.AsSpan()));
    }

    /// <summary>Whether a project of the solution is seen as source, as in the IDE; a build sees metadata only.</summary>
    public bool SeesProjects { get; }

    /// <summary>Whether a test framework is referenced.</summary>
    public bool TestsCode { get; }

    /// <summary>What is not of the framework by the name of its file, and what has none.</summary>
    public ImmutableArray<MetadataReference> Others { get; }

    public static ReferencedFiles Of(Compilation compilation) =>
        PerCompilation.TryGetValue(compilation, out var known) ? known : PerCompilation.GetValue(compilation, static c => new ReferencedFiles(c));

    /// <summary>The name up to its first dot.</summary>
    public static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Slice(0, dot);
    }

    /// <summary>Whether names that begin with this segment are of frameworks.</summary>
    public static bool IsFramework(ReadOnlySpan<char> segment) => IsOneOf(FrameworkSegments, segment);

    private static ReadOnlySpan<char> NameOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOfAny(Separators) + 1);
        return name.EndsWith(".dll".AsSpan(), StringComparison.OrdinalIgnoreCase) ? name.Slice(0, name.Length - 4) : name;
    }

    private static bool IsTestAssembly(ReadOnlySpan<char> name) => IsOneOf(TestAssemblies, name);

    // Asked of every reference, twice. The length tells nearly all of them apart.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private static bool IsOneOf(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
        {
            if (known.Length == name.Length && name.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
