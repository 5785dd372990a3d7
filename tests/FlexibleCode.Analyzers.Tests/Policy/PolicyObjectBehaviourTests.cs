using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpCodeFixVerifier<FlexibleCode.Analyzers.Policy.BusinessLimitAnalyzer, FlexibleCode.Analyzers.CodeFixes.Policy.PolicyObjectFix>;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What a program does after its limits are gathered or bound.</summary>
public sealed class PolicyObjectBehaviourTests
{
    [Theory]
    [InlineData("public record Approvals(int Id) { public bool NeedsDirector(decimal amount) => amount > 10000m; }", "Approvals.NeedsDirector")]
    [InlineData("public class Approvals<T> { public bool NeedsDirector(decimal amount) => amount > 10000m; } public class Closed : Approvals<int> { public bool Ask(decimal amount) => NeedsDirector(amount); }", "Closed.Ask")]
    [InlineData("public static class Outer { public static class Approvals { public static bool NeedsDirector(decimal amount) => amount is > 10000m and < 20000m; } }", "Outer.Approvals.NeedsDirector")]
    [InlineData("public class Approvals { public int Level(decimal amount) { switch (amount) { case > 500m: return 2; case > 100m: return 1; default: return 0; } } }", "Approvals.Level")]
    [InlineData("public class Approvals { public decimal Cap(decimal amount) => System.Math.Min(amount, 250.50m); }", "Approvals.Cap")]
    [InlineData("public class Approvals { public int Level(decimal? amount) => amount switch { >= 500 => 2, null => 9, _ => 0 }; }", "Approvals.Level")]
    [InlineData("public class Fares { public decimal Of(int age) { if (age <= 15) return 0m; if (age >= 16 && age <= 25) return 0.5m; if (26 <= age && age < 61) return 1m; return 0.8m; } }", "Fares.Of")]
    [InlineData("public class Fares { public decimal Of(int age) => age switch { <= 15 => 0m, >= 16 and <= 25 => 0.5m, _ => 1m }; }", "Fares.Of")]
    [InlineData("public class Fares { public decimal Of(int age) { if (age >= 60) return 0.8m; if (age >= 16 && age <= 59) return 1m; return 0m; } }", "Fares.Of")]
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
}
