using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Tests.Decisions;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Seams;

public sealed class TableTests
{
    [Theory]
    [InlineData("return s switch { State.Draft when System.DateTime.Now.Year > d => 1, State.Open => 2, _ => 0 };", "a row has a further condition")]
    [InlineData("return s switch { State.Draft => d, State.Open => 2, _ => 0 };", "a row's value cannot be evaluated once for all")]
    [InlineData("return s switch { State.Draft => 1, not State.Open => 2, _ => 0 };", "a row holds for values that it does not name")]
    [InlineData("return s switch { State.Draft => 1, State.Open => throw new System.Exception(), _ => 0 };", "a row's value cannot be evaluated once for all")]
    [InlineData("return (s, t) switch { (State.Draft, _) => true, (State.Open, State.Done) => true, _ => false };", "a row holds for values that it does not name")]
    [InlineData("if (d > 3) return 1; else if (d > 1) return 2; return 0;", "an operand's type makes no key of a table")]
    public void What_a_look_up_cannot_stand_for_is_refused_with_its_reason(string statements, string reason)
    {
        var making = Table.TryMake(Decision(statements));

        Assert.Null(making.Table);
        Assert.Equal(reason, making.Reason);
    }

    [Fact]
    public void The_first_row_of_a_key_wins_whatever_the_key_is_called()
    {
        var table = Made("if (s == State.Done) return 1; if (s == State.Finished) return 2; if (s == State.Open) return 3; return 0;");

        Assert.Equal(["Done=1", "Open=3"], table.Entries.Select(static e => $"{e.Keys[0].Name}={e.Outcome.Constant.Value}"));
    }

    [Fact]
    public void Pairs_that_an_earlier_row_denies_are_no_members()
    {
        var table = Made("return (s, t) switch { (State.Draft, State.Void) => false, (State.Draft, State.Open or State.Void) => true, (State.Open, State.Done) => true, _ => false };");

        Assert.Equal(TableForm.Members, table.Form);
        Assert.True(table.AnswerWhenMember);
        Assert.Equal(["Draft-Open", "Open-Done"], table.Entries.Select(static e => e.Keys[0].Name + "-" + e.Keys[1].Name));
    }

    [Fact]
    public void A_decision_that_mostly_agrees_holds_its_refusals()
    {
        var table = Made("return (s, t) switch { (State.Done, State.Draft) => false, (State.Void, State.Draft) => false, _ => true };");

        Assert.False(table.AnswerWhenMember);
        Assert.Equal(2, table.Entries.Length);
    }

    [Theory]
    [InlineData("return s switch { State.Draft => 1m, State.Open => 2m, _ => 0m };", 5)]
    [InlineData("return n switch { \"a\" => 1, \"b\" => 2, null => 3, _ => 0 };", 4)]
    [InlineData("return (s, t) switch { (State.Draft, State.Open) => true, (State.Open, State.Done) => true, _ => false };", 25)]
    public void A_proof_counts_every_case(string statements, int atLeast)
    {
        var decision = Decision(statements);
        var proof = Proof.Of(decision, Table.TryMake(decision).Table!);

        Assert.True(proof.Holds);
        Assert.True(proof.Cases >= atLeast, proof.Text);
    }

    [Fact]
    public void A_proof_of_a_table_that_lost_a_row_says_where_it_differs()
    {
        var decision = Decision("return s switch { State.Draft => 1, State.Open => 2, _ => 0 };");
        var table = Table.TryMake(decision).Table!;

        var proof = Proof.Of(decision, table with { Entries = table.Entries.RemoveAt(1) });

        Assert.False(proof.Holds);
        Assert.Equal("1", proof.Differs);
    }

    [Fact]
    public void A_proof_of_a_table_that_ignores_case_where_the_decision_does_not_fails()
    {
        var decision = Decision("return n switch { \"Gold\" => 1, \"Silver\" => 2, _ => 0 };");
        var table = Table.TryMake(decision).Table!;

        Assert.True(Proof.Of(decision, table).Holds);
        Assert.False(Proof.Of(decision, table with { Keys = [table.Keys[0] with { IgnoresCase = true }] }).Holds);
    }

    [Fact]
    public void A_proof_without_cases_does_not_hold() => Assert.False(new Proof(0, null).Holds);

    private static Table Made(string statements) =>
        Table.TryMake(Decision(statements)) is { Table: { } table } ? table : throw new InvalidOperationException(Table.TryMake(Decision(statements)).Reason);

    private static FlexibleCode.Analyzers.Decisions.Decision Decision(string statements) => Assert.Single(ReadDecisions.InSource(
        $"public class C {{ {(statements.Contains("(s, t)", StringComparison.Ordinal) ? "bool" : "decimal")} M(State s, State t, string? n, decimal d) {{ {statements} }} }}"));
}
