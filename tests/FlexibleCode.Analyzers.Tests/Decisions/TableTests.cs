using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

public sealed class TableTests
{
    [Theory]
    [InlineData("static readonly Dictionary<State, State[]> T = new() { [State.Draft] = new[] { State.Open }, [State.Open] = [State.Done, State.Void], [State.Done] = Array.Empty<State>(), [State.Void] = [] };")]
    [InlineData("IReadOnlyDictionary<State, HashSet<State>> T { get; } = new Dictionary<State, HashSet<State>> { { State.Draft, new() { State.Open } }, { State.Open, new HashSet<State> { State.Done, State.Void } }, { State.Done, new() }, { State.Void, new List<State>().ToHashSet() } };")]
    [InlineData("void M() { var t = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<State, State[]> { { State.Draft, new State[] { State.Open } }, { State.Open, new State[] { State.Done, State.Void } }, { State.Done, new State[0] }, { State.Void, new State[] { } } }); }")]
    public void A_table_of_lists_has_two_subjects(string member)
    {
        var table = Assert.Single(ReadDecisions.InType(member));
        Assert.EndsWith("Draft/Open => True; Open/Done|Void => True; Done/ => True; Void/ => True; else False", table, StringComparison.Ordinal);
        Assert.StartsWith("CompiledTable ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_of_pairs_has_two_subjects()
    {
        var table = Assert.Single(ReadDecisions.InType("static readonly HashSet<(State, State)> T = new() { (State.Draft, State.Open), (State.Open, State.Done) };"));
        Assert.EndsWith("Draft/Open => True; Open/Done => True; else False", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_values_answers_them()
    {
        var table = Assert.Single(ReadDecisions.InType("static readonly Dictionary<State, int> T = new() { [State.Draft] = 1, [State.Open] = 2 };"));
        Assert.EndsWith("Draft => 1; Open => 2; else FallsThrough", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparer_belongs_to_the_key()
    {
        var decision = Assert.Single(ReadDecisions.InSource("class C { static readonly Dictionary<string, string[]> T = new(StringComparer.OrdinalIgnoreCase) { [\"a\"] = new[] { \"b\" } }; }"));
        Assert.Equal(StringComparison.OrdinalIgnoreCase, decision.Subjects[0].Comparison);
        Assert.Equal(StringComparison.Ordinal, decision.Subjects[1].Comparison);
    }

    [Theory]
    [InlineData("static readonly Dictionary<State, int> T = new();")]
    [InlineData("static Dictionary<State, int> T = new() { [Get()] = 1 }; static State Get() => State.Open;")]
    [InlineData("int days = 3; Item item = new Item { State = State.Open };")]
    public void What_is_not_written_in_constants_is_no_table(string member) => Assert.Empty(ReadDecisions.InType(member));
}
