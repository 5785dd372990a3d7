using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Memberships that are asked for line by line are one table and one report.</summary>
public sealed class InlineRoleTableTests
{
    [Theory]
    [InlineData("page.CanEdit = [|user.IsInRole(\"Manager\")|]; page.CanClose = [|other.IsInRole(\"Clerk\")|];")]
    [InlineData("page.CanEdit = [|user.IsInRole(\"Manager\")|]; Send(); page.CanClose = [|user.IsInRole(\"Clerk\")|];")]
    public Task What_is_decided_apart_is_reported_apart(string statements) => Verify(Desk(statements));

    [Theory]
    [InlineData("page.CanEdit = [|user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|]; page.CanOpen = true; page.CanClose = user.IsInRole(\"Clerk\"); page.CanOpen = !user.IsInRole(\"Warden\");")]
    [InlineData("page = new Page { CanEdit = [|user.IsInRole(\"Manager\")|], CanOpen = [|other.IsInRole(\"Warden\")|], CanClose = user.IsInRole(\"Clerk\") };")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; page.CanEdit = isManager; page.CanClose = isManager || user.IsInRole(\"Clerk\"); page.CanOpen = user.IsInRole(\"Warden\");")]
    public Task Answers_that_are_given_out_together_are_one_report(string statements) => Verify(Desk(statements));

    [Fact]
    public async Task Each_line_of_the_table_is_a_place_once()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + Desk("""
                page.CanEdit = {|#0:user.IsInRole({|#1:"Manager"|}) || user.IsInRole("Head")|};
                page.CanClose = user.IsInRole({|#2:"Clerk"|}) || user.IsInRole("Head");
                """),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("'Run'", "the roles 'Manager', 'Head', 'Clerk'", "gather the roles in sets that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Each_line_reads_a_set_of_its_own() => RoleSetSource.Verify(
        Desk("page.CanEdit = {|FLX2002:user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|}; page.CanClose = user.IsInRole(\"Clerk\");"),
        Desk(
            "page.CanEdit = {|FLX2002:EditRoles.Any(role => user.IsInRole(role))|}; page.CanClose = CloseRoles.Any(role => user.IsInRole(role));",
            "private static readonly string[] CloseRoles = { \"Clerk\" };\n    private static readonly string[] EditRoles = { \"Manager\", \"Head\" };\n\n    "));

    private static string Desk(string statements, string sets = "") => $$"""
        class Page { public bool CanEdit { get; set; } public bool CanClose { get; set; } public bool CanOpen { get; set; } }
        class Desk
        {
            {{sets}}void Run(ClaimsPrincipal user, ClaimsPrincipal other, Page page) { {{statements}} }
            void Send() { }
        }
        """;
}
