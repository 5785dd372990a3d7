using System.Collections.Immutable;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The host changes what rules cost and nothing of what they say.</summary>
public sealed class RuleHostTests
{
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Everything =
        ImmutableDictionary.CreateRange(Product.Descriptors.Select(static d => KeyValuePair.Create(d.Id, ReportDiagnostic.Warn)));

    [Fact]
    public async Task Together_the_rules_say_what_each_says_by_itself()
    {
        var alone = new List<string>();
        foreach (var rule in RuleHost.Hosted)
        {
            alone.AddRange(await FindAsync([rule]));
        }

        var together = await FindAsync([new RuleHost()]);

        Assert.True(together.Select(static f => f[..7]).Distinct().Count() >= 10);
        Assert.Equal(alone.Order(StringComparer.Ordinal), together.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_a_baseline_they_do_so_as_well()
    {
        var baseline = new BaselineText(
            "FLX4002 M:RigidCompany.Services.PurchaseService.CreateAsync(System.String,System.String,System.String,System.Decimal,System.Int32,System.Threading.CancellationToken) 2\n");

        var alone = new List<string>();
        foreach (var rule in RuleHost.Hosted.Where(static r => r.SupportedDiagnostics.All(static d => d.Category != Rules.Setup)))
        {
            alone.AddRange(await FindAsync([rule], baseline));
        }

        var together = await FindAsync([new RuleHost()], baseline);
        Assert.Equal(alone.Order(StringComparer.Ordinal), together.Where(static f => !f.StartsWith("FLX9", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(await CountAsync(baseline: null) - 2, together.Count(static f => f.StartsWith("FLX4002", StringComparison.Ordinal)));
    }

    private static async Task<int> CountAsync(AdditionalText? baseline) =>
        (await FindAsync([new RuleHost()], baseline)).Count(static f => f.StartsWith("FLX4002", StringComparison.Ordinal));

    [Fact]
    public async Task A_rule_that_is_turned_off_says_nothing_and_the_others_go_on()
    {
        var off = Everything.SetItem("FLX4002", ReportDiagnostic.Suppress);
        var found = await FindAsync([new RuleHost()], baseline: null, off);

        Assert.DoesNotContain(found, static f => f.StartsWith("FLX4002", StringComparison.Ordinal));
        Assert.Contains(found, static f => f.StartsWith("FLX4005", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_that_is_off_everywhere_but_in_some_files_speaks_in_these()
    {
        var found = await FindAsync([new RuleHost()], baseline: null, Everything.Remove("FLX4002"), new OnInOneFile("FLX4002", "PurchaseService.cs"));

        Assert.All(found.Where(static f => f.StartsWith("FLX4002", StringComparison.Ordinal)), static f => Assert.Contains("PurchaseService.cs", f, StringComparison.Ordinal));
        Assert.Contains(found, static f => f.StartsWith("FLX4002", StringComparison.Ordinal));
    }

    private static async Task<List<string>> FindAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AdditionalText? baseline = null,
        ImmutableDictionary<string, ReportDiagnostic>? severities = null,
        SyntaxTreeOptionsProvider? files = null)
    {
        var compilation = CSharpCompilation.Create(
            "RigidCompany",
            SampleSources.Trees,
            ReferenceAssemblies.Default.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(severities ?? Everything)
                .WithSyntaxTreeOptionsProvider(files));

        var options = new AnalyzerOptions(baseline is null ? [] : [baseline]);
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, static d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. found.Select(static d => d.Id + " " + d.Location.GetLineSpan() + " " + d.GetMessage(null) + " " + string.Join(" ", d.AdditionalLocations))];
    }

    private sealed class BaselineText(string text) : AdditionalText
    {
        public override string Path => "/Company/FlexibleCode.Baseline.txt";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }

    private sealed class OnInOneFile(string rule, string file) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return diagnosticId == rule && Path.GetFileName(tree.FilePath) == file;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Suppress;
            return diagnosticId == rule;
        }
    }
}
