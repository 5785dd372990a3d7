using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Tells own assemblies from those of frameworks and packages. A project of the same solution is source in the IDE and metadata in a build;
/// both must be own, so that both hosts report the same. In order: this compilation; a reference to a compilation; what the build passes;
/// what the team names; the first segment of the name; and where the file lies.
/// </summary>
internal sealed class OwnAssemblies
{
    /// <summary>
    /// The MSBuild property in which the package's targets pass the names of referenced projects, joined by commas: in the file that
    /// carries it to the compiler a semicolon begins a comment.
    /// </summary>
    public const string BuildProperty = "FlexibleCodeOwnAssemblies";

    private readonly Compilation _compilation;
    private readonly HashSet<string> _passed;
    private readonly NamePatterns _named;
    private readonly string? _segment;
    private readonly ReferencedFiles _files;
    private readonly bool _namesFramework;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<IAssemblySymbol, MetadataReference>> _references;
    private readonly Lazy<ImmutableArray<IAssemblySymbol>> _siblings;

    public OwnAssemblies(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _files = ReferencedFiles.Of(compilation);
        _references = new(ReadReferences);
        _siblings = new(ReadSiblings);
        var config = ProjectOptions.Of(compilation, options);
        _named = config.Get(WordOptions.OwnAssemblies);
        _passed = new HashSet<string>(
            (config.BuildProperty(BuildProperty) ?? "").Split(',').Select(static n => n.Trim()).Where(static n => n.Length > 0),
            StringComparer.OrdinalIgnoreCase);
        _namesFramework = !_named.Patterns.IsEmpty || _passed.Any(static n => ReferencedFiles.IsFramework(ReferencedFiles.FirstSegment(n.AsSpan())));
        var segment = ReferencedFiles.FirstSegment((compilation.AssemblyName ?? "").AsSpan());
        _segment = segment.Length == 0 || ReferencedFiles.IsFramework(segment) ? null : segment.ToString();
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    public bool Contains(IAssemblySymbol? assembly)
    {
        if (assembly is null)
        {
            return false;
        }

        if (ReferenceEquals(assembly, _compilation.Assembly))
        {
            return true;
        }

        return _known.TryGetValue(assembly, out var known) ? known : _known.GetOrAdd(assembly, Decide(assembly));
    }

    /// <summary>The own assemblies that this compilation references, this one not among them.</summary>
    public ImmutableArray<IAssemblySymbol> Siblings() => _siblings.Value;

    // Where neither the build nor the team names an assembly as the framework names its own, the others are all that need be asked.
    private ImmutableArray<IAssemblySymbol> ReadSiblings()
    {
        var siblings = ImmutableArray.CreateBuilder<IAssemblySymbol>();
        foreach (var assembly in _namesFramework ? _compilation.SourceModule.ReferencedAssemblySymbols : _references.Value.Keys.ToImmutableArray())
        {
            if (Decide(assembly))
            {
                siblings.Add(assembly);
            }
        }

        return siblings.ToImmutable();
    }

    private bool Decide(IAssemblySymbol assembly)
    {
        if (_files.SeesProjects && ReferenceOf(assembly) is CompilationReference)
        {
            return true;
        }

        var name = assembly.Name;
        if ((_passed.Count > 0 && _passed.Contains(name)) || _named.Matches(name))
        {
            return true;
        }

        // Most of what a project references is of the framework, and told by its name alone.
        var segment = ReferencedFiles.FirstSegment(name.AsSpan());
        if (ReferencedFiles.IsFramework(segment))
        {
            return false;
        }

        return (_segment is not null && segment.Equals(_segment.AsSpan(), StringComparison.OrdinalIgnoreCase))
            || (ReferenceOf(assembly) is PortableExecutableReference { FilePath: { } path } && IsBuildOutput(path));
    }

    private MetadataReference? ReferenceOf(IAssemblySymbol assembly) => _references.Value.TryGetValue(assembly, out var reference) ? reference : null;

    // The compilation finds the reference of an assembly by looking through all of them; this looks through those once that may be own.
    private Dictionary<IAssemblySymbol, MetadataReference> ReadReferences()
    {
        var references = new Dictionary<IAssemblySymbol, MetadataReference>(SymbolEqualityComparer.Default);
        foreach (var reference in _files.Others)
        {
            if (_compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                references[assembly] = reference;
            }
        }

        return references;
    }

    // .../Acme.Domain/obj/Debug/net10.0/ref/Acme.Domain.dll is output of a project; ~/.nuget/packages/… and …/packs/… never are.
    private static bool IsBuildOutput(string path)
    {
        var isOutput = false;
        for (var rest = path.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOfAny('/', '\\');
            var part = end < 0 ? rest : rest.Slice(0, end);
            if (Is(part, "packages") || Is(part, ".nuget") || Is(part, "packs") || Is(part, "Reference Assemblies"))
            {
                return false;
            }

            isOutput |= Is(part, "obj") || Is(part, "bin");
            rest = end < 0 ? default : rest.Slice(end + 1);
        }

        return isOutput;
    }

    private static bool Is(ReadOnlySpan<char> part, string folder) => part.Length == folder.Length && part.Equals(folder.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
