using FlexibleCode.Analyzers.Tests.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

/// <summary>An editor asks for one file, or for the few lines that are seen, and not for the whole compilation: the finding is the same.</summary>
public sealed class ScatteredGuardsInEditorTests
{
    internal const string Order =
        """
        using System;
        public partial class Order
        {
            public OrderStatus Status { get; private set; }
            public void Send() { if (Status != OrderStatus.Draft) { throw new InvalidOperationException(); } Status = OrderStatus.Sent; }
            public void Pay() { if (Status != OrderStatus.Sent) { throw new InvalidOperationException(); } Status = OrderStatus.Paid; }
            public void Close() { if (Status != OrderStatus.Paid) { throw new InvalidOperationException(); } Status = OrderStatus.Closed; }
            public void Cancel() { if (Status == OrderStatus.Closed) { throw new InvalidOperationException(); } Status = OrderStatus.Void; }
        }
        """;

    private const string OtherPart = "public partial class Order { public string Note { get; set; } = \"\"; }";

    internal const string Set = "public enum OrderStatus { Draft, Sent, Paid, Closed, Void }";

    [Fact]
    public async Task Of_one_file() => await FoundAtSendAsync(Model.Compile("Company.Orders", [], Order, OtherPart, Set), static _ => null);

    [Fact]
    public async Task Of_the_lines_of_the_first_guard() =>
        await FoundAtSendAsync(Model.Compile("Company.Orders", [], Order, OtherPart, Set), static text => text.Lines[4].Span);

    [Fact]
    public async Task Nothing_in_the_file_of_another_part()
    {
        var compilation = Model.Compile("Company.Orders", [], Order, OtherPart, Set);
        Assert.Empty(await FindAsync(compilation, compilation.SyntaxTrees[1], null));
    }

    private static async Task FoundAtSendAsync(CSharpCompilation compilation, Func<SourceText, TextSpan?> seen)
    {
        var tree = compilation.SyntaxTrees[0];
        var finding = Assert.Single(await FindAsync(compilation, tree, seen(await tree.GetTextAsync(TestContext.Current.CancellationToken))));
        Assert.Equal(4, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(7, finding.AdditionalLocations.Count);
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(CSharpCompilation compilation, SyntaxTree asked, TextSpan? seen)
    {
        var found = await compilation.WithAnalyzers([new RuleHost()])
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(asked), seen, TestContext.Current.CancellationToken);
        return [.. found.Where(static d => d.Id == "FLX1004")];
    }
}
