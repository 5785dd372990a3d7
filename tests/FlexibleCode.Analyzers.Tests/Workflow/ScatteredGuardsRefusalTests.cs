using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ScatteredGuardsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>FLX1004: what refuses before it returns, guards that are a switch, states by number, and helpers that are handed where something is to go.</summary>
public sealed class ScatteredGuardsRefusalTests
{
    private const string Sets =
        """

        public enum OrderStatus { Draft, Sent, Paid, Closed, Void }
        public class Purchase { public int Id { get; set; } public OrderStatus Status { get; set; } public string Stage { get; set; } = ""; public string Note { get; set; } = ""; }
        public class Reply { public bool Success { get; set; } public List<string> Errors { get; } = new(); public string Message { get; set; } = ""; public void AddError(string text) => Errors.Add(text); public void AddNote(string text) { } }
        """;

    private const string Changes =
        "public void Draw(Purchase p) { p.Status = OrderStatus.Draft; } public void Send(Purchase p) { p.Status = OrderStatus.Sent; } public void Pay(Purchase p) { p.Status = OrderStatus.Paid; } public void Drop(Purchase p) { p.Status = OrderStatus.Void; } ";

    private const string Web = "Dictionary<string, object> TempData { get; } = new(); static object RedirectToAction(string action) => action; static object Ok(object value) => value; ";

    [Theory]
    [InlineData("TempData[\"SuccessMessage\"] = \"Nothing to do.\"; return RedirectToAction(\"Index\");")]
    [InlineData("return RedirectToAction(\"Index\");")]
    [InlineData("var reply = new Reply(); reply.Success = true; reply.AddNote(\"Sent already.\"); return reply;")]
    [InlineData("var reply = new Reply(); var other = new Reply(); other.Success = false; other.AddError(\"no\"); return reply;")]
    public Task Silent_where_an_answer_does_not_refuse(string refusal) =>
        VerifyAsync(Changes + Web + Each("object", s => $"if (p.Status == OrderStatus.{s}) {{ {refusal} }} Console.WriteLine(); throw new NotSupportedException();"));

    [Fact]
    public Task Silent_where_no_changes_nothing() =>
        VerifyAsync(Changes + Each("bool", s => $"if (p.Status == OrderStatus.{s}) {{ return false; }} return p.Note.Length > 0;"));

    [Fact]
    public Task Silent_where_a_switch_does_something_in_two_sections() =>
        VerifyAsync(Each("void", s => $"switch (p.Status) {{ case OrderStatus.{s}: throw new InvalidOperationException(); case OrderStatus.Draft: p.Note = \"\"; break; }} p.Status = OrderStatus.Draft;"));

    [Theory]
    [InlineData("static void ValidateTransition(Purchase p, OrderStatus status) { if (p.Status == status) throw new InvalidOperationException(); } ", "ValidateTransition")]
    [InlineData("static void EnsureAllowed(Purchase p, OrderStatus target) { if (p.Status == target) throw new InvalidOperationException(); } ", "EnsureAllowed")]
    [InlineData("static void EnsureAllowed(Purchase p, OrderStatus wanted) { var isFine = wanted switch { OrderStatus.Sent => p.Status == OrderStatus.Draft, OrderStatus.Paid => p.Status == OrderStatus.Sent, _ => false }; if (!isFine) throw new InvalidOperationException(); } ", "EnsureAllowed")]
    public Task Silent_where_a_helper_is_handed_where_something_is_to_go(string helper, string name) =>
        VerifyAsync(helper + Each("void", s => $"{name}(p, OrderStatus.{s}); p.Status = OrderStatus.{s};"));

    [Fact]
    public Task Silent_where_any_text_is_put_into_a_member() =>
        VerifyAsync(string.Concat(new[] { "New", "Sent", "Paid", "Void" }.Select(static s => $"public void If{s}(Purchase p, string text) {{ if (p.Stage == \"{s}\") throw new InvalidOperationException(); p.Stage = text; }} ")));

    [Theory]
    [InlineData("TempData[\"ErrorMessage\"] = \"Too late.\"; return RedirectToAction(\"Index\");")]
    [InlineData("var reply = new Reply(); reply.Success = false; reply.Message = \"no\"; return reply;")]
    [InlineData("var reply = new Reply(); reply.AddError(\"no\"); return Ok(reply);")]
    [InlineData("var reply = new Reply(); reply.Errors.Add(\"no\"); return reply;")]
    public Task An_answer_that_is_marked_as_failed_refuses_wherever_the_state_is_changed(string refusal) =>
        VerifyAsync(Changes + Web + Each("object", s => $"{Head($"if (p.Status == OrderStatus.{s})", s)} {{ {refusal} }} Console.WriteLine(); throw new NotSupportedException();"), "OrderStatus");

    [Fact]
    public Task No_refuses_to_change_the_record_that_is_asked() =>
        VerifyAsync(Changes + Each("bool", s => $"{Head($"if (p.Status == OrderStatus.{s})", s)} {{ return false; }} p.Note = \"seen\"; return true;"), "OrderStatus");

    [Theory]
    [InlineData("case OrderStatus.{0}: case OrderStatus.Draft: throw new InvalidOperationException(); default: break;")]
    [InlineData("case OrderStatus.{0}: break; default: { throw new InvalidOperationException(); }")]
    public Task A_switch_of_which_one_section_refuses_is_a_guard(string sections) =>
        VerifyAsync(Each("void", s => $"{Head("switch (p.Status)", s)} {{ {sections.Replace("{0}", s, StringComparison.Ordinal)} }} p.Status = OrderStatus.Draft;"), "OrderStatus");

    [Fact]
    public Task States_by_number_are_states() =>
        VerifyAsync(Each("void", s => $"{Head("if ((int)p.Status != 3)", s)} throw new InvalidOperationException(); p.Status = (OrderStatus)4;"), "OrderStatus");

    [Theory]
    [InlineData("string stage", "p.Stage = stage;")]
    [InlineData("bool isLate", "p.Stage = isLate ? \"Void\" : \"Paid\";")]
    [InlineData("bool isLate", "var made = new Purchase { Stage = isLate ? \"Void\" : \"Paid\" };")]
    public Task Text_that_was_chosen_before_is_a_change(string parameter, string change) =>
        VerifyAsync(
            string.Concat(new[] { "Sent", "Paid", "Closed", "Void" }.Select(s => $"public void If{s}(Purchase p, {parameter}) {{ {Head($"if (p.Stage == \"{s}\")", s)} throw new InvalidOperationException(); {change} }} ")),
            "Stage");

    private static string Each(string type, Func<string, string> body) =>
        string.Concat(new[] { "Sent", "Paid", "Closed", "Void" }.Select(s => $"public {type} If{s}(Purchase p) {{ {body(s)} }} "));

    private static string Head(string code, string state) => state == "Sent" ? "{|#0:" + code + "|}" : code;

    private static Task VerifyAsync(string members) => Verify.VerifyAnalyzerAsync(Source(members));

    private static Task VerifyAsync(string members, string set) =>
        Verify.VerifyAnalyzerAsync(Source(members), Verify.Diagnostic().WithLocation(0).WithArguments(set, 4, 4, "Orders"));

    private static string Source(string members) =>
        "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\npublic class Orders { " + members + " }\n" + Sets;
}
