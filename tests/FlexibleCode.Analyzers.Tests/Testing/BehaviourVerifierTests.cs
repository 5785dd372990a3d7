using FlexibleCode.Analyzers.Tests.Testing.Toys;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Testing;

public sealed class BehaviourVerifierTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading.Tasks; ";
    private const string Status = "public enum Status { Draft, Submitted, Approved } ";

    [Fact]
    public async Task Every_member_and_an_undefined_one_is_a_case()
    {
        var result = await CompareAsync(
            Status + "public static class Flow { public static bool CanMove(Status from, Status to) => (from, to) is (Status.Draft, Status.Submitted) or (Status.Submitted, Status.Approved); }",
            Status + "public static class Flow { static readonly HashSet<(Status, Status)> Moves = new() { (Status.Draft, Status.Submitted), (Status.Submitted, Status.Approved) }; public static bool CanMove(Status from, Status to) => Moves.Contains((from, to)); }",
            "Flow.CanMove");

        Assert.Equal(new BehaviourResult(Cases: 16, TotalCases: 16, Threw: 0, Outcomes: 2, Changed: 0), result);
    }

    [Fact]
    public async Task Equal_exceptions_are_equal_behaviour()
    {
        var result = await CompareAsync(
            "public static class Pay { public static int Rate(string? grade) => grade switch { \"A\" => 10, \"B\" => 20, _ => throw new ArgumentException(\"no grade\", nameof(grade)) }; }",
            "public static class Pay { static readonly Dictionary<string, int> Rates = new() { [\"A\"] = 10, [\"B\"] = 20 }; public static int Rate(string? grade) => grade is not null && Rates.TryGetValue(grade, out var rate) ? rate : throw new ArgumentException(\"no grade\", nameof(grade)); }",
            "Pay.Rate");

        Assert.True(result.Threw > 2);
        Assert.Equal(3, result.Outcomes);
    }

    [Theory]
    [InlineData("Rates.TryGetValue(grade ?? \"\", out var rate) ? rate : 0", "case (\" A\")", "grade?.Trim() switch { \"A\" => 10, \"B\" => 20, _ => 0 }")]
    [InlineData("Rates[grade!]", "ArgumentNullException", "grade switch { \"A\" => 10, \"B\" => 20, null => 0, _ => throw new KeyNotFoundException(grade) }")]
    [InlineData("Rates.TryGetValue(grade!, out var rate) ? rate : 0", "case (null)", "grade switch { \"A\" => 10, \"B\" => 20, _ => 0 }")]
    [InlineData("grade is not null && Rates.TryGetValue(grade, out var rate) ? rate : throw new InvalidOperationException()", "SwitchExpressionException", "grade switch { \"A\" => 10, \"B\" => 20 }")]
    [InlineData("Rates.GetValueOrDefault(grade ?? \"\")", "case (\"a\")", "grade?.ToUpperInvariant() switch { \"A\" => 10, \"B\" => 20, _ => 0 }")]
    [InlineData("grade is not null && Rates.TryGetValue(grade, out var rate) ? rate : throw new ArgumentException(\"this\")", "after:  throws System.ArgumentException: this", "grade switch { \"A\" => 10, \"B\" => 20, _ => throw new ArgumentException(\"that\") }")]
    public Task A_table_that_answers_otherwise_is_rejected(string after, string says, string before) =>
        RejectsAsync(
            $"#pragma warning disable CS8509\npublic static class Pay {{ public static int Rate(string? grade) => {before}; }}",
            $"public static class Pay {{ static readonly Dictionary<string, int> Rates = new() {{ [\"A\"] = 10, [\"B\"] = 20 }}; public static int Rate(string? grade) => {after}; }}",
            "Pay.Rate",
            says);

    [Theory]
    [InlineData("decimal", "5000m", ">", ">=")]
    [InlineData("int", "5000", ">", ">=")]
    [InlineData("double", "0.5", "<", "<=")]
    [InlineData("int?", "5000", "<", "!>")]
    public Task Bounds_and_their_neighbours_are_cases(string type, string bound, string before, string after)
    {
        string Program(string op) => $"public static class Limits {{ public static bool Needs({type} amount) => {(op[0] == '!' ? $"!(amount {op[1..]}= {bound})" : $"amount {op} {bound}")}; }}";
        return RejectsAsync(Program(before), Program(after), "Limits.Needs", "behaves differently");
    }

    [Fact]
    public Task An_undefined_member_is_a_case() =>
        RejectsAsync(
            Status + "public static class Flow { public static int Next(Status s) => s == Status.Draft ? 1 : s == Status.Submitted ? 2 : s == Status.Approved ? 3 : 4; }",
            Status + "public static class Flow { public static int Next(Status s) => s == Status.Draft ? 1 : s == Status.Submitted ? 2 : 3; }",
            "Flow.Next",
            "case ((Status)3)");

    [Fact]
    public Task The_state_of_the_receiver_is_compared() =>
        RejectsAsync(
            Status + "public class Order { public Status Status { get; set; } public void Advance() => Status = Status switch { Status.Draft => Status.Submitted, Status.Submitted => Status.Approved, _ => Status }; }",
            Status + "public class Order { public Status Status { get; set; } public void Advance() => Status = Status switch { Status.Draft => Status.Submitted, Status.Submitted => Status.Submitted, _ => Status }; }",
            "Order.Advance",
            "receiver = Order { Status: Status.Submitted }");

    [Fact]
    public Task A_new_property_of_the_receiver_is_no_difference() =>
        CompareAsync(
            "public class Order { public int Total { get; set; } public bool IsLarge() => Total > 100; }",
            "public class Order { public int Total { get; set; } public int Limit => 100; public bool IsLarge() => Total > Limit; }",
            "Order.IsLarge");

    [Fact]
    public Task An_argument_that_is_changed_is_compared() =>
        RejectsAsync(
            "public class Order { public int Total { get; set; } } public static class Fees { public static void Add(Order order) { if (order.Total > 100) order.Total += 5; } }",
            "public class Order { public int Total { get; set; } } public static class Fees { public static void Add(Order order) { if (order.Total > 100) order.Total += 6; } }",
            "Fees.Add",
            "order = Order");

    [Fact]
    public Task Out_and_ref_values_are_compared() =>
        RejectsAsync(
            "public static class Limits { public static void Read(ref int a, out int b) { a++; b = a > 7 ? 1 : 0; } }",
            "public static class Limits { public static void Read(ref int a, out int b) { a++; b = a > 8 ? 1 : 0; } }",
            "Limits.Read",
            "b = Int32 1");

    [Fact]
    public Task Asynchronous_results_are_awaited() =>
        RejectsAsync(
            "public class Limits { public async Task<int> Read(int a) { await Task.Yield(); return a > 7 ? 1 : 0; } }",
            "public class Limits { public async Task<int> Read(int a) { await Task.Yield(); return a > 8 ? 1 : throw new InvalidOperationException(\"late\"); } }",
            "Limits.Read",
            "late");

    [Fact]
    public Task Calls_of_services_are_compared() =>
        RejectsAsync(
            "public interface IMail { Task SendAsync(string to); } public class Reports(IMail mail) { public Task Send(bool urgent) => mail.SendAsync(urgent ? \"boss@company.org\" : \"team@company.org\"); }",
            "public interface IMail { Task SendAsync(string to); } public class Reports(IMail mail) { public Task Send(bool urgent) => mail.SendAsync(\"team@company.org\"); }",
            "Reports.Send",
            "calls IMail.SendAsync(\"boss@company.org\")");

    [Fact]
    public Task Users_in_roles_are_cases() =>
        RejectsAsync(
            "public static class Access { public static bool May(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole(\"Manager\") || user.IsInRole(\"Lead\"); }",
            "public static class Access { public static bool May(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole(\"Manager\"); }",
            "Access.May",
            "case (user in [Lead])");

    [Fact]
    public async Task The_user_of_a_controller_is_a_case()
    {
        const string Before = "using Microsoft.AspNetCore.Mvc; public class OrdersController : ControllerBase { public IActionResult Get() => User.IsInRole(\"Manager\") ? Ok(1) : Forbid(); }";
        var result = await CompareAsync(Before, Before, "OrdersController.Get");
        Assert.Equal(2, result.Outcomes);
        await RejectsAsync(Before, Before.Replace("Forbid()", "NotFound()", StringComparison.Ordinal), "OrdersController.Get", "NotFoundResult");
    }

    [Fact]
    public async Task Explicit_values_and_factories_replace_generated_cases()
    {
        const string Before = "public class Order { private Order(int t) => Total = t; public int Total { get; } public static Order[] Some() => [new(1), new(101)]; } "
            + "public static class Fees { public static bool Due(Order order, string kind) => order.Total > 100 && kind == \"A\"; }";
        var settings = new BehaviourSettings { Values = { ["kind"] = ["A", "C"] }, ValuesFrom = { ["order"] = "Order.Some" } };
        var result = await CompareAsync(Before, Before, "Fees.Due", settings);
        Assert.Equal((4, 3), (result.Cases, result.Outcomes));
    }

    [Fact]
    public async Task Beyond_the_cap_every_value_is_still_a_case()
    {
        const string Before = "public static class Wide { public static int Sum(int a, int b, int c, int d, string e) => (a > 11 ? 1 : 0) + (b > 22 ? 2 : 0) + (c > 33 ? 4 : 0) + (d > 44 ? 8 : 0) + (e == \"x\" ? 16 : 0); }";
        var settings = new BehaviourSettings { MaxCases = 500 };
        var result = await CompareAsync(Before, Before, "Wide.Sum", settings);
        Assert.Equal(500, result.Cases);
        Assert.True(result.TotalCases > 500);
        await RejectsAsync(Before, Before.Replace("d > 44", "d > 45", StringComparison.Ordinal), "Wide.Sum", "behaves differently", settings);
    }

    [Fact]
    public Task No_case_at_all_is_rejected() =>
        RejectsAsync(
            "public static class Empty { public static int[] None() => []; public static int Of(int a) => a; }",
            "public static class Empty { public static int[] None() => []; public static int Of(int a) => a; }",
            "Empty.Of",
            "no case",
            new BehaviourSettings { ValuesFrom = { ["a"] = "Empty.None" } });

    [Fact]
    public Task A_member_that_always_throws_is_rejected() =>
        RejectsAsync(
            "public static class A { public static int B(int a) => throw new InvalidOperationException(\"always\"); }",
            "public static class A { public static int B(int a) => throw new InvalidOperationException(\"always\"); }",
            "A.B",
            "throws in every case");

    [Fact]
    public Task A_member_that_is_not_there_is_rejected() =>
        RejectsAsync("public static class A { public static void B() { } }", "public static class A { public static void B() { } }", "A.C", "no member 'C'");

    [Fact]
    public async Task A_fix_is_applied_and_compared()
    {
        const string Source = "namespace Company; public static class Limits { public static bool Over(int amount) => amount > 42; }";
        var result = await BehaviourVerifier.VerifyAsync<MagicNumberAnalyzer, MagicNumberFix>(Source, "Company.Limits.Over", "toy-replace");
        Assert.Equal(2, result.Outcomes);

        var failure = await Assert.ThrowsAsync<VerificationException>(() => BehaviourVerifier.VerifyAsync<MagicNumberAnalyzer, OffByOneFix>(Source, "Company.Limits.Over"));
        Assert.Contains("case (43)", failure.Message, StringComparison.Ordinal);

        failure = await Assert.ThrowsAsync<VerificationException>(() => BehaviourVerifier.VerifyAsync<MagicNumberAnalyzer, MagicNumberFix>(Source, "Company.Limits.Over", "another"));
        Assert.Contains("offers no action", failure.Message, StringComparison.Ordinal);
    }

    private static Task<BehaviourResult> CompareAsync(string before, string after, string member, BehaviourSettings? settings = null) =>
        BehaviourVerifier.CompareAsync(WithUsings(before), WithUsings(after), member, settings, TestContext.Current.CancellationToken);

    private static async Task RejectsAsync(string before, string after, string member, string says, BehaviourSettings? settings = null)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => CompareAsync(before, after, member, settings));
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    private static string WithUsings(string source) => source.StartsWith("#pragma", StringComparison.Ordinal) ? source.Replace("\n", "\n" + Usings, StringComparison.Ordinal) : Usings + source;
}
