using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Testing.Running;

/// <summary>What compiler and analyzers say about every project of a solution. Analyzers run concurrently; one that throws fails the test.</summary>
internal sealed record AnalysisRun(ImmutableArray<ProjectDiagnostics> Projects)
{
    public IEnumerable<Diagnostic> Analyzer => Projects.SelectMany(static p => p.Analyzer);

    public IEnumerable<Diagnostic> Compiler => Projects.SelectMany(static p => p.Compiler);

    public static async Task<AnalysisRun> RunAsync(Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var projects = ImmutableArray.CreateBuilder<ProjectDiagnostics>();
        foreach (var project in solution.Projects)
        {
            projects.Add(await RunAsync(project, analyzers, cancellationToken).ConfigureAwait(false));
        }

        return new AnalysisRun(projects.ToImmutable());
    }

    private static async Task<ProjectDiagnostics> RunAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new VerificationException($"The project {project.Name} has no compilation.");

        var exceptions = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);

        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var failure in found.Where(static d => d.Id is "AD0001" or "AD0002"))
        {
            exceptions.Enqueue(failure.ToString());
        }

        if (!exceptions.IsEmpty)
        {
            throw new VerificationException($"An analyzer threw in project {project.Name}:{Environment.NewLine}" + string.Join(Environment.NewLine, exceptions));
        }

        var compiler = compilation.GetDiagnostics(cancellationToken).Where(static d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);
        return new ProjectDiagnostics(project, found, [.. compiler]);
    }
}

/// <summary>What compiler and analyzers say about one project.</summary>
internal sealed record ProjectDiagnostics(Project Project, ImmutableArray<Diagnostic> Analyzer, ImmutableArray<Diagnostic> Compiler);
