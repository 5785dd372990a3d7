using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>Tables of successors and of permissions that come from configuration: today's by default, others when configured, refused when broken.</summary>
public sealed class BoundTableTests
{
    private const string Next = "public OrderStatus After(OrderStatus status) => status switch { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status };";
    private const string NextText = "public string After(string status) => status switch { TicketStatuses.New => TicketStatuses.Busy, TicketStatuses.Busy => TicketStatuses.Closed, _ => status };";
    private const string Edit = "public bool CanEdit(OrderStatus? status) => status switch { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false };";
    private const string EditText = "public bool CanEdit(string status) => status switch { TicketStatuses.New => true, TicketStatuses.Busy => true, _ => false };";
    private const string Do = "public bool CanDo(OrderStatus status, OrderAction action) => (status, action) switch { (OrderStatus.Draft, OrderAction.Edit) => true, (OrderStatus.Open, OrderAction.Pay) => true, _ => false };";

    private const string FlowField = "private static readonly Dictionary<OrderStatus, OrderStatus[]> Next = new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }; public bool Can(OrderStatus from, OrderStatus to) => Next.TryGetValue(from, out var next) && next.Contains(to);";
    private const string FlowList = "static readonly IReadOnlyDictionary<OrderStatus, List<OrderStatus>> Next = new Dictionary<OrderStatus, List<OrderStatus>> { { OrderStatus.Draft, new() { OrderStatus.Open } }, { OrderStatus.Open, new() { OrderStatus.Done } }, { OrderStatus.Done, new() }, { OrderStatus.Void, new() } }; public bool Can(OrderStatus from, OrderStatus to) => OrderService.Next[from].Contains(to);";
    private const string FlowPairs = "private static readonly HashSet<(OrderStatus, OrderStatus)> Next = [(OrderStatus.Draft, OrderStatus.Open), (OrderStatus.Open, OrderStatus.Done)]; public bool Can(OrderStatus from, OrderStatus to) => Next.Contains((from, to));";
    private const string FlowText = "private static readonly Dictionary<string, HashSet<string>> AllowedTransitions = new(StringComparer.OrdinalIgnoreCase) { [\"New\"] = new() { \"Busy\" }, [\"Busy\"] = new() { \"Closed\" } }; public bool Can(string from, string to) => AllowedTransitions.TryGetValue(from, out var next) && next.Contains(to);";
    private const string NextField = "private static readonly Dictionary<OrderStatus, OrderStatus> Next = new() { [OrderStatus.Draft] = OrderStatus.Open, [OrderStatus.Open] = OrderStatus.Done }; public OrderStatus After(OrderStatus status) => Next.TryGetValue(status, out var next) ? next : status;";
    private const string EditField = "private static readonly HashSet<OrderStatus> EditAllowed = new() { OrderStatus.Draft, OrderStatus.Open }; public bool MayEdit(OrderStatus status) => EditAllowed.Contains(status);";
    private const string ActionsField = "private static readonly Dictionary<OrderStatus, HashSet<OrderAction>> AllowedActions = new() { [OrderStatus.Draft] = new() { OrderAction.Edit }, [OrderStatus.Open] = new() { OrderAction.Pay } }; public bool May(OrderStatus status, OrderAction action) => AllowedActions.TryGetValue(status, out var actions) && actions.Contains(action);";
    private const string StatesField = "private static readonly Dictionary<OrderAction, HashSet<OrderStatus>> AllowedFrom = new() { [OrderAction.Edit] = new() { OrderStatus.Draft }, [OrderAction.Pay] = new() { OrderStatus.Draft, OrderStatus.Open } }; public bool May(OrderStatus status, OrderAction action) => AllowedFrom.TryGetValue(action, out var states) && states.Contains(status);";
    private const string StatesOfText = "private static readonly Dictionary<string, HashSet<OrderStatus>> AllowedFrom = new() { [\"Edit\"] = new() { OrderStatus.Draft }, [\"Pay\"] = new() { OrderStatus.Open } }; public bool May(OrderStatus status, string action) => AllowedFrom.TryGetValue(action, out var states) && states.Contains(status);";

    [Theory]
    [InlineData(Next, 5, 2, "Order:Successors:Draft", "done")]
    [InlineData(Next, 5, 1, "Order:Successors:Draft", "Open", "Order:Successors:Open", "")]
    [InlineData(NextText, -1, 2, "Order:Successors:new", "closed")]
    public Task Successors_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(Edit, 6, 1, "Order:CanEdit:0", "draft")]
    [InlineData(EditText, -1, 1, "Order:CanEdit:0", "new")]
    [InlineData(Do, 20, 2, "Order:CanDo:Draft:0", "pay", "Order:CanDo:Open:0", "Pay")]
    public Task Permissions_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<StatePermissionsAnalyzer, CapabilityTableFix>(member, CapabilityTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(FlowField, 25, 3, "Order:Next:Draft:0", "done")]
    [InlineData(FlowList, 25, 3, "Order:Next:Draft:0", "done")]
    [InlineData(FlowPairs, 25, 3, "Order:Next:Draft:0", "done")]
    [InlineData(FlowText, -1, -1, "Order:AllowedTransitions:NEW:0", "closed")]
    public Task Transitions_of_a_static_table_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<FixedTransitionsAnalyzer, TransitionTableFix>(member, TransitionTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(NextField, 5, 2, "Order:Next:Draft", "done")]
    public Task Successors_of_a_static_table_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(EditField, 5, 1, "Order:EditAllowed:0", "draft")]
    [InlineData(ActionsField, 20, 2, "Order:AllowedActions:Draft:0", "pay", "Order:AllowedActions:Open:0", "Pay")]
    [InlineData(StatesField, 20, 3, "Order:AllowedFrom:Edit:0", "open", "Order:AllowedFrom:Pay:0", "Draft")]
    [InlineData(StatesOfText, -1, -1, "Order:AllowedFrom:Edit:0", "Open")]
    public Task Permissions_of_a_static_table_are_todays_until_others_are_configured(string member, int cases, int changed, params string[] entries) =>
        BoundProgram.VerifyAsync<StatePermissionsAnalyzer, CapabilityTableFix>(member, CapabilityTableFix.BindKey, cases, changed, entries);

    [Theory]
    [InlineData(FlowField, null, "Draft:0", "Open", "Open:0", "Done")]
    [InlineData(FlowField, "Section 'Order:Next', row 'Draft': there is no 'Opn', only Draft, Open, Done, Void.", "Draft:0", "Opn")]
    [InlineData(FlowField, "Section 'Order:Next', row 'Void': no row leads to 'Void'.", "Draft:0", "Done", "Void:0", "Done")]
    [InlineData(FlowField, null, "Draft:0", "Open", "Open:0", "")]
    [InlineData(FlowField, "Section 'Order:Next', row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft:0", "Open")]
    [InlineData(FlowPairs, "Section 'Order:Next', row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft:0", "Open")]
    public async Task A_broken_table_in_the_place_of_a_static_one_does_not_let_the_program_start(string member, string? message, params string[] rows) =>
        Assert.Equal(message, await BoundProgram.StartAsync<FixedTransitionsAnalyzer, TransitionTableFix>(member, TransitionTableFix.BindKey, "Order:Next:", rows));

    [Theory]
    [InlineData("private static readonly Dictionary<OrderStatus, OrderStatus[]> Next = [|new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }|]; public static bool Can(OrderStatus from, OrderStatus to) => Next[from].Contains(to);")]
    [InlineData("private static readonly Dictionary<OrderStatus, OrderStatus[]> Next = [|new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }|]; public bool Can(OrderStatus from, OrderStatus to) => Next[from].Contains(to); public void Clear() => Next.Clear();")]
    [InlineData("public static readonly Dictionary<OrderStatus, OrderStatus[]> Next = [|new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }|]; public bool Can(OrderStatus from, OrderStatus to) => Next[from].Contains(to);")]
    public Task A_static_table_stays_where_others_could_ask_or_change_it(string member) =>
        BoundProgram.VerifyNotOfferedAsync<FixedTransitionsAnalyzer, TransitionTableFix>(member, TransitionTableFix.BindKey);

    [Theory]
    [InlineData(Next, null, "Draft", "Open", "Open", "Done")]
    [InlineData(Next, "Section 'Order:Successors', row 'Draft': there is no 'Opn', only Draft, Open, Done, Void.", "Draft", "Opn")]
    [InlineData(Next, "Section 'Order:Successors', row 'Drft': there is no 'Drft', only Draft, Open, Done, Void.", "Drft", "Open")]
    [InlineData(Next, "Section 'Order:Successors', row 'Void': no row leads to 'Void'.", "Draft", "Done", "Void", "Draft")]
    [InlineData(Next, null, "Draft", "Open", "Open", "")]
    [InlineData(Next, "Section 'Order:Successors', row 'Void': no row leads to 'Void'.", "Draft", "Done", "Void", "")]
    [InlineData(Next, "Section 'Order:Successors', row 'Draft': 'Open' is a dead end, but today work goes on from there.", "Draft", "Open")]
    [InlineData(NextText, "Section 'Order:Successors', row 'new': there is no 'Busy', only new, busy, closed.", "new", "Busy")]
    public async Task Broken_successors_do_not_let_the_program_start(string member, string? message, params string[] rows) =>
        Assert.Equal(message, await BoundProgram.StartAsync<ChosenSuccessorAnalyzer, SuccessorTableFix>(member, SuccessorTableFix.BindKey, "Order:Successors:", rows));

    [Theory]
    [InlineData(Edit, "Order:CanEdit:", null, "0", "Done")]
    [InlineData(Edit, "Order:CanEdit:", "Section 'Order:CanEdit', row 1: there is no 'Opn', only Draft, Open, Done, Void.", "0", "Draft", "1", "Opn")]
    [InlineData(Edit, "Order:CanEdit:", "Section 'Order:CanEdit', row 1: 'draft' is named twice.", "0", "Draft", "1", "draft")]
    [InlineData(EditText, "Order:CanEdit:", "Section 'Order:CanEdit', row 0: there is no 'old', only new, busy, closed.", "0", "old")]
    [InlineData(Do, "Order:CanDo:", null, "Void:0", "Cancel")]
    [InlineData(Do, "Order:CanDo:", "Section 'Order:CanDo', row 'Draft': there is no 'Push', only Edit, Pay, Cancel.", "Draft:0", "Push")]
    [InlineData(StatesField, "Order:AllowedFrom:", null, "Cancel:0", "Done")]
    [InlineData(StatesField, "Order:AllowedFrom:", "Section 'Order:AllowedFrom', row 'Push': there is no 'Push', only Edit, Pay, Cancel.", "Push:0", "Draft")]
    [InlineData(StatesField, "Order:AllowedFrom:", "Section 'Order:AllowedFrom', row 'Pay': there is no 'Opn', only Draft, Open, Done, Void.", "Pay:0", "Opn")]
    public async Task Broken_permissions_do_not_let_the_program_start(string member, string section, string? message, params string[] rows) =>
        Assert.Equal(message, await BoundProgram.StartAsync<StatePermissionsAnalyzer, CapabilityTableFix>(member, CapabilityTableFix.BindKey, section, rows));

    [Fact]
    public Task Permissions_that_are_bound_are_shared_and_the_same_one_by_one_and_all_at_once() =>
        BoundProgram.VerifyOutputAsync<StatePermissionsAnalyzer, CapabilityTableFix>(
            CapabilityTableFix.BindKey,
            """
            public class OrderService
            {
                public bool CanEditLines(OrderStatus status) => [|status switch|] { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false };

                public bool CanEditNotes(OrderStatus status) => [|status switch|] { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false };

                public bool CanDelete(OrderStatus status) => [|status switch|] { OrderStatus.Draft => true, OrderStatus.Void => true, _ => false };
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

                public bool CanEditLines(OrderStatus status) => _orderOptions.CurrentValue.EffectiveCanEdit.Contains(status);

                public bool CanEditNotes(OrderStatus status) => _orderOptions.CurrentValue.EffectiveCanEdit.Contains(status);

                public bool CanDelete(OrderStatus status) => _orderOptions.CurrentValue.EffectiveCanDelete.Contains(status);
            }
            """,
            ["Sound", "Understood", "Members", "OneOf", "NamesOf"],
            """
            /// <summary>What can be configured of <see cref="OrderService"/>, in the section "Order".</summary>
            public sealed class OrderOptions
            {
                /// <summary>The names that count: <c>[ "Draft", "Open" ]</c>. Today's hold while nothing is configured.</summary>
                public string[]? CanEdit { get; set; }

                private static readonly HashSet<OrderStatus> TodaysCanEdit = new()
                {
                    OrderStatus.Draft,
                    OrderStatus.Open,
                };
                private HashSet<OrderStatus>? _canEdit;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal HashSet<OrderStatus> EffectiveCanEdit =>
                    _canEdit ??= CanEdit is null ? TodaysCanEdit : ConfiguredTables.Sound(ReadCanEdit(CanEdit, out var failures), failures);

                private static HashSet<OrderStatus> ReadCanEdit(string[] configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var table = new HashSet<OrderStatus>();
                    foreach (var entry in ConfiguredTables.Members("Order:CanEdit", configured, ConfiguredTables.NamesOf<OrderStatus>(), failures))
                    {
                        table.Add(entry);
                    }

                    return table;
                }

                /// <summary>Refuses CanEdit where it cannot be followed.</summary>
                public sealed class CanEditValidation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.CanEdit is null)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadCanEdit(options.CanEdit, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }

                /// <summary>The names that count: <c>[ "Draft", "Open" ]</c>. Today's hold while nothing is configured.</summary>
                public string[]? CanDelete { get; set; }

                private static readonly HashSet<OrderStatus> TodaysCanDelete = new()
                {
                    OrderStatus.Draft,
                    OrderStatus.Void,
                };
                private HashSet<OrderStatus>? _canDelete;

                /// <summary>What holds: what is configured, else today's.</summary>
                internal HashSet<OrderStatus> EffectiveCanDelete =>
                    _canDelete ??= CanDelete is null ? TodaysCanDelete : ConfiguredTables.Sound(ReadCanDelete(CanDelete, out var failures), failures);

                private static HashSet<OrderStatus> ReadCanDelete(string[] configured, out List<string> failures)
                {
                    failures = new List<string>();
                    var table = new HashSet<OrderStatus>();
                    foreach (var entry in ConfiguredTables.Members("Order:CanDelete", configured, ConfiguredTables.NamesOf<OrderStatus>(), failures))
                    {
                        table.Add(entry);
                    }

                    return table;
                }

                /// <summary>Refuses CanDelete where it cannot be followed.</summary>
                public sealed class CanDeleteValidation : IValidateOptions<OrderOptions>
                {
                    /// <inheritdoc/>
                    public ValidateOptionsResult Validate(string? name, OrderOptions options)
                    {
                        if (options.CanDelete is null)
                        {
                            return ValidateOptionsResult.Success;
                        }

                        ReadCanDelete(options.CanDelete, out var failures);
                        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(" ", failures));
                    }
                }
            }
            """,
            """
            services.Configure<OrderOptions>(configuration.GetSection("Order"));
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.CanEditValidation>();
            services.AddOptions<OrderOptions>().ValidateOnStart();
            services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptions.CanDeleteValidation>();
            """);
}
