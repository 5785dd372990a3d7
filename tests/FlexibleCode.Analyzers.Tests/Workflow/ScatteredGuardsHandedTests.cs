using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ScatteredGuardsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>FLX1004: states that helpers are handed as text or as static instances, lists of states in a local, and what is made with a state.</summary>
public sealed class ScatteredGuardsHandedTests
{
    private const string Sets =
        """

        public enum OrderStatus { Draft, Sent, Paid, Closed, Void }
        public sealed class ClaimStatus { public string Code { get; } ClaimStatus(string code) => Code = code; public static ClaimStatus Open => new("Open"); public static ClaimStatus Checked => new("Checked"); public static ClaimStatus Paid => new("Paid"); public static ClaimStatus Refused => new("Refused"); }
        """;

    private const string TextSetter = "void UpdateStatus(string next) { Stage = next.Length; Status = next; } int Stage { get; set; } ";

    // What a helper is handed is a state only if the helper asks the state for it, or sets it.
    [Theory]
    [InlineData("void EnsureStatus(string expected, string what) { if (Note != expected) throw new InvalidOperationException(); } ")]
    [InlineData("void EnsureStatus(string expected, string what) { if (Status.Length == 0) throw new InvalidOperationException(expected + Status); } ")]
    [InlineData("void EnsureStatus(string expected, string what) { if (Note.Length == 0) throw new InvalidOperationException($\"{expected} {Status}\"); } ")]
    [InlineData("void EnsureStatus(string what, string expected) { if (Status != expected) throw new InvalidOperationException(what); } ", "nameof(Send), Note")]
    public Task Silent_where_the_text_that_is_handed_over_is_no_state(string helper, string? handed = null) =>
        VerifyAsync("public string Status { get; private set; } = \"\"; public string Note { get; set; } = \"\"; " + helper + TextSetter + Operations(s => $"EnsureStatus({handed ?? $"\"{s}\", \"do\""})", s => $"Status = \"{s}\"", marked: false));

    // CheckIn begins as a helper's name does: it changes the state itself, and is an operation, whoever calls it.
    [Fact]
    public Task An_operation_that_another_one_calls_keeps_its_guards() =>
        Verify.VerifyAnalyzerAsync(
            """
            using System;
            public enum VisitStatus { Booked, Confirmed, Here, Gone }
            public class Visit
            {
                public VisitStatus Status { get; private set; }
                public void Confirm() { {|FLX1004:if (Status != VisitStatus.Booked)|} throw new InvalidOperationException(); Status = VisitStatus.Confirmed; }
                public void Cancel() { if (Status == VisitStatus.Gone) throw new InvalidOperationException(); Status = VisitStatus.Gone; }
                public void CheckIn() { if (Status == VisitStatus.Gone) throw new InvalidOperationException(); if (Status == VisitStatus.Here) throw new InvalidOperationException(); Status = VisitStatus.Here; }
                public void WalkIn() { Status = VisitStatus.Confirmed; CheckIn(); }
            }
            """);

    [Fact]
    public Task Silent_where_the_answer_of_a_question_is_handed_on() =>
        VerifyAsync("public OrderStatus Status { get; private set; } bool CheckStatus(OrderStatus asked) => Status == asked; public bool A() => CheckStatus(OrderStatus.Draft); public bool B() => CheckStatus(OrderStatus.Sent); "
            + "public bool C() => CheckStatus(OrderStatus.Paid); public bool D() => CheckStatus(OrderStatus.Void); " + Operations(static _ => "Console.WriteLine()", static s => $"Status = OrderStatus.{s}", marked: false));

    [Theory]
    [InlineData("void EnsureStatus(string expected, string what) { if (Status != expected) throw new InvalidOperationException(what); } ")]
    [InlineData("void EnsureStatus(string expected, string what) { if (!string.Equals(this.Status, expected, StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException(what); } ")]
    public Task A_helper_that_is_handed_text_guards_the_state_that_it_asks(string helper) =>
        VerifyAsync("public string Status { get; private set; } = \"\"; " + helper + TextSetter + Operations(static s => $"EnsureStatus(\"{s}\", \"do\")", static s => $"UpdateStatus(\"{s}\")", marked: true), "Status", 4, 4);

    [Theory]
    [InlineData("void CheckTransition(OrderStatus from, OrderStatus to) { if (Status != from) throw new InvalidOperationException($\"{from} -> {to}\"); } ", "CheckTransition(OrderStatus.{0}, OrderStatus.Void)")]
    [InlineData("void RequireStatus(OrderStatus required) { if (Status != required) throw new InvalidOperationException(required switch { OrderStatus.Draft => \"not a draft\", _ => \"wrong state\" }); } ", "RequireStatus(OrderStatus.{0})")]
    [InlineData("void EnsureStatus(OrderStatus expected) { if (expected == OrderStatus.Draft && Note.Length > 0) return; if (Status != expected) throw new InvalidOperationException(); } ", "EnsureStatus(OrderStatus.{0})")]
    [InlineData("void EnsureStatus(OrderStatus statusToCheck) { if (statusToCheck == Status) return; throw new InvalidOperationException(); } ", "EnsureStatus(OrderStatus.{0})")]
    public Task A_helper_that_is_handed_the_state_that_it_must_be_in_guards_it(string helper, string call) =>
        VerifyAsync("public OrderStatus Status { get; private set; } public string Note { get; set; } = \"\"; " + helper
            + Operations(s => string.Format(System.Globalization.CultureInfo.InvariantCulture, call, s), static s => $"Status = OrderStatus.{s}", marked: true), "OrderStatus", 4, 4);

    [Fact]
    public Task A_helper_that_is_handed_texts_guards_them_all() =>
        VerifyAsync("public string Status { get; private set; } = \"\"; void EnsureStatus(params string[] allowed) { if (!allowed.Contains(Status)) throw new InvalidOperationException(); } "
            + Operations(static s => $"EnsureStatus(\"{s}\", \"Open\")", static s => $"Status = \"{s}\"", marked: true), "Status", 4, 4);

    [Fact]
    public Task A_helper_that_is_handed_static_instances_guards_their_set() =>
        VerifyAsync("public ClaimStatus Status { get; private set; } = ClaimStatus.Open; void ValidateStatus(string what, params ClaimStatus[] expected) { if (expected.Any(s => Status == s)) return; throw new InvalidOperationException(what); } "
            + "void UpdateStatus(ClaimStatus next) { Status = next; } "
            + Operations(static s => $"ValidateStatus(\"do\", ClaimStatus.{Claim(s)})", static s => $"UpdateStatus(ClaimStatus.{Claim(s)})", marked: true), "ClaimStatus", 4, 4);

    [Fact]
    public Task The_test_in_a_helper_does_not_count_beside_its_callers() =>
        VerifyAsync("public OrderStatus Status { get; private set; } void EnsureOpen() { {|#0:if (Status is OrderStatus.Closed or OrderStatus.Void)|} throw new InvalidOperationException(); } "
            + "public void Drop() { EnsureOpen(); Status = OrderStatus.Void; } public void DropLate() { EnsureOpen(); Status = OrderStatus.Void; } "
            + Operations(static s => $"if (Status == OrderStatus.{s}) throw new InvalidOperationException()", static s => $"Status = OrderStatus.{s}", marked: false), "OrderStatus", 6, 6);

    [Theory]
    [InlineData("var over = new[] { OrderStatus.Closed, OrderStatus.Void }; over = new[] { OrderStatus.Draft }; ")]
    [InlineData("var over = new List<OrderStatus> { OrderStatus.Closed, OrderStatus.Void }; over.Add(OrderStatus.Draft); ")]
    [InlineData("var over = Enum.GetValues<OrderStatus>(); ")]
    public Task Silent_on_a_list_that_may_hold_something_else(string list) => VerifyAsync(Listed(list, "", marked: false));

    [Theory]
    [InlineData("var over = new[] { OrderStatus.Closed, OrderStatus.Void }; ", "")]
    [InlineData("List<OrderStatus> over = [OrderStatus.Closed, OrderStatus.Void]; ", "!")]
    [InlineData("OrderStatus[] over = { OrderStatus.Closed, OrderStatus.Void }; ", "")]
    public Task A_list_of_states_in_a_local_that_is_asked_is_a_guard(string list, string not) => VerifyAsync(Listed(list, not, marked: true), "OrderStatus", 4, 4);

    [Theory]
    [InlineData("public static Order Begin() { return new Order { Status = OrderStatus.Draft }; } ")]
    [InlineData("public static Order Begin() => new() { Status = OrderStatus.Draft }; ")]
    [InlineData("public void Begin() => Status = OrderStatus.Draft; ")]
    public Task What_is_handed_back_with_a_state_in_it_is_a_change(string begin) =>
        VerifyAsync("public OrderStatus Status { get; private set; } public string Note { get; set; } = \"\"; " + begin
            + "public void Send() { {|#0:if (Status != OrderStatus.Draft)|} throw new InvalidOperationException(); Status = OrderStatus.Sent; } "
            + "public void Pay() { if (Status != OrderStatus.Sent) throw new InvalidOperationException(); Status = OrderStatus.Paid; } "
            + "public void Close() { if (Status != OrderStatus.Paid) throw new InvalidOperationException(); Status = OrderStatus.Closed; } "
            + "public void Write() { if (Status == OrderStatus.Closed) throw new InvalidOperationException(); Note = \"\"; }", "OrderStatus", 4, 4);

    [Theory]
    [InlineData("{ OrderStatus.Closed, OrderStatus.Void }")]
    [InlineData("new[] { OrderStatus.Closed, OrderStatus.Void }")]
    public Task A_list_of_states_in_a_field_that_is_asked_is_a_guard(string list) =>
        VerifyAsync("static readonly OrderStatus[] over = " + list + "; " + Listed("", "", marked: true), "OrderStatus", 4, 4);

    private static string Claim(string state) => state switch { "Draft" => "Open", "Sent" => "Checked", "Paid" => "Paid", _ => "Refused" };

    private static string Listed(string list, string not, bool marked) =>
        "public OrderStatus Status { get; private set; } " + Operations(_ => $"if ({not}over.Contains(Status)) throw new InvalidOperationException()", static s => $"Status = OrderStatus.{s}", marked, list);

    private static string Operations(Func<string, string> guard, Func<string, string> change, bool marked, string before = "") =>
        string.Concat(new[] { "Draft", "Sent", "Paid", "Closed" }.Select((state, i) =>
            $"public void {(i == 0 ? "Send" : "To" + state)}() {{ {before}{Marked(guard(state), marked && i == 0)}; {change(state)}; }} "));

    // A guard stands at its head.
    private static string Marked(string guard, bool isMarked) =>
        !isMarked ? guard : guard.StartsWith("if ", StringComparison.Ordinal) ? "{|#0:" + guard.Replace(" throw", "|} throw", StringComparison.Ordinal) : "{|#0:" + guard + "|}";

    private static Task VerifyAsync(string members) => Verify.VerifyAnalyzerAsync(Source(members));

    private static Task VerifyAsync(string members, string set, int guards, int methods) =>
        Verify.VerifyAnalyzerAsync(Source(members), Verify.Diagnostic().WithLocation(0).WithArguments(set, guards, methods, "Order"));

    private static string Source(string members) =>
        "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\npublic class Order { " + members + " }\n" + Sets;
}
