using System.Collections.Immutable;
using FlexibleCode.Testing.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Testing.Fixing;

/// <summary>A fix, the analyzers that feed it, and which of its actions the test is about.</summary>
internal sealed record FixUnderTest(CodeFixProvider Provider, ImmutableArray<DiagnosticAnalyzer> Analyzers, int? ActionIndex, string? EquivalenceKey)
{
    /// <summary>The fixable diagnostics of a solution: in the order of projects, files and places.</summary>
    public async Task<ImmutableArray<FixableDiagnostic>> FindAsync(Solution solution, CancellationToken cancellationToken)
    {
        var run = await AnalysisRun.RunAsync(solution, Analyzers, cancellationToken).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<FixableDiagnostic>();
        foreach (var project in run.Projects)
        {
            var documents = project.Project.Documents.ToList();
            found.AddRange(project.Analyzer
                .Where(d => Provider.FixableDiagnosticIds.Contains(d.Id) && d.Location.IsInSource)
                .Select(d => (Document: project.Project.GetDocument(d.Location.SourceTree)!, Diagnostic: d))
                .OrderBy(p => documents.IndexOf(p.Document))
                .ThenBy(static p => p.Diagnostic.Location.SourceSpan.Start)
                .ThenByDescending(static p => p.Diagnostic.Location.SourceSpan.Length)
                .Select(static p => new FixableDiagnostic(p.Document, p.Diagnostic)));
            found.AddRange(project.Analyzer
                .Where(d => Provider.FixableDiagnosticIds.Contains(d.Id) && !d.Location.IsInSource)
                .Select(d => new FixableDiagnostic(AdditionalDocumentOf(project.Project, d), d)));
        }

        return found.ToImmutable();
    }

    /// <summary>The action under test for one diagnostic, or <c>null</c> if the fix does not offer it there.</summary>
    public async Task<CodeAction?> ActionAsync(FixableDiagnostic fixable, CancellationToken cancellationToken)
    {
        var actions = await ActionsAsync(fixable, cancellationToken).ConfigureAwait(false);
        if (EquivalenceKey is not null)
        {
            actions = actions.RemoveAll(a => a.EquivalenceKey != EquivalenceKey);
        }

        return actions.ElementAtOrDefault(ActionIndex ?? 0);
    }

    /// <summary>All actions that the fix offers for one diagnostic, in order; nested ones in place of their group.</summary>
    public async Task<ImmutableArray<CodeAction>> ActionsAsync(FixableDiagnostic fixable, CancellationToken cancellationToken)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        if (fixable.Document is null)
        {
            return [];
        }

        var context = fixable.Document is Document document
            ? new CodeFixContext(document, fixable.Diagnostic, (action, _) => actions.Add(action), cancellationToken)
            : new CodeFixContext(fixable.Document, fixable.Diagnostic.Location.SourceSpan, [fixable.Diagnostic], (action, _) => actions.Add(action), cancellationToken);
        await Provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return actions.SelectMany(Leaves).ToImmutableArray();
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsDefaultOrEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    private static TextDocument? AdditionalDocumentOf(Project project, Diagnostic diagnostic) =>
        project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
}

/// <summary>A diagnostic that the fix under test claims to fix, in its document of the current solution.</summary>
internal sealed record FixableDiagnostic(TextDocument? Document, Diagnostic Diagnostic);
