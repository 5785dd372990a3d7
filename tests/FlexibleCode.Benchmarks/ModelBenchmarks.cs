using BenchmarkDotNet.Attributes;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Benchmarks;

/// <summary>The two models that all rules share: the lexicon that is learned, and the decisions that are read.</summary>
public class ModelBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;
    private List<IOperation> _heads = null!;

    [Params(1_000, 10_000, 100_000, 300_000)]
    public int Lines { get; set; }

    [GlobalSetup(Targets = [nameof(Learn_the_lexicon), nameof(Join_the_lexicon)])]
    public void Setup()
    {
        _code = GeneratedCode.Business(Lines);
        Join_the_lexicon();
    }

    [GlobalSetup(Target = nameof(Read_the_decisions))]
    public void Generate() => _code = GeneratedCode.Business(Lines);

    [IterationSetup(Target = nameof(Learn_the_lexicon))]
    public void Parse() => _fresh = GeneratedCode.Fresh(_code);

    // What was read of an operation is kept: every run reads operations of its own.
    [IterationSetup(Target = nameof(Read_the_decisions))]
    public void Bind() => _heads = [.. Heads(_code.Clone())];

    [Benchmark]
    public bool Learn_the_lexicon() => OrganizationModel.For(_fresh, Measured.NoOptions).IsRole("Manager");

    /// <summary>As after an edit: what each file teaches is known, and put together anew.</summary>
    [Benchmark]
    public bool Join_the_lexicon() => OrganizationModel.For(_code.Clone(), Measured.NoOptions).IsRole("Manager");

    [Benchmark]
    public int Read_the_decisions()
    {
        var read = 0;
        foreach (var head in _heads)
        {
            if (DecisionReader.Read(head, CancellationToken.None) is not null)
            {
                read++;
            }
        }

        return read;
    }

    // Operations are bound beforehand: reading is measured, and not binding.
    private static IEnumerable<IOperation> Heads(Compilation compilation)
    {
        var kinds = DecisionReader.HeadKinds.ToHashSet();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var body in tree.GetRoot().DescendantNodes().Where(static n => n.IsKind(SyntaxKind.MethodDeclaration)))
            {
                foreach (var operation in model.GetOperation(body)?.Descendants() ?? [])
                {
                    if (kinds.Contains(operation.Kind))
                    {
                        yield return operation;
                    }
                }
            }
        }
    }
}
