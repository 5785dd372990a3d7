using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2002: roles that are handed over by their keys, and by a variable that is set once.</summary>
public sealed class InlineRoleTestKeyTests
{
    private const string Directory = """
        enum StaffRole { Clerk = 1, Manager = 2 }
        class AppRole { public int Id { get; set; } public string Name { get; set; } = ""; }
        class Directory
        {
            public Task RevokeRoleAsync(int userId, int roleId, int revokedBy, string reason = "") => Task.CompletedTask;
            public Task AssignRole(int userId, AppRole role, string by) => Task.CompletedTask;
            public Task GrantRole(string user, Guid? roleId, string by) => Task.CompletedTask;
            public Task GrantRoleAsync(string user, string name, string comment) => Task.CompletedTask;
            public Task<List<string>> GetUsersByRoleAsync(int roleId) => Task.FromResult(new List<string>());
        }

        """;

    [Theory]
    [InlineData("directory.RevokeRoleAsync(1, id, 2, \"Settings of the shell\")")]
    [InlineData("directory.RevokeRoleAsync(1, 3, 2, reason: \"Settings\")")]
    [InlineData("directory.AssignRole(1, role, \"Migration\")")]
    [InlineData("directory.GrantRole(\"Somebody\", Guid.Empty, \"Migration\")")]
    [InlineData("directory.GrantRoleAsync(user, role.Name, \"Because\")")]
    [InlineData("directory.GetUsersByRoleAsync(id)")]
    [InlineData("directory.GetUsersByRoleAsync((int)DayOfWeek.Monday)")]
    public Task What_is_said_beside_a_role_is_none(string call) => Verify(Desk("await " + call + ";"));

    [Theory]
    [InlineData("directory.GrantRoleAsync(user, \"Manager\", \"Because\")")]
    [InlineData("directory.RevokeRoleAsync(1, (int)StaffRole.Manager, 2, \"Settings\")")]
    [InlineData("directory.GetUsersByRoleAsync((int)StaffRole.Manager)")]
    public Task A_role_is_named_by_itself_or_by_its_key(string call) => Verify(Desk("await [|" + call + "|];"));

    [Theory]
    [InlineData("var name = \"Clerk\"; if (late) name = \"Chief\"; await directory.GrantRoleAsync(user, name, \"\");")]
    [InlineData("var name = user; await directory.GrantRoleAsync(user, name, \"\");")]
    [InlineData("var name = \"\"; await directory.GrantRoleAsync(user, name, \"\");")]
    public Task A_variable_that_may_hold_another_role_is_data(string statements) => Verify(Desk(statements));

    [Theory]
    [InlineData("var name = \"Clerk\"; if (await roles.RoleExistsAsync(name)) { await [|directory.GrantRoleAsync(user, name, \"\")|]; }")]
    [InlineData("string name = RoleNames.Manager; if ([|who.IsInRole(name)|]) { return; }")]
    public Task A_variable_that_is_set_once_names_the_role(string statements) => Verify(Desk(statements));

    private static string Desk(string statements) => Directory + $$"""
        class Desk(Directory directory, RoleManager<IdentityRole> roles)
        {
            async Task Run(string user, int id, AppRole role, bool late, ClaimsPrincipal who) { await Task.CompletedTask; {{statements}} roles.ToString(); }
        }
        """;
}
