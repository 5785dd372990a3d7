using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleBranchBehaviourTests
{
    private const string Composition = """

        public enum UserRole { Employee, Manager, Director }
        [Flags] public enum StaffRole { None = 0, Employee = 1, Manager = 2, Director = 4 }

        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                services.AddScoped<DeskService>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services, IConfiguration configuration) => Startup.Configure(services, configuration);
        }
        """;

    [Theory]
    [InlineData("public bool May(string role) => role == \"Manager\" || role == \"Director\";")]
    [InlineData("public bool May(string role) => role != \"Manager\" && role != \"Director\";")]
    [InlineData("public bool May(string role) => role is \"Manager\" or \"Director\";")]
    [InlineData("public bool May(string role) => role is not (\"Manager\" or \"Director\");")]
    [InlineData("public bool May(string role) => role.ToLower() == \"manager\" || role.ToLower() == \"director\";")]
    [InlineData("public bool May(string role) => role.ToLower() == \"Manager\".ToLower() || role.ToLower() == \"Director\".ToLower();")]
    [InlineData("public bool May(string role) => \"Manager \".ToUpperInvariant().Trim().Equals(role.ToUpperInvariant().Trim()) || \" Director\".ToUpperInvariant().Trim().Equals(role.ToUpperInvariant().Trim());")]
    [InlineData("public bool May(string role) { if (role.Trim().ToLower() == \"Manager\".Trim().ToLower()) { return true; } if (role.Trim().ToLower() == \"Head\".Trim().ToLower()) { return true; } return false; }")]
    [InlineData("public int May(string role) { if (role.ToLower() == \"Manager\".ToLower()) { return 1; } if (role.ToLower() == \"Head\".ToLower()) { return 2; } return 0; }")]
    [InlineData("public bool May(string role) => string.Equals(role, \"manager\", StringComparison.OrdinalIgnoreCase) || string.Equals(role, \"director\", StringComparison.OrdinalIgnoreCase);")]
    [InlineData("public bool May(string role) => Array.IndexOf(new[] { \"Manager\", \"Director\" }, role) < 0;")]
    [InlineData("public bool May(UserRole role) => Array.IndexOf(new[] { UserRole.Manager, UserRole.Director }, role) != -1;")]
    [InlineData("public bool May(string role) => role.IndexOf(\"Manager\", StringComparison.OrdinalIgnoreCase) >= 0 || role.IndexOf(\"Head\", StringComparison.OrdinalIgnoreCase) >= 0;")]
    [InlineData("public bool May(string role) => role.IndexOf(\"Manager\") != -1 || role.IndexOf(\"Head\") != -1;")]
    [InlineData("public bool May(string role) => role.IndexOf(\"Manager\") == -1 && role.IndexOf(\"Head\") == -1;")]
    [InlineData("public bool May(string role) => role.Equals(\"Manager\") || role.Equals(\"Director\");")]
    [InlineData("public bool May(UserRole role) => role == UserRole.Manager || role == UserRole.Director;")]
    [InlineData("public bool May(UserRole? role) => role == UserRole.Manager || role == UserRole.Director;")]
    [InlineData("public bool May(UserRole? role) => role is UserRole.Manager or UserRole.Director;")]
    [InlineData("public bool May(UserRole role) => role is UserRole.Manager || role is UserRole.Director;")]
    [InlineData("public bool May(UserRole? role) => role is UserRole.Manager;")]
    [InlineData("public bool May(UserRole role) => role is not UserRole.Manager;")]
    [InlineData("public bool May(StaffRole role) => role == StaffRole.Manager || role == StaffRole.Director;")]
    [InlineData("public bool May(int role) => role == (int)UserRole.Manager || role == (int)UserRole.Director;")]
    [InlineData("public bool May(int role) => role != (int)UserRole.Manager && role != (int)UserRole.Director;")]
    [InlineData("public bool May(int? role) => role is (int)UserRole.Manager or (int)UserRole.Director;")]
    [InlineData("public bool May(int role) => role == (int)UserRole.Manager;")]
    [InlineData("public bool May(byte role) => role == (byte)UserRole.Manager || role == (byte)UserRole.Director;")]
    [InlineData("public bool May(int role) => new[] { (int)UserRole.Manager, (int)UserRole.Director }.Contains(role);")]
    [InlineData("public int May(int role) => role switch { (int)UserRole.Manager => 1, (int)UserRole.Director => 2, _ => 0 };")]
    [InlineData("public bool May(int role) { return new[] { new { RoleId = role } }.AsQueryable().Any(r => r.RoleId == (int)UserRole.Manager || r.RoleId == (int)UserRole.Director); }")]
    [InlineData("public bool May(StaffRole role) => role is not (StaffRole.Manager or StaffRole.Director);")]
    [InlineData("public int May(StaffRole role) => role switch { StaffRole.Manager => 1, StaffRole.Director => 2, _ => 0 };")]
    [InlineData("public string May(string role) { if (role == \"Manager\") { return \"/manager\"; } if (role == \"Director\") { return \"/director\"; } return \"/\"; }")]
    [InlineData("public int May(UserRole role) => role switch { UserRole.Manager => 1, UserRole.Director => 2, _ => throw new ArgumentException(\"nobody\") };")]
    [InlineData("public int May(UserRole role) => role switch { UserRole.Manager => 1, UserRole.Director => 2 };")]
    [InlineData("public int May(string role) { int queue = 7; switch (role) { case \"Manager\": case \"Head\": queue = 1; break; case \"Director\": queue = 2; break; } return queue; }")]
    [InlineData("public int May(string role) => role switch { \"Manager\" => 1, \"Director\" => 2 };")]
    [InlineData("public int May(string role) { var sum = 0; if (role == \"Manager\" || role == \"Head\") { sum += 2; sum *= 3; } else if (role == \"Director\") { sum += 5; sum *= 7; } return sum; }")]
    [InlineData("public int May(UserRole role) { var sum = 1; if (role == UserRole.Manager || role == UserRole.Director) { sum += 2; sum *= 3; } sum++; if (!(role is UserRole.Director or UserRole.Manager)) { sum += 5; sum *= 7; } return sum; }")]
    [InlineData("public bool May(string role) { return new[] { role }.AsQueryable().Where(r => r == \"Manager\" || r == \"Director\").Any(); }")]
    [InlineData("public bool May(UserRole role) { return new[] { new { Role = role } }.AsQueryable().Any(r => r.Role != UserRole.Manager && r.Role != UserRole.Director); }")]
    public async Task What_is_gathered_answers_as_the_branch_did(string member)
    {
        var source = "using System; using System.Linq; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; public class DeskService { " + member + " }" + Composition;
        var result = await BehaviourVerifier.VerifyAsync<RoleBranchAnalyzer, RoleBranchFix>(
            source, "DeskService.May", RoleBranchFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes > 1);
    }

    [Theory]
    [InlineData("public bool May(string role) => role == \"Manager\" || role == \"Director\";")]
    [InlineData("public bool May(string role) => role.ToLower() == \"Manager\".ToLower() || role.ToLower() == \"Director\".ToLower();")]
    [InlineData("public bool May(string role) => Array.IndexOf(new[] { \"Manager\", \"Director\" }, role) >= 0;")]
    [InlineData("public bool May(int role) => role == (int)UserRole.Manager || role == (int)UserRole.Director;")]
    [InlineData("public bool May(int? role) => role is (int)UserRole.Manager or (int)UserRole.Director;")]
    [InlineData("public bool May(int role) => role == (int)UserRole.Manager;")]
    [InlineData("public bool May(int role) { return new[] { new { RoleId = role } }.AsQueryable().Any(r => r.RoleId == (int)UserRole.Manager || r.RoleId == (int)UserRole.Director); }")]
    [InlineData("public bool May(UserRole role) => role is UserRole.Manager or UserRole.Director;")]
    [InlineData("public int May(UserRole role) => role switch { UserRole.Manager => 1, UserRole.Director => 2, _ => 0 };")]
    [InlineData("public bool May(UserRole role) { return new[] { new { Role = role } }.AsQueryable().Any(r => r.Role == UserRole.Manager || r.Role == UserRole.Director); }")]
    public async Task Configuration_changes_what_a_role_means_and_only_then(string member)
    {
        var source = "using System; using System.Linq; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; public class DeskService { " + member + " }" + Composition;
        var result = await BehaviourVerifier.VerifyAsync<RoleBranchAnalyzer, RoleBranchFix>(
            source,
            "DeskService.May",
            RoleBranchFix.ConfigureKey,
            new BehaviourSettings { CompositionRoot = "Startup.Configure", Configuration = [] },
            TestContext.Current.CancellationToken);
        Assert.True(result.Changed > 0);
    }
}
