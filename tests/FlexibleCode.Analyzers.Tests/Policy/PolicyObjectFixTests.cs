using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpCodeFixVerifier<FlexibleCode.Analyzers.Policy.BusinessLimitAnalyzer, FlexibleCode.Analyzers.CodeFixes.Policy.PolicyObjectFix>;

namespace FlexibleCode.Analyzers.Tests.Policy;

public sealed class PolicyObjectFixTests
{
    [Fact]
    public Task A_limit_becomes_a_member_of_a_policy_object() => VerifyAsync(
        """
        using System;

        namespace Company;

        public class ApprovalService
        {
            public void Submit(decimal amount)
            {
                if ([|amount > 10_000.50m|]) // managers sign up to here
                {
                    throw new InvalidOperationException("Too much.");
                }
            }
        }
        """,
        """
        using System;

        namespace Company;

        public class ApprovalService
        {
            public void Submit(decimal amount)
            {
                if (amount > ApprovalPolicy.Default.MaxAmount) // managers sign up to here
                {
                    throw new InvalidOperationException("Too much.");
                }
            }
        }

        /// <summary>The limits of Approval, gathered in one place.</summary>
        internal sealed class ApprovalPolicy
        {
            public static ApprovalPolicy Default { get; } = new ApprovalPolicy();

            public decimal MaxAmount { get; } = 10_000.50m;
        }
        """);

    [Fact]
    public Task An_integer_literal_keeps_the_type_in_which_it_is_compared() => VerifyAsync(
        """
        public class Approvals
        {
            public bool NeedsDirector(decimal? amount) => [|amount > 10000|];
        }
        """,
        """
        public class Approvals
        {
            public bool NeedsDirector(decimal? amount) => amount > ApprovalsPolicy.Default.AmountThreshold;
        }

        /// <summary>The limits of Approvals, gathered in one place.</summary>
        internal sealed class ApprovalsPolicy
        {
            public static ApprovalsPolicy Default { get; } = new ApprovalsPolicy();

            public decimal AmountThreshold { get; } = 10000;
        }
        """);

    [Fact]
    public Task Variables_that_are_set_once_read_the_policy_and_share_a_member() => VerifyAsync(
        """
        using System;

        public class Shift
        {
            public TimeSpan WorkedHours { get; set; }

            public TimeSpan OvertimeHours { get; set; }
        }

        public class Shifts
        {
            public void Close(Shift shift)
            {
                // a day's work
                var standardHours = TimeSpan.FromHours(8);
                if ([|shift.WorkedHours > standardHours|])
                {
                    shift.OvertimeHours = shift.WorkedHours - standardHours;
                }
            }

            public void Correct(Shift shift)
            {
                var standardHours = TimeSpan.FromHours(8);
                if (shift.WorkedHours > standardHours)
                {
                    shift.OvertimeHours = shift.WorkedHours - standardHours;
                }
            }
        }
        """,
        """
        using System;

        public class Shift
        {
            public TimeSpan WorkedHours { get; set; }

            public TimeSpan OvertimeHours { get; set; }
        }

        public class Shifts
        {
            public void Close(Shift shift)
            {
                // a day's work
                var standardHours = ShiftsPolicy.Default.StandardHours;
                if (shift.WorkedHours > standardHours)
                {
                    shift.OvertimeHours = shift.WorkedHours - standardHours;
                }
            }

            public void Correct(Shift shift)
            {
                var standardHours = ShiftsPolicy.Default.StandardHours;
                if (shift.WorkedHours > standardHours)
                {
                    shift.OvertimeHours = shift.WorkedHours - standardHours;
                }
            }
        }

        /// <summary>The limits of Shifts, gathered in one place.</summary>
        internal sealed class ShiftsPolicy
        {
            public static ShiftsPolicy Default { get; } = new ShiftsPolicy();

            public TimeSpan StandardHours { get; } = TimeSpan.FromHours(8);
        }
        """);

    [Fact]
    public Task A_limit_on_a_ratio_is_named_by_both_of_its_parts() => VerifyAsync(
        """
        public class Accounts
        {
            public bool RunsLow(decimal balance, decimal entitlement) => [|balance / entitlement < 0.25m|];
        }
        """,
        """
        public class Accounts
        {
            public bool RunsLow(decimal balance, decimal entitlement) => balance / entitlement < AccountsPolicy.Default.BalanceToEntitlementThreshold;
        }

        /// <summary>The limits of Accounts, gathered in one place.</summary>
        internal sealed class AccountsPolicy
        {
            public static AccountsPolicy Default { get; } = new AccountsPolicy();

            public decimal BalanceToEntitlementThreshold { get; } = 0.25m;
        }
        """);

    [Fact]
    public Task A_private_constant_reads_the_policy_and_all_its_uses_follow() => VerifyAsync(
        """
        public class Routing
        {
            /// <summary>Above this, two people sign.</summary>
            private const decimal TwoLevelThreshold = 10000m;

            public int Levels(decimal grandTotal) => [|grandTotal > TwoLevelThreshold|] ? 2 : 1;

            public string Describe(decimal grandTotal) => grandTotal > TwoLevelThreshold ? "two levels" : "one level";
        }
        """,
        """
        public class Routing
        {
            /// <summary>Above this, two people sign.</summary>
            private static decimal TwoLevelThreshold => RoutingPolicy.Default.TwoLevelThreshold;

            public int Levels(decimal grandTotal) => grandTotal > TwoLevelThreshold ? 2 : 1;

            public string Describe(decimal grandTotal) => grandTotal > TwoLevelThreshold ? "two levels" : "one level";
        }

        /// <summary>The limits of Routing, gathered in one place.</summary>
        internal sealed class RoutingPolicy
        {
            public static RoutingPolicy Default { get; } = new RoutingPolicy();

            public decimal TwoLevelThreshold { get; } = 10000m;
        }
        """);

    [Fact]
    public Task A_constant_that_must_stay_one_keeps_its_declaration() => VerifyAsync(
        """
        public class Routing
        {
            private const decimal Limit = 10000m;
            private const decimal Twice = Limit * 2;

            public int Levels(decimal grandTotal) => [|grandTotal > Limit|] ? 2 : 1;

            public decimal Both() => Twice;
        }
        """,
        """
        public class Routing
        {
            private const decimal Limit = 10000m;
            private const decimal Twice = Limit * 2;

            public int Levels(decimal grandTotal) => grandTotal > RoutingPolicy.Default.Limit ? 2 : 1;

            public decimal Both() => Twice;
        }

        /// <summary>The limits of Routing, gathered in one place.</summary>
        internal sealed class RoutingPolicy
        {
            public static RoutingPolicy Default { get; } = new RoutingPolicy();

            public decimal Limit { get; } = 10000m;
        }
        """);

    [Fact]
    public Task A_local_constant_becomes_a_variable() => VerifyAsync(
        """
        using System;

        public class Loans
        {
            public void Lend(int copies)
            {
                const int maxCopies = 5;
                if ([|copies > maxCopies|])
                    throw new InvalidOperationException();
            }
        }
        """,
        """
        using System;

        public class Loans
        {
            public void Lend(int copies)
            {
                int maxCopies = LoansPolicy.Default.MaxCopies;
                if (copies > maxCopies)
                    throw new InvalidOperationException();
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
    public Task A_ladder_is_gathered_in_one_go() => VerifyAsync(
        """
        public static class Approvals
        {
            public static int Level(decimal amount)
            {
                if ([|amount > 50000m|]) return 2;
                if (amount > 10000m) return 1;
                return 0;
            }
        }
        """,
        """
        public static class Approvals
        {
            public static int Level(decimal amount)
            {
                if (amount > ApprovalsPolicy.Default.AmountThreshold2) return 2;
                if (amount > ApprovalsPolicy.Default.AmountThreshold1) return 1;
                return 0;
            }
        }

        /// <summary>The limits of Approvals, gathered in one place.</summary>
        internal sealed class ApprovalsPolicy
        {
            public static ApprovalsPolicy Default { get; } = new ApprovalsPolicy();

            public decimal AmountThreshold2 { get; } = 50000m;

            public decimal AmountThreshold1 { get; } = 10000m;
        }
        """);

    [Fact]
    public Task Patterns_become_conditions() => VerifyAsync(
        """
        public enum Grade { Outstanding, Good, Poor }

        public static class Reviews
        {
            public static Grade GradeOf(int score) => score switch
            {
                [|>= 90|] => Grade.Outstanding, // the best
                >= 70 => Grade.Good,
                _ => Grade.Poor,
            };
        }
        """,
        """
        public enum Grade { Outstanding, Good, Poor }

        public static class Reviews
        {
            public static Grade GradeOf(int score) => score switch
            {
                _ when score >= ReviewsPolicy.Default.ScoreThreshold2 => Grade.Outstanding, // the best
                _ when score >= ReviewsPolicy.Default.ScoreThreshold1 => Grade.Good,
                _ => Grade.Poor,
            };
        }

        /// <summary>The limits of Reviews, gathered in one place.</summary>
        internal sealed class ReviewsPolicy
        {
            public static ReviewsPolicy Default { get; } = new ReviewsPolicy();

            public int ScoreThreshold2 { get; } = 90;

            public int ScoreThreshold1 { get; } = 70;
        }
        """);

    [Fact]
    public Task A_query_gets_the_limit_in_a_variable() => VerifyAsync(
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
        return VerifyAsync(Source, Source);
    }

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
    public Task A_time_span_stays_one() => VerifyAsync(
        """
        using System;

        public class Order { public DateTime Placed { get; set; } }

        public class Returns
        {
            public void Accept(Order order)
            {
                if ([|DateTime.Now - order.Placed > TimeSpan.FromDays(14)|]) throw new InvalidOperationException();
            }

            public bool IsOld(Order order) => DateTime.Now - order.Placed > TimeSpan.FromDays(14);
        }
        """,
        """
        using System;

        public class Order { public DateTime Placed { get; set; } }

        public class Returns
        {
            public void Accept(Order order)
            {
                if (DateTime.Now - order.Placed > ReturnsPolicy.Default.MaxPlacedDays) throw new InvalidOperationException();
            }

            public bool IsOld(Order order) => DateTime.Now - order.Placed > ReturnsPolicy.Default.MaxPlacedDays;
        }

        /// <summary>The limits of Returns, gathered in one place.</summary>
        internal sealed class ReturnsPolicy
        {
            public static ReturnsPolicy Default { get; } = new ReturnsPolicy();

            public TimeSpan MaxPlacedDays { get; } = TimeSpan.FromDays(14);
        }
        """);

    [Fact]
    public async Task Old_language_versions_are_served()
    {
        var test = new CSharpCodeFixTest<BusinessLimitAnalyzer, PolicyObjectFix>
        {
            LanguageVersion = LanguageVersion.CSharp7_3,
            Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable,
            TestCode =
                """
                namespace Company
                {
                    public struct Approvals
                    {
                        public bool NeedsDirector(decimal amount)
                        {
                            return checked([|amount > 10000m|]);
                        }
                    }
                }
                """,
            FixedCode =
                """
                namespace Company
                {
                    public struct Approvals
                    {
                        public bool NeedsDirector(decimal amount)
                        {
                            return checked(amount > ApprovalsPolicy.Default.AmountThreshold);
                        }
                    }

                    /// <summary>The limits of Approvals, gathered in one place.</summary>
                    internal sealed class ApprovalsPolicy
                    {
                        public static ApprovalsPolicy Default { get; } = new ApprovalsPolicy();

                        public decimal AmountThreshold { get; } = 10000m;
                    }
                }
                """,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public record Approvals(int Id) { public bool NeedsDirector(decimal amount) => amount > 10000m; }", "Approvals.NeedsDirector")]
    [InlineData("public class Approvals<T> { public bool NeedsDirector(decimal amount) => amount > 10000m; } public class Closed : Approvals<int> { public bool Ask(decimal amount) => NeedsDirector(amount); }", "Closed.Ask")]
    [InlineData("public static class Outer { public static class Approvals { public static bool NeedsDirector(decimal amount) => amount is > 10000m and < 20000m; } }", "Outer.Approvals.NeedsDirector")]
    [InlineData("public class Approvals { public int Level(decimal amount) { switch (amount) { case > 500m: return 2; case > 100m: return 1; default: return 0; } } }", "Approvals.Level")]
    [InlineData("public class Approvals { public decimal Cap(decimal amount) => System.Math.Min(amount, 250.50m); }", "Approvals.Cap")]
    [InlineData("public class Approvals { public int Level(decimal? amount) => amount switch { >= 500 => 2, null => 9, _ => 0 }; }", "Approvals.Level")]
    public async Task Behaviour_is_what_it_was(string source, string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<BusinessLimitAnalyzer, PolicyObjectFix>(
            source, member, PolicyObjectFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes > 1);
    }

    [Theory]
    [InlineData("public class ApprovalService { public bool NeedsDirector(decimal amount) => amount > 5000m; }", "AmountThreshold")]
    [InlineData("public class ApprovalService { private const decimal DirectorLimit = 5000m; public bool NeedsDirector(decimal amount) => amount > DirectorLimit; }", "DirectorLimit")]
    [InlineData("public class ApprovalService { public bool NeedsDirector(decimal amount) { const decimal limit = 5000m; return amount > limit; } }", "Limit")]
    [InlineData("public class Clock { } public class ApprovalService(Clock clock) { public bool NeedsDirector(decimal amount) => clock != null && amount is > 5000m; }", "AmountThreshold")]
    [InlineData("public class Clock { } public class ApprovalService { private readonly Clock _clock; public ApprovalService(Clock clock) { _clock = clock; } public bool NeedsDirector(decimal amount) => _clock != null && 5000m < amount; }", "AmountThreshold")]
    public async Task A_bound_limit_changes_by_configuration_alone(string source, string member)
    {
        var program =
            "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\n" + source
            + """

            public static class Startup
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration)
                {
                    services.AddSingleton<ApprovalService>();
                    REST
                }
            }

            public static class Application
            {
                public static void Compose(IServiceCollection services, IConfiguration configuration) => Startup.Configure(services, configuration);
            }
            """.Replace("REST", source.Contains("Clock", StringComparison.Ordinal) ? "services.AddSingleton<Clock>();" : "", StringComparison.Ordinal);
        var result = await BehaviourVerifier.VerifyAsync<BusinessLimitAnalyzer, PolicyObjectFix>(
            program,
            "ApprovalService.NeedsDirector",
            PolicyObjectFix.BindKey,
            new BehaviourSettings { CompositionRoot = "Startup.Configure", Configuration = new() { ["Approval:" + member] = "9000" } },
            TestContext.Current.CancellationToken);
        Assert.True(result.Changed > 0);
    }

    [Fact]
    public async Task A_static_class_is_not_bound()
    {
        const string Source = "public static class Approvals { public static bool NeedsDirector(decimal amount) => [|amount > 5000m|]; }";
        await Verify.VerifyCodeFixAsync(Source, Source, PolicyObjectFix.BindKey);
    }

    [Fact]
    public void The_keys_and_their_order_are_a_contract() =>
        Assert.Equal(
            ["Gather the limit in a policy object", "Bind the limit to configuration"],
            new PolicyObjectFix().Actions.Select(static a => a.EquivalenceKey));

    private static Task VerifyAsync(string source, string fixedSource) =>
        Verify.VerifyCodeFixAsync(source + "\n", fixedSource + "\n", PolicyObjectFix.GatherKey);
}
