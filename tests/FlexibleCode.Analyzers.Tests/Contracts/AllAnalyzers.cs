using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>Runs every analyzer of the package, all rules switched on, over a compilation of any kind: none may throw, none may hang.</summary>
internal static class AllAnalyzers
{
    // Far beyond what any of these takes: a bound on hanging and not a measure of speed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Task<ImmutableArray<Diagnostic>> RunAsync(string source, params MetadataReference[] references) =>
        RunAsync(CSharpCompilation.Create("Company.Application", [Parse(source)], references, Options(OutputKind.DynamicallyLinkedLibrary)));

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation)
    {
        var exceptions = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var found = await compilation.WithAnalyzers(Product.Analyzers, options).GetAnalyzerDiagnosticsAsync(patience.Token);

        Assert.Empty(exceptions);
        Assert.DoesNotContain(found, static d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return found;
    }

    public static SyntaxTree Parse(string source, string path = "/Company/Source.cs") =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path);

    public static CSharpCompilationOptions Options(OutputKind kind) =>
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true)
            .WithSpecificDiagnosticOptions(Product.Descriptors.ToDictionary(static d => d.Id, static _ => ReportDiagnostic.Warn));
}
