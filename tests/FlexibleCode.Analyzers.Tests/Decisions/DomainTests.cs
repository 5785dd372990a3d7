using FlexibleCode.Analyzers.Decisions;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

public sealed class DomainTests
{
    [Fact]
    public void An_enum_has_its_members_once_and_one_undefined_value()
    {
        Assert.Equal([0, 1, 2, 3, 4], Values("return from == State.Open;"));
        Assert.Equal([0, 1, 2, 3, 4, null], Values("return maybe == State.Open;"));
    }

    [Fact]
    public void Flags_have_none_and_two_at_once_beside_their_members()
    {
        const string Source = "[System.Flags] public enum Party : short { Buyer = 1, Seller = 2, Notary = 4, Both = 3 } class C { bool May(Party party) { return party == Party.Buyer; } }";
        Assert.Equal([(short)1, (short)2, (short)4, (short)3, (short)0, (short)5, (short)6], Domain.Of(Assert.Single(ReadDecisions.InSource(Source)))!.Select(static c => c[0]!));
    }

    [Theory]
    [InlineData("(party & Party.Buyer) == Party.Buyer")]
    [InlineData("(party & Party.Notary) is Party.Buyer or Party.Seller")]
    [InlineData("(party & Party.Notary).Equals(Party.Buyer)")]
    public void A_test_of_bits_is_no_decision_by_the_value(string test) =>
        Assert.Empty(ReadDecisions.InSource("[System.Flags] public enum Party { Buyer = 1, Seller = 2, Notary = 4 } class C { bool May(Party party) { return " + test + "; } }"));

    [Fact]
    public void Text_has_its_keys_in_wrong_case_and_padded_an_unknown_one_and_null()
    {
        Assert.Equal(["Ab", "AB", "ab", " Ab ", "?", null], Values("return name == \"Ab\";"));
    }

    [Fact]
    public void Numbers_have_their_neighbours()
    {
        Assert.Equal([5, 4, 6], Values("return days < 5;"));
        Assert.Equal([10m, 9.99m, 10.01m], Values("return amount >= 10;"));
        Assert.Equal([int.MaxValue, int.MaxValue - 1], Values("return days == int.MaxValue;"));
    }

    [Fact]
    public void Truth_has_two_values() => Assert.Equal([true, false], Values("return flag switch { true => 1, _ => 2 };"));

    [Fact]
    public void Cases_are_every_combination_and_evaluate_as_the_code_does()
    {
        var decision = ReadDecisions.Single("return (from, to) switch { (State.Draft, State.Open) => 1, (_, State.Void) => 2, _ => 3 };");
        var cases = Domain.Of(decision)!.ToList();
        Assert.Equal(25, cases.Count);
        Assert.Equal(
            Enumerable.Range(0, 5).SelectMany(f => Enumerable.Range(0, 5).Select(t => (f, t) switch { (0, 1) => 0, (_, 3) => 1, _ => -1 })),
            cases.Select(c => decision.Evaluate(c).Row));
        Assert.Null(Domain.Of(decision, maximum: 24));
    }

    [Theory]
    [InlineData("ab", 0)]
    [InlineData("AB", 0)]
    [InlineData(" ab ", -1)]
    [InlineData(null, -1)]
    public void Text_is_compared_as_the_code_says(string? value, int row)
    {
        var decision = ReadDecisions.Single("return string.Equals(name, \"aB\", StringComparison.OrdinalIgnoreCase);");
        Assert.Equal(row, decision.Evaluate([value]).Row);
    }

    private static IEnumerable<object?> Values(string statements) =>
        Domain.Of(ReadDecisions.Single(statements))!.Select(static c => c[0]);
}
