using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes;
using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Seams;

/// <summary>
/// One analyzer speaks for many rules. A formatter hands its first finding to a fix, whatever its rule, and asks Fix All for the key of what is
/// offered there: a fix offers nothing for a finding of another rule, and takes its first action where there is no key.
/// </summary>
public sealed class FixAllOfManyRulesTests
{
    private const string Source = """
        public enum InvoiceStatus { Draft, Sent, Paid, Disputed }

        public class Process
        {
            public bool CanMove(InvoiceStatus from, InvoiceStatus to) => (from, to) switch
            {
                (InvoiceStatus.Draft, InvoiceStatus.Sent) => true,
                (InvoiceStatus.Sent, InvoiceStatus.Paid) => true,
                _ => false,
            };

            public void Submit(decimal amount)
            {
                if (amount > 10_500m)
                {
                    throw new System.InvalidOperationException("Too much.");
                }
            }
        }
        """;

    [Fact]
    public async Task A_fix_offers_nothing_for_a_finding_of_another_rule()
    {
        var (document, findings) = await FindAsync();
        Assert.Equal("FLX1001", (await OfferedAsync(new TransitionTableFix(), document, findings)).Single().Rule);
        Assert.Equal("FLX4002", (await OfferedAsync(new PolicyObjectFix(), document, findings)).Single().Rule);
    }

    [Theory]
    [InlineData("FLX1001")]
    [InlineData("FLX4002")]
    public async Task Fix_all_without_a_key_takes_the_first_action(string rule)
    {
        var (document, findings) = await FindAsync();
        SeamFix fix = rule == "FLX1001" ? new TransitionTableFix() : new PolicyObjectFix();
        var withKey = await FixAsync(fix, document, findings, fix.Actions[0].EquivalenceKey);
        Assert.NotEqual(Source, withKey);
        Assert.Equal(withKey, await FixAsync(fix, document, findings, key: null));
    }

    [Fact]
    public async Task Fix_all_with_an_unknown_key_does_nothing()
    {
        var (document, findings) = await FindAsync();
        Assert.Equal(Source, await FixAsync(new PolicyObjectFix(), document, findings, "another"));
    }

    private static async Task<(Document Document, ImmutableArray<Diagnostic> Findings)> FindAsync()
    {
        var project = ProjectId.CreateNewId();
        var id = DocumentId.CreateNewId(project);
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithMetadataReferences(ReferenceAssemblies.Default.References))
            .AddDocument(id, "Process.cs", Source, filePath: "/Shop/Process.cs");
        var compilation = (await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var findings = await compilation.WithAnalyzers([new RuleHost()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["FLX1001", "FLX4002"], findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        return (solution.GetDocument(id)!, findings);
    }

    private static async Task<IReadOnlyList<(string Rule, string Title)>> OfferedAsync(SeamFix fix, Document document, ImmutableArray<Diagnostic> findings)
    {
        var offered = new List<(string Rule, string Title)>();
        foreach (var finding in findings)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add((finding.Id, action.Title)), TestContext.Current.CancellationToken));
        }

        return offered;
    }

    private static async Task<string> FixAsync(SeamFix fix, Document document, ImmutableArray<Diagnostic> findings, string? key)
    {
        var token = TestContext.Current.CancellationToken;
        var context = new FixAllContext(document, fix, FixAllScope.Solution, key, fix.FixableDiagnosticIds, new GivenFindings(findings), token);
        if (await fix.GetFixAllProvider().GetFixAsync(context) is not { } action)
        {
            return Source;
        }

        var operation = Assert.Single((await action.GetOperationsAsync(token)).OfType<ApplyChangesOperation>());
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(token)).ToString();
    }
}
