using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.Decisions;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The fix of every rule whose decision can be said as a table: a table beside the code (L1), or one that configuration replaces (L2). Offered only
/// where table and decision agree in every case.
/// </summary>
public abstract class TableFix : SeamFix
{
    private readonly string _entry;
    private readonly string _entries;

    /// <param name="diagnosticId">The rule.</param>
    /// <param name="gatherKey">The key of the action that gathers.</param>
    /// <param name="bindKey">The key of the action that binds.</param>
    /// <param name="entry">What titles call one entry.</param>
    /// <param name="entries">What they call several.</param>
    /// <param name="further">Actions of the rule's own, registered last.</param>
    private protected TableFix(string diagnosticId, string gatherKey, string bindKey, string entry, string entries, params SeamAction[] further)
        : base(diagnosticId)
    {
        Actions = [new SeamAction(gatherKey, SeamLevel.Gathered), new SeamAction(bindKey, SeamLevel.Bound), .. further];
        _entry = entry;
        _entries = entries;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<SeamAction> Actions { get; }

    internal override async Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken)
    {
        if (DecisionReader.ReadAt(request.Model, request.Span, cancellationToken) is not { } decision)
        {
            return null;
        }

        if (decision.Spelling == DecisionSpelling.CompiledTable)
        {
            return await PlanCompiledAsync(request, decision, cancellationToken).ConfigureAwait(false);
        }

        if (TableOf(decision, cancellationToken) is not { } table
            || Proof.Of(table.Decision, table) is not { Holds: true } proof
            || TableSeam.For(request, table) is not { } seam)
        {
            return null;
        }

        return request.Action.Level == SeamLevel.Gathered
            ? Gather(seam, proof)
            : await BindAsync(request, seam, proof, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The table of what was found; <c>null</c> where a table cannot say it.</summary>
    private protected abstract Table? TableOf(Decision decision, CancellationToken cancellationToken);

    /// <summary>Plans L1.</summary>
    private protected abstract SeamPlan? Gather(TableSeam seam, Proof proof);

    /// <summary>Plans L2; <c>null</c> where the table cannot come from configuration.</summary>
    private protected abstract Task<SeamPlan?> BindAsync(SeamRequest request, TableSeam seam, Proof proof, CancellationToken cancellationToken);

    /// <summary>Plans for what is a table already.</summary>
    private protected virtual Task<SeamPlan?> PlanCompiledAsync(SeamRequest request, Decision table, CancellationToken cancellationToken) =>
        Task.FromResult<SeamPlan?>(null);

    /// <summary>How many entries a table has, as titles say it: "3 steps".</summary>
    private protected string Count(Table table) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", table.Entries.Length, table.Entries.Length == 1 ? _entry : _entries);
}
