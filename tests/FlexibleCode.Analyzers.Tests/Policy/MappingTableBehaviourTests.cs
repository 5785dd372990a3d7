using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Policy;

public sealed class MappingTableBehaviourTests
{
    private const string Plans = "\npublic enum Plan { Free, Team, Business, Starter = Free }\n";

    private const string Startup = """

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddSingleton<Billing>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services, IConfiguration configuration) => Startup.Configure(services, configuration);
        }

        public enum Plan { Free, Team, Business }
        """;

    [Theory]
    [InlineData("public static decimal M(Plan plan) => plan switch { Plan.Free => 0m, Plan.Team => 9.90m, Plan.Business => 30, _ => throw new ArgumentOutOfRangeException(nameof(plan)) };")]
    [InlineData("public static decimal? M(Plan? plan) => plan switch { Plan.Free => 0m, Plan.Team => 9.90m, null => 7m, _ => null };")]
    [InlineData("public static int M(Plan plan) => plan switch { Plan.Free => 1, Plan.Team => 2, Plan.Business => 3 }; public static int MaxSeats(Plan p) => M(p);", "MaxSeats")]
    [InlineData("public static decimal MonthlyFee(string role) => role switch { \"Clerk\" => 1m, \"clerk\" => 2m, \"Manager \" => 3m, _ => 0m };", "MonthlyFee")]
    [InlineData("public static decimal MonthlyFee(string role) => role.ToLower() switch { \"clerk\" => 1m, \"Manager\" => 3m, _ => 0m };", "MonthlyFee")]
    [InlineData("public static decimal MonthlyFee(string role) { if (string.Equals(role, \"clerk\", StringComparison.OrdinalIgnoreCase)) return 1m; if (string.Equals(role, \"boss\", StringComparison.OrdinalIgnoreCase)) return 3m; throw new ArgumentException(role); }", "MonthlyFee")]
    [InlineData("public static decimal M(Plan plan) { decimal fee = 100m; switch (plan) { case Plan.Free: fee = 0m; break; case Plan.Team: case Plan.Business: fee = 5m; break; } return fee; }")]
    [InlineData("public static decimal M(Plan plan) { decimal fee; if (plan == Plan.Free) fee = 0m; else if (plan == Plan.Team || plan == Plan.Business) fee = 5m; else fee = Ask(plan); return fee; } static decimal Ask(Plan p) => (decimal)p * 2;")]
    [InlineData("public static decimal M(Plan plan) { if (plan == Plan.Free) return 0m; if (plan == Plan.Team) return 5m; return Ask(plan); } static decimal Ask(Plan p) => (decimal)p * 2;")]
    [InlineData("public static double DiscountRate(Plan plan) => plan switch { Plan.Free => 1, Plan.Team => 0.5f, _ => 2L };", "DiscountRate")]
    [InlineData("public static TimeSpan M(Plan plan) => plan switch { Plan.Free => TimeSpan.FromDays(3), Plan.Team => TimeSpan.FromHours(8), _ => TimeSpan.MaxValue };")]
    [InlineData("public static async Task<decimal> M(Plan plan) { await Task.Yield(); switch (plan) { case Plan.Free: return 0m; case Plan.Team: return 9m; } return await Ask(plan); } static async Task<decimal> Ask(Plan p) { await Task.Yield(); return (decimal)p; }")]
    [InlineData("public static int LimitPerDay(string name) { var offer = name is null ? null : new Offer(name); return offer?.Plan.Name.ToUpperInvariant() switch { \"FREE\" => 10, \"Team\" => 200, \"BUSINESS\" => 900, _ => 50 }; } sealed class Offer { public Offer(string name) => Plan = new PricePlan(name); public PricePlan Plan { get; } } sealed class PricePlan { public PricePlan(string name) => Name = name; public string Name { get; } }", "LimitPerDay")]
    [InlineData("public static byte Level(Plan plan) => plan switch { Plan.Free => 1, Plan.Team => 2, _ => 9 };", "Level")]
    public async Task Gathered_values_are_what_they_were(string member, string name = "M")
    {
        var source = "using System; using System.Threading.Tasks; public static class MonthlyFees { " + member.Replace(" M(", " Fee(", StringComparison.Ordinal).Replace(" M(p)", " Fee(p)", StringComparison.Ordinal) + " }" + Plans;
        var result = await BehaviourVerifier.VerifyAsync<CompiledMappingAnalyzer, MappingTableFix>(
            source, "MonthlyFees." + (name == "M" ? "Fee" : name), MappingTableFix.GatherKey);

        Assert.True(result.Outcomes > 1);
    }

    [Theory]
    [InlineData("public decimal MonthlyFee(Plan plan) => plan switch { Plan.Free => 0m, Plan.Team => 9.90m, _ => 30m };", "Team")]
    [InlineData("public int GraceDays(string plan) { if (string.Equals(plan, \"team\", System.StringComparison.OrdinalIgnoreCase)) return 3; if (string.Equals(plan, \"free\", System.StringComparison.OrdinalIgnoreCase)) return 5; return 7; }", "TEAM")]
    public async Task Bound_values_change_with_configuration_and_only_then(string member, string key)
    {
        var source = "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; public class Billing { " + member + " }" + Startup;
        var name = member.Contains("MonthlyFee", StringComparison.Ordinal) ? "MonthlyFee" : "GraceDays";
        var result = await BehaviourVerifier.VerifyAsync<CompiledMappingAnalyzer, MappingTableFix>(
            source,
            "Billing." + name,
            MappingTableFix.BindKey,
            new BehaviourSettings { CompositionRoot = "Startup.Configure", Configuration = new() { [$"Billing:{name}ByPlan:{key}"] = "42" } });

        Assert.True(result.Changed > 0);
    }
}
