using System.Collections.Immutable;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

public sealed class OpenedSetSuppressorTests
{
    private const string Switches = """

        enum Status { Draft, Sent, Paid }

        class Desk
        {
            void Show(Status? status) { switch (status) { case Status.Draft: break; } }
            int Rank(Status status) => status switch { Status.Draft => 1, _ => 2 };
        }
        """;

    [Theory]
    [InlineData("class Table { System.Collections.Generic.Dictionary<Status, int> Days { get; set; } = new(); }")]
    [InlineData("class Table { static readonly System.Collections.Generic.HashSet<(Status From, Status To)> Moves = new(); }")]
    [InlineData("class Table { static readonly (Status From, Status To)[] Moves = { (Status.Draft, Status.Sent) }; }")]
    [InlineData("namespace A { class B { class C { System.Collections.Generic.IReadOnlyDictionary<Status, Status[]>? Next; } } }")]
    public async Task Advice_on_a_set_that_was_opened_is_suppressed(string table) =>
        Assert.Equal([true, true, true, true], await RunAsync(table + Switches));

    [Theory]
    [InlineData("class Table { Status Status { get; set; } System.Collections.Generic.List<Status> All { get; } = new(); }")]
    [InlineData("class Table { System.Collections.Generic.Dictionary<System.DayOfWeek, Status> OfDay = new(); }")]
    [InlineData("")]
    public async Task Advice_on_a_closed_set_stays(string table) =>
        Assert.Equal([false, false, false, false], await RunAsync(table + Switches));

    [Fact]
    public async Task Advice_on_a_set_of_the_framework_or_one_that_is_meant_to_be_closed_stays()
    {
        Assert.Equal([false, false], await RunAsync("class Table { System.Collections.Generic.HashSet<System.DayOfWeek> Days = new(); void Show(System.DayOfWeek day) { switch (day) { case 0: break; } } }"));
        Assert.Equal(
            [false, false, false, false],
            await RunAsync("class StableAttribute : System.Attribute { } class Table { System.Collections.Generic.HashSet<Status> Open = new(); }" + Switches.Replace("enum", "[Stable] enum", StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<bool>> RunAsync(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Company.Application",
            [CSharpSyntaxTree.ParseText(source)],
            ReferenceAssemblies.Default.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Severity == DiagnosticSeverity.Error);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true);
        var found = await compilation.WithAnalyzers([new SwitchAdvice(), new OpenedSetSuppressor()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(static d => d.IsSuppressed);
    }

    /// <summary>Says at every switch what IDE0010, IDE0072 and S131 say.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class SwitchAdvice : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule("IDE0010"), Rule("IDE0072"), Rule("S131")];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                c =>
                {
                    c.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[c.Node.IsKind(SyntaxKind.SwitchStatement) ? 0 : 1], c.Node.GetLocation()));
                    c.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[2], c.Node.GetFirstToken().GetLocation()));
                },
                SyntaxKind.SwitchStatement,
                SyntaxKind.SwitchExpression);
        }

#pragma warning disable RS2008 // speaks for analyzers of others, in this test alone
        private static DiagnosticDescriptor Rule(string id) => new(id, "Advice", "Advice", "Style", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008
    }
}
