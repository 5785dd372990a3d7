using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ChosenSuccessorAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class StateRollUpTests
{
    private const string Sets =
        """

        namespace Company
        {
            public enum OrderStatus { Open, Packing, Sent, Void }
            public enum LineStatus { Open, Packing, Sent, Void }
            public enum LineColor { Red, Green }
            public static class PayStates { public const string Paid = "Paid"; public const string Due = "Due"; public const string Void = "Void"; }
            public class Line { public LineStatus Status { get; set; } public LineColor Color { get; set; } public int Amount { get; set; } public bool IsGift { get; set; } }
            public class Order
            {
                public OrderStatus Status { get; set; }
                public string State { get; set; } = "";
                public string Title { get; set; } = "";
                public int Weight { get; set; }
                public List<Line> Lines { get; } = new();
                public List<string> Payments { get; } = new();
                public void SetStatus(OrderStatus status) => Status = status;
            }
        }
        """;

    [Theory]
    [InlineData("public void Close(Order o) { if (o.Lines.All(l => l.Status == LineStatus.Sent)) o.Status = OrderStatus.Sent; }")]
    [InlineData("public void Close(Order o) { if (o.Lines.All(l => l.Status == LineStatus.Sent)) o.Status = OrderStatus.Sent; else o.Status = OrderStatus.Open; }")]
    [InlineData("public void Close(Order o) { if (o.Lines.All(l => l.Amount > 0)) o.Status = OrderStatus.Sent; else if (o.Lines.Any(l => l.IsGift)) o.Status = OrderStatus.Packing; }")]
    [InlineData("public void Close(Order o) { if (o.Lines.All(l => l.Color == LineColor.Red)) o.Status = OrderStatus.Sent; else if (o.Lines.Any(l => l.Color == LineColor.Green)) o.Status = OrderStatus.Packing; }")]
    [InlineData("public void Weigh(Order o) { if (o.Lines.All(l => l.Status == LineStatus.Sent)) o.Weight = 1; else if (o.Lines.Any(l => l.Status == LineStatus.Packing)) o.Weight = 2; }")]
    [InlineData("public void Name(Order o) { if (o.Lines.All(l => l.Status == LineStatus.Sent)) o.Title = \"Sent\"; else if (o.Lines.Any(l => l.Status == LineStatus.Packing)) o.Title = \"Packing\"; }")]
    [InlineData("public string Caption(Order o) => o.Lines.All(l => l.Status == LineStatus.Sent) ? \"Sent\" : o.Lines.Any(l => l.Status == LineStatus.Packing) ? \"Packing\" : \"Open\";")]
    [InlineData("public string Caption(Order o) => $\"{(o.Lines.All(l => l.Status == LineStatus.Sent) ? OrderStatus.Sent : o.Lines.Any(l => l.Status == LineStatus.Packing) ? OrderStatus.Packing : OrderStatus.Open)}\";")]
    [InlineData("public void Close(Order o) { if (o.Lines.All(l => l.Status == LineStatus.Sent)) throw new InvalidOperationException(); if (o.Lines.Any(l => l.Status == LineStatus.Packing)) return; o.Status = OrderStatus.Sent; }")]
    [InlineData("public void Close(Order o) { if (o.Lines.All(l => l.Status == LineStatus.Sent)) o.Status = OrderStatus.Sent; else if (o.Lines.All(l => l.Status == LineStatus.Void)) o.Status = OrderStatus.Sent; }")]
    [InlineData("public LineStatus Worst(List<Line> lines) { if (lines.Any(l => l.Status == LineStatus.Void)) return LineStatus.Void; if (lines.Any(l => l.Status == LineStatus.Packing)) return LineStatus.Packing; return LineStatus.Open; }")]
    [InlineData("public LineStatus Worst(List<Line> lines) => lines.Exists(l => l.Status == LineStatus.Void) ? LineStatus.Void : lines.Exists(l => l.Status == LineStatus.Packing) ? LineStatus.Packing : LineStatus.Open;")]
    [InlineData("public void Close(Order o, int count) { var isSent = o.Title.Length > 0; var begun = count + 1; if (isSent) o.Status = OrderStatus.Sent; else if (begun > 0) o.Status = OrderStatus.Packing; }")]
    public Task Silent_on_what_rolls_up_no_state(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public void Close(Order o) { {|#0:if (o.Lines.All(l => l.Status == LineStatus.Sent))|} o.Status = OrderStatus.Sent; else if (o.Lines.Any(l => l.Status == LineStatus.Packing)) o.Status = OrderStatus.Packing; else o.Status = OrderStatus.Open; }")]
    [InlineData("public void Close(Order o) { {|#0:if (o.Lines.Count == 0)|} { o.Status = OrderStatus.Void; } else if (o.Lines.Count > 0 && o.Lines.All(l => l.Status is LineStatus.Sent or LineStatus.Void)) { o.Status = OrderStatus.Sent; o.Weight = 0; } else if (!o.Lines.Any(l => l.Status != LineStatus.Packing)) { o.SetStatus(OrderStatus.Packing); } }")]
    [InlineData("public OrderStatus Of(List<Line> lines) { {|#0:if (lines.All(l => l.Status == LineStatus.Sent))|} return OrderStatus.Sent; if (lines.Any(l => l.Status == LineStatus.Packing || l.Status == LineStatus.Sent)) return OrderStatus.Packing; return OrderStatus.Open; }")]
    [InlineData("public OrderStatus Of(List<Line> lines) => {|#0:lines.TrueForAll(l => l.Status == LineStatus.Sent) ? OrderStatus.Sent : lines.Exists(l => l.Status == LineStatus.Packing) ? OrderStatus.Packing : OrderStatus.Open|};")]
    [InlineData("public void Close(Order o) { var isSent = o.Lines.All(l => l.Status == LineStatus.Sent); var begun = o.Lines.Count(l => l.Status == LineStatus.Packing); {|#0:if (isSent)|} o.Status = OrderStatus.Sent; else if (begun > 0) o.Status = OrderStatus.Packing; }")]
    [InlineData("public void Close(Order o) { {|#0:if (o.Lines.All(l => l.Status == LineStatus.Sent))|} { o.Status = OrderStatus.Sent; return; } if (o.Lines.Any(l => l.Status == LineStatus.Packing)) { o.Status = OrderStatus.Packing; return; } }")]
    public Task States_of_the_parts_that_decide_the_whole_are_one_finding(string member) =>
        VerifyAsync(member, Verify.Diagnostic().WithLocation(0).WithArguments("OrderStatus", 2));

    [Fact]
    public Task Text_is_a_state_by_the_member_that_it_goes_to() =>
        VerifyAsync(
            "public void Pay(Order o) { {|#0:if (o.Payments.All(s => s == PayStates.Paid || s == PayStates.Void))|} o.State = \"Paid\"; else if (o.Payments.Any(s => s == PayStates.Due)) o.State = \"Due\"; else o.State = \"Open\"; }",
            Verify.Diagnostic().WithLocation(0).WithArguments("State", 2));

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new CSharpAnalyzerTest<ChosenSuccessorAnalyzer>
        {
            TestCode = "using System.Linq; class C { int Status; void M(Missing status) { if (status.All(s => s.Status == )) { Status = ; } else if (status.Any(s => )) Status = Missing.B; else if () } }",
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string member, params DiagnosticResult[] expected) =>
        Verify.VerifyAnalyzerAsync(
            "using System; using System.Collections.Generic; using System.Linq;\n#nullable enable\nnamespace Company { public class Flow { " + member + " } }\n" + Sets,
            expected);
}
