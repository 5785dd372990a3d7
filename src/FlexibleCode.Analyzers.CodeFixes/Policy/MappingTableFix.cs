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

    /// <summary>The key of the action that reads the values from configuration.</summary>
    public const string BindKey = "FLX4005.Bind";

    /// <summary>Creates the fix.</summary>
    public MappingTableFix()
        : base("FLX4005")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new SeamAction(GatherKey, SeamLevel.Gathered), new SeamAction(BindKey, SeamLevel.Bound)];

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
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
        if (request.Action.Level == SeamLevel.Gathered)
        {
            return new SeamPlan(Title("Gather {0} {1} in a table ({2})", table, proof), seam.Gather(name));
        }

        return await MappingTableOptions.BindAsync(request, seam, name, cancellationToken).ConfigureAwait(false) is { } edits
            ? new SeamPlan(Title("Read {0} {1} from configuration, with today's as the default ({2})", table, proof), edits)
            : null;
    }

    private static string Title(string format, Table table, Proof proof) =>
        string.Format(CultureInfo.InvariantCulture, format, table.Entries.Length, table.Entries.Length == 1 ? "value" : "values", proof.Text);
}
