using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Policy;

public sealed class MappingTableTests
{
    private const string Plans = """

        public enum Plan { Free, Team, Business, Starter = Free }
        """;

    [Theory]
    [InlineData("decimal Price(Plan plan, bool legacy) => [|plan switch|] { Plan.Team => legacy ? 7m : 9m, Plan.Business => 30m, _ => 0m };")] // a value reads a parameter
    [InlineData("decimal _base; decimal Price(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, Plan.Business => _base, _ => 0m };")]
    [InlineData("decimal Price(Plan plan, bool old) => [|plan switch|] { Plan.Free when old => 1m, Plan.Team => 5m, Plan.Business => 9m, _ => 0m };")] // a guard
    [InlineData("decimal Price(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, Plan.Business => throw new System.InvalidOperationException(), _ => 9m };")]
    [InlineData("decimal Price(Plan plan) { [|switch (plan)|] { case Plan.Free: System.Console.WriteLine(); return 0m; case Plan.Team: return 9m; case Plan.Business: return 12m; default: return 3m; } }")] // effects
    [InlineData("decimal Price(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, not Plan.Business => 7m, _ => 9m };")]
    public async Task What_is_no_table_is_left(string member) => await LeftAsync("public class Billing { " + member + " }");

    [Theory]
    [InlineData("#if DEBUG\n            Plan.Team => 5m,\n#else\n            Plan.Team => 9m,\n#endif")]
    public async Task Conditional_rows_are_left(string rows) => await LeftAsync(
        "public class Billing\n{\n    decimal Price(Plan plan) => [|plan switch|]\n    {\n        Plan.Free => 0m,\n        Plan.Business => 9m,\n" + rows + "\n        _ => 7m,\n    };\n}");

    [Fact]
    public async Task An_expression_tree_is_left() => await LeftAsync(
        """
        public class Billing
        {
            System.Linq.Expressions.Expression<System.Func<Plan, decimal>> Price() => plan => [|plan == Plan.Free ? 0m : plan == Plan.Team ? 9m : 30m|];
        }
        """);

    [Fact]
    public async Task An_interface_is_left() => await LeftAsync(
        "public interface IBilling { decimal Price(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 9m, _ => 30m }; }");

    [Fact]
    public async Task A_static_initializer_in_another_part_that_asks_the_decision_is_left() => await LeftAsync(
        """
        public static partial class Billing { public static decimal Price(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 9m, _ => 30m }; }
        public static partial class Billing { public static readonly decimal TeamPrice = Price(Plan.Team); }
        """);

    [Fact]
    public async Task Text_that_a_culture_compares_is_left() => await LeftAsync(
        """
        public class Billing
        {
            decimal Discount(string customerType)
            {
                [|if (string.Equals(customerType, "retail", System.StringComparison.CurrentCultureIgnoreCase))|] return 0.1m;
                if (string.Equals(customerType, "trade", System.StringComparison.CurrentCultureIgnoreCase)) return 0.2m;
                return 0m;
            }
        }
        """);

    [Fact]
    public async Task A_missing_arm_is_left_where_its_exception_is_not_available()
    {
        var test = Test(
            "public class Billing { decimal Price(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 9m, Plan.Business => 3m }; }" + Plans,
            null);
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472;
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        await test.RunAsync();
    }

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
    public async Task Two_look_ups_in_one_scope_have_their_own_names() => await FixedAsync(
        """
        public class Billing
        {
            public decimal Total(Plan plan)
            {
                var fee = [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, _ => 9m };
                var discount = [|plan switch|] { Plan.Free => 1m, Plan.Team => 2m, _ => 3m };
                return fee - discount;
            }
        }
        """,
        """
        using System.Collections.Generic;

        public class Billing
        {
            private static readonly Dictionary<Plan, decimal> DiscountByPlan = new()
            {
                [Plan.Free] = 1m,
                [Plan.Team] = 2m,
            };

            private static readonly Dictionary<Plan, decimal> FeeByPlan = new()
            {
                [Plan.Free] = 0m,
                [Plan.Team] = 5m,
            };

            public decimal Total(Plan plan)
            {
                var fee = FeeByPlan.TryGetValue(plan, out var value) ? value : 9m;
                var discount = DiscountByPlan.TryGetValue(plan, out var value2) ? value2 : 3m;
                return fee - discount;
            }
        }
        """);

    [Fact]
    public async Task Equal_tables_are_one_table_and_static_initializers_find_it_ready() => await FixedAsync(
        """
        public static class Billing
        {
            public static readonly decimal TeamFee = Fee(Plan.Team);

            public static decimal Fee(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, _ => 9m };

            public static async System.Threading.Tasks.Task<decimal> FeeAsync(Plan plan)
            {
                await System.Threading.Tasks.Task.Yield();
                return [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, _ => 8m };
            }
        }
        """,
        """
        using System.Collections.Generic;

        public static class Billing
        {
            private static readonly Dictionary<Plan, decimal> FeeByPlan = new()
            {
                [Plan.Free] = 0m,
                [Plan.Team] = 5m,
            };

            public static readonly decimal TeamFee = Fee(Plan.Team);

            public static decimal Fee(Plan plan) => FeeByPlan.TryGetValue(plan, out var value) ? value : 9m;

            public static async System.Threading.Tasks.Task<decimal> FeeAsync(Plan plan)
            {
                await System.Threading.Tasks.Task.Yield();
                return FeeByPlan.TryGetValue(plan, out var value) ? value : 8m;
            }
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

    [Fact]
    public async Task Top_level_statements_get_the_table_in_their_class()
    {
        var test = Test(
            """
            System.Console.WriteLine(Fee(Plan.Team));

            static decimal Fee(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 5m, _ => 9m };
            """ + Plans,
            """
            using System.Collections.Generic;

            System.Console.WriteLine(Fee(Plan.Team));

            static decimal Fee(Plan plan) => FeeByPlan.TryGetValue(plan, out var value) ? value : 9m;
            """ + Plans + """


            partial class Program
            {
                private static readonly Dictionary<Plan, decimal> FeeByPlan = new()
                {
                    [Plan.Free] = 0m,
                    [Plan.Team] = 5m,
                };
            }

            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    private static CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix> Test(string source, string? fixedSource)
    {
        var test = new CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix>
        {
            TestCode = source,
            CodeActionEquivalenceKey = MappingTableFix.GatherKey,
        };
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        return test;
    }

    private static Task LeftAsync(string source) => Test(source + Plans, null).RunAsync();

    private static Task FixedAsync(string source, string fixedSource, string? title = null)
    {
        var test = Test(source + Plans, fixedSource + Plans);
        test.CodeActionTitle = title;
        return test.RunAsync();
    }
}
