using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// FLX1004: gathers the guards of a set of states in one table, keyed by operation. What is thrown or returned stays where it stands. A guard that
/// asks more than the state, and a second guard of one operation, stay as they are.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class GuardTableFix : SeamFix
{
    /// <summary>The key of the action that gathers the guards.</summary>
    public const string GatherKey = "FLX1004.Gather";

    private const int FewestRows = 2;

    /// <summary>Creates the fix.</summary>
    public GuardTableFix()
        : base("FLX1004")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<SeamAction> Actions { get; } = [new SeamAction(GatherKey, SeamLevel.Gathered)];

    internal override Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(request, cancellationToken));

    private static SeamPlan? Plan(SeamRequest request, CancellationToken cancellationToken)
    {
        if (request.Root.FindNode(request.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        var organization = OrganizationModel.For(request.Model.Compilation, request.Options);
        var guards = StateGuards.Of(type, request.Model, organization, cancellationToken).FirstOrDefault(g => g.Guards[0].Place.SourceSpan == request.Span);
        if (guards is null)
        {
            return null;
        }

        var text = new TableText(request.Model, request.Span.Start, IsFar: false);
        var rows = new List<(GuardRow Row, TablePlace Place)>();
        foreach (var guard in Alone(guards.Guards))
        {
            if (GuardRow.Of(guard, request.Model) is { } row
                && TablePlace.Of(request, row.Condition, [row.Condition]) is { } place
                && rows.TrueForAll(r => r.Row.Operation != row.Operation || IsSame(r.Row, row, text)))
            {
                rows.Add((row, place));
            }
        }

        if (rows.Count < FewestRows)
        {
            return null;
        }

        // What is added last stands first: what is allowed before what is refused.
        var edits = rows
            .GroupBy(r => (text.Type(r.Row.Type), r.Row.Refuses))
            .OrderByDescending(static table => table.Key.Refuses)
            .SelectMany(table => new GuardTable(request, table.First().Place.Owner, [.. table.Select(static r => r.Row)]).Edits());
        return new SeamPlan(
            string.Format(
                CultureInfo.InvariantCulture, "Gather {0} guards in a table by operation ({1} cases equal)", rows.Count, rows.Sum(static r => r.Row.Cases)),
            [.. edits]);
    }

    // Two guards of one operation would need two names in the table.
    private static IEnumerable<StateGuard> Alone(ImmutableArray<StateGuard> guards) =>
        guards.GroupBy(static g => g.Method).Where(static g => g.Count() == 1).Select(static g => g.First());

    private static bool IsSame(GuardRow one, GuardRow other, TableText text) =>
        one.Refuses == other.Refuses && SymbolEqualityComparer.Default.Equals(one.Type, other.Type) && GuardTable.States(text, one) == GuardTable.States(text, other);
}
