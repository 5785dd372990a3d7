using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2005: one closed set of the organization decides in many files.</summary>
public sealed class ClosedSetAcrossCodeTests
{
    private const string Remedy = "gather what each member means in tables and policies that can be configured (FLX2002, FLX2003, FLX4005)";

    [Theory]
    [InlineData("CustomerType", "Retail, Trade")]
    [InlineData("MemberType", "Junior, Senior")]
    [InlineData("Department", "Sales, Finance")]
    [InlineData("SubscriptionPlan", "Basic, Premium")]
    [InlineData("ProductTierType", "Basic, Premium")]
    [InlineData("ChannelKind", "Reseller, BusinessUnit")]
    public Task A_set_of_the_organization_is_reported_at_its_declaration(string name, string members)
    {
        var first = members.Split(',')[0].Trim();
        var second = members.Split(',')[1].Trim();
        return VerifyAsync($"public enum {{|FLX2005:{name}|}} {{ {members} }} public class Contract {{ public {name} Kind {{ get; set; }} }}",
            i => $"class Use{i} {{ bool May(Contract c) => c.Kind == {name}.{first} || c.Kind == {name}.{second}; }}", 5);
    }

    [Fact]
    public async Task A_report_says_what_another_member_costs()
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer> { TestCode = "public enum {|#0:CustomerType|} { Retail, Trade } public class Customer { public CustomerType Type { get; set; } }" };
        var expected = new DiagnosticResult(Rules.ClosedSetDecidesAcrossTheCode).WithLocation(0).WithArguments("CustomerType", "5 files", "6 decisions", Remedy);
        for (var i = 0; i < 5; i++)
        {
            var second = i == 0 ? " bool Can(Customer c) => {|#6:c.Type == CustomerType.Trade|};" : "";
            test.TestCode = $$"""class Use{{i}} { bool May(Customer c) => {|#{{i + 1}}:c.Type == CustomerType.Retail|};{{second}} }""";
        }

        test.ExpectedDiagnostics.Add(expected.WithLocation(1).WithLocation(6).WithLocation(2).WithLocation(3).WithLocation(4).WithLocation(5));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task States_count_when_asked_for()
    {
        var test = Test("public enum {|FLX2005:OrderStatus|} { Open, Done } public class Order { public OrderStatus Status { get; set; } }",
            static i => $"class Use{i} {{ bool May(Order o) => o.Status == OrderStatus.Open || o.Status == OrderStatus.Done; }}", 5);
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX2005.include_states = true\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_number_of_files_is_an_option()
    {
        var test = Test("public enum {|FLX2005:CustomerType|} { Retail, Trade } public class Customer { public CustomerType Type { get; set; } }",
            static i => $"class Use{i} {{ bool May(Customer c) => c.Type == CustomerType.Retail || c.Type == CustomerType.Trade; }}", 2);
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX2005.minimum_files = 2\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task Of_a_set_of_another_project_the_nearest_fifty_places_are_named(SiblingReferences siblings)
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer> { SiblingReferences = siblings };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("namespace Company.Domain; public enum CustomerType { Retail, Trade }");
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        var expected = new DiagnosticResult(Rules.ClosedSetDecidesAcrossTheCode).WithArguments("CustomerType", "60 files", "60 decisions", Remedy);
        for (var i = 0; i < 60; i++)
        {
            test.TestState.Sources.Add($"/0/Use{i:00}.cs", $$"""class Use{{i}} { bool May(Company.Domain.CustomerType t) => {|#{{i}}:t == Company.Domain.CustomerType.{{(i % 2 == 0 ? "Retail" : "Trade")}}|}; }""");
            expected = i <= 50 ? expected.WithLocation(i) : expected;
        }

        test.ExpectedDiagnostics.Add(expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_set_of_roles_is_told_once_with_what_it_costs()
    {
        var test = Test("public enum {|#0:UserRole|} { Clerk, Chief } public class User { public UserRole Role { get; set; } }", UseOfRole, 5);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.ClosedSetDecidesAcrossTheCode).WithLocation(0).WithArguments(
            "UserRole", "5 files", "5 decisions", "ask for duties, by policies whose roles are data (FLX2001, FLX2002), and gather in sets and tables what a role decides (FLX2003)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.FLX2005.severity = none")]
    [InlineData("flexible_code.FLX2005.minimum_files = 6")]
    public async Task Where_the_cost_is_not_told_the_set_of_roles_is(string option)
    {
        var test = Test("public enum {|FLX2004:UserRole|} { Clerk, Chief } public class User { public UserRole Role { get; set; } }", UseOfRole, 5);
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string UseOfRole(int i) => $"class Use{i} {{ bool May(User u) => u.Role == UserRole.Clerk || u.Role == UserRole.Chief; }}";

    private static async Task VerifyAsync(string declaration, Func<int, string> use, int files) =>
        await Test(declaration, use, files).RunAsync(TestContext.Current.CancellationToken);

    private static CSharpAnalyzerTest<ClosedSetAnalyzer> Test(string declaration, Func<int, string> use, int files)
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer> { TestCode = declaration };
        for (var i = 0; i < files; i++)
        {
            test.TestCode = use(i);
        }

        return test;
    }
}
