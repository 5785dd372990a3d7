using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>One place is one finding: where a rule with a more specific remedy speaks of a decision by role, FLX2003 does not.</summary>
public sealed class RoleBranchPrecedenceTests
{
    private const string Company = """

        enum UserRole { None, Employee, Manager, Director }
        class User { public UserRole Role { get; set; } public string Title { get; set; } = ""; }
        class Order { public string ManagerUserId { get; set; } = ""; public string DirectorUserId { get; set; } = ""; public string ApproverId { get; set; } = ""; }
        class Gate { bool May(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole("Manager") || user.IsInRole("Director"); }
        """;

    [Theory]
    [InlineData("int GetApprovalLevel(UserRole role) => [|role switch|] { UserRole.Manager => 1, UserRole.Director => 2, _ => 0 };")]
    [InlineData("int GetApprovalLevel(User user) { [|if (user.Role == UserRole.Manager)|] { return 1; } if (user.Role == UserRole.Director) { return 2; } return 0; }")]
    [InlineData("void Assign(Order order, string role) { [|if (role.Contains(\"Manager\"))|] { order.ApproverId = order.ManagerUserId; } else if (role.Contains(\"Director\")) { order.ApproverId = order.DirectorUserId; } }")]
    public async Task A_route_is_one_finding(string member)
    {
        await FindsAsync<ApprovalRouteAnalyzer>(member);
        await SilentAsync(member);
    }

    [Theory]
    [InlineData("decimal BonusOf(UserRole role) => [|role switch|] { UserRole.Manager => 100m, UserRole.Director => 200m, _ => 0m };")]
    [InlineData("int LeaveDaysOf(User user) { [|switch (user.Role)|] { case UserRole.Manager: return 30; case UserRole.Director: return 35; default: return 25; } }")]
    public async Task A_mapping_to_values_is_one_finding(string member)
    {
        await FindsAsync<CompiledMappingAnalyzer>(member);
        await SilentAsync(member);
    }

    [Theory]
    [InlineData("int QueueOf(UserRole role) => [|role switch|] { UserRole.Manager => 1, UserRole.Director => 2, _ => 0 };")]
    [InlineData("string PageOf(UserRole role) => [|role switch|] { UserRole.Manager => \"/manager\", UserRole.Director => \"/director\", UserRole.Employee => \"/home\", _ => \"/\" };")]
    public Task What_no_other_rule_speaks_of_stays_a_finding(string member) => FindsAsync<RoleBranchAnalyzer>(member);

    [Theory]
    [InlineData("FLX1005", "int GetApprovalLevel(UserRole role) => [|role switch|] { UserRole.Manager => 1, UserRole.Director => 2, _ => 0 };")]
    [InlineData("FLX4005", "decimal BonusOf(UserRole role) => [|role switch|] { UserRole.Manager => 100m, UserRole.Director => 200m, _ => 0m };")]
    public async Task Where_the_other_rule_is_turned_off_nothing_is_lost(string other, string member)
    {
        await RunAsync($"root = true\n[*.cs]\ndotnet_diagnostic.{other}.severity = none\n");
        await RunAsync($"is_global = true\ndotnet_diagnostic.{other}.severity = none\n");

        Task RunAsync(string config)
        {
            var test = new CSharpAnalyzerTest<RoleBranchAnalyzer> { TestCode = "class Desk { " + member + " }" + Company };
            test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", config);
            return test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Task FindsAsync<TAnalyzer>(string member)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync("class Desk { " + member + " }" + Company);

    private static Task SilentAsync(string member) =>
        CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(
            "class Desk { " + member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal) + " }" + Company);
}
