using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

public sealed class BusinessLimitTests
{
    [Fact]
    public Task A_refused_amount_is_a_limit() => FindsAsync("if ([|order.Total > 10000m|]) throw new InvalidOperationException(\"Too much.\");");

    [Fact]
    public Task A_constant_on_the_left_is_a_limit() => FindsAsync("if ([|10000m < order.Total|]) throw new InvalidOperationException(\"Too much.\");");

    [Fact]
    public Task A_nullable_amount_is_a_limit() => FindsAsync("if ([|order.Credit > 500|]) throw new InvalidOperationException(\"Too much.\");");

    [Fact]
    public Task A_pattern_is_a_limit() => FindsAsync("if ([|order.Total is > 10000m|]) throw new InvalidOperationException(\"Too much.\");");

    [Fact]
    public Task A_flag_that_others_read_counts() => FindsAsync("order.IsUrgent = [|order.Total > 10000m|];");

    [Fact]
    public Task Days_between_two_dates_are_a_limit() =>
        FindsAsync("if ([|(DateTime.Now - order.Placed).TotalDays > 14|]) throw new InvalidOperationException(\"Too late.\");");

    [Fact]
    public Task A_time_span_is_a_limit() =>
        FindsAsync("if ([|DateTime.Now - order.Placed > TimeSpan.FromDays(14)|]) throw new InvalidOperationException(\"Too late.\");");

    [Fact]
    public Task A_sum_over_lines_is_a_limit() =>
        FindsAsync("if ([|order.Lines.Sum(l => l.Amount) > 10000m|]) throw new InvalidOperationException(\"Too much.\");");

    [Fact]
    public Task Math_Min_cuts_at_a_limit() => FindsAsync("order.Discount = Math.Min(order.Total * 0.1m, [|250m|]);");

    [Fact]
    public Task A_quota_and_its_validity_are_two_things() => FindsAsync(
        "if (order.StorageGb < 0) throw new InvalidOperationException(); if ([|order.StorageGb > 99|]) throw new InvalidOperationException();");

    [Fact]
    public Task A_limit_in_a_query_is_a_limit() => VerifyAsync(
        """
        using System.Linq;
        public class Order { public decimal Total { get; set; } }
        public class Orders
        {
            public int CountUrgent(IQueryable<Order> orders) => orders.Count(o => {|#0:o.Total > 10000m|});
        }
        """,
        Found(0, "10000", "Total"));

    [Fact]
    public Task A_limit_of_a_span_is_told_in_its_unit() => VerifyAsync(
        """
        using System;
        public class Entry { public DateTime Made { get; set; } }
        public class Entries
        {
            public bool MayCorrect(Entry entry, DateTime now)
            {
                var passed = now - entry.Made;
                return {|#0:passed.TotalDays < 5|};
            }
        }
        """,
        Found(0, "5 days", "passed"));

    [Fact]
    public Task A_limit_on_a_ratio_names_both_of_its_parts() => VerifyAsync(
        """
        public class Account { public decimal Balance { get; set; } public decimal Entitlement { get; set; } }
        public class Accounts
        {
            public bool RunsLow(Account account) => {|#0:account.Balance / account.Entitlement < 0.25m|};
            public bool IsLow(Account account) => {|#1:account.Balance < 0.25m|};
        }
        """,
        Found(0, "0.25", "Balance / Entitlement"),
        Found(1, "0.25", "Balance"));

    [Fact]
    public Task The_average_of_a_quantity_is_the_quantity() =>
        FindsAsync("if ([|order.Lines.Sum(l => l.Amount) / order.Lines.Count > 500m|]) throw new InvalidOperationException(\"Too much.\");");

    [Theory]
    [InlineData("order.DiscountPercent > 0")]
    [InlineData("order.Kind != DiscountKind.Percent")]
    [InlineData("!order.IsPercentage")]
    public Task A_hundred_beside_a_percentage_of_something_else_is_a_limit(string condition) =>
        FindsAsync($"if ({condition} && [|order.Total > 100m|]) throw new InvalidOperationException();");

    [Fact]
    public Task What_is_given_for_each_so_many_is_a_limit() => FindsAsync("if ([|order.Total >= 250m|]) order.Discount = order.Total / 250m;");

    [Fact]
    public Task How_an_amount_is_written_down_makes_it_no_code() =>
        FindsAsync("if ([|order.AmountInDigits >= 1000m|]) throw new InvalidOperationException();");

    [Theory]
    [InlineData("monthsInCurrentRole < 18")]
    [InlineData("daysInStage > 30")]
    public Task A_time_within_something_is_limited_as_any_other(string test) => VerifyAsync(
        $$"""
        using System;
        public class Desk { public void Check(int monthsInCurrentRole, int daysInStage) { if ([|{{test}}|]) throw new InvalidOperationException(); } }
        """);

    [Fact]
    public Task What_may_be_carried_forward_is_a_limit() => VerifyAsync(
        "using System; public class Leaves { public decimal Carried(decimal taken) { var unutilized = Math.Max(0, 30m - taken); var carried = Math.Min(unutilized, [|10m|]); return carried; } }");

    [Fact]
    public Task A_duration_that_decides_over_money_is_limited() => VerifyAsync(
        "public class Leave { public double Duration { get; set; } public bool AllowancePayable { get; set; } public void Plan() { AllowancePayable = [|Duration > 10|]; } }");

    [Fact]
    public Task What_is_asked_of_a_request_by_policy_is_a_limit() => VerifyAsync(
        """
        using System;
        public class LeaveRequest { public int Days { get; set; } }
        public class LeavePolicy
        {
            public void Check(LeaveRequest request, decimal amount)
            {
                if ({|#0:request.Days > 30|}) throw new InvalidOperationException();
                if ({|#1:amount > 5000m|}) throw new InvalidOperationException();
            }
        }
        """,
        Found(0, "30", "Days"),
        Found(1, "5000", "amount"));

    private static Task FindsAsync(string statement) =>
        VerifyAsync(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            public enum DiscountKind { Fixed, Percent }

            public class Line { public decimal Amount { get; set; } }

            public class Order
            {
                public decimal AmountInDigits { get; set; }
                public decimal DiscountPercent { get; set; }
                public DiscountKind Kind { get; set; }
                public bool IsPercentage { get; set; }
                public decimal Total { get; set; }
                public decimal? Credit { get; set; }
                public decimal Discount { get; set; }
                public int StorageGb { get; set; }
                public bool IsUrgent { get; set; }
                public DateTime Placed { get; set; }
                public List<Line> Lines { get; } = new();
            }

            public class Orders
            {
                public void Check(Order order)
                {
                    {{statement}}
                }
            }
            """);
}
