using System.Collections.Immutable;
using System.Composition;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>
/// Cures FLX4002: the limits of a decision, and the same limits elsewhere in the type, are gathered in a policy object beside the code, or in
/// options that are bound to configuration with today's values as defaults.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PolicyObjectFix)), Shared]
public sealed class PolicyObjectFix : SeamFix
{
    /// <summary>The equivalence key of the first action: the limits become members of a policy object beside the code.</summary>
    public const string GatherKey = "Gather the limit in a policy object";

    /// <summary>The equivalence key of the second action: the limits are read from options that are bound to configuration.</summary>
    public const string BindKey = "Bind the limit to configuration";

    public PolicyObjectFix()
        : base(Rules.LimitIsLiteral.Id)
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } =
        [new(GatherKey, SeamLevel.Gathered), new(BindKey, SeamLevel.Bound)];

    /// <inheritdoc/>
    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        if (PolicyObjectFinding.Read(request, cancellationToken) is not { } finding
            || await PolicyObjectValues.ReadAsync(request, finding, cancellationToken).ConfigureAwait(false) is not { } values
            || PolicyObjectProof.Of(values) is not { Holds: true } proof)
        {
            return null;
        }

        return request.Action.Level == SeamLevel.Gathered
            ? PolicyObjectPlan.Gather(request, values, proof, cancellationToken)
            : await PolicyObjectPlan.BindAsync(request, values, proof, cancellationToken).ConfigureAwait(false);
    }
}
