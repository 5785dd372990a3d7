using FlexibleCode.Analyzers.Decisions;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Decisions;

public sealed class RowTests
{
    [Fact]
    public void Goto_case_answers_what_its_target_answers()
    {
        Assert.Equal(
            ["SwitchStatement from: Draft => return 2; Open => return 2; Done => return 3; else return 3"],
            ReadDecisions.InMethod("switch (from) { case State.Draft: goto case State.Open; case State.Open: return 2; case State.Done: goto default; default: return 3; }"));
    }

    [Fact]
    public void A_default_among_other_labels_answers_for_them_and_comes_last()
    {
        Assert.Equal(
            ["SwitchStatement from: Draft => return 1; Open => return 2; else return 1"],
            ReadDecisions.InMethod("switch (from) { case State.Draft: default: return 1; case State.Open: return 2; }"));
    }

    [Fact]
    public void Duplicate_keys_stay_and_the_first_wins()
    {
        var decision = ReadDecisions.Single("if (from == State.Done) return 1; if (from == State.Finished) return 2; return 3;");
        Assert.Equal("GuardedReturns from: Done => return 1; Finished => return 2; else return 3", ReadDecisions.Text(decision));
        Assert.Equal(new Evaluation(0, true), decision.Evaluate([2]));
        Assert.Equal(Evaluation.Fallback, decision.Evaluate([0]));
    }

    [Fact]
    public void A_when_with_constants_joins_the_keys()
    {
        Assert.Equal(
            ["SwitchExpression from, to: Draft/Open|Done => 1; Open/* when flag => 2; else 3"],
            ReadDecisions.InMethod("return from switch { State.Draft when to is State.Open or State.Done => 1, State.Open when flag => 2, _ => 3 };"));
    }

    [Fact]
    public void A_conjunct_that_is_no_comparison_is_a_guard()
    {
        var decision = ReadDecisions.Single("return from == State.Draft && flag || from == State.Open;");
        Assert.Equal("BooleanChain from: Draft when flag => True; Open => True; else False", ReadDecisions.Text(decision));
        Assert.False(decision.IsPlain);
        Assert.Equal(Evaluation.Undetermined, decision.Evaluate([0]));
        Assert.Equal(new Evaluation(1, true), decision.Evaluate([1]));
    }

    [Fact]
    public void Bounds_keep_their_operator_and_mirror()
    {
        Assert.Equal(
            ["IfLadder amount: ..1000) => 1; ..5000] => 2; 9000(.. => 3; else 4"],
            ReadDecisions.InMethod("return amount < 1000 ? 1 : 5000m >= amount ? 2 : amount > 9000 ? 3 : 4;"));
    }

    [Fact]
    public void Relational_patterns_are_bounds()
    {
        Assert.Equal(
            ["SwitchExpression days: 1[..7) => 1; 7[..30] => 2; else 3"],
            ReadDecisions.InMethod("return days switch { >= 1 and < 7 => 1, >= 7 and <= 30 => 2, _ => 3 };"));
    }

    [Fact]
    public void Two_bounds_of_one_operand_are_a_range()
    {
        Assert.Equal(["BooleanChain item.Days: 1(..5] => True; else False"], ReadDecisions.InMethod("return item.Days > 1 && item.Days <= 5;"));
    }

    [Fact]
    public void A_negated_bound_of_a_nullable_is_a_guard()
    {
        Assert.Empty(ReadDecisions.InMethod("int? d = days; return flag || !(d < 5);"));
        Assert.Equal(["BooleanChain days: * when flag => True; 5[.. => True; else False"], ReadDecisions.InMethod("return flag || !(days < 5);"));
    }

    [Fact]
    public void One_operand_is_one_subject_however_it_is_reached()
    {
        Assert.Equal(
            ["GuardedReturns this.Status: Draft => return 1; Open => return 2; Done => return 3; Void => return 4; else return 5"],
            ReadDecisions.InType(
                "State? Status { get; set; } int M() { if (this.Status == State.Draft) return 1; if (Status is State.Open) return 2; if (Status.Value == State.Done) return 3; if (Status!.Value.Equals(State.Void)) return 4; return 5; }"));
    }

    [Fact]
    public void A_conditional_access_reads_the_same_member()
    {
        Assert.Equal(
            ["BooleanChain item?.State: Draft => True; Open => True; else False"],
            ReadDecisions.InMethod("return item?.State == State.Draft || item.State == State.Open;"));
    }

    [Fact]
    public void Text_in_another_case_is_another_subject_with_the_same_symbol()
    {
        var decision = ReadDecisions.Single("return name.ToLower() == \"a\" || name.ToLower() == \"b\" || name == \"C\";");
        Assert.Equal("BooleanChain name.ToLower(), name: a/* => True; b/* => True; */C => True; else False", ReadDecisions.Text(decision));
        Assert.Equal(["name", "name"], decision.Subjects.Select(s => s.Symbol!.Name));
    }

    [Fact]
    public void A_comparison_is_part_of_the_subject()
    {
        var decision = ReadDecisions.Single(
            "return string.Equals(name, \"a\", StringComparison.OrdinalIgnoreCase) || name.Equals(\"b\", StringComparison.OrdinalIgnoreCase);");
        Assert.Equal("BooleanChain name:OrdinalIgnoreCase: a => True; b => True; else False", ReadDecisions.Text(decision));
        Assert.True(decision.Subjects[0].ThrowsOnNull);
    }

    [Theory]
    [InlineData("Roles.Admin", "Admin")]
    [InlineData("Roles.Clerk", "Clerk")]
    [InlineData("Roles.Guest", "Guest")]
    [InlineData("nameof(Item)", "Item")]
    [InlineData("$\"{Roles.Admin}s\"", "Admins")]
    [InlineData("State.Open.ToString()", "Open")]
    [InlineData("string.Empty", "")]
    public void Constants_are_resolved_through_the_semantic_model(string constant, string value)
    {
        var decision = ReadDecisions.Single($"return name == {constant};");
        Assert.Equal(value, ((ConstantKey)decision.Rows[0].Keys[0]).Constants[0].Value);
    }

    [Fact]
    public void A_name_that_two_members_share_is_no_constant() => Assert.Empty(ReadDecisions.InMethod("return name == State.Done.ToString();"));

    [Fact]
    public void Static_instances_are_a_closed_set()
    {
        Assert.Equal(
            ["GuardedReturns level: Low => return 1; High => return 2; else return 3"],
            ReadDecisions.InMethod("if (level == Level.Low) return 1; if (level.Equals(Level.High)) return 2; return 3;"));
    }

    [Fact]
    public void An_effect_keeps_its_row()
    {
        Assert.Equal(
            ["IfLadder from: Draft => Throws return; Open => Effects return; else FallsThrough"],
            ReadDecisions.InMethod("if (from == State.Draft) throw new InvalidOperationException(); else if (from == State.Open) { days++; return 1; } days = 2; return days;"));
    }

    [Fact]
    public void A_row_stands_where_its_comments_stand()
    {
        var decision = ReadDecisions.Single("switch (from) {\n/* first */ case State.Draft: return 1; default: return 2; }");
        Assert.Contains("first", decision.Rows[0].Syntax.ToFullString(), StringComparison.Ordinal);
        var chain = ReadDecisions.Single("return from == State.Draft /* one */ || from == State.Open /* two */;");
        Assert.Contains("two", chain.Rows[1].Syntax.ToFullString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_an_arm_that_was_taken_apart_knows_its_arm()
    {
        var decision = ReadDecisions.Single("return from switch { State.Draft => to == State.Open, _ => false };");
        Assert.Equal("State.Draft => to == State.Open", decision.Rows[0].Arm!.ToString());
    }

    [Fact]
    public void The_head_is_the_keyword_with_its_subject_and_leads_back_to_the_decision()
    {
        const string Source = "class C { int M(State s) { if (s == State.Open) return 1; if (s == State.Done) return 2; return 3; } bool N(State s) => s is State.Open or State.Done; int O(State s) { switch (s) { case State.Open: return 1; default: return 2; } } int P(State s) => s switch { State.Open => 1, _ => 2 }; Dictionary<State, int> T = new() { [State.Open] = 1 }; }";
        var decisions = ReadDecisions.InSource(Source);
        Assert.Equal(5, decisions.Count);
        foreach (var decision in decisions)
        {
            var model = decision.Head!.SemanticModel!;
            var again = DecisionReader.ReadAt(model, decision.HeadLocation.SourceSpan, TestContext.Current.CancellationToken);
            Assert.NotNull(again);
            Assert.Equal(ReadDecisions.Text(decision), ReadDecisions.Text(again));
        }
    }
}
