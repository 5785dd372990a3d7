using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Limits in queries: each is read into a variable, once for all queries of a member that are fixed at once.</summary>
public sealed class PolicyObjectQueryTests
{
    private const string Policy =
        """

        /// <summary>The limits of Books, gathered in one place.</summary>
        internal sealed class BooksPolicy
        {
            public static BooksPolicy Default { get; } = new BooksPolicy();

            public decimal TotalThreshold { get; } = 10000m;
        }

        """;

    [Fact]
    public Task Queries_of_a_member_share_the_variable_when_they_are_fixed_at_once() => VerifyAsync(
        """
                // The current year.
                var count = orders.Count(o => [|o.Total > 10000m|]);
                if (count == 0)
                {
                    count = invoices.Count(i => [|i.SumTotal > 10000m|]);
                }

                return count + credits.Count(c => [|c.Sum_Total > 10000m|]);
        """,
        """
                var totalThreshold = BooksPolicy.Default.TotalThreshold;
                // The current year.
                var count = orders.Count(o => o.Total > totalThreshold);
                var totalThresholdToday = BooksPolicy.Default.TotalThreshold;
                if (count == 0)
                {
                    count = invoices.Count(i => i.SumTotal > totalThresholdToday);
                }
                var totalThresholdToday2 = BooksPolicy.Default.TotalThreshold;
                return count + credits.Count(c => c.Sum_Total > totalThresholdToday2);
        """,
        """
                var totalThreshold = BooksPolicy.Default.TotalThreshold;
                // The current year.
                var count = orders.Count(o => o.Total > totalThreshold);
                if (count == 0)
                {
                    count = invoices.Count(i => i.SumTotal > totalThreshold);
                }

                return count + credits.Count(c => c.Sum_Total > totalThreshold);
        """);

    [Fact]
    public Task A_query_gets_the_limit_in_a_variable() => PolicyObjectGathering.VerifyAsync(
        """
        using System.Linq;

        public class Order { public decimal Total { get; set; } }

        public class Orders
        {
            public int CountUrgent(IQueryable<Order> orders)
            {
                return orders.Count(o => [|o.Total > 10000m|]);
            }
        }
        """,
        """
        using System.Linq;

        public class Order { public decimal Total { get; set; } }

        public class Orders
        {
            public int CountUrgent(IQueryable<Order> orders)
            {
                var totalThreshold = OrdersPolicy.Default.TotalThreshold;
                return orders.Count(o => o.Total > totalThreshold);
            }
        }

        /// <summary>The limits of Orders, gathered in one place.</summary>
        internal sealed class OrdersPolicy
        {
            public static OrdersPolicy Default { get; } = new OrdersPolicy();

            public decimal TotalThreshold { get; } = 10000m;
        }
        """);

    [Fact]
    public Task A_query_without_a_place_for_a_variable_is_left_alone()
    {
        const string Source =
            """
            using System.Linq;

            public class Order { public decimal Total { get; set; } }

            public class Orders
            {
                public int CountUrgent(IQueryable<Order> orders) => orders.Count(o => [|o.Total > 10000m|]);
            }
            """;
        return PolicyObjectGathering.VerifyAsync(Source, Source);
    }

    private static Task VerifyAsync(string statements, string oneByOne, string atOnce)
    {
        var test = new CSharpCodeFixTest<BusinessLimitAnalyzer, PolicyObjectFix>
        {
            TestCode = Source(statements),
            FixedCode = Source(oneByOne) + Policy,
            BatchFixedCode = Source(atOnce) + Policy,
            CodeActionEquivalenceKey = PolicyObjectFix.GatherKey,
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Source(string statements) =>
        """
        using System.Linq;

        public class Order { public decimal Total { get; set; } }

        public class Invoice { public decimal SumTotal { get; set; } }

        public class Credit { public decimal Sum_Total { get; set; } }

        public class Books
        {
            public int CountUrgent(IQueryable<Order> orders, IQueryable<Invoice> invoices, IQueryable<Credit> credits)
            {

        """ + statements + "\n    }\n}\n";
}
