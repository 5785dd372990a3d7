using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.StatePermissionsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class StatePermissionsTests
{
    private const string Sets =
        """

        namespace Company
        {
            public enum OrderStatus { Draft, Open, Done, Void }
            public enum OrderAction { Edit, Pay, Cancel }
            public enum ConnectionState { Closed, Opening, Open }
            public enum Color { Red, Green, Blue }
            public enum FileStatus { New, Saved, Broken }
            public enum LeaseFileStatusTypes { Active, Archived, Closed }
            public static class TicketStatuses { public const string New = "New"; public const string Busy = "Busy"; public const string Closed = "Closed"; }
            public sealed class ClaimState { public static readonly ClaimState Filed = new(); public static readonly ClaimState Checked = new(); public static readonly ClaimState Paid = new(); }
            public class Order { public OrderStatus Status { get; set; } public string State { get; set; } = ""; public int Lines { get; set; } }
        }
        """;

    [Theory]
    [InlineData("public bool CanMix(Color color) => color switch { Color.Red => true, Color.Green => true, _ => false };")]
    [InlineData("public bool CanSend(ConnectionState state) => state switch { ConnectionState.Open => true, ConnectionState.Opening => true, _ => false };")]
    [InlineData("public bool CanRest(DayOfWeek state) => state switch { DayOfWeek.Saturday => true, DayOfWeek.Sunday => true, _ => false };")]
    [InlineData("public bool CanOpen(FileStatus status) => status switch { FileStatus.New => true, FileStatus.Saved => true, _ => false };")]
    [InlineData("public bool CanEdit(System.Data.DataRow row) => row[\"Kind\"].ToString() switch { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("public bool CanConnect(System.Data.DataRow row) => row[\"ConnectionState\"].ToString() switch { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("public bool CanShip(System.Data.DataRow row) => row[\"CountryState\"].ToString() switch { \"ny\" => true, \"tx\" => true, _ => false };")]
    [InlineData("public bool CanEdit(Dictionary<string, string> headers) => headers[\"Status\"] switch { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("public bool CanEdit(Order o) => o.Status == OrderStatus.Draft;")]
    [InlineData("public bool CanEdit(Order o) => o.Status is OrderStatus.Draft or OrderStatus.Open;")]
    [InlineData("public bool CanEdit(Order o) { if (o.Status == OrderStatus.Draft) { return true; } return false; }")]
    [InlineData("public void Edit(Order o) { if (o.Status is OrderStatus.Done or OrderStatus.Void) { throw new InvalidOperationException(); } }")]
    [InlineData("public bool CanShowLines(Order o) => o.Status switch { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false };")]
    [InlineData("public bool CanDisplayTotals(Order o) => o.Status is not (OrderStatus.Draft or OrderStatus.Open or OrderStatus.Void);")]
    [InlineData("public bool IsActive(Order o) => o.Status switch { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false };")]
    [InlineData("public bool IsValid(string status) => status switch { TicketStatuses.New => true, TicketStatuses.Busy => true, _ => false };")]
    [InlineData("public string CanText(Order o) => o.Status switch { OrderStatus.Draft => \"yes\", OrderStatus.Open => \"perhaps\", _ => \"no\" };")]
    [InlineData("public string Allowed(Order o) => $\"{(o.Status switch { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false })}\";")]
    [InlineData("public IEnumerable<Order> Editable(IEnumerable<Order> all) => all.Where(o => o.Status == OrderStatus.Draft || o.Status == OrderStatus.Open || o.Status == OrderStatus.Done);")]
    [InlineData("public IQueryable<Order> Allowed(IQueryable<Order> all) => all.Where(o => o.Status == OrderStatus.Draft ? true : o.Status == OrderStatus.Open ? true : false);")]
    [InlineData("public bool CanMove(OrderStatus from, OrderStatus to) => (from, to) switch { (OrderStatus.Draft, OrderStatus.Open) => true, (OrderStatus.Open, OrderStatus.Done) => true, _ => false };")]
    [InlineData("public bool CanCarry(Order o) => o.Lines switch { 0 => true, 1 => true, _ => false };")]
    [InlineData("static readonly HashSet<OrderStatus> Known = new() { OrderStatus.Draft, OrderStatus.Open }; public bool Is(OrderStatus s) => Known.Contains(s);")]
    [InlineData("static readonly OrderStatus[] Early = { OrderStatus.Draft, OrderStatus.Open, OrderStatus.Done }; public bool CanCancel(Order o) => Early.Contains(o.Status);")]
    [InlineData("public Dictionary<OrderStatus, string[]> AllowedActions { get; set; } = new() { [OrderStatus.Draft] = new[] { \"Edit\" }, [OrderStatus.Open] = new[] { \"Pay\" } };")]
    [InlineData("static readonly Dictionary<OrderStatus, string[]> DefaultActions = new() { [OrderStatus.Draft] = new[] { \"Edit\" }, [OrderStatus.Open] = new[] { \"Pay\" } }; public object Make() => Build(DefaultActions); static object Build(object table) => table;")]
    [InlineData("[Stable] public bool CanEdit(Order o) => o.Status switch { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false }; sealed class StableAttribute : Attribute { }")]
    [InlineData("public enum RunStatus { Running, Suspended, Completed, Failed } public bool CanReplace(RunStatus status) => status is RunStatus.Suspended or RunStatus.Completed or RunStatus.Failed;")]
    [InlineData("public enum StepLifecycle { OnStart, OnComplete, OnFail } public string[] ActionsFor(StepLifecycle e) => e switch { StepLifecycle.OnStart => new[] { \"a\" }, StepLifecycle.OnComplete => new[] { \"b\" }, _ => Array.Empty<string>() };")]
    [InlineData("public enum LifecycleEvent { Begun, Ended } public string[] ActionsFor(LifecycleEvent e) => e switch { LifecycleEvent.Begun => new[] { \"a\" }, LifecycleEvent.Ended => new[] { \"b\" }, _ => Array.Empty<string>() };")]
    [InlineData("public string[] ActionPropertyNames(OrderStatus status) => status switch { OrderStatus.Draft => new[] { \"a\" }, OrderStatus.Open => new[] { \"b\" }, _ => Array.Empty<string>() };")]
    [InlineData("public bool IsEnabled(Order o) => o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done;")]
    [InlineData("public bool CanShip(string state) => state is \"NY\" or \"TX\" or \"CA\";")]
    [InlineData("public bool IsFine(string status) => status is \"new\" or \"busy\" or \"done\";")]
    [InlineData("public void EnsureCanEdit(Order o) { if (o.Status is not (OrderStatus.Draft or OrderStatus.Open)) throw new InvalidOperationException(); }")]
    [InlineData("public void Edit(Order o) { if (o.Status is not (OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done)) throw new InvalidOperationException(); }")]
    [InlineData("static readonly Dictionary<Color, OrderStatus[]> AllowedColors = new() { [Color.Red] = new[] { OrderStatus.Draft }, [Color.Green] = new[] { OrderStatus.Open } }; public bool May(Color c, OrderStatus s) => AllowedColors[c].Contains(s);")]
    public Task Silent_on_what_is_no_capability_table(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public bool CanEdit(OrderStatus status) { bool can; {|#0:switch (status)|} { case OrderStatus.Draft: case OrderStatus.Open: can = true; break; default: can = false; break; } return can; }")]
    [InlineData("public bool Edit(OrderStatus? status) { bool canEdit; {|#0:switch (status)|} { case OrderStatus.Draft: canEdit = true; break; case OrderStatus.Void: canEdit = false; break; default: canEdit = false; break; } return canEdit; }")]
    [InlineData("public bool CanEdit(Order o) => {|#0:o.Status switch|} { OrderStatus.Draft or OrderStatus.Open => true, _ => false };")]
    [InlineData("public bool CanEdit(Order o) { {|#0:if (o.Status == OrderStatus.Draft)|} return true; if (o.Status == OrderStatus.Open) return true; return false; }")]
    [InlineData("public bool CanEdit(Order o) { {|#0:if (o.Status == OrderStatus.Draft)|} { return true; } else if (o.Status == OrderStatus.Open) { return o.Lines > 0; } else { return false; } }")]
    [InlineData("public bool CanEdit(Order o, bool isBoss) => {|#0:o.Status switch|} { OrderStatus.Draft => true, OrderStatus.Open => isBoss, _ => false };")]
    [InlineData("public bool IsReadOnly(Order o) => {|#0:o.Status switch|} { OrderStatus.Done => true, OrderStatus.Void => true, _ => false };")]
    [InlineData("public void Show(Order o) { var isEditable = {|#0:o.Status switch|} { OrderStatus.Draft => true, OrderStatus.Open => true, _ => false }; Use(isEditable); } static void Use(bool b) { }")]
    [InlineData("public bool CanDo(OrderStatus status, OrderAction action) => {|#0:(status, action) switch|} { (OrderStatus.Draft, OrderAction.Edit) => true, (OrderStatus.Open, OrderAction.Pay) => true, _ => false };")]
    [InlineData("public bool CanDo(OrderStatus status, string action) { {|#0:switch (status)|} { case OrderStatus.Draft: return action == \"edit\" || action == \"cancel\"; case OrderStatus.Open: return action == \"pay\"; default: return false; } }")]
    [InlineData("public bool CanCancel(Order o) => {|#0:o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done|};", 3)]
    [InlineData("public bool CanCancel(Order o) => {|#0:o.Status != OrderStatus.Draft && o.Status != OrderStatus.Open && o.Status != OrderStatus.Done|};", 3)]
    [InlineData("public bool CanNotChange(Order o, bool isShared) => isShared ? {|#0:o.Status == OrderStatus.Open || o.Status == OrderStatus.Done || o.Status == OrderStatus.Void|} : o.Status == OrderStatus.Void;", 3)]
    [InlineData("public bool CanCancel(Order o) => {|#0:new[] { OrderStatus.Draft, OrderStatus.Open, OrderStatus.Done }.Contains(o.Status)|};", 3)]
    [InlineData("public string[] ActionsFor(OrderStatus status) => {|#0:status switch|} { OrderStatus.Draft => new[] { \"Edit\", \"Cancel\" }, OrderStatus.Open => new[] { \"Pay\" }, _ => Array.Empty<string>() };")]
    [InlineData("public bool IsRefreshDisabled(Order o) => {|#0:o.Status is not OrderStatus.Draft and not OrderStatus.Open and not OrderStatus.Done|};", 3)]
    [InlineData("public bool DisablePrices(Order o) => {|#0:o.Status is OrderStatus.Open or OrderStatus.Done or OrderStatus.Void|};", 3)]
    [InlineData("public bool PoateFiAnulata(Order o) => {|#0:o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done|};", 3)]
    [InlineData("public bool PeutAnnuler(Order o) => {|#0:o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done|};", 3)]
    [InlineData("public void EnsureCanEdit(Order o) { if ({|#0:o.Status is not (OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done)|}) throw new InvalidOperationException(); }", 3)]
    [InlineData("public void EnsureCanEdit(Order o) { var open = new[] { OrderStatus.Draft, OrderStatus.Open, OrderStatus.Done }; if ({|#0:!open.Contains(o.Status)|}) throw new InvalidOperationException(); }", 3)]
    public Task Permissions_of_an_enum_are_one_finding(string member, int count = 2) => VerifyAsync(member, Finding("OrderStatus", count));

    [Fact]
    public Task A_file_of_the_business_has_states() =>
        VerifyAsync(
            "public bool CanEdit(LeaseFileStatusTypes? status) => {|#0:status switch|} { LeaseFileStatusTypes.Active => true, LeaseFileStatusTypes.Closed => false, _ => false };",
            Finding("LeaseFileStatusTypes", 2));

    [Theory]
    [InlineData("TicketStatuses", "public bool CanEdit(string status) => {|#0:status switch|} { TicketStatuses.New => true, TicketStatuses.Busy => true, _ => false };")]
    [InlineData("State", "public bool CanEdit(Order o) => {|#0:o.State switch|} { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("State", "public bool CanEdit(Order o) { {|#0:switch (o.State.ToLower())|} { case \"new\": case \"busy\": return true; default: return false; } }")]
    [InlineData("OrderStatus", "public bool CanEdit(System.Data.DataRow row) { {|#0:if (row[\"OrderStatus\"].ToString() == \"New\")|} return true; if (row[\"OrderStatus\"].ToString() == \"Busy\") return true; return false; }")]
    [InlineData("Status", "public bool CanEdit(System.Data.IDataRecord record) => {|#0:(record[\"Status\"] as string) switch|} { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("State", "public bool CanEdit(Order o) { {|#0:if (o.Status == OrderStatus.Open && o.State == \"new\")|} return true; if (o.Status == OrderStatus.Open && o.State == \"busy\") return true; return false; }")]
    [InlineData("status", "public bool CanEdit(string status) => {|#0:status switch|} { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("ClaimState", "public bool CanEdit(ClaimState s) { {|#0:if (s == ClaimState.Filed)|} return true; if (s == ClaimState.Checked) return true; return false; }")]
    public Task Permissions_of_text_and_of_value_objects_are_one_finding(string set, string member) => VerifyAsync(member, Finding(set, 2));

    [Theory]
    [InlineData("static readonly Dictionary<OrderStatus, string[]> AllowedActions = {|#0:new() { [OrderStatus.Draft] = new[] { \"Edit\", \"Cancel\" }, [OrderStatus.Open] = new[] { \"Pay\" } }|}; public bool May(OrderStatus s, string action) => AllowedActions.TryGetValue(s, out var a) && a.Contains(action);")]
    [InlineData("static readonly Dictionary<OrderStatus, string[]> FieldPermissions = {|#0:new() { [OrderStatus.Draft] = new[] { \"Amount\", \"Note\" }, [OrderStatus.Open] = new[] { \"Note\" } }|}; public bool May(OrderStatus s, string field) => FieldPermissions.TryGetValue(s, out var a) && a.Contains(field);")]
    [InlineData("static readonly Dictionary<OrderStatus, HashSet<OrderAction>> Table = {|#0:new() { [OrderStatus.Draft] = new() { OrderAction.Edit }, [OrderStatus.Open] = new() { OrderAction.Pay } }|}; public bool May(OrderStatus s, OrderAction action) => Table[s].Contains(action);")]
    [InlineData("static readonly HashSet<OrderStatus> EditAllowed = {|#0:new() { OrderStatus.Draft, OrderStatus.Open }|}; public bool May(OrderStatus s) => EditAllowed.Contains(s);")]
    [InlineData("static readonly Dictionary<OrderAction, HashSet<OrderStatus>> Table = {|#0:new() { [OrderAction.Edit] = new() { OrderStatus.Draft }, [OrderAction.Pay] = new() { OrderStatus.Draft, OrderStatus.Open } }|}; public bool May(OrderStatus s, OrderAction action) => Table.TryGetValue(action, out var states) && states.Contains(s);")]
    [InlineData("static readonly Dictionary<string, HashSet<OrderStatus>> AllowedFrom = {|#0:new() { [\"Edit\"] = new() { OrderStatus.Draft }, [\"Pay\"] = new() { OrderStatus.Open } }|}; public bool May(OrderStatus s, string action) => AllowedFrom[action].Contains(s);")]
    [InlineData("static readonly System.Collections.Immutable.ImmutableDictionary<OrderAction, OrderStatus[]> Table = {|#0:System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(new Dictionary<OrderAction, OrderStatus[]> { [OrderAction.Edit] = new[] { OrderStatus.Draft }, [OrderAction.Pay] = new[] { OrderStatus.Open } })|}; public bool May(OrderStatus s, OrderAction action) => Table[action].Contains(s);")]
    public Task A_table_beside_the_code_is_information(string member) => VerifyAsync(member, Finding("OrderStatus", 2).WithSeverity(DiagnosticSeverity.Info));

    [Fact]
    public Task A_table_in_a_method_is_a_warning() =>
        VerifyAsync(
            "public bool May(OrderStatus s, string action) { var allowedActions = {|#0:new Dictionary<OrderStatus, string[]> { [OrderStatus.Draft] = new[] { \"Edit\" }, [OrderStatus.Open] = new[] { \"Pay\" } }|}; return allowedActions.TryGetValue(s, out var a) && a.Contains(action); }",
            Finding("OrderStatus", 2));

    [Theory]
    [InlineData("2", true)]
    [InlineData("3", false)]
    public async Task A_team_says_from_when_on_one_test_counts(string states, bool isFound)
    {
        const string decision = "o.Status is OrderStatus.Draft or OrderStatus.Open";
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<StatePermissionsAnalyzer>
        {
            TestCode = "namespace Company { public class Flow { public bool CanEdit(Order o) => " + (isFound ? "[|" + decision + "|]" : decision) + "; } }\n" + Sets,
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nflexible_code.FLX1003.states_of_one_test = {states}\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<StatePermissionsAnalyzer>
        {
            TestCode = "class C { bool CanM(Missing status) { switch (status) { case Missing.A: return ; case Missing.B: return true; case : } return status switch { Missing.A => , _ => }; } }",
            CompilerDiagnostics = FlexibleCode.Testing.CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static FlexibleCode.Testing.DiagnosticResult Finding(string set, int count) => Verify.Diagnostic().WithLocation(0).WithArguments(set, count);

    private static Task VerifyAsync(string member, params FlexibleCode.Testing.DiagnosticResult[] expected) =>
        Verify.VerifyAnalyzerAsync(
            "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\nnamespace Company { public class Flow { " + member + " } }\n" + Sets,
            expected);
}
