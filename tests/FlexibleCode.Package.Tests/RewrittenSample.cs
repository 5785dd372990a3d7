using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>
/// The sample, copied out of the repository, as it was and after <c>dotnet format analyzers</c> applied the first action of every fix.
/// It is done once; the tests look at what was recorded on the way.
/// </summary>
public sealed class RewrittenSample : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private int _databases;

    internal Run BuildBefore { get; private set; } = null!;

    internal IReadOnlyList<string> AnswersBefore { get; private set; } = [];

    internal Run Format { get; private set; } = null!;

    internal IReadOnlyList<string> ChangedFiles { get; private set; } = [];

    internal Run BuildAfter { get; private set; } = null!;

    internal IReadOnlyList<string> AnswersAfter { get; private set; } = [];

    private string Project => _folder.PathOf("RigidCompany");

    public async ValueTask InitializeAsync()
    {
        _folder.Copy(Repository.PathOf("docs/samples/RigidCompany"), "RigidCompany");
        // Formatting takes no property on its command line, so the trial stands in a file above the project here.
        _folder.Write("Directory.Build.targets", $"""
            <Project>
              <PropertyGroup>
                <FlexibleCodeConfiguration>{Repository.Configuration}</FlexibleCodeConfiguration>
                <NoWarn>$(NoWarn);NU1603;NU1608</NoWarn>
              </PropertyGroup>
              <Import Project="{Repository.TryTargets}" />
            </Project>
            """);
        // A build prints warnings alone: rules that inform, and those that are off, are raised to be seen.
        _folder.Write(".editorconfig", Repository.Read(".editorconfig") + "\n[*.cs]\n"
            + string.Concat(RuleTable.OverBusinessCode.Where(r => !r.IsEnabledByDefault || r.DefaultSeverity < DiagnosticSeverity.Warning).Select(r => $"dotnet_diagnostic.{r.Id}.severity = warning\n")));

        BuildBefore = (await BuildAsync()).Succeeded();
        AnswersBefore = await AnswersAsync();

        var before = Sources();
        Format = (await FormatAsync(["analyzers", "--severity", "info", "--diagnostics", .. RuleTable.Fixable])).Succeeded();
        var after = Sources();
        ChangedFiles = [.. after.Where(f => !before.TryGetValue(f.Key, out var text) || text != f.Value).Select(f => f.Key).Order(StringComparer.Ordinal)];

        BuildAfter = await BuildAsync();
        if (BuildAfter.ExitCode == 0)
        {
            AnswersAfter = await AnswersAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<Run> BuildAsync() => Dotnet.RunAsync(Project, ["build", "-nologo", "--no-incremental"]);

    internal Task<Run> FormatAsync(IEnumerable<string> arguments) =>
        Dotnet.RunAsync(Project, ["format", .. arguments, "--no-restore", "--verbosity", "normal"]);

    internal async Task<IReadOnlyList<string>> AnswersAsync(params (string Name, string Value)[] configuration)
    {
        var database = _folder.PathOf($"company-{_databases++}.db");
        await using var application = await SampleApplication.StartAsync(Project, database, configuration);
        return await SampleDay.SpendAsync(application);
    }

    /// <summary>The text of every source file, by its path.</summary>
    internal IReadOnlyDictionary<string, string> Sources() =>
        Directory.EnumerateFiles(Project, "*.*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Project, path))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("bin", StringComparison.Ordinal) && !path.StartsWith("obj", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Project, path)));
}
