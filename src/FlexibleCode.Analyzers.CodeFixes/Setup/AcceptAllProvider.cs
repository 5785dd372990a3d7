using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Setup;

/// <summary>Accepts every finding of a document, a project or the solution, and writes each baseline once.</summary>
internal sealed class AcceptAllProvider : FixAllProvider
{
    public static readonly AcceptAllProvider Instance = new();

    private const string Title = "Accept into the baseline";

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        if (fixAllContext.CodeActionEquivalenceKey != AcceptIntoBaselineFix.AcceptKey)
        {
            // Who asks for another key was offered nothing to accept: an action that changes nothing tells it so without a complaint.
            return CodeAction.Create(Title, _ => Task.FromResult(solution), AcceptIntoBaselineFix.AcceptKey);
        }

        var findings = await FindingsAsync(fixAllContext).ConfigureAwait(false);
        return CodeAction.Create(
            Title,
            async cancellationToken =>
            {
                var acceptance = new BaselineAcceptance(solution);
                foreach (var (project, found) in findings)
                {
                    await acceptance.AddAsync(project, found, cancellationToken).ConfigureAwait(false);
                }

                return await acceptance.ApplyAsync(cancellationToken).ConfigureAwait(false);
            },
            AcceptIntoBaselineFix.AcceptKey);
    }

    private static async Task<List<(Project Project, ImmutableArray<Diagnostic> Found)>> FindingsAsync(FixAllContext context)
    {
        var findings = new List<(Project, ImmutableArray<Diagnostic>)>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                findings.Add((document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)));
                break;
            case FixAllScope.Project:
                findings.Add((context.Project, await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false)));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects.Where(static p => p.Language == LanguageNames.CSharp))
                {
                    findings.Add((project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
                }

                break;
        }

        return findings;
    }
}
