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

    [Fact]
    public Task The_key_of_a_role_stays_a_key() => Verify(
        """
        enum StaffRole { Clerk = 1, Manager = 2 }
        class Directory { public Task<List<string>> GetUsersByRoleAsync(int roleId) => Task.FromResult(new List<string> { roleId.ToString() }); }
        class Desk(Directory directory)
        {
            Task<List<string>> Managers() => {|FLX2002:directory.GetUsersByRoleAsync((int)StaffRole.Manager)|};
        }
        """,
        """
        enum StaffRole { Clerk = 1, Manager = 2 }
        class Directory { public Task<List<string>> GetUsersByRoleAsync(int roleId) => Task.FromResult(new List<string> { roleId.ToString() }); }
        class Desk(Directory directory)
        {
            private static readonly StaffRole ManagerRole = StaffRole.Manager;

            Task<List<string>> Managers() => directory.GetUsersByRoleAsync((int)ManagerRole);
        }
        """,
        "Name the role 'Manager' (1 case equal)");

    [Fact]
    public Task A_variable_that_keeps_the_role_is_set_to_the_name() => Verify(
        """
        class Accounts(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles)
        {
            async Task RegisterAsync(IdentityUser user, IdentityUser deputy)
            {
                var name = "Employee";
                if (await roles.RoleExistsAsync(name))
                {
                    await {|FLX2002:users.AddToRoleAsync(user, name)|};
                    await {|FLX2002:users.AddToRoleAsync(deputy, name)|};
                }
            }
        }
        """,
        """
        class Accounts(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles)
        {
            private static readonly string DefaultRole = "Employee";

            async Task RegisterAsync(IdentityUser user, IdentityUser deputy)
            {
                var name = DefaultRole;
                if (await roles.RoleExistsAsync(name))
                {
                    await users.AddToRoleAsync(user, name);
                    await users.AddToRoleAsync(deputy, name);
                }
            }
        }
        """,
        "Name the role 'Employee' (1 case equal)");
}
