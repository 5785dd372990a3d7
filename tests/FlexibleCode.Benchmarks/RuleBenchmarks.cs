using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Benchmarks;

/// <summary>Each rule alone over business code; what it costs beyond <see cref="PackageBenchmarks.Nothing"/> is the rule's own.</summary>
public class RuleBenchmarks
{
    private Compilation _code = null!;

    [Params(10_000)]
    public int Lines { get; set; }

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    public static IEnumerable<string> Rules => Measured.Names;

    [GlobalSetup]
    public void Setup() => _code = GeneratedCode.Business(Lines);

    [Benchmark]
    public int Analyze() => Measured.Analyze(_code, Measured.Named(Rule));
}
