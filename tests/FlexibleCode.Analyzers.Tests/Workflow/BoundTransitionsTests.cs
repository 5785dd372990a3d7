using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>Transitions that come from configuration: today's by default, others when configured, refused when broken.</summary>
public sealed class BoundTransitionsTests
{
    private const string Flow = "public bool Can(OrderStatus from, OrderStatus to) => (from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done);";
    private const string OpenFlow = "public bool Can(OrderStatus? from, OrderStatus? to) => (from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done);";

    [Theory]
    [InlineData("public static bool Can(OrderStatus from, OrderStatus to) => [|(from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done)|];")]
    public Task Nothing_is_bound_where_no_container_builds_what_asks(string member) =>
        BoundProgram.VerifyNotOfferedAsync<FixedTransitionsAnalyzer, TransitionTableFix>(member, TransitionTableFix.BindKey);

    [Theory]
    [InlineData(Flow, 25, 3, "Order:AllowedTransitions:Draft:0", "done")]
    [InlineData(Flow, 25, 2, "Order:AllowedTransitions:Draft:0", "")]
    [InlineData(OpenFlow, 36, 3, "Order:AllowedTransitions:Draft:0", "done")]
    public Task Configured_transitions_replace_todays(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<FixedTransitionsAnalyzer, TransitionTableFix>(member, TransitionTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData("Order:AllowedTransitions:Draft:0", "Opened")]
    [InlineData("Order:AllowedTransitions:Draft:0", "7")]
    [InlineData("Order:AllowedTransitions:Draft:0", "", "Order:AllowedTransitions:Draft:1", "Open")]
    [InlineData("Order:AllowedTransitions:Draft:0", "Open", "Order:AllowedTransitions:Draft:1", "open")]
    public Task Who_reads_a_broken_table_is_refused(params string[] entries) =>
        BoundProgram.VerifyAsync<FixedTransitionsAnalyzer, TransitionTableFix>(Flow, TransitionTableFix.BindKey, 25, 25, entries);

    [Theory]
    [InlineData(null)]
    [InlineData(null, "Draft:0", "done", "Draft:1", "Open", "Open:0", "Done")]
    [InlineData(null, "Draft:0", "Open", "Open:0", "")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Draft': there is no 'Opened', only Draft, Open, Done, Void.", "Draft:0", "Opened")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Drafty': there is no 'Drafty', only Draft, Open, Done, Void.", "Drafty:0", "Open")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Draft': 'open' is named twice.", "Draft:0", "Open", "Draft:1", "open")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Void': no row leads to 'Void'.", "Draft:0", "Done", "Void:0", "Done")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Void': no row leads to 'Void'.", "Draft:0", "Done", "Void:0", "")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft:0", "Open", "Draft:1", "Done")]
    [InlineData("Section 'Order:AllowedTransitions', row 'Open': there is no '', only Draft, Open, Done, Void.", "Draft:0", "Open", "Open:0", "Done", "Open:1", "")]
    [InlineData("Section 'Order:AllowedTransitions': no row can be read.", "Draft", "Open")]
    public async Task A_broken_table_does_not_let_the_program_start(string? message, params string[] rows) =>
        Assert.Equal(message, await BoundProgram.StartAsync<FixedTransitionsAnalyzer, TransitionTableFix>(Flow, TransitionTableFix.BindKey, "Order:AllowedTransitions:", rows));
}
