using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Benchmarks;

/// <summary>All rules together over business code of growing size, beside an analyzer that does nothing.</summary>
public class PackageBenchmarks
{
    private Compilation _code = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _code = GeneratedCode.Business(Lines);

    [Benchmark(Baseline = true)]
    public int Nothing() => Measured.Analyze(_code, [new EmptyAnalyzer()]);

    [Benchmark]
    public int All_rules() => Measured.Analyze(_code, Measured.All);
}
