using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>FLX1002: gathers the steps from state to state in a table beside the code, or binds the table to configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SuccessorTableFix : SeamFix
{
    /// <summary>The key of the action that gathers the steps in a table beside the code.</summary>
    public const string GatherKey = "FLX1002.Gather";

    /// <summary>The key of the action that binds the table to configuration, with today's steps as the default.</summary>
    public const string BindKey = "FLX1002.Bind";

    private const string Name = "Successors";

    /// <summary>Creates the fix.</summary>
    public SuccessorTableFix()
        : base("FLX1002")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } =
        [new SeamAction(GatherKey, SeamLevel.Gathered), new SeamAction(BindKey, SeamLevel.Bound)];

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        if (DecisionReader.ReadAt(request.Model, request.Span, cancellationToken) is not { } decision)
        {
            return null;
        }

        if (decision.Spelling == DecisionSpelling.CompiledTable)
        {
            return request.Action.Level == SeamLevel.Gathered
                ? LocalTable.Gather(request, decision, "steps", cancellationToken)
                : await StaticTable.BindAsync(request, decision, "the steps", cancellationToken).ConfigureAwait(false);
        }

        if (Table.TryMake(decision).Table is not { Form: TableForm.Values } table
            || Proof.Of(decision, table) is not { Holds: true } proof
            || TableSeam.For(request, table) is not { } seam)
        {
            return null;
        }

        // What states of other sets decide is no successor of theirs.
        var isStep = table.Keys.Any(k => SymbolEqualityComparer.Default.Equals(StateSet.Underlying(k.Type), StateSet.Underlying(table.ValueType)));
        return request.Action.Level == SeamLevel.Gathered
            ? new SeamPlan(
                string.Format(CultureInfo.InvariantCulture, "Gather {0} steps in a table ({1})", table.Entries.Length, proof.Text),
                seam.Gather(isStep ? Name : TableSeam.NameFor(decision, table.ValueType!.Name)))
            : await BoundTable.PlanAsync(request, seam, Name, $"{table.Entries.Length} steps", cancellationToken).ConfigureAwait(false);
    }
}
