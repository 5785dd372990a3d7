using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Where a policy is registered in one application.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Anchor">The statement beside which the registration stands.</param>
/// <param name="Services">How the service collection is spelled there.</param>
internal sealed record AuthorizationPolicyPlace(DocumentId DocumentId, StartupAnchor Anchor, string Services);

/// <summary>
/// Finds the start-up code that registers authorization for the endpoints of a project: the code of the application itself, or a method that it
/// calls. An application that registers controllers or pages registers authorization with them.
/// </summary>
internal static class AuthorizationPolicyRegistration
{
    /// <summary>One place for each application that serves the project's endpoints; empty when none registers authorization.</summary>
    public static async Task<ImmutableArray<AuthorizationPolicyPlace>> FindAsync(Solution solution, ProjectId projectId, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.CreateBuilder<AuthorizationPolicyPlace>();
        var own = await StartupLocator.RootsAsync(solution, projectId, cancellationToken).ConfigureAwait(false);
        var candidates = own.Any(static r => r.IsHost)
            ? [projectId]
            : StartupLocator.Dependents(solution, projectId).ToList();
        foreach (var application in candidates)
        {
            var roots = await StartupLocator.RootsAsync(solution, application, cancellationToken).ConfigureAwait(false);
            if (roots.Any(static r => r.IsHost)
                && await PlaceInAsync(solution, projectId, application, cancellationToken).ConfigureAwait(false) is { } place
                && !places.Any(p => p.DocumentId == place.DocumentId && p.Anchor == place.Anchor))
            {
                places.Add(place);
            }
        }

        // A library whose applications are elsewhere registers its authorization itself.
        if (places.Count == 0
            && own.FirstOrDefault(static r => r.Kind == StartupKind.Extension && r.LastCalling(RegistersAuthorization) is not null) is { } library)
        {
            places.Add(new AuthorizationPolicyPlace(library.DocumentId, StartupAnchor.Beside(Statement(library)!), library.Services));
        }

        return places.ToImmutable();
    }

    // Policies of an earlier fix stand where theirs stand.
    private static SyntaxNode? Statement(StartupRoot root) => root.Last(AuthorizationPolicyClass.IsRegistration) ?? root.LastCalling(RegistersAuthorization);

    private static async Task<AuthorizationPolicyPlace?> PlaceInAsync(Solution solution, ProjectId projectId, ProjectId application, CancellationToken cancellationToken)
    {
        var sees = new HashSet<ProjectId>(StartupLocator.Dependents(solution, projectId)) { projectId };
        StartupRoot? host = null;
        AuthorizationPolicyPlace? byEndpoints = null;
        var isRegistered = false;
        foreach (var id in Reached(solution, application))
        {
            foreach (var root in await StartupLocator.RootsAsync(solution, id, cancellationToken).ConfigureAwait(false))
            {
                if (root.Kind == StartupKind.BareCollection)
                {
                    continue;
                }

                var explicitly = Statement(root);
                var statement = explicitly ?? root.LastCalling(RegistersEndpoints);
                if (root.IsHost && id == application && StartupAnchor.For(root) is not null)
                {
                    host ??= root;
                }

                if (statement is null || !await StartupLocator.IsCalledAsync(solution, root, cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                isRegistered = true;
                if (!sees.Contains(id))
                {
                    continue;
                }

                var place = new AuthorizationPolicyPlace(root.DocumentId, StartupAnchor.Beside(statement), root.Services);
                if (explicitly is not null)
                {
                    return place;
                }

                byEndpoints ??= place;
            }
        }

        // Registered where the policies cannot be seen: the application's own start-up code sees both.
        return byEndpoints
            ?? (isRegistered && host is not null && StartupAnchor.For(host) is { } anchor ? new AuthorizationPolicyPlace(host.DocumentId, anchor, host.Services) : null);
    }

    private static bool RegistersAuthorization(string method) => method is "AddAuthorization" or "AddAuthorizationBuilder" or "AddAuthorizationCore";

    private static bool RegistersEndpoints(string method) =>
        method is "AddControllers" or "AddControllersWithViews" or "AddRazorPages" or "AddMvc";

    private static IEnumerable<ProjectId> Reached(Solution solution, ProjectId application) =>
        solution.GetProjectDependencyGraph()
            .GetProjectsThatThisProjectTransitivelyDependsOn(application)
            .OrderBy(id => solution.GetProject(id)?.FilePath ?? solution.GetProject(id)?.Name, StringComparer.Ordinal)
            .Prepend(application);
}
