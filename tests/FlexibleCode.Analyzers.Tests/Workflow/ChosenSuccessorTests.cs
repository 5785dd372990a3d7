using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ChosenSuccessorAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class ChosenSuccessorTests
{
    private const string Sets =
        """

        namespace Company
        {
            public enum OrderStatus { Draft, Open, Done, Void }
            public enum PaymentStatus { Waiting, Settled, Bounced }
            public enum ShippingStatus { Packing, Sent, Delivered }
            public enum OrderStatusDto { Draft, Open, Done, Void }
            public enum ConnectionState { Closed, Opening, Open }
            public enum Color { Red, Green, Blue }
            public enum ContractParty { Employer, Provider, Auditor }
            public static class TicketStatuses { public const string New = "New"; public const string Busy = "Busy"; public const string Closed = "Closed"; }
            public sealed class ClaimState { public static readonly ClaimState Filed = new(); public static readonly ClaimState Checked = new(); public static readonly ClaimState Paid = new(); }
            public class Order
            {
                public OrderStatus Status { get; set; }
                public string State { get; set; } = "";
                public int Lines { get; set; }
                public System.DateTime ChangedAt { get; set; }
                public ContractParty WaitingFor { get; set; }
                public void SetStatus(OrderStatus status) => Status = status;
            }
            public class OrderStatusView { public OrderStatusDto Status { get; set; } }
        }
        """;

    [Theory]
    [InlineData("public Color Next(Color color) => color switch { Color.Red => Color.Green, Color.Green => Color.Blue, _ => color };")]
    [InlineData("public ConnectionState Next(ConnectionState state) => state switch { ConnectionState.Closed => ConnectionState.Opening, ConnectionState.Opening => ConnectionState.Open, _ => state };")]
    [InlineData("public DayOfWeek Next(DayOfWeek state) => state switch { DayOfWeek.Monday => DayOfWeek.Tuesday, DayOfWeek.Tuesday => DayOfWeek.Friday, _ => state };")]
    [InlineData("public void Open(Order o) { if (o.Status == OrderStatus.Draft) { o.Status = OrderStatus.Open; } }")]
    [InlineData("public void Open(Order o) { if (o.Status != OrderStatus.Draft) { throw new InvalidOperationException(); } o.Status = OrderStatus.Open; }")]
    [InlineData("public OrderStatus Toggled(OrderStatus status) => status switch { OrderStatus.Open => OrderStatus.Void, OrderStatus.Void => OrderStatus.Open, _ => status };")]
    [InlineData("public OrderStatusDto ToDto(OrderStatus status) => status switch { OrderStatus.Draft => OrderStatusDto.Draft, OrderStatus.Open => OrderStatusDto.Open, OrderStatus.Done => OrderStatusDto.Done, _ => OrderStatusDto.Void };")]
    [InlineData("public void Show(Order o, OrderStatusView view) { switch (o.Status) { case OrderStatus.Draft: view.Status = OrderStatusDto.Draft; break; case OrderStatus.Open: view.Status = OrderStatusDto.Open; break; } }")]
    [InlineData("public OrderStatus Normalize(OrderStatus status) => status switch { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status };")]
    [InlineData("public string Normalized(string s) => s switch { \"new\" => \"New\", \"busy\" => \"Busy\", _ => s };")]
    [InlineData("public OrderStatus Effective(OrderStatus status) => status switch { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Done => OrderStatus.Open, _ => status };")]
    [InlineData("public OrderStatus Parse(string status) => status switch { \"d\" => OrderStatus.Draft, \"o\" => OrderStatus.Open, _ => OrderStatus.Void };")]
    [InlineData("public string Text(OrderStatus status) => status switch { OrderStatus.Draft => \"Open\", OrderStatus.Open => \"Done\", _ => \"\" };")]
    [InlineData("public void Ask(Order o, Mediator m) { switch (o.Status) { case OrderStatus.Draft: m.Send(new OrderQuery { Status = OrderStatus.Open }); break; case OrderStatus.Open: m.Send(new OrderQuery { Status = OrderStatus.Done }); break; } } public class Mediator { public object Send(object question) => question; } public class OrderQuery { public OrderStatus Status { get; set; } }")]
    [InlineData("public void Note(Order o, List<Order> all) { switch (o.Status) { case OrderStatus.Draft: all.Add(new Order { Status = OrderStatus.Open }); break; case OrderStatus.Open: all.Add(new Order { Status = OrderStatus.Done }); break; } }")]
    [InlineData("public OrderStatus Of(int lines) => lines switch { 0 => OrderStatus.Draft, 1 => OrderStatus.Open, _ => OrderStatus.Done };")]
    [InlineData("public void Decide(Order o, string decision) { switch (decision) { case \"yes\": o.Status = OrderStatus.Done; break; case \"no\": o.Status = OrderStatus.Void; break; } }")]
    [InlineData("public ContractParty Other(ContractParty party) => party switch { ContractParty.Employer => ContractParty.Provider, ContractParty.Provider => ContractParty.Auditor, _ => party };")]
    [InlineData("public PaymentStatus Of(OrderStatus status) => status switch { OrderStatus.Draft => PaymentStatus.Waiting, OrderStatus.Done => PaymentStatus.Settled, _ => PaymentStatus.Bounced };")]
    [InlineData("public bool Can(OrderStatus from, OrderStatus to) => (from, to) is (OrderStatus.Draft, OrderStatus.Open) or (OrderStatus.Open, OrderStatus.Done);")]
    [InlineData("static readonly Dictionary<OrderStatus, OrderStatus> Defaults = new() { [OrderStatus.Draft] = OrderStatus.Open, [OrderStatus.Open] = OrderStatus.Done }; Dictionary<OrderStatus, OrderStatus>? Configured { get; set; } public OrderStatus Next(OrderStatus s) => (Configured ?? Defaults)[s];")]
    [InlineData("static readonly Dictionary<Color, Color> Next = new() { [Color.Red] = Color.Green, [Color.Green] = Color.Blue }; public Color After(Color c) => Next[c];")]
    [InlineData("public string GetNextStep(string step) => step switch { \"Address\" => \"Payment\", \"Payment\" => \"Confirm\", \"Confirm\" => \"Done\", _ => step };")]
    [InlineData("public string GetNextState(string letter) => letter switch { \"a\" => \"Ohio\", \"b\" => \"Texas\", \"c\" => \"Utah\", _ => \"\" };")]
    [InlineData("public void Take(Order o, PaymentStatus p) { switch (p) { case PaymentStatus.Waiting: o.Lines = 0; Note(); break; case PaymentStatus.Settled: o.Lines = 1; Note(); break; } } void Note() { }")]
    [InlineData("public void Close(Order o) { if (o.Status == OrderStatus.Draft || o.Status == OrderStatus.Open) { o.Status = OrderStatus.Void; } }")]
    [InlineData("public void Close(Order o, Order other) { if (o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done) { other.Status = OrderStatus.Void; } }")]
    [InlineData("public void Close(Order o) { if (o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done) { o.Lines = 0; } }")]
    [InlineData("public void Close(Order o) { if (o.Status is not (OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done)) { throw new InvalidOperationException(); } o.Status = OrderStatus.Void; }")]
    public Task Silent_on_what_is_no_choice_of_the_next_state(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("GetNextState")]
    [InlineData("GetPreviousStatus")]
    public Task Texts_that_follow_one_another_are_one_finding(string member) =>
        VerifyAsync(
            $"public string {member}(string task) => {{|#0:task switch|}} {{ \"Admin\" => \"Staff\", \"Staff\" => \"Checker\", \"Checker\" => \"Done\", _ => \"\" }};",
            Verify.Diagnostic().WithLocation(0).WithArguments("task", 3));

    [Fact]
    public Task A_state_of_another_set_chooses_also_beside_further_effects() =>
        VerifyAsync(
            "public void Take(Order o, PaymentStatus p) { {|#0:switch (p)|} { case PaymentStatus.Settled: o.Status = OrderStatus.Done; Note(); break; case PaymentStatus.Bounced: o.Status = OrderStatus.Open; Note(); break; } } void Note() { }",
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 2));

    [Theory]
    [InlineData("public void Clean(Order o) { if (o.State == \"done\" || o.State == \"finished\" || o.State == \"complete\") o.State = \"completed\"; }")]
    [InlineData("public bool Clean(Order o) { if (o.State is \"done\" or \"finished\" or \"complete\") { o.State = \"completed\"; return true; } return false; }")]
    public Task Silent_on_several_spellings_of_one_text(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public OrderStatus After(OrderStatus status) => {|#0:status switch|} { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status };")]
    [InlineData("public OrderStatus After(OrderStatus status) { {|#0:switch (status)|} { case OrderStatus.Draft: return OrderStatus.Open; case OrderStatus.Open: return OrderStatus.Done; default: throw new InvalidOperationException(); } }")]
    [InlineData("public void Advance(Order o) { {|#0:switch (o.Status)|} { case OrderStatus.Draft: o.Status = OrderStatus.Open; break; case OrderStatus.Open: o.Status = OrderStatus.Done; break; } }")]
    [InlineData("public void Advance(Order o) { {|#0:if (o.Status == OrderStatus.Draft)|} o.Status = OrderStatus.Open; else if (o.Status == OrderStatus.Open) o.Status = OrderStatus.Done; }")]
    [InlineData("public OrderStatus After(OrderStatus status) { {|#0:if (status == OrderStatus.Draft)|} return OrderStatus.Open; if (status == OrderStatus.Open) return OrderStatus.Done; return status; }")]
    [InlineData("public OrderStatus After(OrderStatus status) => {|#0:status == OrderStatus.Draft ? OrderStatus.Open : status == OrderStatus.Open ? OrderStatus.Done : status|};")]
    [InlineData("public OrderStatus? After(OrderStatus? status) => {|#0:status switch|} { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => null };")]
    [InlineData("public void Advance(Order o) { {|#0:switch (o.Status)|} { case OrderStatus.Draft: o.Status = OrderStatus.Open; o.ChangedAt = DateTime.Now; break; case OrderStatus.Open: o.ChangedAt = DateTime.Now; o.Status = OrderStatus.Done; break; } }")]
    [InlineData("public void Advance(Order o) { {|#0:switch (o.Status)|} { case OrderStatus.Draft: o.SetStatus(OrderStatus.Open); break; case OrderStatus.Open: o.SetStatus(OrderStatus.Done); break; } }")]
    [InlineData("public void Advance(Order o, Mediator m) { {|#0:switch (o.Status)|} { case OrderStatus.Draft: var sent = m.Send(new ChangeStatus { Status = OrderStatus.Open }); break; case OrderStatus.Open: m.Send(new ChangeStatus { Status = OrderStatus.Done }); break; } } public class Mediator { public object Send(object command) => command; } public class ChangeStatus { public OrderStatus Status { get; set; } }")]
    [InlineData("public OrderStatus After(Order o, bool isBig) => {|#0:o.Status switch|} { OrderStatus.Draft => isBig ? OrderStatus.Open : OrderStatus.Done, OrderStatus.Open => OrderStatus.Done, _ => o.Status };", 3)]
    [InlineData("public OrderStatus After(Order o) => {|#0:o.Status switch|} { OrderStatus.Draft when o.Lines > 0 => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => o.Status };")]
    [InlineData("public OrderStatus After(OrderStatus status, string action) => {|#0:(status, action) switch|} { (OrderStatus.Draft, \"submit\") => OrderStatus.Open, (OrderStatus.Open, \"close\") => OrderStatus.Done, (OrderStatus.Open, \"cancel\") => OrderStatus.Void, _ => status };", 3)]
    [InlineData("public OrderStatus NextFor(OrderStatus status) { var next = status; {|#0:if (status == OrderStatus.Draft)|} { next = OrderStatus.Done; } else if (status == OrderStatus.Open) { next = OrderStatus.Done; } return next; }")]
    [InlineData("public OrderStatus After(OrderStatus s) { var table = {|#0:new Dictionary<OrderStatus, OrderStatus> { { OrderStatus.Draft, OrderStatus.Open }, { OrderStatus.Open, OrderStatus.Done } }|}; return table.TryGetValue(s, out var next) ? next : s; }")]
    public Task Steps_of_an_enum_are_one_finding(string member, int count = 2) => VerifyAsync(member, Finding("OrderStatus", count));

    [Theory]
    [InlineData("TicketStatuses", "public string After(string status) => {|#0:status switch|} { TicketStatuses.New => TicketStatuses.Busy, TicketStatuses.Busy => TicketStatuses.Closed, _ => status };")]
    [InlineData("State", "public void Advance(Order o) { {|#0:switch (o.State)|} { case \"new\": o.State = \"busy\"; break; case \"busy\": o.State = \"closed\"; break; } }")]
    [InlineData("State", "public void Advance(Order o) { {|#0:if (o.State.ToLower() == \"new\")|} { o.State = \"busy\"; } else if (o.State.ToLower() == \"busy\") { o.State = \"closed\"; o.Lines = 0; } }")]
    [InlineData("ClaimState", "public ClaimState After(ClaimState s) { {|#0:if (s == ClaimState.Filed)|} return ClaimState.Checked; if (s == ClaimState.Checked) return ClaimState.Paid; return s; }")]
    public Task Steps_of_text_and_of_value_objects_are_one_finding(string set, string member) => VerifyAsync(member, Finding(set, 2));

    [Theory]
    [InlineData("public void Close(Order o) { {|#0:if (o.Status == OrderStatus.Draft || o.Status == OrderStatus.Open || o.Status == OrderStatus.Done)|} { o.Status = OrderStatus.Void; } }")]
    [InlineData("public void Close(Order o, bool mayClose) { {|#0:if (mayClose && o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done)|} { o.Lines = 0; o.Status = OrderStatus.Void; } }")]
    [InlineData("public bool Close(Order o) { {|#0:if (o.Status is OrderStatus.Draft or OrderStatus.Open or OrderStatus.Done)|} { o.Status = OrderStatus.Void; return true; } return false; }")]
    [InlineData("public bool Advance(Order o) { {|#0:if (o.Status == OrderStatus.Draft || o.Status == OrderStatus.Void)|} { o.Status = OrderStatus.Open; return true; } if (o.Status == OrderStatus.Open) { o.Status = OrderStatus.Done; return true; } return false; }")]
    public Task One_test_that_goes_on_from_three_states_is_one_finding(string member) => VerifyAsync(member, Finding("OrderStatus", 3));

    [Theory]
    [InlineData("ContractParty", 2, "public ContractParty NextToSign(ContractParty party) => {|#0:party switch|} { ContractParty.Employer => ContractParty.Provider, ContractParty.Provider => ContractParty.Auditor, _ => party };")]
    [InlineData("ContractParty", 2, "public ContractParty Recipient(ContractParty party) => {|#0:party switch|} { ContractParty.Employer => ContractParty.Provider, ContractParty.Provider => ContractParty.Employer, _ => party };")]
    public Task Work_that_goes_from_actor_to_actor_is_one_finding(string set, int count, string member) => VerifyAsync(member, Finding(set, count));

    [Theory]
    [InlineData("public void Settle(Order o, PaymentStatus payment, ShippingStatus shipping) { {|#0:switch|} (payment, shipping) { case (PaymentStatus.Settled, ShippingStatus.Delivered): o.Status = OrderStatus.Done; break; case (PaymentStatus.Bounced, _): o.Status = OrderStatus.Void; break; } }")]
    [InlineData("public OrderStatus Of(PaymentStatus payment, ShippingStatus shipping) => {|#0:(payment, shipping) switch|} { (PaymentStatus.Settled, ShippingStatus.Delivered) => OrderStatus.Done, (PaymentStatus.Bounced, _) => OrderStatus.Void, _ => OrderStatus.Open };")]
    [InlineData("public void Settle(Order o, PaymentStatus payment) { {|#0:if (payment == PaymentStatus.Settled)|} { o.Status = OrderStatus.Done; } else if (payment == PaymentStatus.Bounced) { o.Status = OrderStatus.Void; } }")]
    public Task States_of_other_sets_that_decide_this_one_are_one_finding(string member) => VerifyAsync(member, Finding("OrderStatus", 2));

    [Theory]
    [InlineData("static readonly Dictionary<OrderStatus, OrderStatus> Next = {|#0:new() { [OrderStatus.Draft] = OrderStatus.Open, [OrderStatus.Open] = OrderStatus.Done }|}; public OrderStatus After(OrderStatus s) => Next[s];")]
    [InlineData("public static readonly IReadOnlyDictionary<OrderStatus, OrderStatus> Next = {|#0:new Dictionary<OrderStatus, OrderStatus> { [OrderStatus.Draft] = OrderStatus.Open, [OrderStatus.Open] = OrderStatus.Done }|};")]
    public Task A_table_beside_the_code_is_information(string member) => VerifyAsync(member, Finding("OrderStatus", 2).WithSeverity(DiagnosticSeverity.Info));

    [Theory]
    [InlineData("2", true)]
    [InlineData("3", false)]
    public async Task A_team_says_how_many_steps_count(string steps, bool isFound)
    {
        const string decision = "status switch";
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<ChosenSuccessorAnalyzer>
        {
            TestCode = "namespace Company { public class Flow { public OrderStatus After(OrderStatus status) => " + (isFound ? "[|" + decision + "|]" : decision)
                + " { OrderStatus.Draft => OrderStatus.Open, OrderStatus.Open => OrderStatus.Done, _ => status }; } }\n" + Sets,
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nflexible_code.FLX1002.steps = {steps}\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<ChosenSuccessorAnalyzer>
        {
            TestCode = "class C { Missing M(Missing status) { switch (status) { case Missing.A: return Missing.B; case Missing.B: status = ; break; case : } return status switch { Missing.A => , _ => }; } }",
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
