using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>The table by operation, where guards answer instead of throwing, and where states are text that names members of a set.</summary>
public sealed class GuardTableAnswerTests
{
    [Theory]
    [InlineData("OrderStatus", "OrderStatus.{0}")]
    [InlineData("string?", "nameof(OrderStatus.{0})")]
    [InlineData("string?", "OrderStatus.{0}.ToString()")]
    public async Task Every_operation_answers_as_before(string type, string state)
    {
        string State(string name) => state.Replace("{0}", name, StringComparison.Ordinal);
        var source =
            $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            public enum OrderStatus { Draft, Sent, Paid, Closed, Void }
            public record Result(bool Ok, string? Error) { public static Result Failure(string error) => new(false, error); public static Result Done() => new(true, null); }
            public class Order { public int Id { get; set; } public {{type}} Status { get; set; } public string Note { get; set; } = ""; }
            public class Desk
            {
                private readonly List<Order> _made = new();
                public Order Draw() { var order = new Order { Id = 1, Status = {{State("Draft")}} }; return order; }
                public void Copy() { _made.Add(new Order { Id = 2, Status = {{State("Draft")}} }); }
                public Result Edit(Order order) { if (order.Status != {{State("Draft")}}) { return Result.Failure("Only drafts."); } order.Note += "edited"; return Result.Done(); }
                public Result Split(Order order) { if (order.Status == {{State("Paid")}} || order.Status == {{State("Void")}}) return Result.Failure("Too late."); order.Note += "split"; return Result.Done(); }
                public (bool, string) Pay(Order order) { if (order.Status != {{State("Sent")}}) return (false, "Not sent."); order.Status = {{State("Paid")}}; return (true, ""); }
                public object Close(Order order) { if (order.Status == {{State("Void")}}) return new { success = false }; order.Status = {{State("Closed")}}; return new { success = true }; }

                public string All({{type}} status)
                {
                    var told = "";
                    foreach (var operation in new Func<Order, object>[] { Edit, Split, o => Pay(o), Close })
                    {
                        var order = new Order { Status = status };
                        told += operation(order) + order.Note + order.Status + ";";
                    }
                    return told;
                }
            }
            """;
        var result = await BehaviourVerifier.VerifyAsync<ScatteredGuardsAnalyzer, GuardTableFix>(
            source, "Desk.All", GuardTableFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    // A guard through a helper that is handed the state, and one by a list in a local, stay as they are; the test in a helper that is handed nothing is a row.
    [Fact]
    public async Task What_is_asked_through_helpers_and_locals_is_asked_as_before()
    {
        var source =
            """
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Linq;
            public class Order { public string Status { get; set; } = ""; }
            public class Desk : Order
            {
                private void EnsureStatus(string expected, string what) { if (Status != expected) throw new InvalidOperationException(what); }
                private void EnsureOpen() { if (Status == "Void") throw new InvalidOperationException("over"); }
                public void Send() { EnsureStatus("Draft", "send"); Status = "Sent"; }
                public void Pay() { EnsureOpen(); Status = "Paid"; }
                public void Close() { if (Status != "Paid") throw new InvalidOperationException("not paid"); Status = "Closed"; }
                public void Drop() { var over = new[] { "Closed", "Void" }; if (over.Contains(Status)) throw new InvalidOperationException("late"); Status = "Void"; }

            """ + "\n" + GuardTableSource.All("string") + "}\n";
        var result = await BehaviourVerifier.VerifyAsync<ScatteredGuardsAnalyzer, GuardTableFix>(
            source, "Desk.All", GuardTableFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }
}
