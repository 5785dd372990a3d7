using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ScatteredGuardsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class ScatteredGuardsTests
{
    private const string Sets =
        """

        public enum OrderStatus { Draft, Sent, Paid, Closed, Void }
        public enum ConnectionState { Closed, Opening, Open, Broken, Lost }
        public static class ClaimStatus { public const string Open = "open"; public const string Checked = "checked"; public const string Paid = "paid"; public const string Refused = "refused"; }
        public class Claim { public string Status { get; set; } = ""; }
        public class Purchase { public OrderStatus Status { get; set; } public string Note { get; set; } = ""; }
        public record Result(bool Ok, string? Error) { public static Result Fail(string error) => new(false, error); public static Result Done() => new(true, null); }
        """;

    private const string Four =
        """
        public void Send() { {|#0:if (Status != OrderStatus.Draft)|} { throw new InvalidOperationException("Only drafts."); } Status = OrderStatus.Sent; }
        public void Pay() { {|#1:if (Status != OrderStatus.Sent)|} throw new InvalidOperationException("Not sent."); {|#4:Status = OrderStatus.Paid|}; }
        public void Close() { {|#2:if (Status is OrderStatus.Void or OrderStatus.Closed)|} { throw new InvalidOperationException("Over."); } Status = OrderStatus.Closed; }
        public void Cancel() { {|#3:if (Status == OrderStatus.Paid || Status == OrderStatus.Closed)|} { throw new InvalidOperationException("Too late."); } Status = OrderStatus.Void; }
        """;

    [Theory]
    [InlineData("public void Send() { if (Status != OrderStatus.Draft) throw new InvalidOperationException(); Status = OrderStatus.Sent; }")]
    [InlineData("public void A() { Status = OrderStatus.Sent; } public void B() { Status = OrderStatus.Paid; } public void C() { Status = OrderStatus.Closed; } public void D() { Status = OrderStatus.Void; }")]
    [InlineData("public string A() { if (Status == OrderStatus.Draft) return \"draft\"; return \"\"; } public string B() { if (Status == OrderStatus.Sent) return \"sent\"; return \"\"; } public bool C() { if (Status == OrderStatus.Paid) return false; return true; } public bool D() { if (Status == OrderStatus.Void) return false; return true; } public void E() { Status = OrderStatus.Sent; } public void F() { Status = OrderStatus.Paid; } public void G() { Status = OrderStatus.Closed; } public void H() { Status = OrderStatus.Void; }")]
    [InlineData("public void All(List<Purchase> all) { foreach (var p in all) { if (p.Status != OrderStatus.Draft) continue; p.Status = OrderStatus.Sent; } foreach (var p in all) { if (p.Status != OrderStatus.Sent) continue; p.Status = OrderStatus.Paid; } } public void B() { Status = OrderStatus.Paid; } public void C() { Status = OrderStatus.Closed; }")]
    [InlineData("public int A(List<Purchase> all) => all.Count(p => p.Status == OrderStatus.Draft); public int B(List<Purchase> all) => all.Count(p => p.Status == OrderStatus.Sent); public void C() { Status = OrderStatus.Paid; } public void D() { Status = OrderStatus.Closed; }")]
    [InlineData("void EnsureDraft() { if (Status != OrderStatus.Draft) throw new InvalidOperationException(); } public void A() { EnsureDraft(); Status = OrderStatus.Sent; } public void B() { EnsureDraft(); Status = OrderStatus.Paid; } public void C() { EnsureDraft(); Status = OrderStatus.Closed; } public void D() { EnsureDraft(); Status = OrderStatus.Void; }")]
    [InlineData("void EnsureLoaded() { if (Lines == 0) throw new InvalidOperationException(); } int Lines { get; set; } public void A() { EnsureLoaded(); Status = OrderStatus.Sent; } public void B() { EnsureLoaded(); Status = OrderStatus.Paid; } public void C() { EnsureLoaded(); Status = OrderStatus.Closed; } public void D() { EnsureLoaded(); Status = OrderStatus.Void; }")]
    public Task Silent_on_lone_guards_bare_assignments_queries_and_captions(string members) => VerifyAsync(members);

    [Fact]
    public Task Silent_on_a_technical_state() =>
        Verify.VerifyAnalyzerAsync(Source(
            "ConnectionState State { get; set; } " + string.Concat(new[] { "Closed", "Opening", "Open", "Broken" }.Select(s =>
                $"public void M{s}() {{ if (State != ConnectionState.{s}) throw new InvalidOperationException(); State = ConnectionState.Lost; }} "))));

    [Fact]
    public Task Guards_of_four_operations_are_one_finding() =>
        VerifyAsync(Four, Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task Guards_of_a_nested_type_are_its_own() =>
        VerifyAsync(
            Four
            + """

            public sealed class Line
            {
                public OrderStatus Status { get; set; }
                public void Close() { if (Status != OrderStatus.Paid) throw new InvalidOperationException(); Status = OrderStatus.Closed; }
                public void Drop() { if (Status == OrderStatus.Paid) throw new InvalidOperationException(); Status = OrderStatus.Void; }
            }
            """,
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task A_nested_type_is_reported_by_itself() =>
        VerifyAsync(
            "public sealed class Line { public OrderStatus Status { get; private set; } " + Four + " }",
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Line"));

    [Fact]
    public Task Each_part_of_a_partial_type_is_judged_by_itself() =>
        Verify.VerifyAnalyzerAsync(
            "using System;\npublic partial class Order { public OrderStatus Status { get; private set; } " + Four + " }\n"
            + "public partial class Order { public void Reopen() { if (Status != OrderStatus.Closed) throw new InvalidOperationException(); Status = OrderStatus.Draft; } }\n" + Sets,
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task Guards_that_return_a_failure_count_where_the_state_is_changed() =>
        Verify.VerifyAnalyzerAsync(
            Source(string.Concat(new[] { ("Send", "Draft"), ("Pay", "Sent"), ("Close", "Paid"), ("Drop", "Sent") }.Select(static (o, i) =>
                $"public Result {o.Item1}(Purchase p) {{ {(i == 0 ? "{|#0:" : "")}if (p.Status != OrderStatus.{o.Item2}){(i == 0 ? "|}" : "")} return Result.Fail(\"no\"); p.Status = OrderStatus.Void; return Result.Done(); }} "))),
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task Guards_through_a_helper_count() =>
        Verify.VerifyAnalyzerAsync(
            Source("void RequireStatus(params OrderStatus[] allowed) { if (Array.IndexOf(allowed, Status) < 0) throw new InvalidOperationException(); } "
                + "public void Send() { {|#0:RequireStatus(OrderStatus.Draft)|}; Status = OrderStatus.Sent; } public void Pay() { RequireStatus(OrderStatus.Sent); Status = OrderStatus.Paid; } "
                + "public void Close() { RequireStatus(OrderStatus.Sent, OrderStatus.Paid); Status = OrderStatus.Closed; } public void Drop() { RequireStatus(OrderStatus.Draft); Status = OrderStatus.Void; }"),
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task Calls_of_a_helper_that_is_handed_nothing_count_beside_guards_of_three_operations() =>
        Verify.VerifyAnalyzerAsync(
            Source("void EnsureDraft() { {|#0:if (Status != OrderStatus.Draft)|} throw new InvalidOperationException(); } "
                + "public void Send() { {|#1:EnsureDraft()|}; Status = OrderStatus.Sent; } public void Drop() { {|#2:this.EnsureDraft()|}; Status = OrderStatus.Void; } "
                + "public void Pay() { {|#3:if (Status != OrderStatus.Sent)|} throw new InvalidOperationException(); Status = OrderStatus.Paid; } "
                + "public void Close() { {|#4:if (Status is not (OrderStatus.Sent or OrderStatus.Paid))|} throw new InvalidOperationException(); Status = OrderStatus.Closed; }"),
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task A_state_that_was_chosen_before_is_a_change_of_state() =>
        Verify.VerifyAnalyzerAsync(
            Source("public void Send(OrderStatus next) { {|#0:if (Status != OrderStatus.Draft)|} throw new InvalidOperationException(); Status = next; } "
                + "public void Pay(bool all) { if (Status != OrderStatus.Sent) throw new InvalidOperationException(); Status = all ? OrderStatus.Paid : OrderStatus.Sent; } "
                + "public void Close(bool paid) { if (Status == OrderStatus.Void) throw new InvalidOperationException(); Status = paid switch { true => OrderStatus.Closed, false => OrderStatus.Void }; } "
                + "public void Drop() { if (Status == OrderStatus.Paid) throw new InvalidOperationException(); var last = OrderStatus.Void; Status = last; }"),
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task Guards_as_text_count() =>
        Verify.VerifyAnalyzerAsync(
            Source(string.Concat(new[] { ("Send", "Draft"), ("Pay", "Sent"), ("Close", "Paid"), ("Drop", "Sent") }.Select(static (o, i) =>
                $"public void {o.Item1}(Purchase p) {{ {(i == 0 ? "{|#0:" : "")}if (p.Status.ToString() != \"{o.Item2}\"){(i == 0 ? "|}" : "")} throw new InvalidOperationException(); p.Status = OrderStatus.Void; }} "))),
            Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 4, 4, "Order"));

    [Fact]
    public Task Guards_on_text_states_count() =>
        Verify.VerifyAnalyzerAsync(
            Source(string.Concat(new[] { ("Check", "Open"), ("Pay", "Checked"), ("Refuse", "Open"), ("Reopen", "Refused") }.Select(static (o, i) =>
                $"public void {o.Item1}(Claim c) {{ {(i == 0 ? "{|#0:" : "")}if (c.Status != ClaimStatus.{o.Item2}){(i == 0 ? "|}" : "")} throw new InvalidOperationException(); c.Status = ClaimStatus.Paid; }} "))),
            Verify.Diagnostic().WithLocation(0).WithArguments("ClaimStatus", 4, 4, "Order"));

    [Theory]
    [InlineData("guards", "5")]
    [InlineData("assignments", "5")]
    [InlineData("methods", "5")]
    public async Task A_team_says_from_when_on_guards_are_scattered(string option, string value)
    {
        var test = new CSharpAnalyzerTest<ScatteredGuardsAnalyzer> { TestCode = Source(Markless(Four)) };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nflexible_code.FLX1004.{option} = {value}\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new CSharpAnalyzerTest<ScatteredGuardsAnalyzer>
        {
            TestCode = "class C { Missing Status; void A() { if (Status != Missing.) throw; Status = ; } void B() { if (Status == ) return } void D() { Require(Missing.A, ); } }",
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Markless(string code) => System.Text.RegularExpressions.Regex.Replace(code, @"\{\|#\d:|\|\}", "");

    private static string Source(string members) =>
        "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\npublic class Order { public OrderStatus Status { get; private set; } " + members + " }\n" + Sets;

    private static Task VerifyAsync(string members, params DiagnosticResult[] expected) => Verify.VerifyAnalyzerAsync(Source(members), expected);
}
