using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Renders role names as an authorization policy: the attribute names the policy, a class holds the names, and start-up code registers each with
/// the roles of the configuration. The requirement that is built is the one of today. A policy that is missing throws at request time, so
/// all three are one plan or none.
/// </summary>
internal static class AuthorizationPolicySeam
{
    public static async Task<SeamPlan?> PlanAsync(SeamRequest request, RoleGrant grant, CancellationToken cancellationToken)
    {
        var compilation = request.Model.Compilation;
        var types = KnownTypes.For(compilation);
        if (types.AuthorizationOptions is null || types.IConfiguration is null || types.IOptionsMonitor is null || types.IServiceCollection is null
            || AuthorizationPolicyEdits.Find(grant) is not { } edit)
        {
            return null;
        }

        var uses = await AuthorizationPolicyUses.OfAsync(request.Solution, cancellationToken).ConfigureAwait(false);
        var byRoles = RoleNamesInAuthorizationOptions.PolicyNames.Read(
            request.Options.AnalyzerConfigOptionsProvider.GetOptions(request.Root.SyntaxTree), request.Options.AnalyzerConfigOptionsProvider.GlobalOptions) == "roles";
        var projectId = request.Document.Project.Id;
        if (uses.HasOwnProvider || !AuthorizationPolicyNames.Allocate(uses, byRoles).TryGetValue(AuthorizationPolicyUse.KeyOf(grant.Roles), out var name)
            || await AuthorizationPolicyHome.FindAsync(request.Solution, projectId, uses, cancellationToken).ConfigureAwait(false) is not { } home)
        {
            return null;
        }

        var places = await AuthorizationPolicyRegistration.FindAsync(request.Solution, projectId, cancellationToken).ConfigureAwait(false);
        if (places.IsEmpty)
        {
            return null;
        }

        // The order of the first place that names the set is the order that is registered, whichever place is fixed first.
        var key = AuthorizationPolicyUse.KeyOf(grant.Roles);
        var known = uses.Known.FirstOrDefault(k => k.SetKey == key);
        var roles = known?.Roles ?? uses.Uses.First(u => u.SetKey == key).Grant.Roles;
        var policies = home.Class(isPublic: places.Any(p => p.DocumentId.ProjectId != projectId));
        var constant = new SeamName(name, "policy " + key);
        string Reference(NameLookup names) => StartupOptionsBinding.QualifiedName(home.Namespace, names(policies.TypeName)) + "." + names(constant);

        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        edits.Add(new ReplaceNode(request.Document.Id, edit.Node, (current, names) => edit.Render(current, Reference(names))));
        edits.Add(new AddClassMember(home.DocumentId, home.Anchor, policies, constant, names => [AuthorizationPolicyClass.Constant(names(constant), roles)]));
        if (known is null)
        {
            var list = string.Join(", ", roles.Select(static r => SymbolDisplay.FormatLiteral(r, quote: true)));
            foreach (var place in places)
            {
                edits.Add(new InsertStatement(
                    place.DocumentId,
                    place.Anchor.Node,
                    place.Anchor.IsBefore,
                    $"policy {name} {key}",
                    names => StartupOptionsBinding.Statement(
                        $"{StartupOptionsBinding.QualifiedName(home.Namespace, names(policies.TypeName))}.{AuthorizationPolicyClass.RegisterMethod}({place.Services}, {Reference(names)}, {list});")));
            }
        }

        return new SeamPlan($"Authorize by the policy '{name}', granted to {string.Join(", ", roles)} unless configured", edits.ToImmutable());
    }
}
