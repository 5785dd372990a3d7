using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Testing;

public sealed class ConfiguredBehaviourTests
{
    private const string Before =
        """
        namespace Company;

        public class Approvals
        {
            public bool NeedsDirector(decimal amount) => amount > 5000m;
        }
        """;

    private const string After =
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        namespace Company;

        public class Approvals(IOptionsMonitor<ApprovalsPolicy> policy)
        {
            public bool NeedsDirector(decimal amount) => amount > policy.CurrentValue.DirectorLimit;
        }

        public class ApprovalsPolicy
        {
            public decimal DirectorLimit { get; set; } = 5000m;
        }

        public static class Startup
        {
            public static void Add(IServiceCollection services, IConfiguration configuration) =>
                services.Configure<ApprovalsPolicy>(configuration.GetSection("Company:Approvals"));
        }
        """;

    [Fact]
    public async Task A_configured_value_changes_behaviour()
    {
        var result = await CompareAsync(After, new BehaviourSettings { Configuration = new() { ["Company:Approvals:DirectorLimit"] = "9000" } });
        Assert.Equal(2, result.Outcomes);
        Assert.True(result.Changed > 0);
    }

    [Fact]
    public async Task A_configuration_is_made_from_the_options_type() =>
        Assert.True((await CompareAsync(After, new BehaviourSettings { Configuration = [] })).Changed > 0);

    [Fact]
    public async Task The_container_of_the_program_is_used_where_it_is_named()
    {
        var after = After.Replace(
            "services.Configure<ApprovalsPolicy>(configuration.GetSection(\"Company:Approvals\"))",
            "services.AddOptions<ApprovalsPolicy>().BindConfiguration(\"Company:Approvals\")",
            StringComparison.Ordinal);
        var before = Before + "\npublic static class Startup { public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration) { } }";
        var result = await BehaviourVerifier.CompareAsync(
            before, after, "Company.Approvals.NeedsDirector", new BehaviourSettings { CompositionRoot = "Company.Startup.Add", Configuration = [] }, TestContext.Current.CancellationToken);
        Assert.True(result.Changed > 0);
    }

    [Fact]
    public Task A_value_that_is_not_read_from_configuration_is_rejected() =>
        RejectsAsync(After.Replace("policy.CurrentValue.DirectorLimit", "5000m", StringComparison.Ordinal), "behaves as before");

    [Fact]
    public Task A_value_that_is_read_once_is_rejected() =>
        RejectsAsync(
            After.Replace("public bool NeedsDirector", "private readonly decimal _limit = policy.CurrentValue.DirectorLimit; public bool NeedsDirector", StringComparison.Ordinal)
                .Replace("amount > policy.CurrentValue.DirectorLimit", "amount > _limit", StringComparison.Ordinal),
            "behaves as before");

    [Fact]
    public Task A_section_that_nothing_binds_is_rejected() =>
        RejectsAsync(After.Replace("services.Configure<ApprovalsPolicy>(configuration.GetSection(\"Company:Approvals\"))", "_ = 0", StringComparison.Ordinal), "name the section");

    [Fact]
    public Task A_default_that_differs_is_rejected() =>
        RejectsAsync(After.Replace("5000m", "5001m", StringComparison.Ordinal), "behaves differently");

    [Fact]
    public async Task A_list_with_a_fallback_is_replaced_by_configuration()
    {
        const string Roles = "public static class Access { public static bool May(string role) => role is \"Manager\" or \"Director\"; }";
        const string Bound =
            """
            using System;
            using System.Linq;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;

            public class Access(IOptionsMonitor<AccessPolicy> policy) { public bool May(string role) => policy.CurrentValue.EffectiveApprovers.Contains(role); }
            public class AccessPolicy
            {
                public const string SectionName = "Access";
                public string[]? Approvers { get; set; }
                public string[] EffectiveApprovers => Approvers is { Length: > 0 } approvers ? approvers : ["Manager", "Director"];
            }
            """;
        var before = Roles.Replace("static ", "", StringComparison.Ordinal);
        var result = await BehaviourVerifier.CompareAsync(before, Bound, "Access.May", new BehaviourSettings { Configuration = [] }, TestContext.Current.CancellationToken);
        Assert.Equal(3, result.Changed);
    }

    private static Task<BehaviourResult> CompareAsync(string after, BehaviourSettings settings) =>
        BehaviourVerifier.CompareAsync(Before, after, "Company.Approvals.NeedsDirector", settings, TestContext.Current.CancellationToken);

    private static async Task RejectsAsync(string after, string says)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => CompareAsync(after, new BehaviourSettings { Configuration = [] }));
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }
}
