using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

/// <summary>The quick answer is the compiler's own.</summary>
public sealed class EnclosingMemberTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        class Base { public Base(int n) { } }
        class Desk(int size) : Base(1 + 2)
        {
            private readonly int _field = 3 + 4;
            public Desk() : this(5 + 6) { Method(_field + 8); }
            public int Arrow => 9 + 10;
            public int Body { get { return 11 + 12; } set { Method(value + 13); } }
            public int Initial { get; } = 14 + 15;
            public int this[int i] => i + 16;
            public static int operator +(Desk left, Desk right) => left.Arrow + 17;
            event Action Rang { add { Method(18 + 19); } remove { } }
            int Method(int n = 20 + 21)
            {
                int Local(int m) => m + 22;
                Func<int, int> lambda = x => x + 23;
                Func<int> block = () => { return 24 + 25; };
                Func<int, Func<int>> inner = x => () => x + 26;
                Func<int> old = delegate { return 27 + 28; };
                IEnumerable<int> query = from q in new[] { 29 + 30 } where q > 31 + 32 select q + 33;
                return Local(34 + 35) + lambda(36 + 37) + size;
            }
        }
        """;

    [Fact]
    public void Every_place_has_the_member_that_the_compiler_names()
    {
        var compilation = Model.Of(Source).Compilation;
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var sums = model.SyntaxTree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().Where(static b => b.IsKind(SyntaxKind.AddExpression)).ToList();

        Assert.True(sums.Count > 20);
        Assert.All(sums, sum => Assert.Equal(Text(model.GetEnclosingSymbol(sum.SpanStart)), Text(EnclosingMember.Of(sum, model))));
        Assert.Contains(sums, sum => EnclosingMember.Of(sum, model) is IMethodSymbol { MethodKind: MethodKind.LambdaMethod });
        Assert.Contains(sums, sum => EnclosingMember.Of(sum, model) is IMethodSymbol { MethodKind: MethodKind.LocalFunction });
    }

    private static string Text(ISymbol? symbol) => symbol is null ? "" : symbol.Kind + " " + symbol.ToDisplayString() + " " + symbol.Locations.FirstOrDefault()?.SourceSpan;
}
