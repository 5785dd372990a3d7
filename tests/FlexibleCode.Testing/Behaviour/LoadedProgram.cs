using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>A solution that was compiled and loaded into a context of its own, which is unloaded afterwards.</summary>
internal sealed class LoadedProgram : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedProgram(ProgramContext context, Compilation compilation, Assembly main, IReadOnlyList<Assembly> assemblies)
    {
        _context = context;
        StandIns = new RecordingProxy(context.Add(new MemoryStream(RecordingProxy.Image)));
        Compilation = compilation;
        Main = main;
        Assemblies = assemblies;
    }

    /// <summary>The compilation of the project under test.</summary>
    public Compilation Compilation { get; }

    public Assembly Main { get; }

    /// <summary>Makes stand-ins for the program's services.</summary>
    public RecordingProxy StandIns { get; }

    /// <summary>All projects, those that are referenced first.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    public static async Task<LoadedProgram> LoadAsync(Solution solution, ProjectId main, string stage, CancellationToken cancellationToken)
    {
        var context = new ProgramContext(stage);
        var assemblies = new List<Assembly>();
        Assembly? mainAssembly = null;
        Compilation? mainCompilation = null;
        foreach (var id in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken))
        {
            var compilation = (await solution.GetProject(id)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
            var assembly = Load(context, compilation, stage, cancellationToken);
            assemblies.Add(assembly);
            if (id == main)
            {
                (mainAssembly, mainCompilation) = (assembly, compilation);
            }
        }

        return new LoadedProgram(context, mainCompilation!, mainAssembly!, assemblies);
    }

    /// <summary>A type of the program by its full name; nested types after a dot or a plus.</summary>
    public Type? FindType(string fullName)
    {
        for (var name = fullName; ; name = name[..name.LastIndexOf('.')] + "+" + name[(name.LastIndexOf('.') + 1)..])
        {
            foreach (var assembly in Assemblies)
            {
                if (assembly.GetType(name) is { } type)
                {
                    return type;
                }
            }

            if (!name.Contains('.', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }

    public bool Declares(Type type) => Assemblies.Contains(type.Assembly);

    public void Dispose() => _context.Unload();

    private static Assembly Load(ProgramContext context, Compilation compilation, string stage, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error);
            throw new VerificationException(
                $"{stage} the program does not compile:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}{Environment.NewLine}"
                + string.Join(Environment.NewLine, compilation.SyntaxTrees));
        }

        image.Position = 0;
        return context.Add(image);
    }

    /// <summary>Projects of the solution refer to each other; all else is what the test process runs on.</summary>
    private sealed class ProgramContext(string name) : AssemblyLoadContext(name, isCollectible: true)
    {
        private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);

        public Assembly Add(Stream image)
        {
            var assembly = LoadFromStream(image);
            _loaded[assembly.GetName().Name!] = assembly;
            return assembly;
        }

        protected override Assembly? Load(AssemblyName assemblyName) => _loaded.GetValueOrDefault(assemblyName.Name!);
    }
}
