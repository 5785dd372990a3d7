using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Benchmarks;

/// <summary>
/// What the package allocates where it finds nothing. An analyzer that asks the driver for the same and does nothing shows what the driver allocates
/// to be asked; the rest is the package's own: what it keeps of each file, once, and what the rules allocate, which is left where the files were read
/// before.
/// </summary>
public class SilenceBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;

    [Params(10_000, 100_000)]
    public int Lines { get; set; }

    /// <summary>Whether the files are as they were when the package last read them, as all but one are after an edit.</summary>
    [Params(false, true)]
    public bool WasRead { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _code = GeneratedCode.Silent(Lines);
        if (Measured.Analyze(_code, Measured.Package) is > 0 and var found)
        {
            throw new InvalidOperationException($"The silent code has {found} findings: it measures something else.");
        }
    }

    [IterationSetup]
    public void Parse() => _fresh = WasRead ? _code.Clone() : GeneratedCode.Fresh(_code);

    [Benchmark(Baseline = true)]
    public int Nothing() => Measured.Analyze(_fresh, [new EmptyAnalyzer()]);

    [Benchmark]
    public int Asking_for_the_same() => Measured.Analyze(_fresh, [new AskingAnalyzer(), new AskingSuppressor()]);

    [Benchmark]
    public int All_rules() => Measured.Analyze(_fresh, Measured.Package);

    /// <summary>Asks for what the package asks for in such code: types, the code of members, and the end.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class AskingAnalyzer : Yardstick
    {
        private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(static start =>
        {
            start.RegisterOperationBlockAction(static _ => { });
            start.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
            start.RegisterCompilationEndAction(static _ => { });
        });
    }

    /// <summary>Offers to suppress, as the package does, what nothing here reports: the driver keeps a state for each analyzer, and for each suppressor.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class AskingSuppressor : DiagnosticSuppressor
    {
        private static readonly SuppressionDescriptor Suppression = new("EMPTY_S", "EMPTY0", "Nothing");

        public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Suppression];

        public override void ReportSuppressions(SuppressionAnalysisContext context)
        {
        }
    }
}
