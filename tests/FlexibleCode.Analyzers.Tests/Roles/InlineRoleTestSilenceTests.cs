using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class InlineRoleTestSilenceTests
{
    private const string Identity = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Identity;

        """;

    [Fact]
    public Task A_role_that_comes_from_data_is_silent() => Silent("""
        class Gate(UserManager<IdentityUser> users)
        {
            bool May(ClaimsPrincipal user, string role) => user.IsInRole(role);
            Task Grant(IdentityUser user, string role) => users.AddToRoleAsync(user, role);
            bool Has(List<string> userRoles, string role) => userRoles.Contains(role);
            bool HasClaim(ClaimsPrincipal user, string role) => user.HasClaim(ClaimTypes.Role, role);
        }
        """);

    [Fact]
    public Task A_role_that_comes_from_settings_is_silent() => Silent("""
        class Settings { public string? AdminRole { get; set; } public string[] Approvers { get; set; } = []; }
        class Gate(Settings settings)
        {
            bool May(ClaimsPrincipal user) => user.IsInRole(settings.AdminRole ?? "Admin");
            bool MayApprove(ClaimsPrincipal user) => settings.Approvers.Any(role => user.IsInRole(role));
        }
        """);

    [Theory]
    [InlineData("LEAVE_APPROVE")]
    [InlineData("Orders.Read")]
    [InlineData("users:write")]
    [InlineData("CanEditOrders")]
    [InlineData("412")]
    [InlineData("*")]
    [InlineData("")]
    public Task A_constant_that_names_no_role_is_silent(string constant) => Silent($$"""
        class Gate
        {
            bool May(ClaimsPrincipal user) => user.IsInRole("{{constant}}");
        }
        """);

    [Fact]
    public Task A_permission_of_a_class_of_permissions_is_silent() => Silent("""
        static class Permissions { public const string Approve = "Approver of leave"; }
        class Gate
        {
            bool May(ClaimsPrincipal user) => user.IsInRole(Permissions.Approve);
        }
        """);

    [Fact]
    public Task What_is_done_with_roles_is_a_permission() => Silent("""
        static class Permissions
        {
            public const string AssignRole = "Keeper of assignments";
            public const string RoleManagement = "Keeper of roles";
            public static class Orders { public const string Approve = "Approver of orders"; }
        }
        class FeatureGate
        {
            private const string ApprovalFeature = "Approval of leave";
            bool May(ClaimsPrincipal user) => user.IsInRole(Permissions.AssignRole) || user.IsInRole(Permissions.RoleManagement)
                || user.IsInRole(Permissions.Orders.Approve) || user.IsInRole(ApprovalFeature);
        }
        """);

    [Fact]
    public Task A_text_beside_a_role_that_is_handed_over_is_silent() => Silent("""
        interface IAccess
        {
            bool HasRole(string userRole, string department);
            bool IsInRole(string role, string roleClaim, string roleMessage);
        }
        class Gate(IAccess access)
        {
            bool May(string role) => access.HasRole(role, "Sales") || access.IsInRole(role, "position", "Only for managers");
        }
        """);

    [Fact]
    public Task A_claim_that_is_no_role_is_silent() => Silent("""
        class Gate
        {
            bool May(ClaimsPrincipal user) => user.HasClaim("department", "Sales") || user.HasClaim(c => c.Type == "team" && c.Value == "Red");
        }
        """);

    [Fact]
    public Task Seeding_of_roles_is_silent() => Silent("""
        class RoleSeeder(UserManager<IdentityUser> users)
        {
            async Task Run(IdentityUser user)
            {
                if (!await users.IsInRoleAsync(user, "Admin"))
                {
                    await users.AddToRoleAsync(user, "Admin");
                }
            }
        }
        """);

    [Fact]
    public Task Start_up_code_that_creates_the_first_members_is_silent() => Silent("""
        class Startup
        {
            async Task FirstMembers(UserManager<IdentityUser> users, IdentityUser user) => await users.AddToRoleAsync(user, "Admin");
        }
        """);

    [Fact]
    public Task A_role_table_of_a_policy_is_silent() => Silent("""
        using Microsoft.AspNetCore.Authorization;
        static class Policies
        {
            static void Add(AuthorizationOptions options) =>
                options.AddPolicy("Approve", policy => policy.RequireAssertion(context => context.User.IsInRole("Manager") || context.User.IsInRole("Director")));
        }
        """);

    [Fact]
    public Task A_role_of_a_chat_message_is_silent() => Silent("""
        class ChatMessage { public bool HasRole(string role) => false; }
        class Conversation
        {
            bool IsAnswer(ChatMessage message) => message.HasRole("assistant");
        }
        """);

    [Fact]
    public Task Sets_that_hold_something_else_are_silent() => Silent("""
        class RoleReader
        {
            private static readonly HashSet<string> Suffixes = new HashSet<string> { "name", "code", "description" };
            private static readonly string[] MessageRoles = { "system", "user", "assistant" };
            bool IsNoRole(string word) => Suffixes.Contains(word);
            bool IsMessage(string role) => MessageRoles.Contains(role);
        }
        """);

    [Fact]
    public Task A_catalogue_of_all_roles_is_silent() => Silent("""
        static class RoleNames { public static readonly string[] AllRoles = { "Clerk", "Manager" }; }
        class Users
        {
            bool IsKnown(string role) => RoleNames.AllRoles.Contains(role);
        }
        """);

    [Fact]
    public Task A_text_that_contains_a_word_is_silent() => Silent("""
        class Mail
        {
            bool IsForManagers(string approverRole) => approverRole.Contains("Manager");
        }
        """);

    [Fact]
    public Task Permissions_of_roles_are_no_roles() => Silent("""
        class Permission { public string Name { get; set; } = ""; }
        class Role { public List<Permission> Permissions { get; set; } = []; }
        class Gate
        {
            bool May(List<Role> userRoles) => userRoles.SelectMany(r => r.Permissions).Any(p => p.Name == "Manager");
            bool Any(List<Role> userRoles) => userRoles.Any();
        }
        """);

    [Fact]
    public Task A_role_that_somebody_has_is_a_branch_by_itself() => Silent("""
        class User { public string Role { get; set; } = ""; }
        class Gate
        {
            bool May(User user) => user.Role == "Manager" || user.Role == "Director";
            int Queue(User user, List<string> roles, string role)
            {
                if (user.Role == "Manager") { return 1; }
                else if (roles.Contains(role) && user.Role == "Director") { return 2; }
                return 0;
            }
        }
        """);

    [Fact]
    public async Task What_is_no_role_beside_a_test_is_no_part_of_it()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + """
                class ChatMessage { public string Role { get; set; } = ""; }
                class Change { public string RoleReason { get; set; } = ""; public string State { get; set; } = ""; public string Role { get; set; } = ""; }
                class Gate
                {
                    bool May(ClaimsPrincipal user, ChatMessage message, Change change) =>
                        {|#0:user.IsInRole({|#1:"Manager"|})|} || message.Role == "user" || change.Role == "assistant" || change.RoleReason == "Moved"
                        || change.State == "Open" || change.Role == "" || change.Role == null;
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline).WithLocation(0).WithLocation(1));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_role_declaration_is_silent() => Silent("""
        static class RoleNames { public const string Manager = "Manager"; }
        interface ICurrentUser { bool IsInRole(string role); }
        class CurrentUser(IHttpContextAccessor accessor) : ICurrentUser
        {
            public bool IsInRole(string role) => accessor.HttpContext?.User?.IsInRole(role) ?? false;
        }
        """);

    [Fact]
    public Task A_role_claim_that_is_issued_is_silent() => Silent("""
        class Tokens
        {
            Claim Issue(string role) => new Claim(ClaimTypes.Role, role);
            string? Read(ClaimsPrincipal user) => user.FindFirst(ClaimTypes.Role)?.Value;
        }
        """);

    [Fact]
    public Task A_test_that_is_marked_as_meant_is_silent() => Silent("""
        [AttributeUsage(AttributeTargets.All)] class StableAttribute(string reason) : Attribute { public string Reason => reason; }
        class Gate
        {
            [Stable("the statute names the notary")]
            bool May(ClaimsPrincipal user) => user.IsInRole("Notary");
        }
        """);

    [Fact]
    public Task The_choice_of_a_caption_is_silent() => Silent("""
        class Page
        {
            public string? Caption { get; set; }
            void Show(ClaimsPrincipal user)
            {
                Caption = user.IsInRole("Manager") || user.IsInRole("Director") ? "All orders" : "My orders";
            }
        }
        """);

    [Fact]
    public Task A_role_of_a_machine_is_silent() => Silent("""
        class Gate
        {
            bool May(ClaimsPrincipal user) => user.IsInRole("PayrollService") || user.IsInRole("ReportsAPI");
        }
        """);

    [Fact]
    public Task Another_session_value_is_silent() => Silent("""
        class Page
        {
            bool IsDark(ISession session) => session.GetString("Theme") == "Dark";
            bool IsRoleKnown(ISession session) => session.GetString("Role") == null;
        }
        """);

    [Fact]
    public async Task Code_with_errors_does_not_throw()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestCode = Identity + """
                class Gate
                {
                    bool May(Missing user) => user.IsInRole("Manager") || roles.Contains( || user.HasClaim(ClaimTypes.Role,
                    bool Loop(string role) => Loop(role) && IsInRole(
                    string[] Self => Self;
                    bool Ask(string x) => Self.Any(Self => Self == x);
                }
                """,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Silent(string code) => CSharpAnalyzerVerifier<InlineRoleTestAnalyzer>.VerifyAnalyzerAsync(Order(code));

    // A directive of the code stands before the types.
    private static string Order(string code) => Identity + code;
}
