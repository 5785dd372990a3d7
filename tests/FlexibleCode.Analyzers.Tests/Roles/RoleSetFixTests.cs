using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleSetSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleSetFixTests
{
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

                if (!user.IsInRole("Admin"))
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

                if (!AdminRoles.Any(role => user.IsInRole(role)))
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
                var isClerk = ClerkRoles.Any(role => user.IsInRole(role));
                return isManager || isClerk;
            }
        }
        """);

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
}
