using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleSetSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Roles that are granted or handed over get a name instead of a set.</summary>
public sealed class RoleSetNameTests
{
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
    public Task What_names_the_tested_role_again_reads_the_same_name() => Verify(
        """
        public class Staff(UserManager<IdentityUser> users)
        {
            public async Task DismissAsync(IdentityUser user)
            {
                if (await {|FLX2002:users.IsInRoleAsync(user, "Admin")|})
                {
                    var all = await users.GetUsersInRoleAsync("Admin");
                    if (all.Count < 2) throw new InvalidOperationException();
                }
            }
        }
        """,
        """
        public class Staff(UserManager<IdentityUser> users)
        {
            private static readonly string AdminRole = "Admin";

            public async Task DismissAsync(IdentityUser user)
            {
                if (await {|FLX2002:users.IsInRoleAsync(user, AdminRole)|})
                {
                    var all = await users.GetUsersInRoleAsync(AdminRole);
                    if (all.Count < 2) throw new InvalidOperationException();
                }
            }
        }
        """);

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
}
