using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Roles that are data already, and what is only written about them in a list.</summary>
public sealed class RoleBranchRowTests
{
    private const string Company = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Identity;

        class User { public string Role { get; set; } = ""; public UserRole? Post { get; set; } }
        class UserRole { public string Name { get; set; } = ""; public bool IsActive { get; set; } }
        class RolePermission { public string Role { get; set; } = ""; public string ModuleKey { get; set; } = ""; public bool IsAllowed { get; set; } }
        class RoleAccess { public string RoleName { get; set; } = ""; public string ModuleKey { get; set; } = ""; public int UserId { get; set; } }
        class UserRoleAccess { public string RoleName { get; set; } = ""; public string ModuleKey { get; set; } = ""; public int Id { get; set; } }
        class AssignedRole { public int UserId { get; set; } public string Name { get; set; } = ""; }
        class StaffRole { public int Id { get; set; } public string Name { get; set; } = ""; public string RoleName { get; set; } = ""; }
        class Transition(string name, Func<User, string> next) { public string Name => name; public Func<User, string> Next => next; }
        class Line(Func<User, string> read, int width) { public Func<User, string> Read => read; public int Width => width; }
        class Cell(Func<User, string> read) { public Func<User, string> Read => read; }
        class RoleAssignment { public string Role { get; set; } = ""; public int UserId { get; set; } }
        class Column(string title, Func<User, string> read) { public string Title => title; public Func<User, string> Read => read; }
        class Learned { bool Is(string role) => {|FLX2003:role == "Admin" || role == "Doctor"|}; }

        """;

    [Fact]
    public Task What_a_role_may_do_is_looked_up_by_its_name() => Verify("""
        class Menu(IQueryable<RolePermission> permissions)
        {
            Dictionary<string, bool> Load() => permissions.Where(p => p.Role == "Doctor").ToDictionary(p => p.ModuleKey, p => p.IsAllowed);
            bool MaySee(string module) => permissions.Any(p => p.Role == "Doctor" && p.ModuleKey == module && p.IsAllowed);
        }
        """);

    [Fact]
    public Task Who_has_a_role_is_no_such_row() => Verify("""
        class Desk(IQueryable<RoleAssignment> assignments)
        {
            List<int> Doctors() => assignments.Where(a => {|FLX2003:a.Role == "Doctor"|}).Select(a => a.UserId).ToList();
        }
        """);

    [Fact]
    public Task What_somebody_may_do_by_a_role_is_no_such_row() => Verify("""
        class Menu(IQueryable<RoleAccess> accesses, IQueryable<UserRoleAccess> of)
        {
            bool IsAdmin(int id) => accesses.Any(a => {|FLX2003:a.UserId == id && a.RoleName == "Admin"|});
            bool IsDoctor(int id) => of.Any(a => {|FLX2003:a.Id == id && a.RoleName == "Doctor"|});
            bool MaySee(string module) => accesses.Any(a => a.ModuleKey == module && a.RoleName == "Doctor");
        }
        """);

    [Theory]
    [InlineData("if (role.Name == \"Admin\") throw new InvalidOperationException(); await roles.DeleteAsync(role);")]
    [InlineData("if (string.Equals(role.Name, \"Admin\", StringComparison.OrdinalIgnoreCase)) return; role.NormalizedName = name; await roles.UpdateAsync(role);")]
    [InlineData("{|FLX2003:if (role.Name == \"Admin\")|} { await roles.AddClaimAsync(role, new(\"scope\", \"all\")); } await roles.UpdateAsync(role);")]
    [InlineData("{|FLX2003:if (role.Name == \"Admin\")|} throw new InvalidOperationException(); await roles.AddClaimAsync(role, new(\"scope\", \"all\"));")]
    [InlineData("{|FLX2003:if (user.Post!.Name == \"Admin\")|} throw new InvalidOperationException(); await roles.DeleteAsync(role);")]
    public Task The_row_of_a_role_is_kept_as_it_is(string statements) => Verify($$"""
        class Desk(RoleManager<IdentityRole> roles)
        {
            async Task Run(IdentityRole role, User user, string name) { {{statements}} }
        }
        """);

    [Theory]
    [InlineData("StaffRole", "if (row.Name == \"Admin\") return;")]
    [InlineData("StaffRole", "{|FLX2003:if (row.RoleName == \"Admin\")|} return;")]
    [InlineData("AssignedRole", "{|FLX2003:if (row.Name == \"Admin\")|} return;")]
    public Task A_row_that_gives_somebody_a_role_is_no_role(string type, string guard) => Verify($$"""
        class Desk(List<{{type}}> rows)
        {
            void Take({{type}} row) { {{guard}} rows.Remove(row); }
        }
        """);

    [Fact]
    public Task What_decides_is_no_column() => Verify("""
        class Flow
        {
            Transition Submit() => new("submit", u => {|FLX2003:u.Role == "Admin" ? "Pending Director" : "Pending Manager"|});
            Line First() => new(u => {|FLX2003:u.Role == "Admin" ? "Pending Director" : "Pending Manager"|}, 3);
            Cell Second() => new(u => u.Role == "Admin" ? "Head of the house" : "Medical staff");
        }
        """);

    [Fact]
    public Task The_prose_of_a_column_is_a_caption() => Verify("""
        class Export
        {
            Column[] Columns() =>
            [
                new("Role", u => u.Role == "Admin" ? "Head of the house" : "Medical staff"),
                new("Start", u => {|FLX2003:u.Role == "Admin" ? "/admin/start page" : "/start"|}),
            ];
        }
        """);

    private static Task Verify(string code) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + code);
}
