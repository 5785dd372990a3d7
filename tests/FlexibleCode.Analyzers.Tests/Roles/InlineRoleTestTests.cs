using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class InlineRoleTestTests
{
    private const string Identity = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Identity;

        enum UserRole { Employee, Manager, Director }
        static class RoleNames
        {
            public const string Manager = "Manager";
            public static readonly string Director = "Director";
            public static string Clerk => "Clerk";
        }

        """;

    [Theory]
    [InlineData("\"Manager\"")]
    [InlineData("RoleNames.Manager")]
    [InlineData("RoleNames.Director")]
    [InlineData("RoleNames.Clerk")]
    [InlineData("nameof(UserRole.Manager)")]
    [InlineData("UserRole.Manager.ToString()")]
    [InlineData("\"Head of \" + \"Sales\"")]
    [InlineData("\"Tehsildar\"")]
    [InlineData("\"Quản lý\"")]
    [InlineData("\"Analyst HTE & LTS\"")]
    [InlineData("\"STORE_MANAGER\"")]
    public Task A_role_is_a_constant_in_any_spelling(string role) => Verify($$"""
        class Gate
        {
            bool May(ClaimsPrincipal user) => [|user.IsInRole({{role}})|];
        }
        """);

    [Theory]
    [InlineData("[|user.HasClaim(ClaimTypes.Role, \"Manager\")|]")]
    [InlineData("[|user.HasClaim(\"role\", \"Manager\")|]")]
    [InlineData("[|user.HasClaim(c => c.Type == ClaimTypes.Role && c.Value == \"Manager\")|]")]
    [InlineData("[|user.Claims.Any(c => c.Type == ClaimTypes.Role && c.Value == \"Manager\")|]")]
    [InlineData("[|user.FindFirst(ClaimTypes.Role)?.Value == \"Manager\"|]")]
    [InlineData("[|user.FindFirst(ClaimTypes.Role)!.Value != \"Manager\"|]")]
    [InlineData("[|string.Equals(user.FindFirst(ClaimTypes.Role)?.Value, \"Manager\", StringComparison.OrdinalIgnoreCase)|]")]
    [InlineData("[|user.FindFirst(ClaimTypes.Role)?.Value is \"Manager\" or \"Director\"|]")]
    [InlineData("[|user.FindAll(ClaimTypes.Role).Select(c => c.Value).Contains(\"Manager\")|]")]
    [InlineData("[|new[] { \"Manager\", \"Director\" }.Any(user.IsInRole)|]")]
    [InlineData("[|new[] { \"Manager\", \"Director\" }.Any(role => user.IsInRole(role))|]")]
    [InlineData("[|context.Session.GetString(\"UserRole\") == \"Manager\"|]")]
    [InlineData("[|context.Request.Headers[\"X-Role\"] == \"Manager\"|]")]
    [InlineData("context.User?[|.IsInRole(\"Manager\")|] == true")]
    [InlineData("[|roles.Contains(\"Manager\")|]")]
    [InlineData("[|roles.Contains(\"manager\", StringComparer.OrdinalIgnoreCase)|]")]
    [InlineData("[|roles.Any(r => r == \"Manager\")|]")]
    [InlineData("[|roles.Any(r => r is \"Manager\" or \"Director\")|]")]
    [InlineData("[|roles.Exists(r => r.ToLower() == \"manager\")|]")]
    [InlineData("[|roles.Any(r => string.Equals(r, \"Manager\", StringComparison.OrdinalIgnoreCase))|]")]
    public Task A_membership_is_asked_for_in_any_way(string question) => Verify($$"""
        class Gate
        {
            bool May(ClaimsPrincipal user, HttpContext context, List<string> roles) => {{question}};
        }
        """);

    [Theory]
    [InlineData("await [|users.IsInRoleAsync(user, \"Manager\")|]")]
    [InlineData("[|users.IsInRoleAsync(user, \"Manager\")|].Result")]
    [InlineData("[|(await users.GetRolesAsync(user)).Contains(\"Manager\")|]")]
    [InlineData("!await [|users.IsInRoleAsync(user, \"Manager\")|]")]
    public Task The_user_manager_is_asked(string question) => Verify($$"""
        class Gate(UserManager<IdentityUser> users)
        {
            async Task<bool> May(IdentityUser user) { await Task.Yield(); return {{question}}; }
        }
        """);

    [Theory]
    [InlineData("users.GetUsersInRoleAsync(\"Manager\")")]
    [InlineData("users.AddToRoleAsync(user, RoleNames.Manager)")]
    [InlineData("users.AddToRolesAsync(user, new[] { \"Manager\", \"Director\" })")]
    [InlineData("users.RemoveFromRoleAsync(user, \"Manager\")")]
    public Task A_membership_is_given_or_looked_up(string call) => Verify($$"""
        class Registration(UserManager<IdentityUser> users)
        {
            async Task Run(IdentityUser user) => await [|{{call}}|];
        }
        """);

    [Fact]
    public Task A_collection_is_known_by_the_call_that_it_comes_from() => Verify("""
        class Gate(UserManager<IdentityUser> users)
        {
            async Task<bool> May(IdentityUser user)
            {
                var held = await users.GetRolesAsync(user);
                return [|held.Contains("Manager")|];
            }
        }
        """);

    [Fact]
    public Task A_wrapper_is_reported_where_the_constant_is() => Verify("""
        interface ICurrentUser { bool IsInRole(string role); bool HasAnyRole(params string[] roles); }
        class Workers(UserManager<IdentityUser> users, ICurrentUser current)
        {
            async Task<int> Count(string roleName) => (await users.GetUsersInRoleAsync(roleName)).Count;
            async Task<int> Managers() => await [|Count("Manager")|];
            bool IsStaff() => [|current.HasAnyRole("Clerk", "Manager")|];
            bool Serves() => IsStaff() && [|current.IsInRole("Manager")|];
        }
        """);

    [Theory]
    [InlineData("access.HasRole(held, \"Manager\")")]
    [InlineData("access.HasRole(held, RoleNames.Manager)")]
    [InlineData("access.HasRole(allowedRoles: \"Manager\", userRole: held)")]
    [InlineData("access.HasAnyRole(held, \"Manager\", \"Director\")")]
    public Task A_role_stands_beside_the_one_that_somebody_has(string question) => Verify($$"""
        interface IAccess { bool HasRole(string? userRole, string allowedRoles); bool HasAnyRole(string? userRole, params string[] roles); }
        class Gate(IAccess access)
        {
            bool May(string? held) => [|{{question}}|];
        }
        """);

    [Theory]
    [InlineData("static class Policies", "public const string ApproverRole = \"Approver\";", "Policies.ApproverRole")]
    [InlineData("class PermissionService", "public const string APPROVER_ROLE = \"Approver\";", "PermissionService.APPROVER_ROLE")]
    public Task A_constant_that_is_called_a_role_is_no_permission(string type, string constant, string role) => Verify($$"""
        {{type}} { {{constant}} }
        class Gate
        {
            bool May(ClaimsPrincipal user) => [|user.IsInRole({{role}})|];
        }
        """);

    [Fact]
    public Task A_constant_that_a_service_for_permissions_keeps_to_itself_is_no_permission() => Verify("""
        class FeatureService
        {
            private const string Approver = "Approver of leave";
            bool May(ClaimsPrincipal user) => [|user.IsInRole(Approver)|];
        }
        """);

    [Fact]
    public async Task A_wrapper_is_known_in_a_file_that_does_not_speak_of_roles_itself()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer> { TestCode = "class Desk { bool May(Gate gate) => [|gate.Check(\"Manager\")|]; }" };
        test.TestState.Sources.Add("public class Gate { public bool Check(string role) => new System.Security.Claims.ClaimsPrincipal().IsInRole(role); }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task What_a_wrapper_of_another_project_does_is_seen_by_no_host(SiblingReferences siblings)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer> { SiblingReferences = siblings, TestCode = "class Desk { bool May(Gate gate) => gate.Check(\"Manager\"); }" };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("public class Gate { public bool Check(string role) => new System.Security.Claims.ClaimsPrincipal().IsInRole(role); }");
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_enum_of_roles_is_handed_to_a_wrapper() => Verify("""
        static class Extensions
        {
            public static bool HasAnyRole(this ClaimsPrincipal user, params UserRole[] roles) => roles.Any(r => user.IsInRole(r.ToString()));
            public static bool MayApprove(this ClaimsPrincipal user) => [|user.HasAnyRole(UserRole.Manager, UserRole.Director)|];
        }
        """);

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
    [InlineData("user", "if (isManager) { Send(user); } else if (isClerk) { Send(other); }")]
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

    [Theory]
    [InlineData("ApproverRoles.Any(role => user.IsInRole(role))")]
    [InlineData("ApproverRoles.Any(user.IsInRole)")]
    [InlineData("ApproverRoles.Contains(held)")]
    [InlineData("roles.Any(r => ApproverRoles.Contains(r))")]
    [InlineData("user.IsInRole(AuditorRole)")]
    public async Task A_named_set_is_info(string question)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + $$"""
                class Gate
                {
                    private static readonly string[] ApproverRoles = { RoleNames.Manager, "Director" };
                    private static readonly string AuditorRole = RoleNames.Manager;
                    bool May(ClaimsPrincipal user, List<string> roles, string held) => {|#0:{{question}}|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2002", DiagnosticSeverity.Info).WithLocation(0));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_set_made_within_the_method_is_compiled_in() => Verify("""
        class Gate
        {
            bool May(List<string> userRoles)
            {
                var approvers = new[] { "Manager", "Director" };
                return [|userRoles.Any(role => approvers.Contains(role, StringComparer.OrdinalIgnoreCase))|];
            }
        }
        """);

    [Fact]
    public Task An_endpoint_in_start_up_code_is_business_code() => Verify("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;
        class Startup
        {
            void Map(IEndpointRouteBuilder app) => app.MapGet("/orders", (ClaimsPrincipal user) => [|user.IsInRole("Manager")|] ? "all" : "own");
        }
        """);

    [Fact]
    public Task Code_of_every_shape_is_read() => Verify("""
        partial class Gate<T>(ClaimsPrincipal user) where T : class
        {
            private static readonly Func<ClaimsPrincipal, bool> May = u => [|u.IsInRole("Manager")|];
            bool Property => [|user.IsInRole("Manager")|];
            record struct Inner(ClaimsPrincipal User) { bool Asks() => [|User.IsInRole("Manager")|]; }
            interface IAsk { bool Ask(ClaimsPrincipal asked) => [|asked.IsInRole("Manager")|]; }
            bool Local() { return Ask(); bool Ask() => [|user.IsInRole("Manager")|]; }
        }
        """);

    private static Task Verify(string code)
    {
        var directives = string.Join("\n", code.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        var types = string.Join("\n", code.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal)));
        return CSharpAnalyzerVerifier<InlineRoleTestAnalyzer>.VerifyAnalyzerAsync(directives + "\n" + Identity + types);
    }
}
