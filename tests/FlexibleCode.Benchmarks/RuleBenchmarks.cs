using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Benchmarks;

/// <summary>Each rule alone over business code; what it costs beyond <see cref="PackageBenchmarks.Nothing"/> is the rule's own.</summary>
public class RuleBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    public static IEnumerable<string> Rules => Measured.Names;

    [GlobalSetup]
    public void Setup() => _code = GeneratedCode.Business(Lines);

    [IterationSetup]
    public void Parse() => _fresh = GeneratedCode.Fresh(_code);

    [Benchmark]
    public int Analyze() => Measured.Analyze(_fresh, Measured.Named(Rule));
}
