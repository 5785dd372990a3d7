using FlexibleCode.Analyzers.CodeFixes.Policy;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.PolicyObjectGathering;
using Verify = FlexibleCode.Testing.CSharpCodeFixVerifier<FlexibleCode.Analyzers.Policy.BusinessLimitAnalyzer, FlexibleCode.Analyzers.CodeFixes.Policy.PolicyObjectFix>;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Which limits share a policy object and a member of it, and what these are called.</summary>
public sealed class PolicyObjectMemberTests
{
    [Fact]
    public Task The_two_sides_of_a_bound_of_whole_numbers_move_together() => VerifyAsync(
        """
        public class Fares
        {
            public decimal Of(int age)
            {
                if ([|age <= 15|]) return 0m;
                if (age >= 16 && age <= 25) return 0.5m;
                return 0.8m;
            }
        }
        """,
        """
        public class Fares
        {
            public decimal Of(int age)
            {
                if (age <= FaresPolicy.Default.AgeThreshold1) return 0m;
                if (age >= FaresPolicy.Default.AgeThreshold1 + 1 && age <= FaresPolicy.Default.AgeThreshold2) return 0.5m;
                return 0.8m;
            }
        }

        /// <summary>The limits of Fares, gathered in one place.</summary>
        internal sealed class FaresPolicy
        {
            public static FaresPolicy Default { get; } = new FaresPolicy();

            public int AgeThreshold1 { get; } = 15;

            public int AgeThreshold2 { get; } = 25;
        }
        """);

    [Fact]
    public Task Equal_limits_on_one_subject_are_one_member() => VerifyAsync(
        """
        using System;

        public class Order { public decimal Total { get; set; } public bool IsUrgent { get; set; } }

        public class Orders
        {
            public void Submit(Order order)
            {
                order.IsUrgent = [|order.Total > 10000m|];
            }

            public bool IsLarge(Order order) => order.Total > 10000m;
        }
        """,
        """
        using System;

        public class Order { public decimal Total { get; set; } public bool IsUrgent { get; set; } }

        public class Orders
        {
            public void Submit(Order order)
            {
                order.IsUrgent = order.Total > OrdersPolicy.Default.TotalThreshold;
            }

            public bool IsLarge(Order order) => order.Total > OrdersPolicy.Default.TotalThreshold;
        }

        /// <summary>The limits of Orders, gathered in one place.</summary>
        internal sealed class OrdersPolicy
        {
            public static OrdersPolicy Default { get; } = new OrdersPolicy();

            public decimal TotalThreshold { get; } = 10000m;
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_is_not_taken_again() => VerifyAsync(
        """
        public class OrdersPolicy { }

        public class Orders
        {
            public bool IsUrgent(decimal amount) => [|amount > 500m|];
        }
        """,
        """
        public class OrdersPolicy { }

        public class Orders
        {
            public bool IsUrgent(decimal amount) => amount > OrdersPolicy2.Default.AmountThreshold;
        }

        /// <summary>The limits of Orders, gathered in one place.</summary>
        internal sealed class OrdersPolicy2
        {
            public static OrdersPolicy2 Default { get; } = new OrdersPolicy2();

            public decimal AmountThreshold { get; } = 500m;
        }
        """);

    [Fact]
    public Task Each_type_has_a_policy_object_of_its_own() => VerifyAsync(
        """
        public class Orders
        {
            public bool IsUrgent(decimal amount) => [|amount > 500m|];

            public bool IsOld(int age) => [|age > 30|];
        }

        public class OrdersService
        {
            public bool IsUrgent(decimal amount) => [|amount > 500m|];
        }
        """,
        """
        public class Orders
        {
            public bool IsUrgent(decimal amount) => amount > OrdersPolicy.Default.AmountThreshold;

            public bool IsOld(int age) => age > OrdersPolicy.Default.AgeThreshold;
        }

        /// <summary>The limits of Orders, gathered in one place.</summary>
        internal sealed class OrdersPolicy
        {
            public static OrdersPolicy Default { get; } = new OrdersPolicy();

            public decimal AmountThreshold { get; } = 500m;

            public int AgeThreshold { get; } = 30;
        }

        public class OrdersService
        {
            public bool IsUrgent(decimal amount) => amount > OrdersPolicy.Default.AmountThreshold;
        }
        """);

    [Fact]
    public Task Ladders_that_share_a_bound_share_its_member() => VerifyAsync(
        """
        public static class Penalties
        {
            public static decimal Fee(int overdueDays)
            {
                if ([|overdueDays > 90|]) return 200m;
                return 0m;
            }

            public static int Points(int overdueDays)
            {
                if (overdueDays > 90) return 3;
                if ([|overdueDays > 60|]) return 2;
                return 0;
            }
        }
        """,
        """
        public static class Penalties
        {
            public static decimal Fee(int overdueDays)
            {
                if (overdueDays > PenaltiesPolicy.Default.OverdueDaysThreshold) return 200m;
                return 0m;
            }

            public static int Points(int overdueDays)
            {
                if (overdueDays > PenaltiesPolicy.Default.OverdueDaysThreshold) return 3;
                if (overdueDays > PenaltiesPolicy.Default.OverdueDaysThreshold2) return 2;
                return 0;
            }
        }

        /// <summary>The limits of Penalties, gathered in one place.</summary>
        internal sealed class PenaltiesPolicy
        {
            public static PenaltiesPolicy Default { get; } = new PenaltiesPolicy();

            public int OverdueDaysThreshold { get; } = 90;

            public int OverdueDaysThreshold2 { get; } = 60;
        }
        """);

    [Fact]
    public async Task A_policy_object_takes_further_limits_later()
    {
        const string Second =
            """
            public class Orders
            {
                public bool IsUrgent(decimal amount) => amount > OrdersPolicy.Default.AmountThreshold;

                public bool IsOld(int age) => [|age > 30|];
            }

            /// <summary>The limits of Orders, gathered in one place.</summary>
            internal sealed class OrdersPolicy
            {
                public static OrdersPolicy Default { get; } = new OrdersPolicy();

                public decimal AmountThreshold { get; } = 500m;
            }

            """;
        await Verify.VerifyCodeFixAsync(
            Second,
            Second
                .Replace("[|age > 30|]", "age > OrdersPolicy.Default.AgeThreshold", StringComparison.Ordinal)
                .Replace("AmountThreshold { get; } = 500m;\n", "AmountThreshold { get; } = 500m;\n\n    public int AgeThreshold { get; } = 30;\n", StringComparison.Ordinal),
            PolicyObjectFix.GatherKey);
    }
}
