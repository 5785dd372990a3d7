using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>One place that a policy can serve.</summary>
/// <param name="Document">The document.</param>
/// <param name="Grant">What is granted there.</param>
/// <param name="Endpoint">To what.</param>
internal sealed record AuthorizationPolicyUse(Document Document, RoleGrant Grant, RoleNamesInAuthorizationEndpoint Endpoint)
{
    /// <summary>Role sets are equal whatever their order: any one of the roles opens.</summary>
    public string SetKey => KeyOf(Grant.Roles);

    public static string KeyOf(IEnumerable<string> roles) =>
        string.Join("\n", roles.Distinct(StringComparer.Ordinal).OrderBy(static r => r, StringComparer.Ordinal));
}

/// <summary>A policy that an earlier fix registered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Roles">Its roles, in the order in which they are registered.</param>
internal sealed record KnownAuthorizationPolicy(string Name, ImmutableArray<string> Roles)
{
    public string SetKey => AuthorizationPolicyUse.KeyOf(Roles);
}

/// <summary>
/// Everything in a solution that concerns role policies: the places that can become policies, the policies that earlier fixes made, and the names
/// that are taken. Read once per solution snapshot, so that one set gets one name wherever it stands.
/// </summary>
/// <param name="Uses">The places, in a stable order.</param>
/// <param name="Known">Policies that an earlier fix registered.</param>
/// <param name="TakenNames">The names of all policies that are registered by constant name.</param>
/// <param name="Classes">The projects that have a class of policies from an earlier fix.</param>
/// <param name="HasOwnProvider">Whether a provider of the team's own answers for policies, and never asks the framework's.</param>
internal sealed record AuthorizationPolicyUses(
    ImmutableArray<AuthorizationPolicyUse> Uses, ImmutableArray<KnownAuthorizationPolicy> Known, ImmutableHashSet<string> TakenNames, ImmutableArray<Project> Classes, bool HasOwnProvider)
{
    private static readonly ConditionalWeakTable<Solution, Task<AuthorizationPolicyUses>> PerSolution = new();

    /// <summary>What a solution holds.</summary>
    public static Task<AuthorizationPolicyUses> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        if (PerSolution.TryGetValue(solution, out var known) && !known.IsCanceled && !known.IsFaulted)
        {
            return known;
        }

        var task = ReadAsync(solution, cancellationToken);
        PerSolution.Remove(solution);
        return PerSolution.GetValue(solution, _ => task);
    }

    /// <summary>Whether another project has, or will have, a class of policies. The same project for another target framework is no other one.</summary>
    public bool HasOthers(Project project)
    {
        foreach (var other in Uses.Select(static u => u.Document.Project).Concat(Classes))
        {
            if (other.Id != project.Id && (other.FilePath is null || other.FilePath != project.FilePath))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nodes at a finding's place that may be the grant itself.</summary>
    public static IEnumerable<SyntaxNode> CandidatesIn(SyntaxNode node)
    {
        if (node is AttributeSyntax)
        {
            return [node];
        }

        return node is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
            ? initializer.Expressions.Where(RoleNamesInAuthorizationReader.IsCandidate)
            : [];
    }

    private static async Task<AuthorizationPolicyUses> ReadAsync(Solution solution, CancellationToken cancellationToken)
    {
        var uses = ImmutableArray.CreateBuilder<AuthorizationPolicyUse>();
        var known = ImmutableArray.CreateBuilder<KnownAuthorizationPolicy>();
        var taken = ImmutableHashSet.CreateBuilder(StringComparer.OrdinalIgnoreCase);
        var classes = ImmutableArray.CreateBuilder<Project>();
        var hasOwnProvider = false;
        foreach (var project in solution.Projects.OrderBy(static p => p.FilePath ?? p.Name, StringComparer.Ordinal))
        {
            if (project.Language != LanguageNames.CSharp
                || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
                || Exclusions.IsTestProject(compilation))
            {
                continue;
            }

            if (AuthorizationPolicyClass.Existing(compilation, cancellationToken) is not null)
            {
                classes.Add(project);
            }

            foreach (var document in project.Documents.OrderBy(static d => d.FilePath ?? d.Name, StringComparer.Ordinal))
            {
                var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
                hasOwnProvider |= ProvidesPolicies(text);
                var mayUse = text.IndexOf("Roles", StringComparison.Ordinal) >= 0;
                var mayRegister = text.IndexOf("Policy", StringComparison.Ordinal) >= 0 || text.IndexOf("Policies", StringComparison.Ordinal) >= 0;
                if ((!mayUse && !mayRegister)
                    || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                {
                    continue;
                }

                foreach (var node in root.DescendantNodes())
                {
                    if (mayUse && node is AttributeSyntax or AssignmentExpressionSyntax && RoleNamesInAuthorizationReader.IsCandidate(node))
                    {
                        if (RoleNamesInAuthorizationReader.Read(node, model, static _ => false, cancellationToken) is { IsPlain: true } grant)
                        {
                            uses.Add(new AuthorizationPolicyUse(document, grant, RoleNamesInAuthorizationEndpoint.Of(grant.Syntax)));
                        }
                    }
                    else if (mayRegister && node is InvocationExpressionSyntax invocation)
                    {
                        ReadRegistration(invocation, model, known, taken, cancellationToken);
                    }
                }
            }
        }

        return new AuthorizationPolicyUses(uses.ToImmutable(), known.ToImmutable(), taken.ToImmutable(), classes.ToImmutable(), hasOwnProvider);
    }

    // A provider that does not fall back on the framework's knows nothing of policies that are registered in the options.
    private static bool ProvidesPolicies(string text) =>
        text.IndexOf("IAuthorizationPolicyProvider", StringComparison.Ordinal) >= 0
        && text.IndexOf("GetPolicyAsync(string", StringComparison.Ordinal) >= 0
        && text.IndexOf("DefaultAuthorizationPolicyProvider", StringComparison.Ordinal) < 0;

    private static void ReadRegistration(
        InvocationExpressionSyntax invocation,
        SemanticModel model,
        ImmutableArray<KnownAuthorizationPolicy>.Builder known,
        ImmutableHashSet<string>.Builder taken,
        CancellationToken cancellationToken)
    {
        if (invocation.Expression is not MemberAccessExpressionSyntax access)
        {
            return;
        }

        var arguments = invocation.ArgumentList.Arguments;
        switch (access.Name.Identifier.ValueText)
        {
            case "AddPolicy" when arguments.Count > 0 && Text(arguments[0]) is { } name:
                taken.Add(name);
                return;
            case AuthorizationPolicyClass.RegisterMethod when arguments.Count > 2
                && Text(arguments[1]) is { } policy
                && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } owner }
                && AuthorizationPolicyClass.IsOurs(owner):
                taken.Add(policy);
                var roles = arguments.Skip(2).Select(Text).ToList();
                if (roles.All(static r => r is not null))
                {
                    known.Add(new KnownAuthorizationPolicy(policy, [.. roles!]));
                }

                return;
        }

        string? Text(ArgumentSyntax argument) => model.GetConstantValue(argument.Expression, cancellationToken).Value as string;
    }
}
