using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.PolicyObjectGathering;

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

    [Fact]
    public void The_keys_and_their_order_are_a_contract() =>
        Assert.Equal(
            ["Gather the limit in a policy object", "Bind the limit to configuration"],
            new PolicyObjectFix().Actions.Select(static a => a.EquivalenceKey));
}
