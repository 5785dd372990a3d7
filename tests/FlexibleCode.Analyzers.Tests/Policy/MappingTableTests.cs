using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.MappingTableSource;

namespace FlexibleCode.Analyzers.Tests.Policy;

public sealed class MappingTableTests
{
    [Fact]
    public async Task A_switch_expression_becomes_a_table() => await FixedAsync(
        """
        public class Billing
        {
            public decimal MonthlyPrice(Plan plan) => [|plan switch|]
            {
                Plan.Free => 0m,
                Plan.Team => 9.90m, // since spring
                // everything included
                Plan.Business => 30,
                _ => throw new System.ArgumentOutOfRangeException(nameof(plan)),
            };
        }
        """,
        """
        using System.Collections.Generic;

        public class Billing
        {
            private static readonly Dictionary<Plan, decimal> MonthlyPriceByPlan = new()
            {
                [Plan.Free] = 0m,
                [Plan.Team] = 9.90m, // since spring
                // everything included
                [Plan.Business] = 30,
            };

            public decimal MonthlyPrice(Plan plan) => MonthlyPriceByPlan.TryGetValue(plan, out var value) ? value : throw new System.ArgumentOutOfRangeException(nameof(plan));
        }
        """,
        "Gather 3 values in a table (4 cases equal)");

    [Fact]
    public async Task Stacked_labels_and_aliases_keep_the_first_answer() => await FixedAsync(
        """
        public class Billing
        {
            public int MaxSeats(Plan plan)
            {
                [|switch (plan)|]
                {
                    case Plan.Free:
                    case Plan.Team:
                        return 10;
                    case Plan.Business:
                        return 500;
                    // not sold any more
                    default:
                        return Unlimited();
                }
            }

            int Unlimited() => int.MaxValue;
        }
        """,
        """
        using System.Collections.Generic;

        public class Billing
        {
            private static readonly Dictionary<Plan, int> MaxSeatsByPlan = new()
            {
                [Plan.Free] = 10,
                [Plan.Team] = 10,
                [Plan.Business] = 500,
            };

            public int MaxSeats(Plan plan)
            {
                return MaxSeatsByPlan.TryGetValue(plan, out var value)
                    ? value
                    // not sold any more
                    : Unlimited();
            }

            int Unlimited() => int.MaxValue;
        }
        """);

    [Fact]
    public async Task A_null_text_is_asked_first() => await FixedAsync(
        """
        public class Billing
        {
            public decimal DiscountRate(string? customerType)
            {
                [|if (string.Equals(customerType, "retail", System.StringComparison.OrdinalIgnoreCase))|] return 0.05m;
                if (string.Equals(customerType, "RETAIL", System.StringComparison.OrdinalIgnoreCase)) return 0.06m;
                if (string.Equals(customerType, "trade", System.StringComparison.OrdinalIgnoreCase)) return 0.2m;
                return 0m;
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;

        public class Billing
        {
            private static readonly Dictionary<string, decimal> DiscountRateByCustomerType = new(StringComparer.OrdinalIgnoreCase)
            {
                ["retail"] = 0.05m,
                ["trade"] = 0.2m,
            };

            public decimal DiscountRate(string? customerType)
            {
                return customerType is string key && DiscountRateByCustomerType.TryGetValue(key, out var value) ? value : 0m;
            }
        }
        """);

    [Fact]
    public async Task An_assignment_without_default_assigns_only_what_is_found() => await FixedAsync(
        """
        public class Billing
        {
            public decimal Fee { get; set; }

            public void Apply(Plan? plan)
            {
                [|switch (plan)|]
                {
                    case Plan.Free: Fee = 0m; break;
                    case Plan.Team: Fee = 5m; break;
                }
            }
        }
        """,
        """
        using System.Collections.Generic;

        public class Billing
        {
            private static readonly Dictionary<Plan, decimal> FeeByPlan = new()
            {
                [Plan.Free] = 0m,
                [Plan.Team] = 5m,
            };

            public decimal Fee { get; set; }

            public void Apply(Plan? plan)
            {
                if (plan is Plan key && FeeByPlan.TryGetValue(key, out var value))
                {
                    Fee = value;
                }
            }
        }
        """);

    [Fact]
    public async Task A_missing_arm_throws_the_same() => await FixedAsync(
        """
        #pragma warning disable CS8524
        public class Billing
        {
            public int? GraceDays(Plan plan) => [|plan switch|] { Plan.Free => null, Plan.Team => 5, Plan.Business => 30 };
        }
        """,
        """
        #pragma warning disable CS8524
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;

        public class Billing
        {
            private static readonly Dictionary<Plan, int?> GraceDaysByPlan = new()
            {
                [Plan.Free] = null,
                [Plan.Team] = 5,
                [Plan.Business] = 30,
            };

            public int? GraceDays(Plan plan) => GraceDaysByPlan.TryGetValue(plan, out var value) ? value : throw new SwitchExpressionException(plan);
        }
        """);

    [Fact]
    public async Task Older_language_writes_the_type_twice()
    {
        var test = Test(
            """
            public struct Billing<T>
            {
                public byte Level(Plan plan)
                {
                    [|if (plan == Plan.Free)|] { return 1; }
                    else if (plan == Plan.Team) { return 2; }
                    else { return 5; }
                }
            }
            """ + Plans,
            """
            using System.Collections.Generic;

            public struct Billing<T>
            {
                private static readonly Dictionary<Plan, byte> LevelByPlan = new Dictionary<Plan, byte>
                {
                    [Plan.Free] = 1,
                    [Plan.Team] = 2,
                };

                public byte Level(Plan plan)
                {
                    return LevelByPlan.TryGetValue(plan, out var value) ? value : (byte)5;
                }
            }
            """ + Plans);
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        await test.RunAsync();
    }

    [Fact]
    public async Task Local_constants_are_written_as_values() => await FixedAsync(
        """
        public record Billing(Plan Plan)
        {
            private const decimal Basic = 5m;

            public decimal Fee()
            {
                const decimal local = 2.50m;
                decimal Own() => [|Plan switch|] { Plan.Free => local, Plan.Team => Basic, _ => local };
                return Own();
            }
        }
        """,
        """
        using System.Collections.Generic;

        public record Billing(Plan Plan)
        {
            private const decimal Basic = 5m;
            private static readonly Dictionary<Plan, decimal> OwnByPlan = new()
            {
                [Plan.Free] = 2.50m,
                [Plan.Team] = Basic,
            };

            public decimal Fee()
            {
                const decimal local = 2.50m;
                decimal Own() => OwnByPlan.TryGetValue(Plan, out var value) ? value : local;
                return Own();
            }
        }
        """);
}
