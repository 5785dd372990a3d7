using Microsoft.CodeAnalysis;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.MappingTableSource;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Where a table stands, and what else has a name there.</summary>
public sealed class MappingTablePlaceTests
{
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
}
