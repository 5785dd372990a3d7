using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class InlineRoleTestTests
{
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
    [InlineData("var claim = user.FindFirst(\"role\"); return [|claim?.Value == \"Manager\"|];")]
    [InlineData("var claim = user.FindFirst(ClaimTypes.Role); return claim is not null && [|claim.Value is \"Manager\" or \"Director\"|];")]
    [InlineData("var claim = user.Claims.FirstOrDefault(c => c.Type == ClaimTypes.Role); return [|string.Equals(claim?.Value, \"Manager\")|];")]
    [InlineData("var claim = user.FindFirst(\"role\"); claim = user.FindFirst(\"name\"); return claim?.Value == \"Manager\";")]
    [InlineData("var claim = user.FindFirst(\"name\"); return claim?.Value == \"Manager\";")]
    public Task A_claim_of_a_role_may_be_kept_in_a_variable(string statements) => Verify($$"""
        class Gate
        {
            bool May(ClaimsPrincipal user) { {{statements}} }
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

    [Theory]
    [InlineData("ViewAllRoles")]
    [InlineData("SeeAllOrdersRoles")]
    [InlineData("AllAccessRoles")]
    public Task Those_that_may_see_all_are_some_of_the_roles(string name) => Verify($$"""
        class User { public string Role { get; set; } = ""; }
        class Gate
        {
            private static readonly string[] {{name}} = ["Admin", "Manager"];
            bool May(User user) => {|FLX2002:{{name}}.Contains(user.Role)|};
        }
        """);

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
}
