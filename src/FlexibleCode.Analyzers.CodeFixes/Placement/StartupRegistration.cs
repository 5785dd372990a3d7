using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>A place of start-up code where services are to be registered.</summary>
/// <param name="Root">The place.</param>
/// <param name="Model">The model of its document.</param>
/// <param name="Position">Where the registration will stand.</param>
internal sealed record RegistrationPlace(StartupRoot Root, SemanticModel Model, int Position);

/// <summary>Plans the statement that registers services in every application that uses a project.</summary>
internal static class StartupRegistration
{
    /// <summary>
    /// The statements to insert, each one chain of calls so that nothing can come between them; empty where the solution has no start-up code, and
    /// <c>null</c> where some of it cannot take them.
    /// </summary>
    /// <param name="solution">The current solution.</param>
    /// <param name="projectId">The project that declares the services.</param>
    /// <param name="method">The extension method that registers: <c>AddTransient</c>.</param>
    /// <param name="identity">What the statement does: equal identities are inserted once.</param>
    /// <param name="calls">Makes the calls of the chain for a place; <c>null</c> where the services cannot be named there.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<ImmutableArray<SeamEdit>?> PlanAsync(
        Solution solution,
        ProjectId projectId,
        string method,
        string identity,
        Func<RegistrationPlace, Func<NameLookup, IEnumerable<string>>?> calls,
        CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        foreach (var root in await StartupLocator.FindAsync(solution, projectId, cancellationToken).ConfigureAwait(false))
        {
            if (StartupAnchor.For(root) is not { } anchor
                || solution.GetDocument(root.DocumentId) is not { } document
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || !StartupOptionsBinding.IsInScope(model, anchor.Node.SpanStart, KnownTypes.For(model.Compilation).IServiceCollection, method)
                || calls(new RegistrationPlace(root, model, anchor.Node.SpanStart)) is not { } chain)
            {
                return null;
            }

            // The formatter adds where the statement stands.
            edits.Add(new InsertStatement(
                root.DocumentId,
                anchor.Node,
                anchor.IsBefore,
                identity,
                names => StartupOptionsBinding.Statement(root.Services + string.Join("\n    ", chain(names)) + ";")));
        }

        return edits.ToImmutable();
    }
}
