using System.Text.Json;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>
/// A small web project that references the package and holds one finding of every rule that a fix repairs, as it was and after
/// <c>dotnet format analyzers</c> applied the first action of every fix in one go.
/// </summary>
public sealed class FormattedOffice(PackedPackage package) : IAsyncLifetime
{
    private readonly Consumer _consumer = new(package);

    internal IReadOnlyList<(string Id, string Level)> Before { get; private set; } = [];

    internal string AnswersBefore { get; private set; } = "";

    internal Run Format { get; private set; } = null!;

    internal IReadOnlyList<(string Id, string Level)> After { get; private set; } = [];

    internal string AnswersAfter { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _consumer.WriteProject(
            """
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            """,
            sdk: "Microsoft.NET.Sdk.Web");
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests/FlexibleCode.Package.Tests/Office"), "*.cs"))
        {
            _consumer.Write("Consumer/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        // It is off by default.
        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.FLX1007.severity = warning\n");

        Before = await FindAsync("before.sarif");
        AnswersBefore = await AnswerAsync();
        Format = (await _consumer.FormatAsync(["analyzers", "--severity", "info", "--diagnostics", .. RuleTable.Fixable])).Succeeded();
        After = await FindAsync("after.sarif", "--no-restore");
        AnswersAfter = await AnswerAsync();
    }

    public ValueTask DisposeAsync()
    {
        _consumer.Dispose();
        return ValueTask.CompletedTask;
    }

    // A log holds what is information, too; the output of a build does not. A warning counts whoever gives it, the compiler or we.
    private async Task<IReadOnlyList<(string Id, string Level)>> FindAsync(string file, params string[] more)
    {
        (await _consumer.BuildAsync([$"-p:ErrorLog={file}%2Cversion=2.1", .. more])).Succeeded();
        using var log = JsonDocument.Parse(_consumer.Read("Consumer/" + file));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(r => (r.GetProperty("ruleId").GetString()!, r.TryGetProperty("level", out var level) ? level.GetString()! : "warning"))
                .Where(f => f.Item2 != "note" || f.Item1.StartsWith("FLX", StringComparison.Ordinal)),
        ];
    }

    private async Task<string> AnswerAsync() => (await _consumer.DotnetAsync("Consumer", ["bin/Debug/net10.0/Consumer.dll"])).Succeeded().Output;
}
