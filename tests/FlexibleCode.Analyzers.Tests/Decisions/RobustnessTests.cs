using System.Globalization;
using System.Text;
using FlexibleCode.Analyzers.Decisions;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

public sealed class RobustnessTests
{
    [Theory]
    [InlineData("class C { bool M(State s) => s == State. || s == ; }")]
    [InlineData("class C { int M(Unknown s) { switch (s) { case Unknown.A: return 1; case : return 2; } } }")]
    [InlineData("class C { int M(State s) => s switch { State.Open => , => 1 }; }")]
    [InlineData("class C { int M(State s) { if (s == State.Open return 1; if (s == State.Done) return } }")]
    [InlineData("class C { bool M() => new[] { }.Contains(missing) || missing.Contains(1); }")]
    [InlineData("class C { Dictionary<State, State[]> T = new() { [State.Open] = , { State.Done } }; }")]
    [InlineData("class C { bool M(State s) => (s, s) is (State.Open, ) or (State.Open, State.Open, State.Open); }")]
    [InlineData("class C { static string A => B; static string B => A; bool M(string s) => s == A || s == C.A; }")]
    [InlineData("class C { static string[] A => A; bool M(string s) => A.Contains(s); }")]
    public void Broken_code_does_no_harm(string source)
    {
        foreach (var decision in ReadDecisions.InSource(source, mayHaveErrors: true))
        {
            Assert.NotEmpty(ReadDecisions.Text(decision));
            Domain.Of(decision)?.Take(1000).Select(decision.Evaluate).ToList();
        }
    }

    [Fact]
    public void A_chain_of_ten_thousand_operands_is_read_without_recursion()
    {
        var chain = new StringBuilder("name == \"0\"");
        for (var i = 1; i < 10_000; i++)
        {
            chain.Append(CultureInfo.InvariantCulture, $" || name == \"{i}\"");
        }

        OnSmallStack(() => Assert.Equal(10_000, ReadDecisions.Single($"return {chain};").Rows.Length));
    }

    [Fact]
    public void A_pattern_of_five_hundred_alternatives_is_read_without_recursion()
    {
        var pattern = string.Join(" or ", Enumerable.Range(0, 500));
        OnSmallStack(() => Assert.Equal(500, ReadDecisions.Single($"return days is {pattern};").Rows.Length));
    }

    [Fact]
    public void A_run_of_ten_thousand_guarded_returns_is_one_decision()
    {
        var run = string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"if (days == {i}) return {i};\n"));
        OnSmallStack(() => Assert.Equal(10_000, ReadDecisions.Single(run + "return -1;").Rows.Length));
    }

    [Fact]
    public void A_ladder_of_ten_thousand_steps_is_one_decision()
    {
        var ladder = string.Join(" else ", Enumerable.Range(0, 10_000).Select(static i => $"if (days == {i}) return {i};"));
        OnSmallStack(() => Assert.Equal(10_000, ReadDecisions.Single(ladder + " return -1;").Rows.Length));
    }

    // What the compiler does on its own stack is not ours; the stack is the usual one of a worker thread.
    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
#pragma warning disable CA1031 // rethrown below
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            1024 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException("on the thread: " + failure.Message, failure);
        }
    }
}
