using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Which tests of roles are one report with several places, which are apart, and what is advised.</summary>
public sealed class InlineRoleTestPlaceTests
{
    [Fact]
    public async Task A_chain_is_one_report_with_its_rows_as_places()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + """
                class Gate
                {
                    bool MayApprove(ClaimsPrincipal user) => {|#0:user.IsInRole({|#1:"Manager"|}) || user.IsInRole({|#2:"Director"|})|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline)
            .WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("'MayApprove'", "the roles 'Manager', 'Director'", "gather the roles in a set that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("{|#0:roles.Contains({|#1:\"Manager\"|}) || user.Role == {|#2:\"Director\"|}|}", "the roles 'Manager', 'Director'")]
    [InlineData("{|#0:user.Role == {|#1:\"Manager\"|} || roles.Contains({|#2:\"Manager\"|})|}", "the role 'Manager'")]
    [InlineData("{|#0:roles.Contains({|#1:\"Manager\"|}) || string.Equals(user.Role, {|#2:\"Director\"|}, StringComparison.OrdinalIgnoreCase)|}", "the roles 'Manager', 'Director'")]
    [InlineData("{|#0:roles.Contains({|#1:\"Manager\"|}) || user.Role.ToLower() == {|#2:\"director\"|}|}", "the roles 'Manager', 'director'")]
    [InlineData("{|#0:roles.Contains({|#1:\"Manager\"|}) && user.Role is {|#2:RoleNames.Manager|} or {|#3:\"Director\"|}|}", "the roles 'Manager', 'Director'")]
    [InlineData("{|#0:!roles.Contains({|#1:\"Manager\"|}) && user.Kind != {|#2:UserRole.Director|}|}", "the roles 'Manager', 'Director'")]
    public async Task A_role_that_somebody_has_is_compared_in_the_same_condition(string condition, string roles)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + $$"""
                class User { public string Role { get; set; } = ""; public UserRole Kind { get; set; } }
                class Gate
                {
                    bool May(User user, List<string> roles) => {{condition}};
                }
                """,
        };
        var expected = new DiagnosticResult(Rules.RoleIsTestedInline).WithLocation(0).WithLocation(1).WithLocation(2);
        expected = condition.Contains("#3", StringComparison.Ordinal) ? expected.WithLocation(3) : expected;
        test.ExpectedDiagnostics.Add(expected.WithArguments("'May'", roles, "gather the roles in a set that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("if (!await users.IsInRoleAsync(user, {|#1:\"Manager\"|})) { await {|#0:users.AddToRoleAsync(user, {|#2:\"Manager\"|})|}; }")]
    [InlineData("if (await users.IsInRoleAsync(user, {|#1:\"Manager\"|})) await {|#0:users.RemoveFromRoleAsync(user, {|#2:RoleNames.Manager|})|};")]
    [InlineData("if (isNew && !await users.IsInRoleAsync(user, {|#1:\"Manager\"|})) { var done = await {|#0:users.AddToRoleAsync(user, {|#2:\"Manager\"|})|}; if (!done.Succeeded) throw new Exception(); }")]
    public async Task A_test_that_keeps_a_grant_from_being_made_twice_is_a_place_of_it(string statement)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + $$"""
                class Registration(UserManager<IdentityUser> users)
                {
                    async Task Run(IdentityUser user, bool isNew) { {{statement}} }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline)
            .WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("'Run'", "the role 'Manager'", "give the role the name of its duty and read it from configuration"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("if (isManager || isClerk) { Send(user); }")]
    [InlineData("if (late && (isManager || !isClerk)) { Send(user); } var may = isClerk || isManager;")]
    public async Task Answers_that_are_read_together_only_are_one_report(string use)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + $$"""
                class Desk(UserManager<IdentityUser> users)
                {
                    async Task Run(IdentityUser user, bool late)
                    {
                        var isManager = await {|#0:users.IsInRoleAsync(user, {|#1:"Manager"|})|};
                        var isClerk = await users.IsInRoleAsync(user, {|#2:"Clerk"|});
                        {{use}}
                    }
                    void Send(IdentityUser user) { }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline)
            .WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("'Run'", "the roles 'Manager', 'Clerk'", "give each role the name of its duty and read it from configuration"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("user", "if (isManager) { Send(user); } Send(other); if (isClerk) { Send(other); }")]
    [InlineData("user", "if (isManager || isClerk) { Send(user); } if (isClerk) { Send(other); }")]
    [InlineData("other", "if (isManager || isClerk) { Send(user); }")]
    [InlineData("user", "Send(user);")]
    public Task Answers_that_decide_apart_are_reported_apart(string asked, string use) => Verify($$"""
        class Desk(UserManager<IdentityUser> users)
        {
            async Task Run(IdentityUser user, IdentityUser other)
            {
                var isManager = await [|users.IsInRoleAsync(user, "Manager")|];
                var isClerk = await [|users.IsInRoleAsync({{asked}}, "Clerk")|];
                {{use}}
            }
            void Send(IdentityUser user) { }
        }
        """);

    [Theory]
    [InlineData("if (!await [|users.IsInRoleAsync(user, \"Clerk\")|]) { await [|users.AddToRoleAsync(user, \"Manager\")|]; }")]
    [InlineData("if (await [|users.IsInRoleAsync(user, \"Manager\")|]) { await [|users.AddToRoleAsync(user, \"Manager\")|]; }")]
    [InlineData("if (!await [|users.IsInRoleAsync(other, \"Manager\")|]) { await [|users.AddToRoleAsync(user, \"Manager\")|]; }")]
    [InlineData("if (!await [|users.IsInRoleAsync(user, \"Manager\")|]) { await [|users.AddToRoleAsync(user, \"Manager\")|]; Send(user); }")]
    [InlineData("if (!await [|users.IsInRoleAsync(user, \"Manager\")|]) { await [|users.AddToRoleAsync(user, \"Manager\")|]; } else { Send(user); }")]
    [InlineData("if ([|!await users.IsInRoleAsync(user, \"Manager\") && !await users.IsInRoleAsync(user, \"Clerk\")|]) { await [|users.AddToRoleAsync(user, \"Manager\")|]; }")]
    [InlineData("if (!await [|users.IsInRoleAsync(user, \"Manager\")|]) { Send(user); }")]
    public Task A_test_that_decides_more_than_a_grant_is_reported(string statement) => Verify($$"""
        class Registration(UserManager<IdentityUser> users)
        {
            async Task Run(IdentityUser user, IdentityUser other) { {{statement}} }
            void Send(IdentityUser user) { }
        }
        """);

    [Theory]
    [InlineData("users.GetUsersInRoleAsync(\"Manager\")", "the role 'Manager'", "give the role the name of its duty and read it from configuration")]
    [InlineData("users.IsInRoleAsync(user, \"Manager\")", "the role 'Manager'", "give the role the name of its duty and read it from configuration")]
    [InlineData("users.AddToRolesAsync(user, new[] { \"Manager\", \"Clerk\" })", "the roles 'Manager', 'Clerk'", "gather the roles in a set that can be configured")]
    [InlineData("users.AddToRolesAsync(user, new[] { \"Manager\" })", "the role 'Manager'", "gather the roles in a set that can be configured")]
    public async Task A_role_that_is_handed_over_gets_a_name_and_a_list_is_a_set(string call, string roles, string remedy)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + $$"""
                class Registration(UserManager<IdentityUser> users)
                {
                    async Task Run(IdentityUser user) => await {|#0:{{call}}|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline).WithLocation(0).WithArguments("'Run'", roles, remedy));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_role_that_is_handed_over_gets_a_name()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + """
                class Gate(UserManager<IdentityUser> users)
                {
                    async Task<bool> May(IdentityUser user) => {|#0:await users.IsInRoleAsync(user, "Manager") || await users.IsInRoleAsync(user, "Clerk")|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline).WithLocation(0)
            .WithArguments("'May'", "the roles 'Manager', 'Clerk'", "give each role the name of its duty and read it from configuration"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_ladder_is_one_report_at_its_first_rung() => Verify("""
        class Landing
        {
            string Page(ClaimsPrincipal user)
            {
                if ([|user.IsInRole("Applicant")|])
                    return "Profile";
                else if (user.Identity is null)
                    return "Login";
                else if (user.IsInRole("Admin"))
                    return "Admin";
                return "Work";
            }
        }
        """);

    [Fact]
    public Task A_switch_of_role_tests_is_one_report_at_its_head() => Verify("""
        enum Level { First, Second }
        class Gate
        {
            bool May(Level level, List<string> userRoles) => [|level switch|]
            {
                Level.First => userRoles.Contains("Officer"),
                Level.Second => userRoles.Contains("Supervisor"),
                _ => false,
            };
        }
        """);

    [Fact]
    public async Task A_test_of_role_or_owner_is_a_policy_of_the_resource()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + """
                class Order { public string? OwnerId { get; set; } }
                class Gate
                {
                    bool IsRefused(ClaimsPrincipal user, Order order, string userId) => {|#0:!user.IsInRole({|#1:"Admin"|}) && order.OwnerId != userId|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline)
            .WithLocation(0).WithLocation(1)
            .WithArguments("'IsRefused'", "the role 'Admin'", "it also compares an owner, so authorize the resource with a policy whose roles can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
