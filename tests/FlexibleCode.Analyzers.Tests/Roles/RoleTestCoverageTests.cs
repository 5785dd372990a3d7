using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>However tests of roles are nested, follow one another and are kept in variables, each of them is told by one finding, and by one only.</summary>
public sealed class RoleTestCoverageTests
{
    private const int Seeds = 200;

    [Fact]
    public Task Every_question_for_a_membership_is_told_once() =>
        VerifyAsync(new InlineRoleTestAnalyzer(), static (role, isOther) => $"{(isOther ? "other" : "user")}.IsInRole(\"{role}\")", "System.Security.Claims.ClaimsPrincipal");

    [Fact]
    public Task Every_comparison_with_a_role_is_told_once() =>
        VerifyAsync(new RoleBranchAnalyzer(), static (role, isOther) => $"({(isOther ? "other" : "user")}.Role == \"{role}\")", "User");

    [Theory]
    [InlineData(40, 1)]
    [InlineData(200, 1)]
    [InlineData(600, 3)]
    public async Task No_comparison_of_a_long_run_is_lost(int steps, int findings)
    {
        var source = "public class User { public int Id { get; set; } public string Role { get; set; } = \"\"; }\npublic class Desk { public int Do(User user) {\n"
            + string.Concat(Enumerable.Range(0, steps).Select(static i => $"if (user.Role == \"Role{i}\") return {i};\n")) + "return -1; } }";
        var found = await Organization.Model.Compile("Company.Desk", [], source).WithAnalyzers([new RoleBranchAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(findings, found.Length);
        Assert.Equal(steps, found.SelectMany(static d => d.AdditionalLocations.Append(d.Location)).Select(static l => l.GetLineSpan().StartLinePosition.Line).Distinct().Count());
    }

    private static async Task VerifyAsync(DiagnosticAnalyzer rule, Func<string, bool, string> ask, string type)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var decisions = new ChanceDecisions(seed, ask);
            var source = "public class User { public int Id { get; set; } public string Role { get; set; } = \"\"; }\npublic class Desk { void Send(int action) { } public int Do("
                + type + " user, " + type + " other, bool late) {\n" + decisions.Text + "\nreturn -1; } }";
            var found = await Organization.Model.Compile("Company.Desk", [], source).WithAnalyzers([rule]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            decisions.AreToldOnce(found.SelectMany(static d => d.AdditionalLocations).Select(static l => l.SourceTree!.ToString().Substring(l.SourceSpan.Start, l.SourceSpan.Length)));
        }
    }
}
