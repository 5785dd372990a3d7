using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>FLX2002: gathers the roles of a test in a named set, or reads the set from configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoleSetFix)), Shared]
public sealed class RoleSetFix() : SeamFix("FLX2002")
{
    /// <summary>The key of the action that gathers the roles in a set beside the code.</summary>
    public const string GatherKey = "FLX2002.Gather";

    /// <summary>The key of the action that reads the roles from configuration.</summary>
    public const string ConfigureKey = "FLX2002.Configure";

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new(GatherKey, SeamLevel.Gathered), new(ConfigureKey, SeamLevel.Bound)];

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        if (InlineRoleTestReader.ReadAt(request.Root, request.Model, request.Span, cancellationToken) is not { } test
            || Parts(test) is not { IsEmpty: false } parts
            || TablePlace.Of(request, test.Asks[0].Syntax, [.. parts.Select(static p => p.Unit)]) is not { Owner: Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax } place)
        {
            return null;
        }

        var text = new RoleSetText(request.Model, test.Asks[0].Syntax, place.Member);
        var uses = new RoleSetUses(text).Of(parts);
        if (uses.IsEmpty)
        {
            return null;
        }

        var writer = new RoleSetWriter(request, place, text, InlineRoleTestMember.Of(request.Model, test.Asks[0].Syntax, cancellationToken));
        return request.Action.EquivalenceKey == GatherKey ? Gather(uses, writer) : await ConfigureAsync(request, uses, writer, cancellationToken).ConfigureAwait(false);
    }

    private static SeamPlan? Gather(ImmutableArray<RoleSetUse> uses, RoleSetWriter writer)
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

        return new SeamPlan(Title(uses, "Gather {0} in a set ({1})", "Name the role {0} ({1})", cases), edits.ToImmutable());
    }

    private static async Task<SeamPlan?> ConfigureAsync(
        SeamRequest request, ImmutableArray<RoleSetUse> uses, RoleSetWriter writer, CancellationToken cancellationToken)
    {
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
        return new SeamPlan(Title(uses, "Read {0} from configuration ({1})", "Read the role {0} from configuration ({1})", cases), edits.ToImmutable());
    }

    private static ImmutableArray<RoleSetPart> Parts(InlineRoleTest test)
    {
        var parts = ImmutableArray.CreateBuilder<RoleSetPart>();
        foreach (var ask in test.Asks)
        {
            if (RoleSetPart.Of(ask) is not { } some)
            {
                return [];
            }

            parts.AddRange(some);
        }

        return parts.ToImmutable();
    }

    private static string Title(ImmutableArray<RoleSetUse> uses, string several, string one, int cases)
    {
        var roles = uses.SelectMany(static u => u.Roles).Select(static r => r.Text).Distinct(StringComparer.Ordinal).ToArray();
        var proof = cases == 1 ? "1 case equal" : new Proof(cases, null).Text;
        return uses.All(static u => !u.IsSet) && roles.Length == 1
            ? string.Format(CultureInfo.InvariantCulture, one, "'" + roles[0] + "'", proof)
            : string.Format(CultureInfo.InvariantCulture, several, roles.Length == 1 ? "1 role" : roles.Length + " roles", proof);
    }
}
