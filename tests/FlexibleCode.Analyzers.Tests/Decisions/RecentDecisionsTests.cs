using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

/// <summary>What a thread was asked lately is answered again, that there is none included, and the oldest makes room.</summary>
public sealed class RecentDecisionsTests
{
    private static readonly List<IOperation> Heads = Operations();

    [Fact]
    public void An_answer_is_found_by_the_operation_itself()
    {
        var recent = new RecentDecisions();
        var decision = Assert.IsType<Decision>(DecisionReader.Read(Heads[0], TestContext.Current.CancellationToken));
        recent.Add(Heads[0], decision);
        recent.Add(Heads[1], null);

        Assert.True(recent.TryGet(Heads[0], out var found));
        Assert.Same(decision, found);
        Assert.True(recent.TryGet(Heads[1], out found));
        Assert.Null(found);
        Assert.False(recent.TryGet(Heads[2], out _));
    }

    [Fact]
    public void The_oldest_makes_room()
    {
        var recent = new RecentDecisions();
        foreach (var head in Heads)
        {
            recent.Add(head, null);
        }

        Assert.False(recent.TryGet(Heads[0], out _));
        Assert.True(recent.TryGet(Heads[^1], out _));
        Assert.True(recent.TryGet(Heads[^8], out _));
        Assert.False(recent.TryGet(Heads[^9], out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    public void Nothing_is_kept_once_it_was_let_go(int count)
    {
        var recent = new RecentDecisions();
        Heads.Take(count).ToList().ForEach(h => recent.Add(h, null));
        recent.Clear();

        Assert.All(Heads, h => Assert.False(recent.TryGet(h, out _)));
    }

    [Fact]
    public void The_reader_reads_a_decision_once_and_anew_after_it_has_forgotten()
    {
        var first = DecisionReader.Read(Heads[0], TestContext.Current.CancellationToken);

        Assert.Same(first, DecisionReader.Read(Heads[0], TestContext.Current.CancellationToken));
        DecisionReader.Forget();
        var again = DecisionReader.Read(Heads[0], TestContext.Current.CancellationToken);
        Assert.NotNull(again);
        Assert.NotSame(first, again);
        DecisionReader.Forget();
    }

    private static List<IOperation> Operations()
    {
        var ladders = string.Join(" ", Enumerable.Range(0, 16).Select(static i => $"int M{i}(int n) => n switch {{ {i} => 1, _ => 2 }};"));
        var model = ReadDecisions.Model("class C { " + ladders + " }");
        return [.. model.SyntaxTree.GetRoot().DescendantNodes().OfType<SwitchExpressionSyntax>().Select(s => model.GetOperation(s)!)];
    }
}
