using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.PolicyObjectGathering;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Limits that stand in a product, between chosen rungs, or on a variable that stands for a member.</summary>
public sealed class PolicyObjectShapeTests
{
    [Fact]
    public Task The_factor_of_a_product_is_gathered() => VerifyAsync(
        """
        public class Goods { public decimal Revenue { get; set; } public decimal Income { get; set; } }
        public class Reports
        {
            public bool IsLeading(Goods goods) => [|goods.Revenue > goods.Income * 0.5m|];
        }
        """,
        """
        public class Goods { public decimal Revenue { get; set; } public decimal Income { get; set; } }
        public class Reports
        {
            public bool IsLeading(Goods goods) => goods.Revenue > goods.Income * ReportsPolicy.Default.RevenueToIncomeThreshold;
        }

        /// <summary>The limits of Reports, gathered in one place.</summary>
        internal sealed class ReportsPolicy
        {
            public static ReportsPolicy Default { get; } = new ReportsPolicy();

            public decimal RevenueToIncomeThreshold { get; } = 0.5m;
        }
        """);

    [Fact]
    public Task A_natural_rung_in_front_is_gathered_with_the_chosen_ones() => VerifyAsync(
        """
        public class Fares
        {
            public decimal Of(decimal hours)
            {
                if ([|hours < 24m|]) return 3m;
                if (hours < 48m) return 2m;
                return 1m;
            }
        }
        """,
        """
        public class Fares
        {
            public decimal Of(decimal hours)
            {
                if (hours < FaresPolicy.Default.HoursThreshold1) return 3m;
                if (hours < FaresPolicy.Default.HoursThreshold2) return 2m;
                return 1m;
            }
        }

        /// <summary>The limits of Fares, gathered in one place.</summary>
        internal sealed class FaresPolicy
        {
            public static FaresPolicy Default { get; } = new FaresPolicy();

            public decimal HoursThreshold1 { get; } = 24m;

            public decimal HoursThreshold2 { get; } = 48m;
        }
        """);
}
