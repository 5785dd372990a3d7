using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>
/// Next states that a state and an action, or states of other sets, decide, and that come from configuration: today's by default, others when
/// configured, refused when broken.
/// </summary>
public sealed class BoundCrossingsTests
{
    private const string Act = "public OrderStatus After(OrderStatus status, OrderAction action) => (status, action) switch { (OrderStatus.Draft, OrderAction.Edit) => OrderStatus.Draft, (OrderStatus.Draft, OrderAction.Pay) => OrderStatus.Open, (OrderStatus.Open, OrderAction.Pay) => OrderStatus.Done, (OrderStatus.Open, OrderAction.Cancel) => OrderStatus.Void, _ => status };";
    private const string Turned = "public OrderStatus After(OrderAction action, OrderStatus status) => (action, status) switch { (OrderAction.Pay, OrderStatus.Draft) => OrderStatus.Open, (OrderAction.Pay, OrderStatus.Open) => OrderStatus.Done, _ => status };";
    private const string Text = "public OrderStatus After(OrderStatus status, string action) => (status, action) switch { (OrderStatus.Draft, \"submit\") => OrderStatus.Open, (OrderStatus.Open, \"close\") => OrderStatus.Done, _ => status };";
    private const string Number = "public OrderStatus After(OrderStatus status, int action) => (status, action) switch { (OrderStatus.Draft, 1) => OrderStatus.Open, (OrderStatus.Open, 2) => OrderStatus.Done, _ => status };";
    private const string Nullable = "public OrderStatus? After(OrderStatus? status, OrderAction action) => (status, action) switch { (OrderStatus.Draft, OrderAction.Pay) => OrderStatus.Open, (OrderStatus.Open, OrderAction.Pay) => OrderStatus.Done, _ => null };";
    private const string Texts = "public string After(string status, OrderAction action) => (status, action) switch { (TicketStatuses.New, OrderAction.Pay) => TicketStatuses.Busy, (TicketStatuses.Busy, OrderAction.Pay) => TicketStatuses.Closed, _ => status };";
    private const string Others = "public OrderStatus Settle(PaymentStatus payment, ShippingStatus shipping) => (payment, shipping) switch { (PaymentStatus.Settled, ShippingStatus.Sent) => OrderStatus.Done, (PaymentStatus.Bounced, ShippingStatus.Packing) => OrderStatus.Void, _ => OrderStatus.Open };";
    private const string Assigned = "public class Order { public OrderStatus Status { get; set; } } public OrderStatus Settle(Order order, PaymentStatus payment) { if (payment == PaymentStatus.Settled) { order.Status = OrderStatus.Done; } else if (payment == PaymentStatus.Bounced) { order.Status = OrderStatus.Void; } return order.Status; }";

    [Theory]
    [InlineData("public OrderStatus After(OrderStatus status, OrderAction action) => [|(status, action) switch|] { (OrderStatus.Draft, OrderAction.Pay) => OrderStatus.Open, (OrderStatus.Open, _) => OrderStatus.Done, _ => status };")]
    [InlineData("public OrderStatus? After(OrderStatus? status, OrderAction action) => [|(status, action) switch|] { (null, OrderAction.Pay) => OrderStatus.Draft, (OrderStatus.Draft, OrderAction.Pay) => OrderStatus.Open, (OrderStatus.Open, OrderAction.Pay) => OrderStatus.Done, _ => null };")]
    [InlineData("public static OrderStatus After(OrderStatus status, OrderAction action) => [|(status, action) switch|] { (OrderStatus.Draft, OrderAction.Pay) => OrderStatus.Open, (OrderStatus.Open, OrderAction.Pay) => OrderStatus.Done, _ => status };")]
    public Task What_configuration_cannot_say_is_not_bound(string member) =>
        BoundProgram.VerifyNotOfferedAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey);

    [Theory]
    [InlineData(Act, 20, 2, "Order:Successors:Draft:Pay", "open", "Order:Successors:Draft:Cancel", "Void", "Order:Successors:Open:pay", "done")]
    [InlineData(Turned, 20, 2, "Order:Successors:Draft:Pay", "done")]
    [InlineData(Text, -1, -1, "Order:Successors:Draft:submit", "Done")]
    [InlineData(Number, -1, -1, "Order:Successors:Draft:1", "Done")]
    [InlineData(Nullable, 24, 2, "Order:Successors:Draft:Pay", "done")]
    [InlineData(Texts, -1, -1, "Order:Successors:new:Pay", "closed")]
    public Task Successors_by_action_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(Others, 12, 2, "Order:OrderStatusByPaymentAndShipping:Settled:sent", "Void", "Order:OrderStatusByPaymentAndShipping:Bounced:Packing", "")]
    [InlineData(Assigned, -1, -1, "Order:OrderStatusByPayment:Settled", "Open")]
    public Task What_states_of_other_sets_decide_is_todays_until_other_is_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(Act, null)]
    [InlineData(Act, null, "Draft:Pay", "Open", "Open:Pay", "Done")]
    [InlineData(Act, null, "Draft:Pay", "Open", "Open:Pay", "")]
    [InlineData(Act, null, "Draft:Cancel", "Void")]
    [InlineData(Act, "row 'Drft': there is no 'Drft', only Draft, Open, Done, Void.", "Drft:Pay", "Open")]
    [InlineData(Act, "row 'Draft': there is no 'Push', only Edit, Pay, Cancel.", "Draft:Push", "Open")]
    [InlineData(Act, "row 'Draft:Pay': there is no 'Opn', only Draft, Open, Done, Void.", "Draft:Pay", "Opn")]
    [InlineData(Act, "row 'Void': no row leads to 'Void'.", "Draft:Pay", "Done", "Void:Cancel", "Done")]
    [InlineData(Act, "row 'Void': no row leads to 'Void'.", "Draft:Pay", "Done", "Void:Cancel", "")]
    [InlineData(Act, "row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft:Pay", "Open")]
    [InlineData(Turned, "row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft:Pay", "Open")]
    [InlineData(Text, "row 'Draft': there is no 'sumbit', only submit, close.", "Draft:sumbit", "Open")]
    [InlineData(Number, "row 'Draft': 'one' is no Int32.", "Draft:one", "Open")]
    [InlineData(Number, "row 'Draft': '1' is named twice.", "Draft:+1", "Done", "Draft:1", "Done")]
    [InlineData(Texts, "row 'new:Pay': there is no 'Busy', only new, busy, closed.", "new:Pay", "Busy")]
    public async Task Broken_successors_by_action_do_not_let_the_program_start(string member, string? message, params string[] rows) =>
        Assert.Equal(
            message is null ? null : "Section 'Order:Successors', " + message,
            await BoundProgram.StartAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, "Order:Successors:", rows));

    [Theory]
    [InlineData(Others, "PaymentAndShipping", null, "Waiting:Packing", "Void")]
    [InlineData(Others, "PaymentAndShipping", "row 'Paid': there is no 'Paid', only Waiting, Settled, Bounced.", "Paid:Sent", "Done")]
    [InlineData(Others, "PaymentAndShipping", "row 'Settled': there is no 'Lost', only Packing, Sent.", "Settled:Lost", "Done")]
    [InlineData(Others, "PaymentAndShipping", "row 'Settled:Sent': there is no 'Sent', only Draft, Open, Done, Void.", "Settled:Sent", "Sent")]
    [InlineData(Assigned, "Payment", null, "Waiting", "Open")]
    [InlineData(Assigned, "Payment", "row 'Paid': there is no 'Paid', only Waiting, Settled, Bounced.", "Paid", "Open")]
    [InlineData(Assigned, "Payment", "row 'Settled': there is no '', only Draft, Open, Done, Void.", "Settled", "")]
    public async Task What_other_sets_cannot_decide_does_not_let_the_program_start(string member, string keys, string? message, params string[] rows) =>
        Assert.Equal(
            message is null ? null : $"Section 'Order:OrderStatusBy{keys}', {message}",
            await BoundProgram.StartAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, $"Order:OrderStatusBy{keys}:", rows));

    [Fact]
    public Task Successors_that_are_bound_are_checked_once_and_the_same_one_by_one_and_all_at_once() =>
        BoundProgram.VerifyOutputAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(
            SuccessorTableFix.BindKey,
            """
            public class OrderService
            {
                public OrderStatus After(OrderStatus status) => [|status switch|] { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status };

                public OrderStatus NextAfter(OrderStatus status, OrderAction action) => [|(status, action) switch|] { (OrderStatus.Draft, OrderAction.Pay) => OrderStatus.Open, (OrderStatus.Open, OrderAction.Cancel) => OrderStatus.Void, _ => status };
            }
            """,
            """
            public class OrderService
            {
                private readonly IOptionsMonitor<OrderOptions> _orderOptions;

                public OrderService(IOptionsMonitor<OrderOptions> orderOptions)
                {
                    _orderOptions = orderOptions;
                }

                public OrderStatus After(OrderStatus status) => _orderOptions.CurrentValue.EffectiveSuccessors.TryGetValue(status, out var value) ? value : status;

                public OrderStatus NextAfter(OrderStatus status, OrderAction action) => _orderOptions.CurrentValue.EffectiveSuccessors2.TryGetValue((status, action), out var value) ? value : status;
            }
            """,
            ["Sound", "Understood", "Rows", "Stated", "Pairs", "OneOf", "NamesOf", "Reached", "Starts", "Follow", "Crossings"],
            """
            /// <summary>What can be configured of <see cref="OrderService"/>, in the section "Order".</summary>
            public sealed class OrderOptions
            {
                /// <summary>From each state, the next one: <c>"Open": "Done"</c>; <c>""</c> says that it ends there. Today's hold while nothing is configured.</summary>
                public Dictionary<string, string>? Successors { get; set; }

                private static readonly Dictionary<OrderStatus, OrderStatus> TodaysSuccessors = new()
                {
                    [OrderStatus.Draft] = OrderStatus.Open,
                    [OrderStatus.Open] = OrderStatus.Done,
                };
                private Dictionary<OrderStatus, OrderStatus>? _successors;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal Dictionary<OrderStatus, OrderStatus> EffectiveSuccessors =>
                    _successors ??= Successors is null ? TodaysSuccessors : ConfiguredTables.Sound(ReadSuccessors(Successors, out var failures), failures);

                private static Dictionary<OrderStatus, OrderStatus> ReadSuccessors(Dictionary<string, string> configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var read = ConfiguredTables.NamesOf<OrderStatus>();

                    var rows = new Dictionary<string, string[]>();
                    foreach (var row in configured)
                    {
                        rows[row.Key] = new[] { row.Value };
                    }

                    var table = new Dictionary<OrderStatus, OrderStatus>();
                    foreach (var (row, cell) in ConfiguredTables.Pairs("Order:Successors", rows, read, read, failures))
                    {
                        table[row] = cell;
                    }

                    var today = new List<(OrderStatus From, OrderStatus To)>();
                    foreach (var row in TodaysSuccessors)
                    {
                        today.Add((row.Key, row.Value));
                    }

                    ConfiguredTables.Follow("Order:Successors", rows, read, today, failures);

                    return table;
                }

                /// <summary>Refuses Successors where it cannot be followed.</summary>
                public sealed class SuccessorsValidation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.Successors is null)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadSuccessors(options.Successors, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }

                /// <summary>From each state, what leads to which: <c>"Open": { "Close": "Done" }</c>; <c>""</c> says that it leads nowhere. Today's hold while nothing is configured.</summary>
                public Dictionary<string, Dictionary<string, string>>? Successors2 { get; set; }

                private static readonly Dictionary<(OrderStatus Status, OrderAction Action), OrderStatus> TodaysSuccessors2 = new()
                {
                    [(OrderStatus.Draft, OrderAction.Pay)] = OrderStatus.Open,
                    [(OrderStatus.Open, OrderAction.Cancel)] = OrderStatus.Void,
                };
                private Dictionary<(OrderStatus Status, OrderAction Action), OrderStatus>? _successors2;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal Dictionary<(OrderStatus Status, OrderAction Action), OrderStatus> EffectiveSuccessors2 =>
                    _successors2 ??= Successors2 is null ? TodaysSuccessors2 : ConfiguredTables.Sound(ReadSuccessors2(Successors2, out var failures), failures);

                private static Dictionary<(OrderStatus Status, OrderAction Action), OrderStatus> ReadSuccessors2(Dictionary<string, Dictionary<string, string>> configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var read = ConfiguredTables.NamesOf<OrderStatus>();

                    var table = new Dictionary<(OrderStatus Status, OrderAction Action), OrderStatus>();
                    foreach (var (row, column, cell) in ConfiguredTables.Crossings("Order:Successors2", configured, read, ConfiguredTables.NamesOf<OrderAction>(), read, failures))
                    {
                        table[(row, column)] = cell;
                    }

                    var rows = new Dictionary<string, string[]>();
                    foreach (var row in configured)
                    {
                        rows[row.Key] = new List<string>(row.Value.Values).FindAll(cell => !string.IsNullOrWhiteSpace(cell)).ToArray();
                    }

                    var today = new List<(OrderStatus From, OrderStatus To)>();
                    foreach (var row in TodaysSuccessors2)
                    {
                        today.Add((row.Key.Item1, row.Value));
                    }

                    ConfiguredTables.Follow("Order:Successors2", rows, read, today, failures);

                    return table;
                }

                /// <summary>Refuses Successors2 where it cannot be followed.</summary>
                public sealed class Successors2Validation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.Successors2 is null)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadSuccessors2(options.Successors2, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }
            }
            """,
            """
            services.Configure<OrderOptions>(configuration.GetSection("Order"));
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.SuccessorsValidation>();
            services.AddOptions<OrderOptions>().ValidateOnStart();
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.Successors2Validation>();
            """);
}
