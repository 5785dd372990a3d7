using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Which limits are one finding with several places, and which are findings of their own.</summary>
public sealed class BusinessLimitPlaceTests
{
    [Fact]
    public Task A_ladder_is_one_finding() => VerifyAsync(
        """
        public static class Approvals
        {
            public static int Level(decimal amount)
            {
                if ({|#0:amount > 50000m|}) return 3;
                if ({|#1:amount > 10000m|}) return 2;
                if ({|#2:amount > 1000m|}) return 1;
                return 0;
            }
        }
        """,
        Found(0, "50000, 10000 and 1000", "amount", 1, 2));

    [Fact]
    public Task An_else_if_ladder_is_one_finding() => VerifyAsync(
        """
        public static class Approvals
        {
            public static int Level(decimal amount)
            {
                int level;
                if ({|#0:amount > 50000m|}) level = 3;
                else if ({|#1:amount > 10000m|}) level = 2;
                else level = 1;
                return level;
            }
        }
        """,
        Found(0, "50000 and 10000", "amount", 1));

    [Fact]
    public Task Arms_of_a_switch_are_one_finding() => VerifyAsync(
        """
        public enum Grade { Outstanding, Good, Poor }
        public static class Reviews
        {
            public static Grade GradeOf(int score) => score switch
            {
                {|#0:>= 90|} => Grade.Outstanding,
                {|#1:>= 70|} => Grade.Good,
                _ => Grade.Poor,
            };
        }
        """,
        Found(0, "90 and 70", "score", 1));

    [Fact]
    public Task The_same_limit_elsewhere_in_the_type_is_a_place_of_the_first() => VerifyAsync(
        """
        using System;
        public class Order { public decimal Total { get; set; } }
        public class Orders
        {
            public void Submit(Order order)
            {
                if ({|#0:order.Total > 10000m|}) throw new InvalidOperationException("Too much.");
            }

            public bool IsUrgent(Order order) => {|#1:order.Total > 10000m|};

            public string Badge(Order order) => {|#2:order.Total > 10000m|} ? "large" : "small";
        }
        """,
        Found(0, "10000", "Total", 1, 2));

    [Fact]
    public Task Another_value_for_the_same_subject_is_another_finding() => VerifyAsync(
        """
        using System;
        public class Order { public decimal Total { get; set; } }
        public class Orders
        {
            public void Submit(Order order)
            {
                if ({|#0:order.Total > 10000m|}) throw new InvalidOperationException("Too much.");
            }

            public void Draft(Order order)
            {
                if ({|#1:order.Total > 20000m|}) throw new InvalidOperationException("Too much.");
            }
        }
        """,
        Found(0, "10000", "Total"),
        Found(1, "20000", "Total"));
}
