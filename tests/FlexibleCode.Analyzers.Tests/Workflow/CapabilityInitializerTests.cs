using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.StatePermissionsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>FLX1003: permissions that stand side by side where an object is made, and states that lead to one action each.</summary>
public sealed class CapabilityInitializerTests
{
    private const string Sets =
        """

        namespace Company
        {
            public enum OrderStatus { Draft, Open, Done, Void }
            public enum OrderAction { None, Send, Pay, Close }
            public enum OperationKind { None, Light, Heavy }
            public class Order { public OrderStatus Status { get; set; } public string State { get; set; } = ""; public int Lines { get; set; } }
            public class Page { public bool CanEdit { get; set; } public bool CanSend { get; set; } public bool CanClose { get; set; } public bool IsDraft { get; set; } public bool IsOpen { get; set; } public bool IsDone { get; set; } }
        }
        """;

    [Theory]
    [InlineData("public Page Of(Order o) => new Page { CanEdit = o.Status == OrderStatus.Draft, CanSend = o.Status == OrderStatus.Open };")]
    [InlineData("public Page Of(Order o) => new Page { CanEdit = o.Status == OrderStatus.Draft, CanSend = o.Status == OrderStatus.Draft, CanClose = o.Status is OrderStatus.Draft or OrderStatus.Open };")]
    [InlineData("public Page Of(Order o) => new Page { IsDraft = o.Status == OrderStatus.Draft, IsOpen = o.Status == OrderStatus.Open, IsDone = o.Status == OrderStatus.Done };")]
    [InlineData("public Page Of(Order a, Order b, Order c) => new Page { CanEdit = a.Status == OrderStatus.Draft, CanSend = b.Status == OrderStatus.Open, CanClose = c.Status == OrderStatus.Done };")]
    [InlineData("public Page Of(Order o) => new Page { CanEdit = o.Lines == 0, CanSend = o.Lines == 1, CanClose = o.Lines == 2 };")]
    [InlineData("public OrderStatus Operation(OrderStatus status) => status switch { OrderStatus.Open => OrderStatus.Open, OrderStatus.Done => OrderStatus.Done, _ => OrderStatus.Void };")]
    [InlineData("public OperationKind OperationOf(OrderStatus status) => status switch { OrderStatus.Open => OperationKind.Light, OrderStatus.Done => OperationKind.Heavy, _ => OperationKind.None };")]
    [InlineData("public OrderAction Default(OrderStatus status) => status switch { OrderStatus.Open => OrderAction.Pay, OrderStatus.Done => OrderAction.Close, _ => OrderAction.None };")]
    public Task Silent_on_what_is_no_capability_table(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public Page Of(Order o) => new Page { {|#0:CanEdit = o.Status == OrderStatus.Draft|}, CanSend = o.Status is OrderStatus.Draft or OrderStatus.Open, CanClose = o.Lines > 0 && o.Status == OrderStatus.Done };")]
    [InlineData("public Page Of(Order o) { Page page = new() { IsOpen = o.Lines > 0, {|#0:CanEdit = o.Status == OrderStatus.Draft|}, CanSend = o.Status == OrderStatus.Open, CanClose = o.Status == OrderStatus.Done }; return page; }")]
    [InlineData("public IEnumerable<Page> Of(List<Order> orders) => orders.Select(o => new Page { {|#0:CanEdit = o.Status == OrderStatus.Draft|}, CanSend = o.Status == OrderStatus.Open, CanClose = o.Status == OrderStatus.Done });")]
    public Task Permissions_side_by_side_are_information(string member) =>
        VerifyAsync(member, Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 3).WithSeverity(DiagnosticSeverity.Info));

    [Theory]
    [InlineData("OrderStatus", "public OrderAction NextAction(Order o) => {|#0:o.Status switch|} { OrderStatus.Draft => OrderAction.Send, OrderStatus.Open => OrderAction.Pay, _ => OrderAction.None };")]
    [InlineData("status", "OrderAction DetermineAction(string? status) { return {|#0:status switch|} { \"draft\" => OrderAction.Send, \"open\" => OrderAction.Pay, _ => OrderAction.None }; }")]
    public Task States_that_lead_to_one_action_each_are_one_finding(string set, string member) =>
        VerifyAsync(member, Verify.Diagnostic().WithLocation(0).WithArguments(set, 2));

    private static Task VerifyAsync(string member, params FlexibleCode.Testing.DiagnosticResult[] expected) =>
        Verify.VerifyAnalyzerAsync(
            "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\nnamespace Company { public class Flow { " + member + " } }\n" + Sets,
            expected);
}
