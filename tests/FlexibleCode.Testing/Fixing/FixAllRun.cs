using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Testing.Fixing;

/// <summary>
/// Applies Fix All in one scope. A document or a project is only a part of what is to be fixed: every part that has something to fix gets
/// its own Fix All, in order, which makes one round.
/// </summary>
internal static class FixAllRun
{
    public static async Task<Solution> RunAsync(FixUnderTest fix, Solution solution, FixAllScope scope, string? equivalenceKey, int rounds, CancellationToken cancellationToken)
    {
        var provider = fix.Provider.GetFixAllProvider()
            ?? throw new VerificationException($"{fix.Provider.GetType().Name} has no Fix All provider.");
        if (!provider.GetSupportedFixAllScopes().Contains(scope))
        {
            throw new VerificationException($"{fix.Provider.GetType().Name} does not support Fix All in the scope {scope}.");
        }

        for (var round = 0; round < rounds; round++)
        {
            var done = new HashSet<object>();
            while (await NextAsync(fix with { EquivalenceKey = equivalenceKey ?? fix.EquivalenceKey }, solution, scope, done, cancellationToken).ConfigureAwait(false) is { } next)
            {
                solution = await ApplyAsync(provider, fix, solution, next, scope, equivalenceKey, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    /// <summary>A document in which the fix offers its action, in a part that this round has not fixed yet.</summary>
    private static async Task<Document?> NextAsync(FixUnderTest fix, Solution solution, FixAllScope scope, HashSet<object> done, CancellationToken cancellationToken)
    {
        foreach (var fixable in await fix.FindAsync(solution, cancellationToken).ConfigureAwait(false))
        {
            if (fixable.Document is not Document document)
            {
                continue;
            }

            object part = scope switch
            {
                FixAllScope.Document => document.Id,
                FixAllScope.Project => document.Project.Id,
                _ => scope,
            };
            if (!done.Contains(part) && await fix.ActionAsync(fixable, cancellationToken).ConfigureAwait(false) is not null)
            {
                done.Add(part);
                return document;
            }
        }

        return null;
    }

    private static async Task<Solution> ApplyAsync(
        FixAllProvider provider, FixUnderTest fix, Solution solution, Document document, FixAllScope scope, string? equivalenceKey, CancellationToken cancellationToken)
    {
        var fixable = await fix.FindAsync(solution, cancellationToken).ConfigureAwait(false);
        var context = new FixAllContext(
            document,
            fix.Provider,
            scope,
            equivalenceKey,
            fix.Provider.FixableDiagnosticIds,
            new FoundDiagnostics(fixable),
            cancellationToken);

        var action = await provider.GetFixAsync(context).ConfigureAwait(false)
            ?? throw new VerificationException($"Fix All in the scope {scope} offers nothing, where the single fix does.");
        return await ActionResult.ApplyAsync(action, solution, cancellationToken).ConfigureAwait(false);
    }

    private sealed class FoundDiagnostics(ImmutableArray<FixableDiagnostic> fixable) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(fixable.Where(f => f.Document?.Project.Id == project.Id).Select(static f => f.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(fixable.Where(f => f.Document?.Id == document.Id).Select(static f => f.Diagnostic));

        // Those of the project as a whole: they stand in no document.
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(fixable.Where(f => f.Document is null && f.Diagnostic.Location == Location.None).Select(static f => f.Diagnostic));
    }
}
