using System.Collections.Immutable;
using System.Reflection;
using FlexibleCode.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Benchmarks;

/// <summary>The analyzers that are measured, by reflection, and how they are run: serially, so that a figure is work and not waiting.</summary>
internal static class Measured
{
    public static readonly AnalyzerOptions NoOptions = new([]);

    /// <summary>What a compiler loads: the host of the rules that are on by default, those that are off, and the suppressor.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Package { get; } = Make(static t => t.GetCustomAttribute<DiagnosticAnalyzerAttribute>(inherit: false) is not null);

    /// <summary>Every rule by itself.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        Make(static t => t != typeof(RuleHost) && !typeof(DiagnosticSuppressor).IsAssignableFrom(t));

    public static IEnumerable<string> Names => Rules.Select(static a => a.GetType().Name);

    public static ImmutableArray<DiagnosticAnalyzer> Named(string name) => [Rules.Single(a => a.GetType().Name == name)];

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

    private static ImmutableArray<DiagnosticAnalyzer> Make(Func<Type, bool> filter) =>
    [
        .. typeof(FlexibleAnalyzer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && filter(t))
            .OrderBy(static t => t.Name, StringComparer.Ordinal)
            .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];
}
