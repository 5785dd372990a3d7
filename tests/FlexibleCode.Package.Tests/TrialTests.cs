using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The analyzers on trial: a solution that knows nothing of them, and one property on the command line.</summary>
public sealed class TrialTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_trial_finds_a_decision_over_states_of_a_sibling_project_and_a_decision_of_a_project_with_two_frameworks()
    {
        LayeredSolution.WriteTo(_folder);
        var run = (await BuildAsync(Repository.TryTargets, "-p:FlexibleCodeConfiguration=" + Repository.Configuration)).Succeeded();

        var findings = Findings.In(run.Output).Select(f => (f.File, f.Id)).ToList();
        Assert.Contains((LayeredSolution.DecidingFile, "FLX1001"), findings);
        Assert.Contains(("ParcelProcess.cs", "FLX1001"), findings);
        Assert.Contains("TargetFramework=netstandard2.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_leaves_its_findings_warnings_where_warnings_are_errors()
    {
        LayeredSolution.WriteTo(_folder);
        var run = (await BuildAsync(Repository.TryTargets, "-p:FlexibleCodeConfiguration=" + Repository.Configuration, "-p:Strict=true")).Succeeded();

        Assert.Contains((LayeredSolution.DecidingFile, "FLX1001"), Findings.In(run.Output).Select(f => (f.File, f.Id)));
    }

    [Fact]
    public async Task Without_the_property_the_solution_builds_without_findings()
    {
        LayeredSolution.WriteTo(_folder);
        var run = (await Dotnet.RunAsync(_folder.Root, ["build", "Shop.slnx", "-nologo"])).Succeeded();

        Assert.Empty(Findings.In(run.Output));
    }

    [Fact]
    public async Task A_trial_from_a_fresh_clone_builds_the_analyzers_first()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "nuget.config", "global.json", ".editorconfig" })
        {
            _folder.Write("clone/" + file, Repository.Read(file));
        }

        _folder.Copy(Repository.PathOf("src"), "clone/src");
        LayeredSolution.WriteTo(_folder);
        var run = (await BuildAsync(_folder.PathOf("clone/src/FlexibleCode.Analyzers.Package/try/Try.targets"))).Succeeded();

        Assert.Single(run.Output.Split('\n'), line => line.Contains("Building the FlexibleCode analyzers for a trial", StringComparison.Ordinal));
        Assert.Contains((LayeredSolution.DecidingFile, "FLX1001"), Findings.In(run.Output).Select(f => (f.File, f.Id)));
    }

    [Fact]
    public void A_trial_keeps_every_rule_a_warning()
    {
        var targets = File.ReadAllText(Repository.TryTargets);
        foreach (var rule in RuleTable.All)
        {
            Assert.Contains(";" + rule.Id, targets, StringComparison.Ordinal);
        }
    }

    private Task<Run> BuildAsync(string targets, params string[] more) =>
        Dotnet.RunAsync(_folder.Root, ["build", "Shop.slnx", "-nologo", "--no-incremental", "-p:CustomAfterMicrosoftCommonTargets=" + targets, .. more]);
}
