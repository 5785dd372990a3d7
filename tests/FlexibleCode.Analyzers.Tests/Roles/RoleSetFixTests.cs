using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleSetFixTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Identity;

        """;

    [Theory]
    [InlineData("bool May(in Asker asker) => {|FLX2002:asker.User.IsInRole(\"Manager\")|};")]
    [InlineData("bool May(ref ClaimsPrincipal user) => {|FLX2002:user.IsInRole(\"Manager\")|};")]
    [InlineData("Expression<Func<ClaimsPrincipal, bool>> May => user => {|FLX2002:user.IsInRole(\"Manager\")|};")]
    [InlineData("IQueryable<Asker> May(IQueryable<Asker> all) => all.Where(asker => {|FLX2002:asker.User.IsInRole(\"Manager\")|});")]
    [InlineData("static readonly Func<ClaimsPrincipal, bool> May = user => {|FLX2002:user.IsInRole(\"Manager\")|};")]
    [InlineData("bool May(ClaimsPrincipal user) => {|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is not \"Manager\" or \"Director\"|};")]
    [InlineData("bool May(ClaimsPrincipal user) => {|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is \"Manager\" or not \"Director\"|};")]
    [InlineData("bool May(List<object> roles) => {|FLX2002:roles.Any(r => r is \"Manager\")|};")]
    [InlineData("bool May(List<string> roles) => {|FLX2002:roles.Any(r => r is \"Manager\" /* signs */ or \"Director\")|};")]
    [InlineData("bool? May(HttpContext context) => context.User?{|FLX2002:.IsInRole(\"Manager\")|};")]
    public async Task Where_a_set_cannot_stand_none_is_offered(string member)
    {
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            TestCode = Usings + $$"""
                struct Asker { public ClaimsPrincipal User { get; set; } }
                class Gate
                {
                    {{member}}
                }
                """,
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_chain_becomes_a_set_that_is_named_by_its_duty() => Verify(
        """
        class Gate
        {
            bool MayApprove(ClaimsPrincipal user) => {|FLX2002:user.IsInRole("Manager") || user.IsInRole("Director") || user.IsInRole("Owner")|};
        }
        """,
        """
        class Gate
        {
            private static readonly string[] ApproveRoles = { "Manager", "Director", "Owner" };

            bool MayApprove(ClaimsPrincipal user) => {|FLX2002:ApproveRoles.Any(role => user.IsInRole(role))|};
        }
        """,
        "Gather 3 roles in a set (8 cases equal)");

    [Fact]
    public Task Equal_sets_of_one_duty_are_shared() => Verify(
        """
        static class RoleNames { public const string Manager = "Manager"; }
        class Gate
        {
            bool IsAllowed(ClaimsPrincipal user)
            {
                if ({|FLX2002:user.IsInRole(RoleNames.Manager) || user.IsInRole("Admin")|})
                {
                    return true;
                }

                if (!{|FLX2002:user.IsInRole("Admin")|})
                {
                    throw new InvalidOperationException();
                }

                if ({|FLX2002:user.IsInRole(RoleNames.Manager) || user.IsInRole("Admin")|})
                {
                    user.AddIdentity(new ClaimsIdentity());
                }

                return false;
            }
        }
        """,
        """
        static class RoleNames { public const string Manager = "Manager"; }
        class Gate
        {
            private static readonly string[] AdminRoles = { "Admin" };
            private static readonly string[] ManagerOrAdminRoles = { RoleNames.Manager, "Admin" };

            bool IsAllowed(ClaimsPrincipal user)
            {
                if ({|FLX2002:ManagerOrAdminRoles.Any(role => user.IsInRole(role))|})
                {
                    return true;
                }

                if (!{|FLX2002:AdminRoles.Any(role => user.IsInRole(role))|})
                {
                    throw new InvalidOperationException();
                }

                if ({|FLX2002:ManagerOrAdminRoles.Any(role => user.IsInRole(role))|})
                {
                    user.AddIdentity(new ClaimsIdentity());
                }

                return false;
            }
        }
        """);

    [Theory]
    [InlineData("{|FLX2002:!user.IsInRole(\"A1\") && !user.IsInRole(\"B1\")|}", "!{|FLX2002:MayRoles.Any(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:user.IsInRole(\"A1\") && user.IsInRole(\"B1\")|}", "{|FLX2002:MayRoles.All(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:!user.IsInRole(\"A1\") || !user.IsInRole(\"B1\")|}", "!{|FLX2002:MayRoles.All(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value == \"A1\" || user.FindFirst(ClaimTypes.Role)?.Value == \"B1\"|}", "{|FLX2002:MayRoles.Any(role => user.FindFirst(ClaimTypes.Role)?.Value == role)|}")]
    [InlineData("{|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is \"A1\" or \"B1\"|}", "{|FLX2002:MayRoles.Contains(user.FindFirst(ClaimTypes.Role)?.Value)|}")]
    [InlineData("{|FLX2002:roles.Contains(\"A1\") || roles.Contains(\"B1\")|}", "{|FLX2002:MayRoles.Any(role => roles.Contains(role))|}")]
    [InlineData("{|FLX2002:roles.Any(r => r == \"A1\" || r == \"B1\")|}", "roles.Any(r => {|FLX2002:MayRoles.Any(role => r == role)|})")]
    [InlineData("{|FLX2002:roles.Any(r => r is \"A1\" or \"B1\")|}", "{|FLX2002:roles.Any(r => MayRoles.Contains(r))|}")]
    [InlineData("{|FLX2002:user.FindFirst(ClaimTypes.Role)?.Value is not (\"A1\" or \"B1\")|}", "!{|FLX2002:MayRoles.Contains(user.FindFirst(ClaimTypes.Role)?.Value)|}")]
    [InlineData("{|FLX2002:new[] { \"A1\", \"B1\" }.Any(user.IsInRole)|}", "{|FLX2002:MayRoles.Any(user.IsInRole)|}")]
    [InlineData("{|FLX2002:current.HasAnyRole(\"A1\", \"B1\")|}", "{|FLX2002:current.HasAnyRole(MayRoles)|}")]
    [InlineData("{|FLX2002:user.Identity is null || user.IsInRole(\"A1\") || user.IsInRole(\"B1\")|}", "user.Identity is null || {|FLX2002:MayRoles.Any(role => user.IsInRole(role))|}")]
    [InlineData("{|FLX2002:context.User?.IsInRole(\"A1\") == true || context.User?.IsInRole(\"B1\") == true|}", "{|FLX2002:MayRoles.Any(role => context.User?.IsInRole(role) == true)|}")]
    public async Task Every_spelling_keeps_its_sense(string before, string after)
    {
        const string Frame = """
            interface ICurrentUser { bool HasAnyRole(params string[] roles); }
            class Gate
            {FIELD
                bool May(ClaimsPrincipal user, HttpContext context, List<string> roles, ICurrentUser current) => BODY;
            }
            """;
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            TestCode = Usings + Frame.Replace("FIELD", "").Replace("BODY", before),
            FixedCode = Usings + Frame.Replace("FIELD", "\n    private static readonly string[] MayRoles = { \"A1\", \"B1\" };\n").Replace("BODY", after),
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Comments_travel_with_their_role() => Verify(
        """
        class Gate
        {
            bool MayApprove(ClaimsPrincipal user)
            {
                // who signs
                return {|FLX2002:user.IsInRole("Manager") // below the limit
                    || user.IsInRole("Director")|}; // above it
            }
        }
        """,
        """
        class Gate
        {
            private static readonly string[] ApproveRoles = { /* below the limit */ "Manager", "Director" };

            bool MayApprove(ClaimsPrincipal user)
            {
                // who signs
                return {|FLX2002:ApproveRoles.Any(role => user.IsInRole(role))|}; // above it
            }
        }
        """);

    [Fact]
    public Task A_grant_gets_a_named_value() => Verify(
        """
        class Accounts(UserManager<IdentityUser> users)
        {
            Task RegisterAsync(IdentityUser user) => {|FLX2002:users.AddToRoleAsync(user, "Employee")|};
        }
        """,
        """
        class Accounts(UserManager<IdentityUser> users)
        {
            private static readonly string DefaultRole = "Employee";

            Task RegisterAsync(IdentityUser user) => {|FLX2002:users.AddToRoleAsync(user, DefaultRole)|};
        }
        """,
        "Name the role 'Employee' (1 case equal)");

    [Fact]
    public Task A_test_that_guards_a_grant_gets_the_name_with_it() => Verify(
        """
        class Accounts(UserManager<IdentityUser> users)
        {
            async Task RegisterAsync(IdentityUser user)
            {
                if (!await users.IsInRoleAsync(user, "Employee"))
                {
                    await {|FLX2002:users.AddToRoleAsync(user, "Employee")|};
                }
            }
        }
        """,
        """
        class Accounts(UserManager<IdentityUser> users)
        {
            private static readonly string DefaultRole = "Employee";

            async Task RegisterAsync(IdentityUser user)
            {
                if (!await {|FLX2002:users.IsInRoleAsync(user, DefaultRole)|})
                {
                    await {|FLX2002:users.AddToRoleAsync(user, DefaultRole)|};
                }
            }
        }
        """,
        "Name the role 'Employee' (2 cases equal)");

    [Fact]
    public Task Answers_that_are_read_together_are_rewritten_together() => Verify(
        """
        class Gate
        {
            bool MayApprove(ClaimsPrincipal user)
            {
                var isManager = {|FLX2002:user.IsInRole("Manager")|};
                var isClerk = user.IsInRole("Clerk");
                return isManager || isClerk;
            }
        }
        """,
        """
        class Gate
        {
            private static readonly string[] ClerkRoles = { "Clerk" };
            private static readonly string[] ManagerRoles = { "Manager" };

            bool MayApprove(ClaimsPrincipal user)
            {
                var isManager = {|FLX2002:ManagerRoles.Any(role => user.IsInRole(role))|};
                var isClerk = {|FLX2002:ClerkRoles.Any(role => user.IsInRole(role))|};
                return isManager || isClerk;
            }
        }
        """);

    [Fact]
    public Task Roles_that_are_handed_over_get_a_name_each() => Verify(
        """
        class Gate(UserManager<IdentityUser> users)
        {
            async Task<bool> MayAsync(IdentityUser user) => {|FLX2002:await users.IsInRoleAsync(user, "Manager") || await users.IsInRoleAsync(user, "Clerk")|};
        }
        """,
        """
        class Gate(UserManager<IdentityUser> users)
        {
            private static readonly string ClerkRole = "Clerk";
            private static readonly string ManagerRole = "Manager";

            async Task<bool> MayAsync(IdentityUser user) => {|FLX2002:await users.IsInRoleAsync(user, ManagerRole) || await users.IsInRoleAsync(user, ClerkRole)|};
        }
        """,
        "Name 2 roles (2 cases equal)");

    [Fact]
    public Task A_role_that_somebody_has_moves_into_the_set_of_its_condition() => Verify(
        """
        class User { public string Role { get; set; } = ""; }
        class Gate
        {
            bool MayApprove(User user, List<string> roles) => {|FLX2002:roles.Contains("Manager") || user.Role == "Manager" || user.Role == "Director"|};
        }
        """,
        """
        class User { public string Role { get; set; } = ""; }
        class Gate
        {
            private static readonly string[] ApproveRoles2 = { "Manager", "Director" };
            private static readonly string[] ApproveRoles = { "Manager" };

            bool MayApprove(User user, List<string> roles) => {|FLX2002:ApproveRoles.Any(role => roles.Contains(role)) || ApproveRoles2.Any(role => user.Role == role)|};
        }
        """);

    [Fact]
    public Task Without_Linq_it_is_imported()
    {
        const string Before = """
            using System.Security.Claims;

            class Gate
            {
                bool MayApprove(ClaimsPrincipal user) => {|FLX2002:user.IsInRole("Manager") || user.IsInRole("Director")|};
            }
            """;
        const string After = """
            using System.Linq;
            using System.Security.Claims;

            class Gate
            {
                private static readonly string[] ApproveRoles = { "Manager", "Director" };

                bool MayApprove(ClaimsPrincipal user) => {|FLX2002:Enumerable.Any(ApproveRoles, role => user.IsInRole(role))|};
            }
            """;
        return Run(Before, After, null);
    }

    [Fact]
    public Task A_set_of_enum_members_has_their_type() => Verify(
        """
        enum UserRole { Clerk, Manager }
        static class Access
        {
            public static bool HasAnyRole(this ClaimsPrincipal user, params UserRole[] roles) => roles.Any(role => user.IsInRole(role.ToString()));
            public static bool MayApprove(this ClaimsPrincipal user) => {|FLX2002:user.HasAnyRole(UserRole.Clerk, UserRole.Manager)|};
        }
        """,
        """
        enum UserRole { Clerk, Manager }
        static class Access
        {
            private static readonly UserRole[] ApproveRoles = { UserRole.Clerk, UserRole.Manager };

            public static bool HasAnyRole(this ClaimsPrincipal user, params UserRole[] roles) => roles.Any(role => user.IsInRole(role.ToString()));
            public static bool MayApprove(this ClaimsPrincipal user) => {|FLX2002:user.HasAnyRole(ApproveRoles)|};
        }
        """);

    [Fact]
    public async Task Old_language_versions_are_served()
    {
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            LanguageVersion = LanguageVersion.CSharp7_3,
            TestCode = Usings + """
                class Gate
                {
                    public bool MayApprove(ClaimsPrincipal user, string role)
                    {
                        return {|FLX2002:user.IsInRole("Manager") || user.IsInRole("Director")|};
                    }
                }
                """,
            FixedCode = Usings + """
                class Gate
                {
                    private static readonly string[] ApproveRoles = { "Manager", "Director" };

                    public bool MayApprove(ClaimsPrincipal user, string role)
                    {
                        return {|FLX2002:ApproveRoles.Any(roleName => user.IsInRole(roleName))|};
                    }
                }
                """,
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string before, string after, string? title = null) => Run(Usings + before, Usings + after, title);

    private static async Task Run(string before, string after, string? title)
    {
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            TestCode = before,
            FixedCode = after,
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
            CodeActionTitle = title,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
