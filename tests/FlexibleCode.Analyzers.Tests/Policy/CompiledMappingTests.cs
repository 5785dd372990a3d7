using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Policy.CompiledMappingAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Policy;

public sealed class CompiledMappingTests
{
    private const string Sets = """

        public enum Plan { Free, Team, Business }
        public enum LeaveType { Annual, Sick, Parental }
        public enum OrderStatus { Draft, Submitted, Approved }
        public enum FieldKind { Text, Number, Date }
        """;

    private const string Named = """

        public class SubscriptionPlan { public string Name { get; set; } = ""; }
        public class Offer { public SubscriptionPlan Plan { get; } = new(); }
        public class LeaveKind { public string Code { get; set; } = ""; }
        public class Customer { public string Name { get; set; } = ""; }
        public class Currency { public string Code { get; set; } = ""; }
        public class Parameter { public string Name { get; set; } = ""; }
        public class LogSource { public string Name { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("string LabelOf(Plan plan) => plan switch { Plan.Free => \"free\", Plan.Team => \"fun\", Plan.Business => \"suit\", _ => \"\" };")]
    [InlineData("string BadgeClass(Plan plan) => plan switch { Plan.Free => \"grey\", Plan.Team => \"blue\", Plan.Business => \"gold\", _ => \"\" };")]
    [InlineData("string Name(Plan plan) => plan switch { Plan.Free => \"No charge\", Plan.Team => \"Small teams\", Plan.Business => \"Everybody else\", _ => \"\" };")]
    [InlineData("string SectionClass(Plan plan) { switch (plan) { case Plan.Free: return Low; case Plan.Team: return High; default: return \"plan__name\"; } } const string Low = \"plan__name--low\"; const string High = \"plan__name--high\";")]
    [InlineData("string Show(Plan plan) => $\"costs {plan switch { Plan.Free => 0m, Plan.Team => 9m, _ => 30m }}\";")]
    public async Task What_is_shown_is_silent(string member) => await SilentAsync(member);

    [Theory]
    [InlineData("string Wire(Plan plan) => plan switch { Plan.Free => \"free\", Plan.Team => \"team-v2\", Plan.Business => \"business\", _ => \"none\" };")]
    [InlineData("Plan Parse(string plan) => plan switch { \"free\" => Plan.Free, \"team\" => Plan.Team, \"business\" => Plan.Business, _ => Plan.Free };")]
    [InlineData("int Days(Terms terms) => terms switch { Terms.Net15 => 15, Terms.Net30 => 30, _ => 0 }; enum Terms { Now, Net15, Net30 }")]
    public async Task A_mapper_whose_names_correspond_is_silent(string member) => await SilentAsync(member);

    [Theory]
    [InlineData("int SortOrder(Plan plan) => plan switch { Plan.Free => 3, Plan.Team => 2, Plan.Business => 1, _ => 9 };")]
    [InlineData("int ColumnWidth(FieldKind kind) => kind switch { FieldKind.Text => 200, FieldKind.Number => 80, _ => 100 };")]
    [InlineData("int Code(OrderStatus status) => status switch { OrderStatus.Draft => 10, OrderStatus.Submitted => 20, OrderStatus.Approved => 30, _ => 0 };")]
    [InlineData("int ProgressOf(OrderStatus status) { var progress = status switch { OrderStatus.Draft => 10, OrderStatus.Submitted => 50, _ => 100 }; return progress; }")]
    public async Task An_order_or_a_code_is_silent(string member) => await SilentAsync(member);

    [Theory]
    [InlineData("int Cost(System.DayOfWeek day) => day switch { System.DayOfWeek.Monday => 10, System.DayOfWeek.Friday => 20, _ => 15 };")]
    [InlineData("int TimeoutSeconds(System.Net.HttpStatusCode code) => code switch { System.Net.HttpStatusCode.OK => 10, System.Net.HttpStatusCode.Accepted => 20, _ => 15 };")]
    [InlineData("decimal Factor(WeightUnit unit) => unit switch { WeightUnit.Gram => 1m, WeightUnit.Kilogram => 1000m, _ => 0m }; enum WeightUnit { Gram, Kilogram }")]
    [InlineData("int Months(BillingFrequency f) => f switch { BillingFrequency.Monthly => 1, BillingFrequency.Quarterly => 3, _ => 12 }; enum BillingFrequency { Monthly, Quarterly, Yearly }")]
    [InlineData("int DaysIn(int month) => month switch { 4 => 30, 6 => 30, 2 => 28, _ => 31 };")]
    public async Task A_framework_set_and_a_definition_are_silent(string member) => await SilentAsync(member);

    [Theory]
    [InlineData("bool CanExport(Plan plan) => plan switch { Plan.Free => false, Plan.Team => true, Plan.Business => true, _ => false };")]
    [InlineData("Plan Next(Plan plan) => plan switch { Plan.Free => Plan.Team, Plan.Team => Plan.Business, _ => Plan.Free };")]
    [InlineData("decimal Price(Plan plan, Shop shop) => plan switch { Plan.Free => shop.A, Plan.Team => shop.B, Plan.Business => 9m, _ => shop.A }; class Shop { public decimal A, B; }")]
    [InlineData("decimal Price(Plan plan) => plan == Plan.Free ? 0m : 10m;")]
    public async Task Permissions_successors_settings_and_single_rows_are_other_rules_or_none(string member) => await SilentAsync(member);

    [Fact]
    public async Task Code_with_errors_is_read_without_harm() => await new CSharpAnalyzerTest<CompiledMappingAnalyzer>
    {
        TestCode = "class C { decimal P(Missing m) => m switch { Missing.A => 1m, Missing.B => 2m, _ => }; int Q(C c) { switch (c. ) { case } } }",
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public async Task Seeding_is_silent() => await Verify.VerifyAnalyzerAsync(
        "public class PriceSeeder { decimal Price(Plan plan) => plan switch { Plan.Free => 0m, Plan.Team => 9m, _ => 30m }; }" + Sets);

    [Theory]
    [InlineData("decimal MonthlyPrice(Plan plan) => [|plan switch|] { Plan.Free => 0m, Plan.Team => 9m, _ => 30m };")]
    [InlineData("int AllowedDays(LeaveType type) => [|type switch|] { LeaveType.Annual => 25, LeaveType.Sick => 90, _ => 0 };")]
    [InlineData("System.TimeSpan ResponseTime(Plan plan) => [|plan switch|] { Plan.Team => System.TimeSpan.FromHours(8), Plan.Business => System.TimeSpan.FromHours(1), _ => System.TimeSpan.FromDays(3) };")]
    [InlineData("double DiscountRate(string customerType) { [|switch (customerType)|] { case \"retail\": return 0.05; case \"wholesale\": return 0.2; default: return 0; } }")]
    [InlineData("decimal F(Plan plan) { decimal fee; [|if (plan == Plan.Free)|] { fee = 0m; } else if (plan == Plan.Team) { fee = 5m; } else { fee = 7m; } return fee; }")]
    [InlineData("int MaxSeats(Plan plan) { [|if (plan == Plan.Free)|] return 3; if (plan == Plan.Team) return 10; return 500; }")]
    [InlineData("ApprovalLevel Required(Plan plan) => [|plan switch|] { Plan.Free => ApprovalLevel.None, Plan.Team => ApprovalLevel.Lead, Plan.Business => ApprovalLevel.Board, _ => ApprovalLevel.None }; enum ApprovalLevel { None, Lead, Board }")]
    [InlineData("decimal ReviewerFee(Plan plan) => [|plan switch|] { Plan.Team => 500m, Plan.Business => 300m, _ => 0m };")]
    [InlineData("decimal ForReviewer(Plan plan) => [|plan switch|] { Plan.Team => 500m, Plan.Business => 300m, _ => 0m };")]
    public async Task Amounts_durations_rates_and_levels_are_warnings(string member) => await Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("int LimitPerDay(SubscriptionPlan plan) => {|#0:plan.Name switch|} { \"FREE\" => 10, \"TEAM\" => 200, _ => 10 };", "plan")]
    [InlineData("int LimitPerDay(SubscriptionPlan? plan) { var limitPerDay = {|#0:plan?.Name.ToUpperInvariant() switch|} { \"FREE\" => 10, \"TEAM\" => 200, _ => 10 }; return limitPerDay; }", "plan")]
    [InlineData("int LimitPerDay(Offer? offer) => {|#0:offer?.Plan.Name switch|} { \"FREE\" => 10, \"TEAM\" => 200, _ => 10 };", "Plan")]
    [InlineData("int LimitPerDay(SubscriptionPlan p) => {|#0:p.Name switch|} { \"FREE\" => 10, \"TEAM\" => 200, _ => 10 };", "SubscriptionPlan")]
    [InlineData("int AllowedDays(LeaveKind leaveType) { {|#0:switch (leaveType.Code)|} { case \"AL\": return 25; case \"SL\": return 90; default: return 0; } }", "leaveType")]
    [InlineData("decimal Discount(Customer customer) => {|#0:customer.Name switch|} { \"Acme\" => 0.2m, \"Initech\" => 0.05m, _ => 0m };", "customer")]
    public async Task The_name_of_a_thing_is_a_key_by_the_thing(string member, string key) => await Verify.VerifyAnalyzerAsync(
        In(member) + Named,
        Verify.Diagnostic().WithLocation(0).WithArguments(key, 2));

    [Theory]
    [InlineData("decimal Rate(Currency currency) => currency.Code switch { \"EUR\" => 1m, \"USD\" => 1.1m, _ => 0m };")]
    [InlineData("int MaxHours(Parameter parameter) => parameter.Name switch { \"a\" => 10, \"b\" => 20, _ => 0 };")]
    [InlineData("int MaxWait(LogSource source) => source.Name switch { \"a\" => 10, \"b\" => 20, _ => 0 };")]
    public async Task The_name_of_what_is_no_key_is_silent(string member) => await Verify.VerifyAnalyzerAsync(In(member) + Named);

    [Fact]
    public async Task Other_constants_are_information() => await Verify.VerifyAnalyzerAsync(
        In("string LedgerAccount(Plan plan) => {|#0:plan switch|} { Plan.Free => \"4000-01\", Plan.Team => \"4000-07\", Plan.Business => \"4711\", _ => \"0000\" };"),
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithArguments("Plan", 3));

    [Fact]
    public async Task Codes_of_prices_are_values_of_any_own_set() => await Verify.VerifyAnalyzerAsync(
        In("string PriceId(FieldSize size) => {|#0:size switch|} { FieldSize.Small => \"price-small-2025\", FieldSize.Large => \"price-large-2024\", FieldSize.Huge => \"p-77\", _ => throw new System.ArgumentException() }; enum FieldSize { Small, Large, Huge }"),
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithArguments("FieldSize", 3));

    [Fact]
    public async Task Two_other_constants_are_silent() =>
        await SilentAsync("string LedgerAccount(Plan plan) => plan switch { Plan.Free => \"4000-01\", Plan.Team => \"4000-07\", _ => \"0000\" };");

    [Fact]
    public async Task Prices_behind_a_further_condition_are_one_finding() => await Verify.VerifyAnalyzerAsync(In(
        """
        decimal Price(Plan plan, bool legacy) => [|plan switch|]
        {
            Plan.Team => legacy ? 7m : 9m,
            Plan.Business => legacy ? 20m : 30m,
            _ => throw new System.ArgumentException(),
        };
        """));

    [Fact]
    public async Task A_list_of_brackets_is_one_finding_at_its_creation() => await Verify.VerifyAnalyzerAsync(
        """
        using System.Collections.Generic;
        public class TaxBracket { public decimal Min { get; set; } public decimal Max { get; set; } public decimal Rate { get; set; } public string? Description { get; set; } }
        public class Taxes
        {
            public List<TaxBracket> Brackets(int year) => {|#0:new List<TaxBracket>|}
            {
                {|#1:new TaxBracket { Min = 0, Max = 20_000, Rate = 0.1m, Description = "first" }|},
                {|#2:new() { Min = 20_000, Max = decimal.MaxValue, Rate = 0.3m }|},
            };
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("TaxBracket", 2));

    [Fact]
    public async Task A_list_of_records_or_ranges_of_a_chart_is_silent() => await Verify.VerifyAnalyzerAsync(
        """
        using System.Collections.Generic;
        public class Product { public int Id { get; set; } public decimal Price { get; set; } public int MinStock { get; set; } }
        public class AxisRange { public double Min { get; set; } public double Max { get; set; } public string Color { get; set; } = ""; }
        public class Catalog
        {
            public List<Product> Products() => [new() { Id = 1, Price = 10, MinStock = 1 }, new() { Id = 2, Price = 20, MinStock = 5 }];
            public List<AxisRange> Ranges() => [new() { Min = 0, Max = 50, Color = "red" }, new() { Min = 50, Max = 100, Color = "green" }];
        }
        """);

    private static string In(string member) => "public class Policy { " + member + " }" + Sets;

    private static Task SilentAsync(string member) => Verify.VerifyAnalyzerAsync(In(member));
}
