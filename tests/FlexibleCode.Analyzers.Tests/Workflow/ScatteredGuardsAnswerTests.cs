using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.ScatteredGuardsAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>FLX1004: guards that answer instead of throwing, and states that objects are made with.</summary>
public sealed class ScatteredGuardsAnswerTests
{
    private const string Sets =
        """

        public enum OrderStatus { Draft, Sent, Paid, Closed, Void }
        public class Purchase { public int Id { get; set; } public OrderStatus Status { get; set; } public string Stage { get; set; } = ""; public string Note { get; set; } = ""; }
        public record Result(bool Ok, string? Error) { public static Result Failure(string error) => new(false, error); public static Result Done() => new(true, null); }
        public class Reply { public bool IsSuccess { get; set; } public string Message { get; set; } = ""; }
        public record ChangeStatus(int Id) { public OrderStatus Status { get; init; } }
        public record MoveTo(int Id, OrderStatus Status);
        public record OrderQuery { public OrderStatus Status { get; init; } }
        public interface ISender { Task<object> Send(object request); Task<int> SendLater(object request); }
        """;

    private const string Changes =
        "public void Draw(Purchase p) { p.Status = OrderStatus.Draft; } public void Send(Purchase p) { p.Status = OrderStatus.Sent; } public void Pay(Purchase p) { p.Status = OrderStatus.Paid; } public void Drop(Purchase p) { p.Status = OrderStatus.Void; } ";

    // Who only leaves early, or answers a question, refuses nothing.
    [Theory]
    [InlineData("string?", "null")]
    [InlineData("int", "0")]
    [InlineData("Result", "Result.Done()")]
    [InlineData("(bool, string)", "(true, \"fine\")")]
    [InlineData("Reply", "new Reply { IsSuccess = true }")]
    [InlineData("List<Purchase>", "new List<Purchase>()")]
    public Task Silent_where_a_question_is_answered(string type, string answer) => VerifyAsync(Changes + Guards(type, answer, marked: false));

    [Theory]
    [InlineData("Result", "Result.Failure(\"no\")")]
    [InlineData("Task<Result>", "Task.FromResult(Result.Failure(\"no\"))")]
    [InlineData("(bool, string)", "(false, \"Too late.\")")]
    [InlineData("Result", "new Result(Ok: false, \"no\")")]
    [InlineData("Reply", "new Reply { IsSuccess = false, Message = \"no\" }")]
    [InlineData("object", "new { success = false, message = \"no\" }")]
    [InlineData("object", "Json(new { success = false })")]
    public Task An_answer_that_says_it_refuses_is_a_guard_wherever_the_state_is_changed(string type, string answer) =>
        VerifyAsync(Changes + "static object Json(object value) => value; " + Guards(type, answer, marked: true), "OrderStatus", 4, 4);

    [Fact]
    public Task Each_refusal_of_an_operation_counts_though_another_one_changes_the_state() =>
        VerifyAsync(
            Changes
            + "public Result Add(Purchase p) { {|#0:if (p.Status == OrderStatus.Paid)|} return Result.Failure(\"Paid.\"); if (p.Status == OrderStatus.Void) return Result.Failure(\"Over.\"); p.Note = \"\"; return Result.Done(); } "
            + "public Result Move(Purchase p) { if (p.Status == OrderStatus.Closed) { return Result.Failure(\"Closed.\"); } return Result.Done(); } "
            + "public Result Split(Purchase p) { if (p.Status is OrderStatus.Paid or OrderStatus.Closed) { return Result.Failure(\"Too late.\"); } return Result.Done(); } ",
            "OrderStatus", 4, 3);

    // What asks for those in a state changes none; what is only looked at is no record.
    [Theory]
    [InlineData("await sender.Send(new OrderQuery { Status = OrderStatus.{0} });")]
    [InlineData("var found = await sender.Send(new OrderQuery { Status = OrderStatus.{0} });")]
    [InlineData("Console.WriteLine(new { Status = OrderStatus.{0} });")]
    public Task Silent_where_objects_only_ask(string statement) => VerifyAsync(Commands(statement, marked: false));

    [Theory]
    [InlineData("await sender.Send(new ChangeStatus(id) { Status = OrderStatus.{0} });")]
    [InlineData("var answer = await sender.Send(new ChangeStatus(id) { Status = OrderStatus.{0} });")]
    [InlineData("await sender.SendLater(new MoveTo(id, OrderStatus.{0}));")]
    [InlineData("var p2 = new Purchase { Id = id, Status = OrderStatus.{0} };")]
    [InlineData("Purchase p2 = new() { Id = id, Status = OrderStatus.{0} };")]
    [InlineData("all.Add(new Purchase { Id = id, Status = OrderStatus.{0} });")]
    public Task A_state_that_something_is_made_with_is_a_change(string statement) => VerifyAsync(Commands(statement, marked: true), "OrderStatus", 4, 4);

    [Fact]
    public Task Text_that_names_members_of_a_set_is_called_by_the_set() =>
        VerifyAsync(
            string.Concat(new[] { ("Send", "Draft"), ("Pay", "Sent"), ("Close", "Paid"), ("Drop", "Sent") }.Select(static (o, i) =>
                $"public void {o.Item1}(Purchase p) {{ {Marked($"if (p.Stage != nameof(OrderStatus.{o.Item2}))", i == 0)} throw new InvalidOperationException(); p.Stage = nameof(OrderStatus.Void); }} ")),
            "OrderStatus", 4, 4);

    private static string Guards(string type, string answer, bool marked) =>
        string.Concat(new[] { "Sent", "Paid", "Closed", "Void" }.Select((state, i) =>
            $"public {type} If{state}(Purchase p) {{ {Marked($"if (p.Status == OrderStatus.{state})", marked && i == 0)} {{ return {answer}; }} p.Note = \"seen\"; throw new NotSupportedException(); }} "));

    private static string Commands(string statement, bool marked) =>
        "readonly List<Purchase> all = new(); " + string.Concat(new[] { "Sent", "Paid", "Closed", "Void" }.Select((state, i) =>
            $"public async Task To{state}(ISender sender, int id, Purchase p) {{ {Marked("if (p.Status == OrderStatus.Draft)", marked && i == 0)} throw new InvalidOperationException(); await Task.Yield(); {statement.Replace("{0}", state, StringComparison.Ordinal)} }} "));

    private static string Marked(string code, bool isMarked) => isMarked ? "{|#0:" + code + "|}" : code;

    private static Task VerifyAsync(string members) => Verify.VerifyAnalyzerAsync(Source(members));

    private static Task VerifyAsync(string members, string set, int guards, int methods) =>
        Verify.VerifyAnalyzerAsync(Source(members), Verify.Diagnostic().WithLocation(0).WithArguments(set, guards, methods, "Orders"));

    private static string Source(string members) =>
        "using System; using System.Collections.Generic; using System.Threading.Tasks;\n#nullable enable\npublic class Orders { " + members + " }\n" + Sets;
}
