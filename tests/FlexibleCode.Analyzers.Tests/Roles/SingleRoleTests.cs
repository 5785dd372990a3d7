using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Roles.SingleRoleAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2007: one person, one role.</summary>
public sealed class SingleRoleTests
{
    private const string Rest = "public int Id { get; set; } public string Name { get; set; } = \"\"; public string Phone { get; set; } = \"\";";

    [Theory]
    [InlineData("public System.Collections.Generic.List<string> Roles { get; set; } = [];")]
    [InlineData("public System.Collections.Generic.List<UserRole> Roles { get; } = [];")]
    [InlineData("public UserRole[] Roles { get; set; } = []; public UserRole Role { get; set; }")]
    [InlineData("public System.Collections.Generic.ICollection<Assignment> RoleAssignments { get; } = []; public UserRole Role { get; set; }")]
    [InlineData("public bool IsActive { get; set; }")]
    [InlineData("public string Status { get; set; } = \"\";")]
    [InlineData("public UserRole Role => UserRole.Clerk;")]
    [InlineData("public string RoleColor { get; set; } = \"\";")]
    public Task Room_for_several_roles_or_none_is_silent(string members) =>
        Verify.VerifyAnalyzerAsync($"public enum UserRole {{ Clerk, Chief }} public class Assignment {{ }} public class User {{ {Rest} {members} }}");

    [Theory]
    [InlineData("public class UserRole")]
    [InlineData("public class UserDto")]
    [InlineData("public class CreateUserRequest")]
    [InlineData("public class Node")]
    [InlineData("public static class User")]
    public Task What_is_no_person_is_silent(string type) =>
        Verify.VerifyAnalyzerAsync($"{type} {{ {(type.Contains("static", StringComparison.Ordinal) ? "public static string Role { get; set; } = \"\";" : Rest + " public string Role { get; set; } = \"\";")} }}");

    [Fact]
    public Task Less_than_a_record_of_a_person_is_silent() => Verify.VerifyAnalyzerAsync("public class CurrentUser { public string Role { get; set; } = \"\"; }");

    [Theory]
    [InlineData("public UserRole {|#0:Role|} { get; set; }", "Role")]
    [InlineData("public UserRole? {|#0:Role|} { get; set; }", "Role")]
    [InlineData("public string {|#0:Role|} { get; set; } = \"\";", "Role")]
    [InlineData("public int {|#0:RoleId|} { get; set; }", "RoleId")]
    [InlineData("public int {|#0:RoleId|} { get; set; } public UserRole Role { get; set; }", "RoleId")]
    [InlineData("public string {|#0:JobTitle|} { get; set; } = \"\";", "JobTitle")]
    public async Task One_role_is_reported_where_it_is_kept(string member, string name)
    {
        var test = new CSharpAnalyzerTest<SingleRoleAnalyzer> { TestCode = $"public enum UserRole {{ Clerk, Chief }} public class User {{ {Rest} {member} }}" };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.PersonHasOneRole).WithLocation(0).WithArguments("User", name));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_base_type_that_keeps_one_is_reported_and_not_its_heirs() =>
        Verify.VerifyAnalyzerAsync($"public class Employee {{ {Rest} public string [|Role|] {{ get; set; }} = \"\"; }} public class SeniorEmployee : Employee {{ }}");

    [Fact]
    public async Task Code_with_errors_does_not_throw()
    {
        var test = new CSharpAnalyzerTest<SingleRoleAnalyzer> { CompilerDiagnostics = CompilerDiagnostics.None, TestCode = "public class User : User { public Missing Role { get; set; } public Role { get; set; } public int Id { get; set; } " };
        test.ExpectedDiagnostics.Clear();
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
