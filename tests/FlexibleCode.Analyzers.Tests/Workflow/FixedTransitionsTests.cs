using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.FixedTransitionsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class FixedTransitionsTests
{
    private const string Sets =
        """

        namespace Company
        {
            public enum OrderStatus { Draft, Open, Done, Void }
            public enum Color { Red, Green, Blue }
            public enum ConnectionState { Closed, Opening, Open }
            public static class TicketStatuses { public const string New = "New"; public const string Busy = "Busy"; public const string Closed = "Closed"; }
            public class Order { public OrderStatus Status { get; set; } public string State { get; set; } = ""; public int Lines { get; set; } public string IsBilled { get; set; } = ""; public string Kind { get; set; } = ""; }
        }
        """;

    [Theory]
    [InlineData("public bool UpdateStatus(Order o) => (o.State == \"Pending\" || o.State == \"Approved\") && o.IsBilled == \"Yes\";")]
    [InlineData("public bool CanLock(Order o) { if ((o.State == \"Pending\" || o.State == \"Approved\") && o.Kind == \"Goods\") return true; return false; }")]
    [InlineData("public bool Can(System.Data.DataRow row) => row[\"FirstStatus\"].ToString() == \"Pending\" && row[\"SecondStatus\"].ToString() == \"Approved\" || row[\"FirstStatus\"].ToString() == \"Approved\" && row[\"SecondStatus\"].ToString() == \"Pending\";")]
    [InlineData("public bool Can(Claim c) => c.ManagerStatus == \"Pending\" && c.FinanceStatus == \"Approved\" || c.ManagerStatus == \"Approved\" && c.FinanceStatus == \"Pending\"; public class Claim { public string ManagerStatus { get; set; } = \"\"; public string FinanceStatus { get; set; } = \"\"; }")]
    [InlineData("public bool Can(Color from, Color to) => (from, to) is (Color.Red, Color.Green) or (Color.Green, Color.Blue);")]
    [InlineData("public bool Can(ConnectionState from, ConnectionState to) => (from, to) is (ConnectionState.Closed, ConnectionState.Opening) or (ConnectionState.Opening, ConnectionState.Open);")]
    [InlineData("public bool Can(System.DayOfWeek state, System.DayOfWeek to) => (state, to) is (System.DayOfWeek.Monday, System.DayOfWeek.Friday) or (System.DayOfWeek.Friday, System.DayOfWeek.Monday);")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => from == OrderStatus.Draft && to == OrderStatus.Open;")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => from == to || from == OrderStatus.Draft;")]
    [InlineData("public bool Can(OrderStatus s, Color c) => (s, c) is (OrderStatus.Draft, Color.Red) or (OrderStatus.Open, Color.Green);")]
    [InlineData("public bool IsActive(OrderStatus s) => s is OrderStatus.Draft or OrderStatus.Open;")]
    [InlineData("public string Text(OrderStatus from, OrderStatus to) => (from, to) switch { (OrderStatus.Draft, OrderStatus.Open) => \"opened\", (OrderStatus.Open, OrderStatus.Done) => \"done\", _ => \"\" };")]
    [InlineData("public OrderStatus Next(OrderStatus from, OrderStatus to) => (from, to) switch { (OrderStatus.Draft, OrderStatus.Open) => OrderStatus.Done, _ => OrderStatus.Void };")]
    [InlineData("public bool Same(string a, string b) => a == \"x\" && b == \"y\" || a == \"y\" && b == \"x\";")]
    [InlineData("public IEnumerable<Order> Changed(IEnumerable<Order> all, Order o) => all.Where(c => c.Status == OrderStatus.Draft && c.Previous() == OrderStatus.Open || c.Status == OrderStatus.Open && c.Previous() == OrderStatus.Done);")]
    [InlineData("public IQueryable<Order> Q(IQueryable<Order> all, OrderStatus to) => all.Where(c => c.Status == OrderStatus.Draft && to == OrderStatus.Open || c.Status == OrderStatus.Open && to == OrderStatus.Done);")]
    [InlineData("public void Tell(OrderStatus from, OrderStatus to) { if (from == OrderStatus.Draft && to == OrderStatus.Open || from == OrderStatus.Open && to == OrderStatus.Done) { Console.WriteLine(\"changed\"); } }")]
    [InlineData("public bool WasJustOpened(Order old, Order o) => old.Status is OrderStatus.Draft or OrderStatus.Void && o.Status == OrderStatus.Open;")]
    [InlineData("public void Save(Order? old, Order o) { var wasJustOpened = old?.Status is OrderStatus.Draft or OrderStatus.Void && o.Status is OrderStatus.Open; if (!wasJustOpened) return; Console.WriteLine(o.Lines); }")]
    [InlineData("public void TryOpen(Order? old, Order o) { var wasJustOpened = old?.Status is OrderStatus.Draft or OrderStatus.Void && o.Status is OrderStatus.Open; if (!wasJustOpened) return; Console.WriteLine(o.Lines); }")]
    [InlineData("public bool ShouldRun(OrderStatus before, OrderStatus now) => (before, now) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done);")]
    [InlineData("public bool StatusChanged(OrderStatus before, OrderStatus now) => (before, now) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done);")]
    [InlineData("public bool IsOpening(Order original, Order target) => original.Status is OrderStatus.Draft or OrderStatus.Void && target.Status == OrderStatus.Open;")]
    [InlineData("public enum RunStatus { Running, Suspended, Completed, Failed, Cancelled } public bool Can(RunStatus from, RunStatus to) => (from, to) is (RunStatus.Running, RunStatus.Suspended) or (RunStatus.Suspended, RunStatus.Running);")]
    [InlineData("public enum StepState { Pending, Queued, Completed, TimedOut } public bool Can(StepState from, StepState to) => (from, to) is (StepState.Pending, StepState.Queued) or (StepState.Queued, StepState.TimedOut);")]
    [InlineData("public OrderStatus[] Alike(OrderStatus status) => status switch { OrderStatus.Draft => new[] { OrderStatus.Draft, OrderStatus.Open }, OrderStatus.Open => new[] { OrderStatus.Open, OrderStatus.Draft }, _ => Array.Empty<OrderStatus>() };")]
    [InlineData("public List<Order> Find(List<Order> all, OrderStatus asked) { var wanted = asked switch { OrderStatus.Draft => new[] { OrderStatus.Open, OrderStatus.Void }, OrderStatus.Done => new[] { OrderStatus.Void }, _ => new[] { asked } }; return all.Where(o => wanted.Contains(o.Status)).ToList(); }")]
    [InlineData("public Color[] Near(Color color) => color switch { Color.Red => new[] { Color.Green }, Color.Green => new[] { Color.Blue }, _ => Array.Empty<Color>() };")]
    [InlineData("public Color[] Paint(OrderStatus status) => status switch { OrderStatus.Draft => new[] { Color.Green }, OrderStatus.Open => new[] { Color.Blue }, _ => Array.Empty<Color>() };")]
    public Task Silent_on_what_is_no_transition_table(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("static readonly Dictionary<OrderStatus, OrderStatus[]> Defaults = new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }; Dictionary<OrderStatus, OrderStatus[]>? Configured { get; set; } public bool Can(OrderStatus from, OrderStatus to) => (Configured ?? Defaults)[from].Contains(to);")]
    [InlineData("public Dictionary<OrderStatus, OrderStatus[]> Transitions { get; set; } = new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } };")]
    [InlineData("static readonly Dictionary<string, string[]> LetterPrerequisiteStates = new() { [\"L1\"] = new[] { \"Calculated\", \"Discussed\" }, [\"L2\"] = new[] { \"Answered\" }, [\"L3\"] = new[] { \"Discussed\" } }; public bool May(string letter, string state) => LetterPrerequisiteStates.TryGetValue(letter, out var states) && states.Contains(state);")]
    [InlineData("static readonly Dictionary<OrderStatus, string[]> Labels = new() { [OrderStatus.Draft] = new[] { \"Open\" }, [OrderStatus.Open] = new[] { \"Done\" } }; public bool Has(OrderStatus s) => Labels.ContainsKey(s);")]
    [InlineData("static readonly Dictionary<OrderStatus, OrderStatus> Next = new() { [OrderStatus.Draft] = OrderStatus.Open, [OrderStatus.Open] = OrderStatus.Done }; public OrderStatus After(OrderStatus s) => Next[s];")]
    [InlineData("public object Make() { var table = new Dictionary<OrderStatus, OrderStatus[]> { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }; return Build(table); } static object Build(object table) => table;")]
    public Task Silent_on_tables_that_are_handed_to_something_configurable_or_decide_something_else(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => {|#0:(from, to) switch|} { (OrderStatus.Draft, OrderStatus.Open) => true, (OrderStatus.Open, OrderStatus.Done) => true, _ => false };")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => {|#0:from switch|} { OrderStatus.Draft => to is OrderStatus.Open or OrderStatus.Void, OrderStatus.Open => to == OrderStatus.Done, _ => false };", 3)]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => {|#0:from == OrderStatus.Draft && to == OrderStatus.Open || from == OrderStatus.Open && to == OrderStatus.Done|};")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) { {|#0:if (from == OrderStatus.Draft && to == OrderStatus.Open)|} return true; if (from == OrderStatus.Open && to == OrderStatus.Done) return true; return false; }")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) { {|#0:switch (from)|} { case OrderStatus.Draft: return to == OrderStatus.Open; case OrderStatus.Open: return to == OrderStatus.Done; default: return false; } }")]
    [InlineData("public bool Can(Order o, OrderStatus? to) => {|#0:(o.Status, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done)|};")]
    [InlineData("public void Move(Order o, OrderStatus to) { {|#0:if (!(o.Status == OrderStatus.Draft && to == OrderStatus.Open || o.Status == OrderStatus.Open && to == OrderStatus.Done))|} throw new InvalidOperationException(); o.Status = to; }")]
    [InlineData("public void Move(Order o, OrderStatus to) { {|#0:switch (o.Status)|} { case OrderStatus.Draft: if (to != OrderStatus.Open) throw new InvalidOperationException(); break; case OrderStatus.Open: if (to != OrderStatus.Done) throw new InvalidOperationException(); break; } o.Status = to; }")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to, bool boss) => {|#0:from switch|} { OrderStatus.Draft => to == OrderStatus.Open, OrderStatus.Open => to == OrderStatus.Done && boss, _ => false };")]
    [InlineData("public void Move(Order o, OrderStatus to) { var table = {|#0:new Dictionary<OrderStatus, OrderStatus[]> { { OrderStatus.Draft, new[] { OrderStatus.Open } }, { OrderStatus.Open, new[] { OrderStatus.Done } } }|}; if (!table.TryGetValue(o.Status, out var next) || !next.Contains(to)) throw new InvalidOperationException(); o.Status = to; }")]
    [InlineData("public bool IsLegal(Order old, Order o) => {|#0:old.Status is OrderStatus.Draft or OrderStatus.Void && o.Status == OrderStatus.Open|};")]
    [InlineData("public void Save(Order old, Order o) { {|#0:if (old.Status is OrderStatus.Done or OrderStatus.Void && o.Status == OrderStatus.Open)|} throw new InvalidOperationException(); }")]
    [InlineData("public void Save(Order old, Order o) { var isKnown = {|#0:old.Status is OrderStatus.Draft or OrderStatus.Void && o.Status == OrderStatus.Open|}; if (!isKnown) throw new InvalidOperationException(); }")]
    [InlineData("public bool WasTransitionAllowed(Order old, Order o) => {|#0:old.Status is OrderStatus.Draft or OrderStatus.Void && o.Status == OrderStatus.Open|};")]
    [InlineData("public OrderStatus[] After(OrderStatus status) => {|#0:status switch|} { OrderStatus.Draft => new[] { OrderStatus.Open, OrderStatus.Void }, OrderStatus.Open => new[] { OrderStatus.Done }, _ => Array.Empty<OrderStatus>() };", 3)]
    [InlineData("public void Publish(OrderStatus from, OrderStatus to) { var ok = {|#0:(from, to) switch|} { (OrderStatus.Draft, OrderStatus.Open) => true, (OrderStatus.Open, OrderStatus.Done) => true, _ => false }; if (!ok) throw new System.InvalidOperationException(); }", 2)]
    [InlineData("public bool ValidateStatus(Order old, Order o) => {|#0:(old.Status, o.Status) switch|} { (OrderStatus.Draft, OrderStatus.Open) => true, (OrderStatus.Open, OrderStatus.Done) => true, _ => false };", 2)]
    [InlineData("OrderStatus Status { get; set; } int Lines { get; set; } List<OrderStatus> Next => {|#0:Status switch|} { OrderStatus.Draft => Lines > 0 ? new() { OrderStatus.Open, OrderStatus.Void } : new() { OrderStatus.Void }, OrderStatus.Open => new() { OrderStatus.Done }, _ => new() };", 3)]
    [InlineData("public IReadOnlyList<OrderStatus> After(Order o) { {|#0:if (o.Status == OrderStatus.Draft)|} return new[] { OrderStatus.Open }; if (o.Status == OrderStatus.Open) return new[] { OrderStatus.Done }; return Array.Empty<OrderStatus>(); }")]
    [InlineData("public enum Stage { Draft, Running, Failed, Signed } public bool Can(OrderStatus from, OrderStatus to, Stage s) => {|#0:(from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done)|};")]
    public Task Transitions_of_an_enum_are_one_finding(string member, int count = 2) =>
        VerifyAsync(member, Finding("OrderStatus", count, DiagnosticSeverity.Warning));

    // Events are called On…, and so are some states of people.
    [Fact]
    public Task A_status_of_which_all_members_begin_with_on_is_one() => VerifyAsync(
        "public enum DutyStatus { OnProbation, OnDuty, OnLeave } public bool Can(DutyStatus from, DutyStatus to) => {|#0:(from, to) switch|} { (DutyStatus.OnProbation, DutyStatus.OnDuty) => true, (DutyStatus.OnDuty, DutyStatus.OnLeave) => true, _ => false };",
        Finding("DutyStatus", 2, DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("State", "public bool Can(Order o, string to) => {|#0:o.State.ToLower() == \"new\" && to == \"busy\" || o.State.ToLower() == \"busy\" && to == \"closed\"|};")]
    [InlineData("TicketStatuses", "public bool Can(string from, string to) => {|#0:(from, to) is (TicketStatuses.New, TicketStatuses.Busy) or (TicketStatuses.Busy, TicketStatuses.Closed)|};")]
    [InlineData("newState", "public void Move(Order o, string newState) { var oldState = o.State; {|#0:if (oldState == \"New\" && newState != \"Busy\" && newState != \"Closed\")|} throw new InvalidOperationException(); o.State = newState; }")]
    [InlineData("Status", "public bool Can(System.Data.DataRow row, string newStatus) => {|#0:row[\"Status\"].ToString() == \"New\" && newStatus == \"Busy\" || row[\"Status\"].ToString() == \"New\" && newStatus == \"Closed\"|};")]
    [InlineData("OldStatus", "public bool Can(Change c) => {|#0:c.OldStatus == \"New\" && c.NewStatus == \"Busy\" || c.OldStatus == \"Busy\" && c.NewStatus == \"Closed\"|}; public class Change { public string OldStatus { get; set; } = \"\"; public string NewStatus { get; set; } = \"\"; }")]
    [InlineData("from", "public bool CanTransition(string from, string to) => {|#0:(from, to) is (\"New\", \"Busy\") or (\"Busy\", \"Closed\")|};")]
    public Task Transitions_of_text_are_one_finding(string set, string member) => VerifyAsync(member, Finding(set, 2, DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("static readonly Dictionary<OrderStatus, OrderStatus[]> Next = {|#0:new() { [OrderStatus.Draft] = new[] { OrderStatus.Open }, [OrderStatus.Open] = new[] { OrderStatus.Done } }|}; public bool Can(OrderStatus from, OrderStatus to) => Next.TryGetValue(from, out var next) && next.Contains(to);")]
    [InlineData("static readonly HashSet<(OrderStatus, OrderStatus)> Next = {|#0:new() { (OrderStatus.Draft, OrderStatus.Open), (OrderStatus.Open, OrderStatus.Done) }|}; public bool Can(OrderStatus from, OrderStatus to) => Next.Contains((from, to));")]
    [InlineData("public static readonly IReadOnlyDictionary<OrderStatus, HashSet<OrderStatus>> Next = {|#0:new Dictionary<OrderStatus, HashSet<OrderStatus>>() { [OrderStatus.Draft] = new() { OrderStatus.Open }, [OrderStatus.Open] = new() { OrderStatus.Done }, [OrderStatus.Done] = new() }|};")]
    public Task A_table_beside_the_code_is_information(string member) => VerifyAsync(member, Finding("OrderStatus", 2, DiagnosticSeverity.Info));

    [Fact]
    public Task A_table_of_text_states_is_information() =>
        VerifyAsync(
            "static readonly Dictionary<string, HashSet<string>> AllowedTransitions = {|#0:new(StringComparer.OrdinalIgnoreCase) { [\"New\"] = new() { \"Busy\" }, [\"Busy\"] = new() { \"Closed\" } }|}; public bool Can(string from, string to) => AllowedTransitions[from].Contains(to);",
            Finding("AllowedTransitions", 2, DiagnosticSeverity.Info));

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<FixedTransitionsAnalyzer>
        {
            TestCode = "class C { bool M(Missing from, Missing to) => (from, to) is (Missing.A, Missing.B) or (Missing.B, ) ; }",
            CompilerDiagnostics = FlexibleCode.Testing.CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static FlexibleCode.Testing.DiagnosticResult Finding(string set, int count, DiagnosticSeverity severity) =>
        Verify.Diagnostic().WithLocation(0).WithArguments(set, count).WithSeverity(severity);

    private static Task VerifyAsync(string member, params FlexibleCode.Testing.DiagnosticResult[] expected) =>
        Verify.VerifyAnalyzerAsync(
            "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\nnamespace Company { public class Flow { " + member
            + " } public static class Past { public static OrderStatus Previous(this Order o) => o.Status; } }\n" + Sets,
            expected);
}
