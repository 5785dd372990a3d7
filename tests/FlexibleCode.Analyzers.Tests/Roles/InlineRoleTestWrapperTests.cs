using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>A role that is handed to a method of the team which asks for it.</summary>
public sealed class InlineRoleTestWrapperTests
{
    [Fact]
    public Task A_wrapper_is_reported_where_the_constant_is() => Verify("""
        interface ICurrentUser { bool IsInRole(string role); bool HasAnyRole(params string[] roles); }
        class Workers(UserManager<IdentityUser> users, ICurrentUser current)
        {
            async Task<int> Count(string roleName) => (await users.GetUsersInRoleAsync(roleName)).Count;
            async Task<int> Managers() => await [|Count("Manager")|];
            bool IsStaff() => [|current.HasAnyRole("Clerk", "Manager")|];
            bool Serves() => IsStaff() && [|current.IsInRole("Manager")|];
        }
        """);

    [Theory]
    [InlineData("access.HasRole(held, \"Manager\")")]
    [InlineData("access.HasRole(held, RoleNames.Manager)")]
    [InlineData("access.HasRole(allowedRoles: \"Manager\", userRole: held)")]
    [InlineData("access.HasAnyRole(held, \"Manager\", \"Director\")")]
    public Task A_role_stands_beside_the_one_that_somebody_has(string question) => Verify($$"""
        interface IAccess { bool HasRole(string? userRole, string allowedRoles); bool HasAnyRole(string? userRole, params string[] roles); }
        class Gate(IAccess access)
        {
            bool May(string? held) => [|{{question}}|];
        }
        """);

    [Fact]
    public async Task A_wrapper_is_known_in_a_file_that_does_not_speak_of_roles_itself()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer> { TestCode = "class Desk { bool May(Gate gate) => [|gate.Check(\"Manager\")|]; }" };
        test.TestState.Sources.Add("public class Gate { public bool Check(string role) => new System.Security.Claims.ClaimsPrincipal().IsInRole(role); }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_wrapper_is_called_by_its_contract() => Verify("""
        interface IRegistration { Task CreateAsync(string name, string realmRole); Task OpenAsync(string realmRole); }
        class Registration(UserManager<IdentityUser> users) : IRegistration
        {
            public Task CreateAsync(string name, string granted) => users.AddToRoleAsync(new IdentityUser(name), granted);
            public Task OpenAsync(string realmRole) => Task.CompletedTask;
        }
        interface IDirectory { Task CreateAsync(string realmRole); }
        class Desk(IRegistration registration, IDirectory directory)
        {
            async Task Register(string name)
            {
                await [|registration.CreateAsync(name, realmRole: UserRole.Employee.ToString())|];
                await registration.OpenAsync("Employee");
                await directory.CreateAsync("Employee");
            }
        }
        """);

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task What_a_wrapper_of_another_project_does_is_seen_by_no_host(SiblingReferences siblings)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer> { SiblingReferences = siblings, TestCode = "class Desk { bool May(Gate gate) => gate.Check(\"Manager\"); }" };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("public class Gate { public bool Check(string role) => new System.Security.Claims.ClaimsPrincipal().IsInRole(role); }");
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_enum_of_roles_is_handed_to_a_wrapper() => Verify("""
        static class Extensions
        {
            public static bool HasAnyRole(this ClaimsPrincipal user, params UserRole[] roles) => roles.Any(r => user.IsInRole(r.ToString()));
            public static bool MayApprove(this ClaimsPrincipal user) => [|user.HasAnyRole(UserRole.Manager, UserRole.Director)|];
        }
        """);
}
