using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

public sealed class SpellingTests
{
    [Fact]
    public void A_switch_statement_has_a_row_per_section()
    {
        Assert.Equal(
            ["SwitchStatement from: Draft => return 1; Open|Done => return 2; else return 3"],
            ReadDecisions.InMethod("switch (from) { case State.Draft: return 1; case State.Open: case State.Done: { return 2; } default: return 3; }"));
    }

    [Fact]
    public void A_switch_statement_without_a_default_takes_the_return_that_follows()
    {
        Assert.Equal(
            ["SwitchStatement from: Draft => return 1; Open => return 3; else return 3"],
            ReadDecisions.InMethod("switch (from) { case State.Draft: return 1; case State.Open: break; } return 3;"));
    }

    [Fact]
    public void A_switch_statement_that_assigns_falls_through()
    {
        Assert.Equal(
            ["SwitchStatement from: Draft => days = 1; Open => Effects; else FallsThrough"],
            ReadDecisions.InMethod("switch (from) { case State.Draft: days = 1; break; case State.Open: days++; break; } return days;"));
    }

    [Fact]
    public void A_switch_expression_without_a_discard_throws_unmatched()
    {
        Assert.Equal(
            ["SwitchExpression from: Draft => 1; Open|Done => 2; else ThrowsUnmatched"],
            ReadDecisions.InMethod("return from switch { State.Draft => 1, State.Open or State.Done => 2 };"));
    }

    [Fact]
    public void A_ladder_of_ifs_is_one_decision()
    {
        Assert.Equal(
            ["IfLadder name: Admin => days = 1; Clerk => days = 2; else Nothing"],
            ReadDecisions.InMethod("if (name == Roles.Admin) { days = 1; } else if (Roles.Clerk == name) days = 2; else { } return days;"));
    }

    [Fact]
    public void A_chain_of_choices_is_one_decision()
    {
        Assert.Equal(
            ["IfLadder from: Draft => 1; Open|Done => 2; else 3"],
            ReadDecisions.InMethod("return from == State.Draft ? 1 : from == State.Open || from == State.Done ? 2 : 3;"));
    }

    [Fact]
    public void Guarded_returns_are_one_decision_with_the_last_return_as_fallback()
    {
        Assert.Equal(
            ["GuardedReturns name: Admin => return 1; Clerk => return 2; else return 3"],
            ReadDecisions.InMethod("if (name is null) return 0; if (name == \"Admin\") return 1; if (name == \"Clerk\") { return 2; } return 3;"));
    }

    [Fact]
    public void Guarded_returns_about_other_things_are_decisions_of_their_own()
    {
        Assert.Equal(
            ["IfLadder name: Admin => return 1; else FallsThrough", "IfLadder from: Open => return 2; else return 3"],
            ReadDecisions.InMethod("if (name == \"Admin\") return 1; if (from == State.Open) { return 2; } return 3;"));
    }

    [Fact]
    public void A_chain_of_pairs_is_one_decision()
    {
        Assert.Equal(
            ["BooleanChain from, to: Draft/Open => True; Open/Done|Void => True; else False"],
            ReadDecisions.InMethod("return from == State.Draft && to == State.Open || from == State.Open && (to == State.Done || to == State.Void);"));
    }

    [Fact]
    public void A_negated_chain_is_read_by_De_Morgan()
    {
        Assert.Equal(
            ["BooleanChain from: * when flag => True; Draft => True; Open => True; else False"],
            ReadDecisions.InMethod("return flag || !(from != State.Draft && from != State.Open);"));
    }

    [Fact]
    public void What_must_not_be_answers_false()
    {
        Assert.Equal(
            ["BooleanChain name: Admin => False; Clerk => False; else True"],
            ReadDecisions.InMethod("return name != \"Admin\" && !name.Equals(\"Clerk\");"));
    }

    [Fact]
    public void A_pattern_test_has_a_row_per_constant()
    {
        Assert.Equal(
            ["PatternTest from: Draft => True; Open => True; else False", "PatternTest to: Done => False; Void => False; else True"],
            ReadDecisions.InMethod("var a = from is State.Draft or State.Open; var b = to is not (State.Done or State.Void); return a || b;"));
    }

    [Fact]
    public void A_pattern_test_of_a_tuple_has_two_subjects()
    {
        Assert.Equal(
            ["PatternTest from, to: Draft/Open => True; Open/Done|Void => True; else False"],
            ReadDecisions.InMethod("return (from, to) is (State.Draft, State.Open) or (State.Open, State.Done or State.Void);"));
    }

    [Fact]
    public void A_switch_over_a_tuple_has_two_subjects()
    {
        Assert.Equal(
            ["SwitchExpression from, to: Draft/Open => True; Open/* => False; */Void => True; else False"],
            ReadDecisions.InMethod("return (from, to) switch { (State.Draft, State.Open) => true, (State.Open, _) => false, (_, State.Void) => true, _ => false };"));
        Assert.Equal(
            ["SwitchStatement from, to: Draft/Open => return True; Open/Done => return True; else return False"],
            ReadDecisions.InMethod("switch (from, to) { case (State.Draft, State.Open): case (State.Open, State.Done): return true; default: return false; }"));
    }

    [Fact]
    public void Equal_tuples_have_two_subjects()
    {
        Assert.Equal(
            ["BooleanChain from, to: Draft/Open => True; Open/Done => True; else False"],
            ReadDecisions.InMethod("return (from, to) == (State.Draft, State.Open) || (from, to) == (State.Open, State.Done);"));
    }

    [Theory]
    [InlineData("new[] { \"A\", \"B\" }.Contains(name)")]
    [InlineData("new List<string> { \"A\", \"B\" }.Contains(name)")]
    [InlineData("new HashSet<string>(new[] { \"A\", \"B\" }).Contains(name)")]
    [InlineData("((string[])[\"A\", \"B\"]).Contains(name)")]
    [InlineData("new[] { \"A\", \"B\" }.ToHashSet().Contains(name)")]
    [InlineData("Array.IndexOf(new[] { \"A\", \"B\" }, name) >= 0")]
    [InlineData("-1 < Array.IndexOf(new[] { \"A\", \"B\" }, name)")]
    [InlineData("new List<string> { \"A\", \"B\" }.IndexOf(name) != -1")]
    [InlineData("MemoryExtensions.Contains((ReadOnlySpan<string>)new[] { \"A\", \"B\" }, name)")]
    public void Membership_of_a_written_list_has_a_row_per_element(string test)
    {
        Assert.Equal(["ListMembership name: A => True; B => True; else False"], ReadDecisions.InMethod($"return {test};"));
    }

    [Fact]
    public void Membership_of_a_fixed_field_is_read_through_the_field_with_its_comparer()
    {
        Assert.Equal(
            ["ListMembership name:OrdinalIgnoreCase: A => True; B => True; else False"],
            ReadDecisions.InType(
                "public static bool M(string name) => Set.Contains(name); static HashSet<string> Set => new HashSet<string>(new[] { \"A\", \"B\" }, StringComparer.OrdinalIgnoreCase);"));
    }

    [Theory]
    [InlineData("static readonly string[] Set = { \"A\", \"B\" };")]
    [InlineData("static string[] Set { get; } = { \"A\", \"B\" };")]
    [InlineData("static readonly string[] Set = new[] { \"A\", \"B\" };")]
    public void Membership_of_a_fixed_array_is_read_however_it_is_made(string set) =>
        Assert.Contains("ListMembership name: A => True; B => True; else False", ReadDecisions.InType("public static bool M(string name) => Set.Contains(name); " + set));

    [Theory]
    [InlineData("Array.IndexOf(new[] { \"A\", \"B\" }, name) < 0")]
    [InlineData("-1 == Array.IndexOf(new[] { \"A\", \"B\" }, name)")]
    public void A_position_that_is_not_found_asks_for_the_opposite(string test) =>
        Assert.Equal(["ListMembership name: A => False; B => False; else True"], ReadDecisions.InType("public bool M(string name) => " + test + ";"));

    [Fact]
    public void Membership_of_a_list_that_is_not_written_out_is_no_decision()
    {
        Assert.Empty(ReadDecisions.InType("public bool M(string name, List<string> list) => list.Contains(name) || \"abc\".Contains(name) || new[] { name, list[0] }.Contains(name);"));
        Assert.DoesNotContain("ListMembership", string.Concat(ReadDecisions.InType("public bool M(string name, List<string> list) => list.IndexOf(name) >= 0 || \"abc\".IndexOf(name) >= 0 || Array.IndexOf(new[] { name, list[0] }, name) >= 0 || Array.IndexOf(new[] { \"A\", \"B\" }, name, 1) >= 0;")));
        Assert.DoesNotContain("A =>", string.Concat(ReadDecisions.InType("public bool M(string name) => Array.IndexOf(new[] { \"A\", \"B\" }, name, 1) >= 0 || name == \"C\";")));
    }

    [Fact]
    public void A_nested_switch_is_one_decision_over_two_subjects()
    {
        Assert.Equal(
            ["SwitchExpression from, to: Draft/Open => True; Draft/* => False; Open/Done => True; Open/Void => True; Open/* => False; else False"],
            ReadDecisions.InMethod("return from switch { State.Draft => to == State.Open, State.Open => to is State.Done or State.Void, _ => false };"));
    }

    [Fact]
    public void Nested_switch_statements_are_one_decision_over_two_subjects()
    {
        Assert.Equal(
            ["SwitchStatement from, to: Draft/Open => return True; Draft/* => return False; Open/Done|Void => return True; Open/* => return False; else return False"],
            ReadDecisions.InMethod(
                "switch (from) { case State.Draft: return to == State.Open; case State.Open: switch (to) { case State.Done: case State.Void: return true; } break; } return false;"));
    }

    [Fact]
    public void An_if_in_an_if_is_one_decision_over_two_subjects()
    {
        Assert.Equal(
            ["GuardedReturns from, to: Draft/Open => return True; Draft/* => return False; Open/Done => return True; Open/Void => return True; Open/* => return False; else return False"],
            ReadDecisions.InMethod("if (from == State.Draft) { if (to == State.Open) return true; return false; } if (from == State.Open) return to == State.Done || to == State.Void; return false;"));
    }

    [Fact]
    public void An_arm_with_effects_is_not_taken_apart()
    {
        Assert.Equal(
            ["SwitchStatement from: Draft => Effects; else FallsThrough", "IfLadder to: Open => Effects; else FallsThrough"],
            ReadDecisions.InMethod("switch (from) { case State.Draft: if (to == State.Open) { Console.WriteLine(); days++; } break; } return 0;"));
    }

    [Fact]
    public void A_condition_of_a_call_is_a_decision_of_its_own()
    {
        Assert.Equal(
            ["BooleanChain from: Draft => True; else False"],
            ReadDecisions.InMethod("if (bool.Equals(flag, from == State.Draft)) return 1; return 2;"));
    }

    [Theory]
    [InlineData("if (any is null || item.Next == null) return 1; return 2;")]
    [InlineData("if (flag) return 1; return 2;")]
    [InlineData("return flag ? any : null;")]
    [InlineData("switch (any) { case Item i: return i; default: return null; }")]
    [InlineData("return any switch { Item i => i, string s => s, _ => null };")]
    [InlineData("return name == item.Name;")]
    [InlineData("return any is Item;")]
    public void What_asks_for_no_constant_is_no_decision(string statements) => Assert.Empty(ReadDecisions.InMethod(statements));
}
