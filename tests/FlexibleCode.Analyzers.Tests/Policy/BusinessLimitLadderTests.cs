using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Which bounds of a ladder are told, and which have been told before.</summary>
public sealed class BusinessLimitLadderTests
{
    [Theory]
    [InlineData("public decimal Bonus(decimal hours) => hours switch { {|#0:< 8|} => 100m, {|#1:< 24|} => 80m, {|#2:< 48|} => 50m, _ => 0m };", "8, 24 and 48", "hours")]
    [InlineData("public decimal Bonus(decimal hours) => hours switch { {|#0:< 24|} => 80m, {|#1:< 48|} => 50m, {|#2:< 120|} => 20m, _ => 0m };", "24, 48 and 120", "hours")]
    [InlineData("public decimal Bonus(decimal ratio) => ratio switch { {|#0:<= 0.85m|} => 90m, {|#1:<= 1m|} => 70m, {|#2:<= 1.2m|} => 40m, _ => 0m };", "0.85, 1 and 1.2", "ratio")]
    public Task A_rung_among_chosen_ones_is_chosen(string member, string values, string subject) =>
        VerifyAsync("public class Desk { " + member + " }", Found(0, values, subject, 1, 2));

    [Theory]
    [InlineData("public decimal Bonus(decimal hours) => hours >= 24m ? 80m : 0m;")]
    [InlineData("public decimal Bonus(decimal hours) { if (hours < 0 || hours > 24m) throw new System.ArgumentException(); return hours; }")]
    public Task A_natural_bound_alone_is_no_policy(string member) => VerifyAsync("public class Desk { " + member + " }");

    [Fact]
    public Task The_whole_at_the_end_of_a_ladder_is_no_policy() =>
        VerifyAsync("public class Desk { public decimal Bonus(decimal percent) => percent switch { >= 100 => 80m, {|#0:>= 50|} => 50m, _ => 0m }; }", Found(0, "50", "percent"));

    [Fact]
    public Task What_has_been_told_is_not_told_again() => VerifyAsync(
        """
        public class Desk
        {
            public decimal First(int overdueDays) => {|#0:overdueDays > 90|} ? 200m : 0m;
            public decimal Second(int overdueDays)
            {
                if ({|#2:overdueDays > 90|}) return 3m;
                if ({|#1:overdueDays > 60|}) return 2m;
                return 0m;
            }
        }
        """,
        Found(0, "90", "overdueDays", 2),
        Found(1, "60", "overdueDays"));

    [Fact]
    public Task A_rung_is_told_with_the_bounds_that_somebody_has_chosen_and_not_again_after_them() => VerifyAsync(
        """
        public class Desk
        {
            public decimal Bonus(decimal hours) => hours switch { {|#0:< 8|} => 100m, {|#1:< 24|} => 80m, {|#2:< 48|} => 50m, _ => 0m };
            public decimal Fee(decimal hours) => hours switch { {|#3:< 8|} => 10m, {|#4:< 24|} => 8m, {|#5:< 48|} => 5m, _ => 0m };
        }
        """,
        Found(0, "8, 24 and 48", "hours", 1, 2, 3, 4, 5));

    [Fact]
    public Task A_rung_that_has_been_told_is_not_told_beside_a_new_bound() => VerifyAsync(
        """
        public class Desk
        {
            public decimal Bonus(decimal hours) => hours switch { {|#0:< 8|} => 100m, {|#1:< 24|} => 80m, {|#2:< 48|} => 50m, _ => 0m };
            public decimal Fee(decimal hours) => hours switch { {|#3:< 8|} => 10m, {|#4:< 24|} => 8m, {|#5:< 72|} => 5m, _ => 0m };
        }
        """,
        Found(0, "8, 24 and 48", "hours", 1, 2, 3, 4),
        Found(5, "72", "hours"));

    [Fact]
    public Task A_row_beside_bounds_that_have_been_told_is_not_told_alone() => VerifyAsync(
        """
        public class Desk
        {
            public decimal Bonus(int overdueDays) { if ({|#0:overdueDays > 5|}) return 9m; if ({|#1:overdueDays == 3|}) return 4m; return 0m; }
            public decimal Fee(int overdueDays) { if ({|#2:overdueDays > 5|}) return 8m; if (overdueDays == 3) return 2m; return 0m; }
        }
        """,
        Found(0, "5 and 3", "overdueDays", 1, 2));

    [Theory]
    [InlineData("{|#0:goods.Revenue > all.Income * 0.5m|}", "0.5", "Revenue / Income")]
    [InlineData("{|#0:all.Income * 0.5m < goods.Revenue|}", "0.5", "Revenue / Income")]
    [InlineData("{|#0:goods.Revenue >= 1.5m * goods.Cost|}", "1.5", "Revenue / Cost")]
    public Task A_ratio_may_be_written_as_a_product(string test, string value, string subject) => VerifyAsync(Goods(test), Found(0, value, subject));

    [Theory]
    [InlineData("goods.Revenue > all.Income * 1.05m")]
    [InlineData("goods.Total > goods.NetAmount * 1.19m")]
    [InlineData("goods.Revenue > all.Income * 12")]
    [InlineData("goods.Revenue > all.Income * 1000m")]
    [InlineData("goods.Revenue > all.Income * goods.Cost")]
    [InlineData("goods.Left > goods.Right * 1.5m")]
    public Task Tolerances_taxes_and_units_are_no_policy(string test) => VerifyAsync(Goods(test));

    private static string Goods(string test) =>
        $$"""
        using System;
        public class Goods
        {
            public decimal Revenue { get; set; }
            public decimal Income { get; set; }
            public decimal Cost { get; set; }
            public decimal Total { get; set; }
            public decimal NetAmount { get; set; }
            public decimal Left { get; set; }
            public decimal Right { get; set; }
        }
        public class Desk { public void Check(Goods goods, Goods all) { if ({{test}}) throw new InvalidOperationException(); } }
        """;
}
