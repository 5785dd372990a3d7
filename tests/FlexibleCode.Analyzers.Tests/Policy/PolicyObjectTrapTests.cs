using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.PolicyObjectGathering;

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
}
