using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What names a tested role again in the branch of the test, and how somebody's roles are searched.</summary>
public sealed class InlineRoleTestWithinTests
{
    [Theory]
    [InlineData("if (await [|users.IsInRoleAsync(user, \"Admin\")|]) { var all = await users.GetUsersInRoleAsync(\"Admin\"); if (all.Count < 2) return; }")]
    [InlineData("var isAdmin = await [|users.IsInRoleAsync(user, \"Admin\")|]; if (isAdmin) { Send(user); var all = await users.GetUsersInRoleAsync(\"Admin\"); }")]
    [InlineData("var isAdmin = await [|users.IsInRoleAsync(user, \"Admin\")|]; if (isAdmin) { Send(user); await users.RemoveFromRoleAsync(user, \"Admin\"); }")]
    [InlineData("var isAdmin = [|user.Roles.Any(r => r.Name == \"Admin\")|]; if (isAdmin) { var id = user.Roles.First(r => r.Name == \"Admin\").Id; }")]
    [InlineData("if ([|principal.IsInRole(\"Admin\")|]) { if (await Count() > 1) Send(user); else { Send(user); await CountUsersInRoleAsync(\"Admin\"); } }")]
    public Task What_names_the_tested_role_again_belongs_to_the_test(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("if (await [|users.IsInRoleAsync(user, \"Admin\")|]) { var all = await [|users.GetUsersInRoleAsync(\"Clerk\")|]; }")]
    [InlineData("var isAdmin = await [|users.IsInRoleAsync(other, \"Admin\")|]; if (isAdmin) { Send(user); await [|users.RemoveFromRoleAsync(user, \"Admin\")|]; }")]
    [InlineData("var isAdmin = await [|users.IsInRoleAsync(user, \"Admin\")|]; if (isAdmin) { Send(user); } var all = await [|users.GetUsersInRoleAsync(\"Admin\")|];")]
    [InlineData("if (await [|users.IsInRoleAsync(user, \"Admin\")|]) { Do(() => { var all = [|users.GetUsersInRoleAsync(\"Admin\")|]; }); }")]
    public Task What_names_another_role_or_is_asked_elsewhere_is_told_by_itself(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("var roles = await users.GetRolesAsync(user); if (!roles.Contains(\"Admin\")) { await [|users.AddToRoleAsync(user, \"Admin\")|]; }")]
    [InlineData("var roles = (await users.GetRolesAsync(user)).ToList(); if (!roles.Contains(\"Admin\")) { var done = await [|users.AddToRoleAsync(user, \"Admin\")|]; if (!done.Succeeded) throw new Exception(); }")]
    [InlineData("var roles = await users.GetRolesAsync(user); if (!roles.Contains(\"Admin\", StringComparer.OrdinalIgnoreCase)) { await [|users.AddToRoleAsync(user, \"Admin\")|]; }")]
    [InlineData("if ((await users.GetRolesAsync(user)).Contains(\"Admin\")) await [|users.RemoveFromRoleAsync(user, \"Admin\")|];")]
    [InlineData("var roles = await users.GetRolesAsync(other); if (![|roles.Contains(\"Admin\")|]) { await [|users.AddToRoleAsync(user, \"Admin\")|]; }")]
    public Task Roles_that_were_read_before_are_those_of_the_person(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("var id = [|user.Roles.First(r => r.Name == \"Admin\")|].Id;")]
    [InlineData("if ([|user.Roles.FirstOrDefault(r => r.Name == \"Admin\")|] != null) Send(user);")]
    [InlineData("var first = [|RolePriority.FirstOrDefault(r => heldRoles.Contains(r.ToString()))|];")]
    [InlineData("if ([|heldRoles.Any(Staff.MayCloseRoles.Contains)|]) Send(user);")]
    [InlineData("if (![|heldRoles.Any(StaffRoleSets.Close.Contains)|]) Send(user);")]
    [InlineData("if ([|heldRoles.Exists(StaffRoleSets.Close.Contains)|]) Send(user);")]
    [InlineData("var id = table.First(r => r.Name == \"Admin\").Id;")]
    [InlineData("if (held.Any(names.Contains)) Send(user);")]
    public Task Roles_of_somebody_are_searched_in_other_words(string statements) => VerifyStatements(statements);

    private static Task VerifyStatements(string statements) => Verify($$"""
        class Role { public int Id { get; set; } public string Name { get; set; } = ""; }
        class Member { public List<Role> Roles { get; } = new(); }
        class Staff { public static readonly string[] MayCloseRoles = { RoleNames.Manager, "Clerk" }; }
        static class StaffRoleSets { public static readonly IReadOnlyCollection<string> Close = [RoleNames.Manager, "Clerk"]; }
        class Desk(UserManager<Member> users, ClaimsPrincipal principal)
        {
            private static readonly UserRole[] RolePriority = { UserRole.Director, UserRole.Manager };
            async Task Run(Member user, Member other, List<string> held, List<string> heldRoles, List<string> names, IQueryable<Role> table) { await Count(); {{statements}} }
            Task<int> CountUsersInRoleAsync(string role) => Task.FromResult(role.Length);
            Task<int> Count() => Task.FromResult(1);
            void Send(Member user) { }
            void Do(Action what) => what();
        }
        """);
}
