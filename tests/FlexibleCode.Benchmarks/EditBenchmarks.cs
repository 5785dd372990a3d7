using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Benchmarks;

/// <summary>What an editor asks for after a key stroke in one file: the diagnostics of that file, in a project that was analyzed before.</summary>
public class EditBenchmarks
{
    private Compilation _code = null!;
    private int _edits;

    [Params(10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _code = GeneratedCode.Business(Lines);
        Measured.Start(_code, Measured.Package).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public int Nothing() => Edit([new EmptyAnalyzer()]);

    [Benchmark]
    public int All_rules() => Edit(Measured.Package);

    // Every edit is another one, so that nothing is remembered from the last.
    private int Edit(System.Collections.Immutable.ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var tree = _code.SyntaxTrees.First();
        var text = tree.GetText();
        var change = new TextChange(new TextSpan(text.Length, 0), $"// edit {_edits++}\n");
        var edited = tree.WithChangedText(text.WithChanges(change));
        var compilation = _code.ReplaceSyntaxTree(tree, edited);
        return Measured.Start(compilation, analyzers)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None)
            .GetAwaiter().GetResult().Length;
    }
}
