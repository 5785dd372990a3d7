using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Policy;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>The fix of every rule whose decision answers values by constants.</summary>
public abstract class ValueTableFix : TableFix
{
    /// <param name="diagnosticId">The rule.</param>
    /// <param name="gatherKey">The key of the action that gathers.</param>
    /// <param name="bindKey">The key of the action that binds.</param>
    /// <param name="entry">What titles call one entry.</param>
    /// <param name="entries">What they call several.</param>
    /// <param name="further">Actions of the rule's own, registered last.</param>
    private protected ValueTableFix(string diagnosticId, string gatherKey, string bindKey, string entry, string entries, params SeamAction[] further)
        : base(diagnosticId, gatherKey, bindKey, entry, entries, further)
    {
    }

    private protected sealed override Table? TableOf(Decision decision, CancellationToken cancellationToken) =>
        Table.TryMake(decision).Table is { Form: TableForm.Values } table ? table : null;

    private protected sealed override SeamPlan? Gather(TableSeam seam, Proof proof) =>
        new($"Gather {Count(seam.Table)} in a table ({proof.Text})", seam.Gather(NameFor(seam.Table.Decision)));

    private protected sealed override async Task<SeamPlan?> BindAsync(SeamRequest request, TableSeam seam, Proof proof, CancellationToken cancellationToken) =>
        await BindAsync(request, seam, NameFor(seam.Table.Decision), cancellationToken).ConfigureAwait(false) is { } edits
            ? new SeamPlan($"Read {Count(seam.Table)} from configuration, with today's as the default ({proof.Text})", edits)
            : null;

    /// <summary>The edits that bind the table; <c>null</c> where it cannot be bound.</summary>
    private protected virtual Task<ImmutableArray<SeamEdit>?> BindAsync(SeamRequest request, TableSeam seam, string name, CancellationToken cancellationToken) =>
        MappingTableOptions.BindAsync(request, seam, name, cancellationToken);

    private static string NameFor(Decision decision)
    {
        var place = CompiledMappingPlace.Of(decision);
        return TableSeam.NameFor(decision, TableText.Pascal(CompiledMappingPlace.Held(place.Name ?? place.Member)));
    }
}
