using System.Collections.Immutable;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>What rules are handed is what the compiler's own walk of a member hands out, in the same order.</summary>
public sealed class OperationWalkTests
{
    [Fact]
    public void Every_operation_is_reached_once_and_in_source_order()
    {
        var compilation = Compile(Directory.EnumerateFiles(Repository.PathOf("docs", "samples", "RigidCompany"), "*.cs", SearchOption.AllDirectories).Where(static f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var roots = compilation.SyntaxTrees.SelectMany(t => RootsOf(compilation.GetSemanticModel(t))).ToImmutableArray();

        Assert.True(roots.Length > 50);
        Assert.Equal(roots.SelectMany(static r => r.DescendantsAndSelf()), Walk(roots));
    }

    [Fact]
    public void Code_that_nests_deeply_is_walked_without_recursion()
    {
        const int Depth = 400;
        var body = string.Concat(Enumerable.Repeat("if (n > 7) { ", Depth)) + "n++;" + string.Concat(Enumerable.Repeat(" }", Depth));
        var compilation = Compile(["class C { void M(int n) { " + body + " } }"]);
        var root = Assert.Single(RootsOf(compilation.GetSemanticModel(compilation.SyntaxTrees[0])));

        Assert.Equal(Depth, Walk([root]).OfType<IConditionalOperation>().Count());
    }

    [Fact]
    public void A_walk_that_is_left_early_can_be_disposed_and_begun_again()
    {
        var compilation = Compile(["class C { int M(int n) => n + n + n; }"]);
        ImmutableArray<IOperation> roots = [Assert.Single(RootsOf(compilation.GetSemanticModel(compilation.SyntaxTrees[0])))];
        var first = new OperationWalk(roots);
        Assert.True(first.MoveNext());
        first.Dispose();

        Assert.False(first.MoveNext());
        Assert.Equal(roots.SelectMany(static r => r.DescendantsAndSelf()), Walk(roots));
    }

    [Fact]
    public void What_is_inside_an_operation_can_be_passed_over()
    {
        var compilation = Compile(["class C { int M(int n) { if (n > 7) { n++; } return n; } }"]);
        ImmutableArray<IOperation> roots = [Assert.Single(RootsOf(compilation.GetSemanticModel(compilation.SyntaxTrees[0])))];
        var reached = new List<OperationKind>();
        using var walk = new OperationWalk(roots);
        while (walk.MoveNext())
        {
            reached.Add(walk.Kind);
            if (walk.Kind is OperationKind.Conditional or OperationKind.ParameterReference)
            {
                walk.PassOver();
            }
        }

        Assert.Equal([OperationKind.MethodBody, OperationKind.Block, OperationKind.Conditional, OperationKind.Return, OperationKind.ParameterReference], reached);
    }

    private static List<IOperation> Walk(ImmutableArray<IOperation> roots)
    {
        var reached = new List<IOperation>();
        using var walk = new OperationWalk(roots);
        while (walk.MoveNext())
        {
            reached.Add(walk.Current);
        }

        return reached;
    }

    private static IEnumerable<IOperation> RootsOf(SemanticModel model) =>
        model.SyntaxTree.GetRoot().DescendantNodes()
            .Select(n => model.GetOperation(n))
            .OfType<IMethodBodyOperation>();

    private static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Walked",
        sources.Select(static s => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(LanguageVersion.Latest))),
        ReferenceAssemblies.Default.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
