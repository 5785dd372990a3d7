using System.Collections.Immutable;
using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// FLX2001: the endpoint asks for an authorization policy that names the duty; the policy's roles come from configuration, with today's list as
/// the fallback.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuthorizationPolicyFix)), Shared]
public sealed class AuthorizationPolicyFix() : SeamFix("FLX2001")
{
    /// <summary>The key of the action that replaces role names by a policy.</summary>
    public const string PolicyKey = "FLX2001.AuthorizationPolicy";

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new(PolicyKey, SeamLevel.Bound)];

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        // The span of a finding is that of the attribute or of the creation.
        var node = request.Root.FindNode(request.Span, getInnermostNodeForTie: true);
        for (var current = node; current is not null && current.Span == request.Span; current = current.Parent)
        {
            foreach (var candidate in AuthorizationPolicyUses.CandidatesIn(current))
            {
                if (RoleNamesInAuthorizationReader.Read(candidate, request.Model, static _ => false, cancellationToken) is { IsPlain: true } grant
                    && grant.Syntax.Span == request.Span)
                {
                    return await AuthorizationPolicySeam.PlanAsync(request, grant, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return null;
    }
}
