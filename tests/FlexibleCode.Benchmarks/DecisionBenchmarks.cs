using BenchmarkDotNet.Attributes;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Benchmarks;

/// <summary>The decisions that all rules share, read from bound operations.</summary>
public class DecisionBenchmarks
{
    private CSharpCompilation _code = null!;
    private List<IOperation> _heads = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Generate() => _code = GeneratedCode.Business(Lines);

    // What was read of an operation is kept: every run reads operations of its own.
    [IterationSetup]
    public void Bind() => _heads = [.. Heads(_code.Clone())];

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
