using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class BoundTransitionsTests
{
    private const string Service =
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        namespace Company;

        public enum OrderStatus { Draft, Open, Done, Void }

        public class OrderService
        {
            public bool Can(OrderStatus from, OrderStatus to) => (from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done);
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddScoped<OrderService>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services, IConfiguration configuration) => Startup.Configure(services, configuration);
        }
        """;

    [Fact]
    public async Task Without_configuration_every_case_answers_as_before()
    {
        var result = await VerifyAsync([]);
        Assert.Equal(25, result.Cases);
        Assert.Equal(2, result.Outcomes);
    }

    [Fact]
    public async Task Configured_transitions_replace_todays()
    {
        var result = await VerifyAsync(new() { ["Order:AllowedTransitions:Draft:0"] = "done" });
        Assert.Equal(3, result.Changed);
    }

    [Fact]
    public async Task A_sound_table_lets_the_program_start() =>
        Assert.Null(await StartAsync(new() { ["Order:AllowedTransitions:Draft:0"] = "done", ["Order:AllowedTransitions:Draft:1"] = "Open", ["Order:AllowedTransitions:Open:0"] = "Done" }));

    [Fact]
    public async Task A_program_starts_without_configuration() => Assert.Null(await StartAsync([]));

    [Theory]
    [InlineData("Section 'Order:AllowedTransitions', row 'Draft': there is no 'Opened', only Draft, Open, Done, Void.", "Draft:0", "Opened")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Drafty': there is no 'Drafty', only Draft, Open, Done, Void.", "Drafty:0", "Open")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Draft': 'open' is named twice.", "Draft:0", "Open", "Draft:1", "open")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Void': no row leads to 'Void'.", "Draft:0", "Done", "Void:0", "Done")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft:0", "Open", "Draft:1", "Done")]
    public async Task A_broken_table_does_not_let_the_program_start(string message, params string[] entries)
    {
        var configuration = new Dictionary<string, string?>();
        for (var i = 0; i < entries.Length; i += 2)
        {
            configuration["Order:AllowedTransitions:" + entries[i]] = entries[i + 1];
        }

        Assert.Equal(message, await StartAsync(configuration));
    }

    [Theory]
    [InlineData("Opened")]
    [InlineData("7")]
    [InlineData("")]
    public async Task An_unknown_state_is_refused(string state)
    {
        var result = await VerifyAsync(new() { ["Order:AllowedTransitions:Draft:0"] = state });
        Assert.Equal(25, result.Changed);
    }

    [Fact]
    public async Task A_transition_that_is_named_twice_is_refused()
    {
        var result = await VerifyAsync(new() { ["Order:AllowedTransitions:Draft:0"] = "Open", ["Order:AllowedTransitions:Draft:1"] = "open" });
        Assert.Equal(25, result.Changed);
    }

    [Fact]
    public async Task Nothing_is_bound_where_no_container_builds_the_type()
    {
        var source = Service.Replace("services.AddScoped<OrderService>();", "", StringComparison.Ordinal).Replace("public class OrderService", "public static class OrderService", StringComparison.Ordinal)
            .Replace("public bool Can(OrderStatus from, OrderStatus to) => (from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done)", "public static bool Can(OrderStatus from, OrderStatus to) => [|(from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done)|]", StringComparison.Ordinal);
        await CSharpCodeFixVerifier<FixedTransitionsAnalyzer, TransitionTableFix>.VerifyCodeFixAsync(source, source, TransitionTableFix.BindKey);
    }

    private static Task<string?> StartAsync(Dictionary<string, string?> configuration) =>
        BehaviourVerifier.StartAsync<FixedTransitionsAnalyzer, TransitionTableFix>(
            Service, TransitionTableFix.BindKey, "Company.Startup.Configure", configuration, TestContext.Current.CancellationToken);

    private static Task<BehaviourResult> VerifyAsync(Dictionary<string, string?> configuration) =>
        BehaviourVerifier.VerifyAsync<FixedTransitionsAnalyzer, TransitionTableFix>(
            Service,
            "Company.OrderService.Can",
            TransitionTableFix.BindKey,
            new BehaviourSettings { CompositionRoot = "Company.Startup.Configure", Configuration = configuration.Count == 0 ? null : configuration },
            TestContext.Current.CancellationToken);
}
