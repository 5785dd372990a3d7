using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>The fix of every rule whose decision says what states lead to or permit, written as a decision or as a table that is compiled in.</summary>
public abstract class StateTableFix : TableFix
{
    private readonly string _rows;

    /// <param name="diagnosticId">The rule.</param>
    /// <param name="gatherKey">The key of the action that gathers.</param>
    /// <param name="bindKey">The key of the action that binds.</param>
    /// <param name="entry">What titles call one entry.</param>
    /// <param name="entries">What they call several.</param>
    /// <param name="rows">What they call the entries of a table that is compiled in.</param>
    private protected StateTableFix(string diagnosticId, string gatherKey, string bindKey, string entry, string entries, string rows)
        : base(diagnosticId, gatherKey, bindKey, entry, entries) =>
        _rows = rows;

    /// <summary>What titles call the table.</summary>
    private protected virtual string TableName => "table";

    private protected sealed override async Task<SeamPlan?> PlanCompiledAsync(SeamRequest request, Decision table, CancellationToken cancellationToken) =>
        request.Action.Level == SeamLevel.Gathered
            ? LocalTable.Gather(request, table, _rows, cancellationToken)
            : await StaticTable.BindAsync(request, table, "the " + _rows, cancellationToken).ConfigureAwait(false);

    private protected sealed override SeamPlan? Gather(TableSeam seam, Proof proof) =>
        new($"Gather {Count(seam.Table)} in a {TableName} ({proof.Text})", Gather(seam, NameFor(seam.Table)));

    /// <summary>The edits of L1.</summary>
    private protected virtual ImmutableArray<SeamEdit> Gather(TableSeam seam, string name) => seam.Gather(name);

    private protected sealed override Task<SeamPlan?> BindAsync(SeamRequest request, TableSeam seam, Proof proof, CancellationToken cancellationToken) =>
        BoundTable.PlanAsync(request, seam, NameFor(seam.Table), Count(seam.Table), cancellationToken);

    /// <summary>The name of the table.</summary>
    private protected abstract string NameFor(Table table);
}
