using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Workflow.CapabilityTableSource;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>A program answers from a table as it did before.</summary>
public sealed class CapabilityTableBehaviourTests
{
    [Theory]
    [InlineData("public bool CanEdit(OrderStatus status) { bool can; switch (status) { case OrderStatus.Draft: case OrderStatus.Open: can = true; break; default: can = false; break; } return can; }")]
    [InlineData("public bool CanEdit(OrderStatus? status) { if (status == null) { return false; } var canEdit = status switch { OrderStatus.Draft or OrderStatus.Open => true, OrderStatus.Done or OrderStatus.Void => false, _ => false }; return canEdit; }")]
    [InlineData("public bool CanEdit(OrderStatus status) { if (status == OrderStatus.Done) return false; if (status == OrderStatus.Void) return false; return true; }")]
    [InlineData("public bool CanEdit(OrderStatus status) { switch (status) { case OrderStatus.Draft: return true; case OrderStatus.Open: goto case OrderStatus.Draft; case OrderStatus.Void: return false; } return false; }")]
    [InlineData("public bool CanEdit(OrderStatus status) => status != OrderStatus.Draft && status != OrderStatus.Open && status != OrderStatus.Void;")]
    [InlineData("public bool CanEdit(OrderStatus status, OrderAction action) => (status, action) switch { (OrderStatus.Draft, OrderAction.Edit or OrderAction.Cancel) => true, (OrderStatus.Open, OrderAction.Pay) => true, _ => false };")]
    [InlineData("public bool CanEdit(Order? order) { if (order?.Status == OrderStatus.Draft) { return true; } else if (order?.Status == OrderStatus.Open) { return true; } else { return false; } }")]
    [InlineData("public bool CanEdit(Order? order) { if (order is { Status: OrderStatus.Draft }) return true; if (order!.Status == OrderStatus.Open) return true; if (order.Status == OrderStatus.Done) return true; return false; }")]
    [InlineData("public bool CanEdit(Order order) => order.State switch { \"new\" => true, \"busy\" => true, _ => false };")]
    [InlineData("public bool CanEdit(Order order) { switch (order.State?.ToUpperInvariant()) { case \"NEW\": case \"BUSY\": return true; default: return false; } }")]
    public async Task Every_case_answers_as_before(string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<StatePermissionsAnalyzer, CapabilityTableFix>(
            "#nullable enable\nnamespace Company;\npublic class Flow { " + member + " }" + Sets,
            "Company.Flow.CanEdit",
            CapabilityTableFix.GatherKey,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }
}
