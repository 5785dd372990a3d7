using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleSetSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>The fix of a decision in several steps: one set for each test, and what cannot read a set stays as it is.</summary>
public sealed class RoleSetStepsFixTests
{
    [Fact]
    public Task Each_step_reads_a_set_of_its_own() => Verify(
        """
        class Gate
        {
            bool MayRead(ClaimsPrincipal user)
            {
                var isAdmin = {|FLX2002:user.IsInRole("Admin") || user.IsInRole("Auditor")|};
                if (!isAdmin)
                {
                    if (!user.IsInRole("Manager"))
                    {
                        return false;
                    }
                }

                return true;
            }
        }
        """,
        """
        class Gate
        {
            private static readonly string[] ManagerRoles = { "Manager" };
            private static readonly string[] AdminOrAuditorRoles = { "Admin", "Auditor" };

            bool MayRead(ClaimsPrincipal user)
            {
                var isAdmin = {|FLX2002:AdminOrAuditorRoles.Any(role => user.IsInRole(role))|};
                if (!isAdmin)
                {
                    if (!ManagerRoles.Any(role => user.IsInRole(role)))
                    {
                        return false;
                    }
                }

                return true;
            }
        }
        """,
        "Gather 3 roles in a set (6 cases equal)");

    [Fact]
    public Task Guarded_returns_read_a_set_each() => Verify(
        """
        class Gate(UserManager<IdentityUser> users)
        {
            async Task<int> RankAsync(IdentityUser user)
            {
                if (await {|FLX2002:users.IsInRoleAsync(user, "Manager")|})
                    return 1;

                if (await users.IsInRoleAsync(user, "Clerk"))
                    return 2;

                return 3;
            }
        }
        """,
        """
        class Gate(UserManager<IdentityUser> users)
        {
            private static readonly string ClerkRole = "Clerk";
            private static readonly string ManagerRole = "Manager";

            async Task<int> RankAsync(IdentityUser user)
            {
                if (await {|FLX2002:users.IsInRoleAsync(user, ManagerRole)|})
                    return 1;

                if (await users.IsInRoleAsync(user, ClerkRole))
                    return 2;

                return 3;
            }
        }
        """);

    [Fact]
    public Task A_step_that_cannot_read_a_set_leaves_the_others_theirs() => Verify(
        """
        class Gate
        {
            bool MayRead(ClaimsPrincipal user)
            {
                var isAdmin = {|FLX2002:user.IsInRole("Admin") || user.IsInRole("Auditor")|};
                return isAdmin || user.IsInRole("Manager" /* by law */);
            }
        }
        """,
        """
        class Gate
        {
            private static readonly string[] AdminOrAuditorRoles = { "Admin", "Auditor" };

            bool MayRead(ClaimsPrincipal user)
            {
                var isAdmin = {|FLX2002:AdminOrAuditorRoles.Any(role => user.IsInRole(role))|};
                return isAdmin || user.IsInRole("Manager" /* by law */);
            }
        }
        """);
}
