using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Fix All in a document, a project or the solution: gathers the findings of the scope and weaves all their plans at once.</summary>
internal sealed class SeamFixAllProvider : FixAllProvider
{
    public static readonly SeamFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.CodeFixProvider is not SeamFix fix
            || AcceptMode.IsOn(fixAllContext.Project)
            || ActionOf(fix, fixAllContext.CodeActionEquivalenceKey) is not { } action)
        {
            return null;
        }

        var findings = await FindingsAsync(fixAllContext).ConfigureAwait(false);
        if (findings.IsEmpty)
        {
            return null;
        }

        var solution = fixAllContext.Solution;
        var title = string.Format(CultureInfo.InvariantCulture, "{0} ({1}, {2} places)", Opening(action.Level), fix.FixableDiagnosticIds[0], findings.Length);
        return CodeAction.Create(
            title,
            async cancellationToken =>
            {
                var planned = await PlanAsync(fix, action, solution, findings, cancellationToken).ConfigureAwait(false);
                return await new SeamWeaver(fix, action).ApplyAsync(solution, planned, cancellationToken).ConfigureAwait(false);
            },
            action.EquivalenceKey);
    }

    // `dotnet format` reads the key from what is offered for the first finding of the analyzer, which may be one of another rule, or one that cannot
    // be repaired: then there is no key, and the first action is meant.
    private static SeamAction? ActionOf(SeamFix fix, string? key) =>
        key is null ? fix.Actions.FirstOrDefault() : fix.Actions.FirstOrDefault(a => a.EquivalenceKey == key);

    private static string Opening(SeamLevel level) => level switch
    {
        SeamLevel.Gathered => "Gather what is decided in code",
        SeamLevel.Bound => "Read what is decided in code from configuration",
        _ => "Hand what is decided in code over to services",
    };

    /// <summary>Plans the findings in their order; one that cannot keep its promise is left as it is.</summary>
    internal static async Task<ImmutableArray<PlannedFinding>> PlanAsync(
        SeamFix fix, SeamAction action, Solution solution, ImmutableArray<(DocumentId Document, TextSpan Span)> findings, CancellationToken cancellationToken)
    {
        var planned = ImmutableArray.CreateBuilder<PlannedFinding>();
        foreach (var (documentId, span) in findings)
        {
            if (solution.GetDocument(documentId) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            var request = new SeamRequest(document, root, model, span, action);
            if (await fix.PlanAsync(request, cancellationToken).ConfigureAwait(false) is { } plan)
            {
                planned.Add(new PlannedFinding(documentId, span, plan));
            }
        }

        return planned.ToImmutable();
    }

    /// <summary>
    /// The findings of the scope in a stable order. A file that belongs to several projects (linked, or one per target framework) is taken
    /// once, for the first of them: what only another one compiles is a finding of the next run, as two texts of one file cannot be merged.
    /// </summary>
    private static async Task<ImmutableArray<(DocumentId Document, TextSpan Span)>> FindingsAsync(FixAllContext context)
    {
        var diagnostics = new List<(Document Document, TextSpan Span)>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                Add(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
                break;
            case FixAllScope.Project:
                Add(context.Project, await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects.Where(static p => p.Language == LanguageNames.CSharp))
                {
                    Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                break;
        }

        return
        [
            .. diagnostics
                .GroupBy(static d => (d.Document.FilePath ?? d.Document.Id.Id.ToString(), d.Span))
                .Select(static g => g.First())
                .GroupBy(static d => d.Document.FilePath ?? d.Document.Id.Id.ToString())
                .SelectMany(static g => g.Where(d => d.Document.Id == g.First().Document.Id))
                .OrderBy(static d => d.Document.FilePath, StringComparer.Ordinal)
                .ThenBy(static d => d.Document.Name, StringComparer.Ordinal)
                .ThenBy(static d => d.Span.Start)
                .Select(static d => (d.Document.Id, d.Span)),
        ];

        void Add(Project project, IEnumerable<Diagnostic> found)
        {
            foreach (var diagnostic in found.Where(d => context.DiagnosticIds.Contains(d.Id) && !d.IsSuppressed && d.Location.IsInSource))
            {
                if (project.GetDocument(diagnostic.Location.SourceTree) is { } document)
                {
                    diagnostics.Add((document, diagnostic.Location.SourceSpan));
                }
            }
        }
    }
}
