using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// Finds the composition root that serves a project: its own start-up code, an extension method of its own that start-up code calls, or the
/// start-up code of the projects that reference it. What is found is kept per solution snapshot.
/// </summary>
internal static class StartupLocator
{
    private static readonly ConditionalWeakTable<Solution, ConcurrentDictionary<ProjectId, Task<ImmutableArray<StartupRoot>>>> PerSolution = new();

    /// <summary>
    /// The places where services of this project can be registered, one for every application that uses it, the most fitting first. Empty when
    /// the solution has no start-up code that sees the project.
    /// </summary>
    public static async Task<ImmutableArray<StartupRoot>> FindAsync(Solution solution, ProjectId projectId, CancellationToken cancellationToken)
    {
        var own = await RootsAsync(solution, projectId, cancellationToken).ConfigureAwait(false);
        if (BestHost(own) is { } host)
        {
            return [host];
        }

        foreach (var root in own)
        {
            if (root.Kind == StartupKind.Extension
                && StartupAnchor.For(root) is not null
                && await IsCalledAsync(solution, root, cancellationToken).ConfigureAwait(false))
            {
                return [root];
            }
        }

        var found = ImmutableArray.CreateBuilder<StartupRoot>();
        foreach (var dependent in Dependents(solution, projectId))
        {
            var roots = await RootsAsync(solution, dependent, cancellationToken).ConfigureAwait(false);
            if (BestHost(roots) is { } theirs)
            {
                found.Add(theirs);
            }
        }

        foreach (var root in own)
        {
            if (found.Count == 0 && root.Kind == StartupKind.BareCollection && StartupAnchor.For(root) is not null)
            {
                found.Add(root);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>All places of one project where services are registered, the most fitting first. Empty for test projects.</summary>
    public static Task<ImmutableArray<StartupRoot>> RootsAsync(Solution solution, ProjectId projectId, CancellationToken cancellationToken)
    {
        var known = PerSolution.GetValue(solution, static _ => new ConcurrentDictionary<ProjectId, Task<ImmutableArray<StartupRoot>>>());
        if (known.TryGetValue(projectId, out var task) && !task.IsCanceled && !task.IsFaulted)
        {
            return task;
        }

        task = ReadAsync(solution, projectId, cancellationToken);
        known[projectId] = task;
        return task;
    }

    /// <summary>The projects that see this one, directly or through others, in a stable order.</summary>
    public static IEnumerable<ProjectId> Dependents(Solution solution, ProjectId projectId) =>
        solution.GetProjectDependencyGraph()
            .GetProjectsThatTransitivelyDependOnThisProject(projectId)
            .OrderBy(id => solution.GetProject(id)?.FilePath ?? solution.GetProject(id)?.Name, StringComparer.Ordinal);

    /// <summary>Whether the method that a root stands in is called anywhere that sees it.</summary>
    public static async Task<bool> IsCalledAsync(Solution solution, StartupRoot root, CancellationToken cancellationToken)
    {
        if (root.Method is not { } name)
        {
            return true;
        }

        foreach (var id in Dependents(solution, root.ProjectId).Prepend(root.ProjectId))
        {
            foreach (var document in solution.GetProject(id)?.Documents ?? [])
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (text.ToString().IndexOf(name, StringComparison.Ordinal) < 0
                    || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } syntax)
                {
                    continue;
                }

                foreach (var node in syntax.DescendantNodes())
                {
                    if (node is InvocationExpressionSyntax invocation && (StartupRoot.NameOf(invocation) ?? (invocation.Expression as SimpleNameSyntax)?.Identifier.ValueText) == name)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static StartupRoot? BestHost(ImmutableArray<StartupRoot> roots)
    {
        foreach (var root in roots)
        {
            if (root.IsHost && StartupAnchor.For(root) is not null)
            {
                return root;
            }
        }

        return null;
    }

    private static async Task<ImmutableArray<StartupRoot>> ReadAsync(Solution solution, ProjectId projectId, CancellationToken cancellationToken)
    {
        if (solution.GetProject(projectId) is not { Language: LanguageNames.CSharp } project
            || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || Exclusions.IsTestProject(compilation))
        {
            return [];
        }

        var roots = new List<StartupRoot>();
        foreach (var document in project.Documents)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (!StartupReader.MayRegister(text.ToString()))
            {
                continue;
            }

            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root is not null && model is not null)
            {
                roots.AddRange(StartupReader.Read(document.Id, root, model, cancellationToken));
            }
        }

        // By kind, then the place with most registrations: that is where the team registers.
        return [.. roots.OrderBy(static r => r.Kind).ThenByDescending(static r => r.Statements.Count())];
    }
}
