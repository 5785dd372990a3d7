using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpCodeFixVerifier<FlexibleCode.Analyzers.Policy.BusinessLimitAnalyzer, FlexibleCode.Analyzers.CodeFixes.Policy.PolicyObjectFix>;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Places in which a careless rewriting would change the program or not compile.</summary>
public sealed class PolicyObjectTrapTests
{
    [Fact]
    public Task A_public_constant_reads_the_policy_where_it_is_declared() => VerifyAsync(
        """
        public static class ApprovalConstants
        {
            public const decimal DIRECTOR_LIMIT = 5_000m;
        }

        public class Orders
        {
            public bool NeedsDirector(decimal amount) => [|amount > ApprovalConstants.DIRECTOR_LIMIT|];
        }
        """,
        """
        public static class ApprovalConstants
        {
            public static decimal DIRECTOR_LIMIT => ApprovalPolicy.Default.DirectorLimit;
        }

        /// <summary>The limits of Approval, gathered in one place.</summary>
        internal sealed class ApprovalPolicy
        {
            public static ApprovalPolicy Default { get; } = new ApprovalPolicy();

            public decimal DirectorLimit { get; } = 5_000m;
        }

        public class Orders
        {
            public bool NeedsDirector(decimal amount) => amount > ApprovalConstants.DIRECTOR_LIMIT;
        }
        """);

    [Fact]
    public Task A_constant_that_narrows_implicitly_keeps_its_declaration() => VerifyAsync(
        """
        public class Loans
        {
            private const int MaxCopies = 5;
            private readonly byte _shelf = MaxCopies;

            public int Shelf => _shelf;

            public bool MayLend(int copies) => [|copies <= MaxCopies|];
        }
        """,
        """
        public class Loans
        {
            private const int MaxCopies = 5;
            private readonly byte _shelf = MaxCopies;

            public int Shelf => _shelf;

            public bool MayLend(int copies) => copies <= LoansPolicy.Default.MaxCopies;
        }

        /// <summary>The limits of Loans, gathered in one place.</summary>
        internal sealed class LoansPolicy
        {
            public static LoansPolicy Default { get; } = new LoansPolicy();

            public int MaxCopies { get; } = 5;
        }
        """);

    [Fact]
    public Task A_constant_that_is_a_label_keeps_its_declaration() => VerifyAsync(
        """
        public class Loans
        {
            private const int MaxCopies = 5;

            public bool MayLend(int copies) => [|copies <= MaxCopies|];

            public int Rest(int copies)
            {
                switch (copies)
                {
                    case MaxCopies: return 0;
                    default: return 9;
                }
            }
        }
        """,
        """
        public class Loans
        {
            private const int MaxCopies = 5;

            public bool MayLend(int copies) => copies <= LoansPolicy.Default.MaxCopies;

            public int Rest(int copies)
            {
                switch (copies)
                {
                    case MaxCopies: return 0;
                    default: return 9;
                }
            }
        }

        /// <summary>The limits of Loans, gathered in one place.</summary>
        internal sealed class LoansPolicy
        {
            public static LoansPolicy Default { get; } = new LoansPolicy();

            public int MaxCopies { get; } = 5;
        }
        """);

    [Fact]
    public Task A_pattern_over_what_is_read_twice_is_left_alone()
    {
        const string Source =
            """
            public class Orders
            {
                public decimal Total { get; set; }

                public bool IsMiddle() => Total is [|> 1000.5m|] and < 2000.5m;
            }
            """;
        return VerifyAsync(Source, Source);
    }

    [Fact]
    public Task A_switch_without_a_last_arm_is_left_alone()
    {
        const string Source =
            """
            public static class Reviews
            {
                public static int Grade(int score) => score switch
                {
                    [|>= 70|] => 1,
                    < 70 => 2,
                };
            }
            """;
        return VerifyAsync(Source, Source);
    }

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
                if ([|overdueDays > 90|]) return 3;
                if (overdueDays > 60) return 2;
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

    [Theory]
    [InlineData("public interface IOrders { bool IsUrgent(decimal amount) => amount > 500m; } public class Orders : IOrders { public bool Ask(decimal amount) => ((IOrders)this).IsUrgent(amount); }", "Orders.Ask")]
    [InlineData("public partial class Orders { public bool IsUrgent(decimal amount) => Check(amount); } public partial class Orders { private static bool Check(decimal amount) => amount > 500m; }", "Orders.IsUrgent")]
    [InlineData("public class Orders(decimal basis) { private readonly decimal _basis = basis; public bool IsUrgent(decimal amount) => amount + _basis > 500.25m; }", "Orders.IsUrgent")]
    [InlineData("public class Orders { public bool IsUrgent(decimal amount) { return checked(amount * 3) >= 1_500; } }", "Orders.IsUrgent")]
    [InlineData("public class Orders { public bool IsUrgent(int? amount) => !(amount <= 500); }", "Orders.IsUrgent")]
    [InlineData("public class Orders { public decimal Cap(decimal amount) => System.Math.Clamp(amount, 5.5m, 250.50m); }", "Orders.Cap")]
    public async Task Behaviour_is_what_it_was(string source, string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<BusinessLimitAnalyzer, PolicyObjectFix>(
            source, member, PolicyObjectFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes > 1);
    }

    private static Task VerifyAsync(string source, string fixedSource) =>
        Verify.VerifyCodeFixAsync(source + "\n", fixedSource + "\n", PolicyObjectFix.GatherKey);
}
