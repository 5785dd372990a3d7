using BenchmarkDotNet.Attributes;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Benchmarks;

/// <summary>The lexicon that all rules share, up to the size of a code base that people call large.</summary>
public class LexiconBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;

    [Params(1_000, 10_000, 100_000, 300_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _code = GeneratedCode.Business(Lines);
        Join_the_lexicon();
    }

    [IterationSetup(Target = nameof(Learn_the_lexicon))]
    public void Parse() => _fresh = GeneratedCode.Fresh(_code);

    [Benchmark]
    public bool Learn_the_lexicon() => OrganizationModel.For(_fresh, Measured.NoOptions).IsRole("Manager");

    /// <summary>As after an edit: what each file teaches is known, and put together anew.</summary>
    [Benchmark]
    public bool Join_the_lexicon() => OrganizationModel.For(_code.Clone(), Measured.NoOptions).IsRole("Manager");
}
