using System.Collections.Concurrent;
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

    private static readonly string[] FrameworkSegments =
        ["System", "Microsoft", "Windows", "mscorlib", "netstandard", "WindowsBase", "PresentationCore", "PresentationFramework", "FSharp", "NuGet", "xunit", "nunit", "MSTest"];

    private readonly Compilation _compilation;
    private readonly HashSet<string> _passed;
    private readonly NamePatterns _named;
    private readonly string? _segment;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<IAssemblySymbol, MetadataReference>> _references;

    public OwnAssemblies(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _references = new(() => ReferencesOf(compilation));
        var config = ProjectOptions.Of(compilation, options);
        _named = config.Get(WordOptions.OwnAssemblies);
        _passed = new HashSet<string>(
            (config.BuildProperty(BuildProperty) ?? "").Split(',').Select(static n => n.Trim()).Where(static n => n.Length > 0),
            StringComparer.OrdinalIgnoreCase);
        var segment = FirstSegment(compilation.AssemblyName ?? "");
        _segment = segment.Length == 0 || IsFramework(segment) ? null : segment;
    }

    public bool Contains(IAssemblySymbol? assembly)
    {
        if (assembly is null)
        {
            return false;
        }

        if (SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly))
        {
            return true;
        }

        return _known.TryGetValue(assembly, out var known) ? known : _known.GetOrAdd(assembly, Decide(assembly));
    }

    /// <summary>The own assemblies that this compilation references, this one not among them.</summary>
    public IEnumerable<IAssemblySymbol> Siblings() =>
        _compilation.SourceModule.ReferencedAssemblySymbols.Where(Contains);

    private bool Decide(IAssemblySymbol assembly)
    {
        _references.Value.TryGetValue(assembly, out var reference);
        if (reference is CompilationReference)
        {
            return true;
        }

        var name = assembly.Name;
        if (_passed.Contains(name) || _named.Matches(name))
        {
            return true;
        }

        var segment = FirstSegment(name);
        if (IsFramework(segment))
        {
            return false;
        }

        return (_segment is not null && string.Equals(segment, _segment, StringComparison.OrdinalIgnoreCase))
            || (reference is PortableExecutableReference { FilePath: { } path } && IsBuildOutput(path));
    }

    // The compilation finds the reference of an assembly by looking through all of them; this looks through them once.
    private static Dictionary<IAssemblySymbol, MetadataReference> ReferencesOf(Compilation compilation)
    {
        var references = new Dictionary<IAssemblySymbol, MetadataReference>(SymbolEqualityComparer.Default);
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                references[assembly] = reference;
            }
        }

        return references;
    }

    private static string FirstSegment(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    private static bool IsFramework(string segment)
    {
        foreach (var framework in FrameworkSegments)
        {
            if (string.Equals(segment, framework, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // .../Acme.Domain/obj/Debug/net10.0/ref/Acme.Domain.dll is output of a project; ~/.nuget/packages/… and …/packs/… never are.
    private static bool IsBuildOutput(string path)
    {
        var isOutput = false;
        foreach (var part in path.Split('/', '\\'))
        {
            if (part.Equals("packages", StringComparison.OrdinalIgnoreCase) || part.Equals(".nuget", StringComparison.OrdinalIgnoreCase)
                || part.Equals("packs", StringComparison.OrdinalIgnoreCase) || part.Equals("Reference Assemblies", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            isOutput |= part.Equals("obj", StringComparison.OrdinalIgnoreCase) || part.Equals("bin", StringComparison.OrdinalIgnoreCase);
        }

        return isOutput;
    }
}
