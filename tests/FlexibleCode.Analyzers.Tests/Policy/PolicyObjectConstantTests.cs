using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.PolicyObjectGathering;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Limits that already have a name in the code: what becomes of the declaration.</summary>
public sealed class PolicyObjectConstantTests
{
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
}
