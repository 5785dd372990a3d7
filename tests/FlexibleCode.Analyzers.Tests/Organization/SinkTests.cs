using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Organization;

public sealed class SinkTests
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        public enum OrderStatus { Draft, Open }
        public class Order { public OrderStatus Status; public string Approver; public string StatusText; public decimal Price; public bool CanEdit; public string CssClass; }
        public class Work : Controller
        {
            private ILogger _log; private List<string> _errors = new(); private Order order = new(); private string role = "";
        """;

    [Theory]
    [InlineData("void F() { if (role == \"x\") throw new Exception(); }", nameof(SinkKind.Denial))]
    [InlineData("void F() { if (role == \"x\") { _log.LogInformation(\"a\"); throw new Exception(); } }", nameof(SinkKind.Denial))]
    [InlineData("IActionResult F() { if (role == \"x\") return Forbid(); return Ok(); }", nameof(SinkKind.Denial))]
    [InlineData("IActionResult F() { if (role == \"x\") return BadRequest(\"no\"); return Ok(); }", nameof(SinkKind.Denial))]
    [InlineData("IActionResult F() { if (role == \"x\") return new ForbidResult(); return Ok(); }", nameof(SinkKind.Denial))]
    [InlineData("bool F() { if (role == \"x\") return false; return true; }", nameof(SinkKind.Denial))]
    [InlineData("(bool, string) F() { if (role == \"x\") return (false, \"no\"); return (true, \"\"); }", nameof(SinkKind.Denial))]
    [InlineData("object F() { if (role == \"x\") return new { success = false, message = \"no\" }; return order; }", nameof(SinkKind.Denial))]
    [InlineData("object F() { if (role == \"x\") return new { success = true, message = \"yes\" }; return order; }", nameof(SinkKind.Choice))]
    [InlineData("void F(WorkQueue queue) { if (role == \"x\") queue.AddMessage(\"a\"); } class WorkQueue { public void AddMessage(string text) { } }", nameof(SinkKind.Choice))]
    [InlineData("void F(Page page) { if (role == \"x\") page.AddMessage(\"a\"); } class Page { public void AddMessage(string text) { } }", nameof(SinkKind.Presentation))]
    [InlineData("void F() { if (role == \"x\") return; order.Price = 1; }", nameof(SinkKind.Denial))]
    [InlineData("void F() { if (role == \"x\") _errors.Add(\"no\"); }", nameof(SinkKind.Denial))]
    [InlineData("void F() { if (role == \"x\") ModelState.AddModelError(\"a\", \"b\"); }", nameof(SinkKind.Denial))]
    [InlineData("bool CanApprove() => role == \"x\";", nameof(SinkKind.Permission))]
    [InlineData("void F() { var isAllowed = role == \"x\"; }", nameof(SinkKind.Permission))]
    [InlineData("void F() { order.CanEdit = role == \"x\"; }", nameof(SinkKind.Permission))]
    [InlineData("void F() { order.CanEdit = !(role == \"x\") && true; }", nameof(SinkKind.Permission))]
    [InlineData("void F() { order.Status = role == \"x\" ? OrderStatus.Draft : OrderStatus.Open; }", nameof(SinkKind.Status))]
    [InlineData("void F() { if (role == \"x\") order.Status = OrderStatus.Open; }", nameof(SinkKind.Status))]
    [InlineData("void F() { if (role == \"x\") { SetStatus(); } } void SetStatus() { }", nameof(SinkKind.Status))]
    [InlineData("void F() { order.Approver = role == \"x\" ? \"a\" : \"b\"; }", nameof(SinkKind.Route))]
    [InlineData("void F() { if (role == \"x\") { order.Approver = \"a\"; } }", nameof(SinkKind.Route))]
    [InlineData("string NextApprover() => role == \"x\" ? \"a\" : \"b\";", nameof(SinkKind.Route))]
    [InlineData("void F() { if (role == \"x\") EscalateToManager(); } void EscalateToManager() { }", nameof(SinkKind.Route))]
    [InlineData("void F() { order.Price = role == \"x\" ? 1 : 2; }", nameof(SinkKind.Value))]
    [InlineData("decimal F() => role == \"x\" ? 1m : 2m;", nameof(SinkKind.Value))]
    [InlineData("int LeaveDays() { int days = role == \"x\" ? 1 : 2; return days; }", nameof(SinkKind.Choice))]
    [InlineData("void F(IEnumerable<Order> orders) { orders.Where(o => role == \"x\").ToList(); }", nameof(SinkKind.Choice))]
    [InlineData("IActionResult F() { if (role == \"x\") return View(\"Home\"); return Ok(); }", nameof(SinkKind.Choice))]
    [InlineData("void F() { if (role == \"x\") { Archive(); } } void Archive() { }", nameof(SinkKind.Choice))]
    [InlineData("string F() => $\"{role == \"x\"}\";", nameof(SinkKind.Presentation))]
    [InlineData("string GetLabel() => role == \"x\" ? \"a\" : \"b\";", nameof(SinkKind.Presentation))]
    [InlineData("void F() { order.CssClass = role == \"x\" ? \"a\" : \"b\"; }", nameof(SinkKind.Presentation))]
    [InlineData("void F() { order.StatusText = role == \"x\" ? \"a\" : \"b\"; }", nameof(SinkKind.Presentation))]
    [InlineData("void F() { if (role == \"x\") _log.LogError(\"a\"); }", nameof(SinkKind.Presentation))]
    [InlineData("void F() { if (role == \"x\") Console.WriteLine(\"a\"); }", nameof(SinkKind.Presentation))]
    [InlineData("void F() { var something = role == \"x\" ? \"a\" : \"b\"; }", nameof(SinkKind.Unknown))]
    public void A_condition_decides(string member, string expected)
    {
        var model = Model.Of(Frame + member + "}");

        Assert.Equal(expected, Sink.Of(model.Operation("role == \"x\""), CancellationToken.None).ToString());
    }

    [Theory]
    [InlineData("string Badge() => role switch { \"a\" => \"b\", _ => \"c\" };", "role switch { \"a\" => \"b\", _ => \"c\" }", nameof(SinkKind.Presentation))]
    [InlineData("decimal Fee() => role switch { \"a\" => 1m, _ => 2m };", "role switch { \"a\" => 1m, _ => 2m }", nameof(SinkKind.Value))]
    [InlineData("void F() { switch (role) { case \"a\": throw new Exception(); } }", "switch (role) { case \"a\": throw new Exception(); }", nameof(SinkKind.Denial))]
    [InlineData("void F() { throw new Exception(role + \"!\"); }", "role + \"!\"", nameof(SinkKind.Presentation))]
    [InlineData("void F() { throw new Exception(\"!\"); }", "new Exception(\"!\")", nameof(SinkKind.Denial))]
    public void A_decision_or_an_answer_decides(string member, string operation, string expected)
    {
        var model = Model.Of(Frame + member + "}");

        Assert.Equal(expected, Sink.Of(model.Operation(operation), CancellationToken.None).ToString());
    }

    [Fact]
    public void A_very_deep_expression_is_answered()
    {
        var deep = new string('!', 400) + "(role == \"x\")";
        var model = Model.Of(Frame + "bool CanAct() => " + deep + "; }");

        Assert.Equal(SinkKind.Unknown, Sink.Of(model.Operation("role == \"x\""), CancellationToken.None));
    }
}
