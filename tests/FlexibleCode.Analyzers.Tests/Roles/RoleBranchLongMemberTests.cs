using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Members of thousands of branches are read as short ones are.</summary>
public sealed class RoleBranchLongMemberTests
{
    private const int Branches = 1500;

    [Fact]
    public async Task One_question_that_is_asked_again_and_again_is_one_finding()
    {
        var found = await FindAsync(string.Concat(Enumerable.Range(0, Branches).Select(static i => $"if (user.Role == \"Manager\") {{ Send({i}); }} Work({i});\n")));

        Assert.Equal(Branches - 1, Assert.Single(found).AdditionalLocations.Count(static l => l.GetLineSpan().StartLinePosition.Line > 1));
    }

    [Fact]
    public async Task Questions_about_other_roles_are_findings_of_their_own() =>
        Assert.Equal(Branches, (await FindAsync(string.Concat(Enumerable.Range(0, Branches).Select(static i => $"if (user.Role == \"Manager{i}\") {{ Send({i}); }} Work({i});\n")))).Count);

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> FindAsync(string statements)
    {
        var compilation = Organization.Model.Compile(
            "Company.Desk", [], "public class User { public string Role { get; set; } = \"\"; } public class Desk { void Send(int i) { } void Work(int i) { } public void Do(User user) {\n" + statements + "} }");
        var found = await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions
            .WithAnalyzers(compilation, [new RoleBranchAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static d => d.Id == "FLX2003")];
    }
}
