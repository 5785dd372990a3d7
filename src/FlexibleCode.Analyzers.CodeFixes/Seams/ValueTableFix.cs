using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Policy;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The fix of every rule whose decision answers values by constants: a table beside the code (L1), or one that configuration replaces (L2).
/// </summary>
public abstract class ValueTableFix : SeamFix
{
    private readonly string _entry;
    private readonly string _entries;

    /// <param name="diagnosticId">The rule.</param>
    /// <param name="gatherKey">The key of the action that gathers.</param>
    /// <param name="bindKey">The key of the action that binds.</param>
    /// <param name="entry">What titles call one entry.</param>
    /// <param name="entries">What they call several.</param>
    /// <param name="further">Actions of the rule's own, registered last.</param>
    private protected ValueTableFix(string diagnosticId, string gatherKey, string bindKey, string entry, string entries, params SeamAction[] further)
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

    private string Title(string format, Table table, Proof proof) =>
        string.Format(CultureInfo.InvariantCulture, format, table.Entries.Length, table.Entries.Length == 1 ? _entry : _entries, proof.Text);
}
