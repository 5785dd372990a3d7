using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Benchmarks;

/// <summary>What the package allocates where it finds nothing: its ratio to an analyzer that does nothing should be close to one.</summary>
public class SilenceBenchmarks
{
    private Compilation _code = null!;

    [Params(10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _code = GeneratedCode.Silent(Lines);
        if (Measured.Analyze(_code, Measured.All) is > 0 and var found)
        {
            throw new InvalidOperationException($"The silent code has {found} findings: it measures something else.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Nothing() => Measured.Analyze(_code, [new EmptyAnalyzer()]);

    [Benchmark]
    public int All_rules() => Measured.Analyze(_code, Measured.All);
}
