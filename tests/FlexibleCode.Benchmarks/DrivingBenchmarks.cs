using BenchmarkDotNet.Attributes;
using FlexibleCode.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Benchmarks;

/// <summary>
/// What it costs to look at every operation and say nothing: asked by the driver for each, or once per member with a walk of one's own. Binding is
/// among all of them, and the same.
/// </summary>
public class DrivingBenchmarks
{
    private CSharpCompilation _code = null!;
    private CSharpCompilation _fresh = null!;

    [Params(10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _code = GeneratedCode.Silent(Lines);

    [IterationSetup]
    public void Parse() => _fresh = GeneratedCode.Fresh(_code);

    [Benchmark(Baseline = true)]
    public int Members() => Measured.Analyze(_fresh, [new EmptyAnalyzer()]);

    [Benchmark]
    public int Members_walked() => Measured.Analyze(_fresh, [new WalkingAnalyzer()]);

    [Benchmark]
    public int Operations() => Measured.Analyze(_fresh, [new AskedAnalyzer()]);

    /// <summary>Walks the code of every member, and does nothing.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class WalkingAnalyzer : Yardstick
    {
        private protected override void Register(AnalysisContext context) => context.RegisterOperationBlockAction(static block =>
        {
            using var walk = new OperationWalk(block.OperationBlocks);
            while (walk.MoveNext())
            {
            }
        });
    }

    /// <summary>Asks for all kinds of operation that the rules ask for, and does nothing.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class AskedAnalyzer : Yardstick
    {
        private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(
            static _ => { },
            OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional, OperationKind.Binary, OperationKind.IsPattern, OperationKind.PropertySubpattern,
            OperationKind.RelationalPattern, OperationKind.Invocation, OperationKind.Argument, OperationKind.FieldReference, OperationKind.PropertyReference,
            OperationKind.SimpleAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.VariableDeclarator,
            OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.CollectionExpression, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }
}
