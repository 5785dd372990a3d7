using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Benchmarks;

/// <summary>All rules together over business code of growing size, beside an analyzer that does nothing.</summary>
public class PackageBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _code = GeneratedCode.Business(Lines);

    [IterationSetup]
    public void Parse() => _fresh = GeneratedCode.Fresh(_code);

    [Benchmark(Baseline = true)]
    public int Nothing() => Measured.Analyze(_fresh, [new EmptyAnalyzer()]);

    [Benchmark]
    public int All_rules() => Measured.Analyze(_fresh, Measured.Package);
}
