using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>FLX4005: gathers the values of a mapping in a table beside the code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MappingTableFix : SeamFix
{
    /// <summary>The key of the action that gathers the values in a table beside the code.</summary>
    public const string GatherKey = "FLX4005.Gather";

    /// <summary>Creates the fix.</summary>
    public MappingTableFix()
        : base("FLX4005")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new SeamAction(GatherKey, SeamLevel.Gathered)];

    internal override Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(request, cancellationToken));

    private static SeamPlan? Plan(SeamRequest request, CancellationToken cancellationToken)
    {
        if (DecisionReader.ReadAt(request.Model, request.Span, cancellationToken) is not { } decision
            || Table.TryMake(decision).Table is not { Form: TableForm.Values } table)
        {
            return null;
        }

        var proof = Proof.Of(decision, table);
        if (!proof.Holds || TableSeam.For(request, table) is not { } seam)
        {
            return null;
        }

        var place = CompiledMappingPlace.Of(decision);
        var name = TableSeam.NameFor(decision, TableText.Pascal(CompiledMappingPlace.Held(place.Name ?? place.Member)));
        return new SeamPlan(
            string.Format(CultureInfo.InvariantCulture, "Gather {0} values in a table ({1})", table.Entries.Length, proof.Text),
            seam.Gather(name));
    }
}
