using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What only numbers the groups of a report, and how the bounds of a ladder are told.</summary>
public sealed class BusinessLimitGroupTests
{
    [Theory]
    [InlineData("public int AgeGroup(int age) { if (age <= 15) return 0; if (age >= 16 && age <= 25) return 1; return 2; }")]
    [InlineData("public int AgeGroupOf(DateTime born) { int age = Age(born); if (age > 60) { return 3; } else if (age > 25) { return 2; } else { return 1; } } int Age(DateTime born) => 1;")]
    [InlineData("public int AgeBand(int age) => age switch { < 18 => 0, < 65 => 1, _ => 2 };")]
    [InlineData("public int DaysBucket(int overdueDays) => overdueDays <= 30 ? 0 : (overdueDays <= 90 ? 1 : 2);")]
    [InlineData("public int AgeIndex(int age) { switch (age) { case < 18: return 0; case < 65: return 1; default: return 2; } }")]
    public Task The_number_of_a_group_is_no_policy(string member) => VerifyAsync("using System; public class Desk { " + member + " }");

    [Theory]
    [InlineData("public int Level(int age) { if ({|#0:age <= 15|}) return 0; if ({|#1:age <= 25|}) return 1; return 2; }")]
    [InlineData("public int AgeGroup(int age) { if ({|#0:age <= 15|}) return 0; if ({|#1:age <= 25|}) return 10; return 50; }")]
    [InlineData("public int AgeGroup(int age) { if ({|#0:age <= 15|}) { Minors++; return 0; } if ({|#1:age <= 25|}) return 1; return 2; } public int Minors { get; set; }")]
    [InlineData("public int DiscountGroup(int age) { if ({|#0:age <= 15|}) return 0; if ({|#1:age <= 25|}) return 1; return 2; }")]
    [InlineData("public int CustomerGroup(int age) => age switch { {|#0:<= 15|} => 0, {|#1:<= 25|} => 1, _ => 2 };")]
    public Task A_group_with_a_consequence_is_a_limit(string member) => VerifyAsync("public class Desk { " + member + " }", Found(0, "15 and 25", "age", 1));

    [Fact]
    public Task Two_groups_are_a_choice() =>
        VerifyAsync("public class Desk { public int AgeGroup(int age) => {|#0:age > 65|} ? 1 : 0; }", Found(0, "65", "age"));

    [Fact]
    public Task A_bound_of_whole_numbers_is_told_once() => VerifyAsync(
        """
        public class Desk
        {
            public decimal Fare(int age)
            {
                if ({|#0:age <= 15|}) return 0m;
                if ({|#1:age >= 16|} && {|#2:age <= 25|}) return 0.5m;
                if ({|#3:age >= 26|} && {|#4:age < 61|}) return 1m;
                return 0.8m;
            }
        }
        """,
        Found(0, "15, 25 and 61", "age", 1, 2, 3, 4));

    [Fact]
    public Task A_descending_ladder_is_told_by_its_first_bounds() => VerifyAsync(
        """
        public class Desk
        {
            public decimal Fare(int age)
            {
                if ({|#0:age >= 60|}) return 0.8m;
                if ({|#1:age >= 26|} && {|#2:age <= 59|}) return 1m;
                return 0.5m;
            }
        }
        """,
        Found(0, "60 and 26", "age", 1, 2));

    [Fact]
    public Task Bounds_with_something_between_them_are_told_both() => VerifyAsync(
        """
        public class Desk
        {
            public decimal Fare(decimal amount)
            {
                if ({|#0:amount <= 15|}) return 0.2m;
                if ({|#1:amount >= 16|} && {|#2:amount <= 25|}) return 0.3m;
                return 0.4m;
            }
        }
        """,
        Found(0, "15, 16 and 25", "amount", 1, 2));
}
