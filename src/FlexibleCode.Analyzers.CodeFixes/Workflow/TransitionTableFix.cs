using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>FLX1001: gathers transitions in a table beside the code, or binds the table to configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TransitionTableFix : SeamFix
{
    /// <summary>The key of the action that gathers the transitions in a table beside the code.</summary>
    public const string GatherKey = "FLX1001.Gather";

    /// <summary>The key of the action that binds the table to configuration, with today's transitions as the default.</summary>
    public const string BindKey = "FLX1001.Bind";

    /// <summary>Creates the fix.</summary>
    public TransitionTableFix()
        : base("FLX1001")
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
                ? LocalTable.Gather(request, decision, "transitions", cancellationToken)
                : await StaticTable.BindAsync(request, decision, "the transitions", cancellationToken).ConfigureAwait(false);
        }

        if (TableOf(decision, cancellationToken) is not { } table
            || Proof.Of(table.Decision, table) is not { Holds: true } proof
            || TableSeam.For(request, table) is not { } seam)
        {
            return null;
        }

        var name = table.AnswerWhenMember ? "AllowedTransitions" : "RefusedTransitions";
        return request.Action.Level == SeamLevel.Gathered
            ? new SeamPlan(
                string.Format(CultureInfo.InvariantCulture, "Gather {0} transitions in a table ({1})", table.Entries.Length, proof.Text),
                seam.Gather(name))
            : await BoundTable.PlanAsync(request, seam, name, $"{table.Entries.Length} transitions", cancellationToken).ConfigureAwait(false);
    }

    // The decision itself or, where an `if` refuses, its condition: a set of pairs.
    private static Table? TableOf(Decision decision, CancellationToken cancellationToken) =>
        Pairs(decision) ?? (Transitions.ConditionOf(decision, cancellationToken) is { } condition ? Pairs(condition) : null);

    private static Table? Pairs(Decision decision) =>
        decision.Subjects.Length == 2 && Table.TryMake(decision).Table is { Form: TableForm.Members } table ? table : null;
}
