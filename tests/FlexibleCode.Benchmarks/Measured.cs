using System.Collections.Immutable;
using FlexibleCode.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Benchmarks;

/// <summary>The analyzers that are measured, by reflection, and how they are run: serially, so that a figure is work and not waiting.</summary>
internal static class Measured
{
    public static readonly AnalyzerOptions NoOptions = new([]);

    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(FlexibleAnalyzer).Assembly.GetTypes()
            .Where(static t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))
            .OrderBy(static t => t.Name, StringComparer.Ordinal)
            .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    public static IEnumerable<string> Names => All.Select(static a => a.GetType().Name);

    public static ImmutableArray<DiagnosticAnalyzer> Named(string name) => [All.Single(a => a.GetType().Name == name)];

    /// <summary>Analyzes a compilation and counts what is found.</summary>
    public static int Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Start(compilation, analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;

    public static CompilationWithAnalyzers Start(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.WithAnalyzers(
        analyzers,
        new CompilationWithAnalyzersOptions(
            NoOptions,
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("An analyzer threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
}
