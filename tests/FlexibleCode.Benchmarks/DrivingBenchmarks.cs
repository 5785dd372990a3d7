using System.Collections.Immutable;
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

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // yardsticks, not part of a package
    /// <summary>Walks the code of every member, and does nothing.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class WalkingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [EmptyAnalyzer.Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationBlockAction(static block =>
            {
                using var walk = new OperationWalk(block.OperationBlocks);
                while (walk.MoveNext())
                {
                }
            });
        }
    }

    /// <summary>Asks for all kinds of operation that the rules ask for, and does nothing.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class AskedAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [EmptyAnalyzer.Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(
                static _ => { },
                OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional, OperationKind.Binary, OperationKind.IsPattern, OperationKind.PropertySubpattern,
                OperationKind.RelationalPattern, OperationKind.Invocation, OperationKind.Argument, OperationKind.FieldReference, OperationKind.PropertyReference,
                OperationKind.SimpleAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.VariableDeclarator,
                OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.CollectionExpression, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
        }
    }
#pragma warning restore RS1036, RS1038, RS1041, RS2008
}
