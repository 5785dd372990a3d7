using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>Presets in real builds: they hold, whatever a team writes wins over them, and a name that nobody knows is told.</summary>
public sealed class PresetTests(PackedPackage package) : IDisposable
{
    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task A_preset_holds_and_what_a_team_writes_wins_over_it()
    {
        _consumer.WriteProject("<FlexibleCodePreset>$(Preset)</FlexibleCodePreset>").Write("Consumer/Process.cs", Consumer.Process);
        _consumer.Write("Consumer/Approval.cs", Consumer.Approval);

        Assert.Equal([], await FindAsync("none"));
        Assert.Equal([], await FindAsync("starter"));
        Assert.Equal(["FLX1001", "FLX4002"], await FindAsync("recommended"));
        Assert.Equal(["FLX1001", "FLX4002"], await FindAsync("Strict"));

        _consumer.Write("Consumer/.editorconfig", """
            root = true
            [*.cs]
            dotnet_analyzer_diagnostic.category-FlexibleCode.Policy.severity = none
            """);
        Assert.Equal(["FLX1001"], await FindAsync("strict"));

        _consumer.Write("Consumer/.editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.FLX4002.severity = warning
            """);
        Assert.Equal(["FLX4002"], await FindAsync("none"));
    }

    [Fact]
    public async Task An_unknown_preset_is_a_warning_that_names_the_known_ones()
    {
        _consumer.WriteProject("<FlexibleCodePreset>strickt</FlexibleCodePreset>").Write("Consumer/Process.cs", Consumer.Process);
        var run = (await _consumer.BuildAsync()).Succeeded();

        Assert.Contains(
            "warning FLX9001: The option 'FlexibleCodePreset' is not used: 'strickt' is none of none, starter, recommended, strict", run.Output, StringComparison.Ordinal);
        Assert.Equal(["FLX1001"], Findings.In(run.Output).Select(f => f.Id).Where(id => id != "FLX9001").Distinct());
    }

    private async Task<IEnumerable<string>> FindAsync(string preset) =>
        Findings.In((await _consumer.BuildAsync("-p:Preset=" + preset)).Succeeded().Output).Select(f => f.Id).Distinct().Order(StringComparer.Ordinal);
}
