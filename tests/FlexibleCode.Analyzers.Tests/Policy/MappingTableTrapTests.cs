using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.MappingTableSource;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Decisions of which a table would change the answers or not compile.</summary>
public sealed class MappingTableTrapTests
{
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

    private static Task LeftAsync(string source) => Test(source + Plans, null).RunAsync();
}
