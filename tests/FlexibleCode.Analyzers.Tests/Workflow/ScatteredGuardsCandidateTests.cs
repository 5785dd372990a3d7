using FlexibleCode.Analyzers.Tests.Options;
using FlexibleCode.Analyzers.Tests.Organization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>The driver is asked to keep an account of every symbol only where a type may have scattered guards.</summary>
public sealed class ScatteredGuardsCandidateTests
{
    private const string Set = ScatteredGuardsInEditorTests.Set;

    private const string Scattered = ScatteredGuardsInEditorTests.Order;

    private const string Changed = "public class Order { public OrderStatus Status { get; set; } public void Send() { Status = OrderStatus.Sent; } public OrderStatus Next() => OrderStatus.Paid; }";

    [Theory]
    [InlineData(Scattered, 1)]
    [InlineData("namespace Acme { public partial class Shop { public class Lines { } } }", 0)]
    [InlineData(Changed, 0)]
    [InlineData("", 0)]
    public async Task The_driver_is_asked_only_where_there_is_one(string source, int symbolStarts) =>
        Assert.Equal(symbolStarts, (await RunAsync(Model.Compile("Company.Orders", [], source, Set), [])).SymbolStarts);

    [Fact]
    public async Task A_type_inside_another_is_one()
    {
        var nested = Scattered.Replace("public partial class", "namespace Acme.Orders; public class Shop { public class") + "}";

        var (symbolStarts, findings) = await RunAsync(Model.Compile("Company.Orders", [], nested, Set), []);

        Assert.Equal((1, 1), (symbolStarts, findings));
    }

    [Fact]
    public async Task What_one_team_asks_for_does_not_speak_for_another()
    {
        var compilation = Model.Compile("Company.Orders", [], Scattered, Set);
        var more = new Dictionary<string, string> { ["flexible_code.FLX1004.guards"] = "5" };

        Assert.Equal((1, 1), await RunAsync(compilation, []));
        Assert.Equal((0, 0), await RunAsync(compilation.Clone(), more));
        Assert.Equal((1, 1), await RunAsync(compilation.Clone(), []));
    }

    private static async Task<(int SymbolStarts, int Findings)> RunAsync(CSharpCompilation compilation, Dictionary<string, string> options)
    {
        var host = new RuleHost();
        var driver = compilation.WithAnalyzers([host], new AnalyzerOptions([], new FixedOptions(options)));
        var found = await driver.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var telemetry = await driver.GetAnalyzerTelemetryInfoAsync(host, TestContext.Current.CancellationToken);
        return (telemetry.SymbolStartActionsCount, found.Count(static d => d.Id == "FLX1004"));
    }
}
