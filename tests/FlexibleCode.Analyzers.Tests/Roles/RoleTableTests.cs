using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What a role may do, given out line by line, is one table and one finding.</summary>
public sealed class RoleTableTests
{
    [Theory]
    [InlineData("page.CanEdit = {|FLX2003:user.Role == \"Manager\"|}; page.CanClose = {|FLX2003:other.Role == \"Director\"|};")]
    [InlineData("page.CanEdit = {|FLX2003:user.Role == \"Manager\"|}; Send(); page.CanClose = {|FLX2003:user.Role == \"Director\"|};")]
    [InlineData("var canEdit = {|FLX2003:user.Role == \"Manager\"|}; var canClose = {|FLX2003:user.Role == \"Director\"|}; if (canEdit) Send(); page.CanClose = canClose;")]
    [InlineData("page.Limit = {|FLX2003:user.Role == \"Manager\" ? 5 : 1|}; page.CanClose = {|FLX2003:user.Role == \"Director\"|};")]
    public Task What_is_decided_apart_is_reported_apart(string statements) => VerifyFindings(statements);

    [Theory]
    [InlineData("page.CanEdit = {|FLX2003:user.Role is \"Manager\" or \"Director\"|}; page.CanClose = user.Role == \"Director\";")]
    [InlineData("page.CanEdit = {|FLX2003:user.Role is \"Manager\" or \"Director\"|}; page.Limit = 3; page.CanClose = !(late || user.Role == \"Director\");")]
    [InlineData("if (page is not null) page.CanEdit = {|FLX2003:user.Role is \"Manager\" or \"Director\"|}; if (page != null) { page.CanClose = user.Role is \"Director\"; }")]
    [InlineData("page = new Page { CanEdit = {|FLX2003:user.Role is \"Manager\" or \"Director\"|}, Limit = 3, CanClose = user.Role is \"Director\" };")]
    [InlineData("page = new Page(late, canOrder: {|FLX2003:user.Kind is UserRole.Manager or UserRole.Director|}, canPay: user.Kind is UserRole.Manager or UserRole.Employee);")]
    [InlineData("Show(new { CanEdit = {|FLX2003:user.Role is \"Manager\" or \"Director\"|}, CanClose = user.Role is \"Director\" });")]
    [InlineData("{|FLX2003:if (user.Role == \"Manager\")|} { Send(); Send(); } page.CanEdit = user.Role == \"Manager\"; page.CanOpen = {|FLX2003:user.Role == \"Employee\"|}; page.CanClose = user.Role == \"Director\";")]
    public Task Answers_that_are_given_out_together_are_one_finding(string statements) => VerifyFindings(statements);

    [Fact]
    public async Task Each_line_of_the_table_is_a_place_once()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Usings + Desk("""
                page.CanEdit = {|#0:user.Role is "Manager" or "Director"|};
                page.CanClose = {|#1:user.Role is "Manager" or "Director"|};
                page.CanOpen = {|#2:user.Role is "Manager" or "Employee"|};
                """),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.BehaviorBranchesOnRole).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("Run", "the roles 'Manager', 'Director', 'Employee'", "gather what each role means in a table or a set that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Each_line_reads_a_set_of_its_own() => Verify(
        Desk("page.CanEdit = {|FLX2003:user.Role is \"Manager\" or \"Director\"|}; page.CanOpen = !(user.Role is \"Manager\" or \"Director\"); page.CanClose = user.Role is \"Director\";"),
        Desk(
            "page.CanEdit = EditRoles.Contains(user.Role); page.CanOpen = !(OpenRoles.Contains(user.Role)); page.CanClose = CloseRoles.Contains(user.Role);",
            "private static readonly string[] CloseRoles = { \"Director\" };\n    private static readonly string[] OpenRoles = { \"Manager\", \"Director\" };\n    private static readonly string[] EditRoles = { \"Manager\", \"Director\" };\n\n    "));

    private static string Desk(string statements, string sets = "") => $$"""
        public class Page
        {
            public Page() { }
            public Page(bool isLate, bool canOrder, bool canPay) { }
            public bool CanEdit { get; set; }
            public bool CanClose { get; set; }
            public bool CanOpen { get; set; }
            public int Limit { get; set; }
        }
        public class Desk
        {
            {{sets}}void Run(User user, User other, Page page, bool late) { {{statements}} }
            void Show(object page) { }
            void Send() { }
        }
        """;

    private static Task VerifyFindings(string statements) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Usings + Desk(statements));
}
