using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Plans what every fix of role tests does: the roles move into a set of the type (L1), or of its options (L2).</summary>
internal static class RoleSetPlan
{
    /// <summary>
    /// The plan of the requested level for several tests of one decision; where a part of one cannot read a set, for the others. <c>null</c> where none can.
    /// </summary>
    public static async Task<SeamPlan?> OfEach(SeamRequest request, ImmutableArray<ImmutableArray<RoleSetPart>> tests, CancellationToken cancellationToken)
    {
        if (tests.All(static t => !t.IsEmpty) && await Of(request, [.. tests.SelectMany(static t => t)], cancellationToken).ConfigureAwait(false) is { } whole)
        {
            return whole;
        }

        Step? all = null;
        foreach (var parts in tests.Length > 1 ? tests : [])
        {
            if (await StepAsync(request, parts, cancellationToken).ConfigureAwait(false) is { } step)
            {
                all = all is null ? step : new Step(all.Uses.AddRange(step.Uses), all.Edits.AddRange(step.Edits), all.Cases + step.Cases);
            }
        }

        return all is null ? null : Plan(request, all);
    }

    /// <summary>The plan of the requested level; <c>null</c> where a part cannot read a set.</summary>
    public static async Task<SeamPlan?> Of(SeamRequest request, ImmutableArray<RoleSetPart> parts, CancellationToken cancellationToken) =>
        await StepAsync(request, parts, cancellationToken).ConfigureAwait(false) is { } step ? Plan(request, step) : null;

    private static SeamPlan Plan(SeamRequest request, Step step) => new(
        request.Action.Level == SeamLevel.Gathered
            ? Title(step.Uses, "Gather {0} in a set ({1})", "Name {0} ({1})", step.Cases)
            : Title(step.Uses, "Read {0} from configuration ({1})", "Read {0} from configuration ({1})", step.Cases),
        step.Edits);

    private static async Task<Step?> StepAsync(SeamRequest request, ImmutableArray<RoleSetPart> parts, CancellationToken cancellationToken)
    {
        if (parts.IsEmpty || !RoleSetQuery.TryFind(parts, request.Model, out var query, cancellationToken)
            || TablePlace.Of(request, (SyntaxNode?)query?.Statement ?? parts[0].Unit, [.. parts.Select(static p => p.Unit)]) is not { Owner: TypeDeclarationSyntax } place)
        {
            return null;
        }

        var text = new RoleSetText(request.Model, parts[0].Unit, place.Member) { IsInTree = query is not null };
        var uses = new RoleSetUses(text).Of(parts);
        if (uses.IsEmpty)
        {
            return null;
        }

        var writer = new RoleSetWriter(request, place, text, InlineRoleTestMember.Of(request.Model, parts[0].Unit, cancellationToken), query);
        return request.Action.Level == SeamLevel.Gathered ? Gather(uses, writer) : await ConfigureAsync(request, uses, writer, cancellationToken).ConfigureAwait(false);
    }

    private static Step? Gather(ImmutableArray<RoleSetUse> uses, RoleSetWriter writer)
    {
        if (uses.Any(static u => u.Existing is not null) || uses.All(writer.IsNamedInType))
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        var cases = 0;
        foreach (var use in uses)
        {
            var proof = RoleSetProof.Of(use, writer.Values(use));
            if (!proof.Holds)
            {
                return null;
            }

            cases += proof.Cases;
            edits.AddRange(writer.Gather(use));
        }

        return new Step(uses, edits.ToImmutable(), cases);
    }

    private static async Task<Step?> ConfigureAsync(
        SeamRequest request, ImmutableArray<RoleSetUse> uses, RoleSetWriter writer, CancellationToken cancellationToken)
    {
        // The options class is public, and so is what it shows.
        if (uses.Any(static u => u.Roles.Any(static r => r is { Symbol: IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } set }, Syntax: not InvocationExpressionSyntax } && !IsPublic(set))))
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        var cases = 0;
        OptionsSeam? seam = null;
        foreach (var use in uses)
        {
            var proof = RoleSetProof.Of(use, writer.Values(use));
            seam = await OptionsSeam.TryAsync(request, use.Node, cancellationToken).ConfigureAwait(false);
            if (seam is null || !proof.Holds)
            {
                return null;
            }

            cases += proof.Cases;
            edits.AddRange(writer.Configure(use, seam));
        }

        edits.AddRange(seam!.Edits);
        return new Step(uses, edits.ToImmutable(), cases);
    }

    private static bool IsPublic(ITypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is ITypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    private static string Title(ImmutableArray<RoleSetUse> uses, string sets, string values, int cases)
    {
        var roles = uses.SelectMany(static u => u.Roles).Select(static r => r.Text).Distinct(StringComparer.Ordinal).ToArray();
        var proof = cases == 1 ? "1 case equal" : new Proof(cases, null).Text;
        var areValues = uses.All(static u => !u.IsSet);
        var named = roles.Length > 1 ? roles.Length + " roles" : areValues ? "the role '" + roles[0] + "'" : "1 role";
        return string.Format(CultureInfo.InvariantCulture, areValues ? values : sets, named, proof);
    }

    /// <summary>What is done for the parts that are planned together.</summary>
    private sealed record Step(ImmutableArray<RoleSetUse> Uses, ImmutableArray<SeamEdit> Edits, int Cases);
}
