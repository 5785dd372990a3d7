using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Benchmarks;

/// <summary>What the package allocates where it finds nothing: its ratio to an analyzer that does nothing should be close to one.</summary>
public class SilenceBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;

    [Params(10_000)]
    public int Lines { get; set; }

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
    public void Parse() => _fresh = GeneratedCode.Fresh(_code);

    [Benchmark(Baseline = true)]
    public int Nothing() => Measured.Analyze(_fresh, [new EmptyAnalyzer()]);

    [Benchmark]
    public int All_rules() => Measured.Analyze(_fresh, Measured.Package);
}
