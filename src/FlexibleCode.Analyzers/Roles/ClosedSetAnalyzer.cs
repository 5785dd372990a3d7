using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Deciding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// FLX2004: a closed set of roles decides. FLX2005: a closed set of the organization decides in many files. Both count the same places: where
/// members are compared, switched over or let somebody in, and not where they are filtered, mapped or shown. One of them speaks of a set.
/// </summary>
public sealed class ClosedSetAnalyzer() : FlexibleAnalyzer(Rules.RoleSetIsClosed, Rules.ClosedSetDecidesAcrossTheCode)
{
    private const int FewestMembers = 2;

    // One place of a set that another project declares is told by the rule of that place.
    private const int FewestElsewhere = 2;

    private const string ByDuty = "ask for duties, by policies whose roles are data (FLX2001, FLX2002), and gather in sets and tables what a role decides (FLX2003)";

    private const string ByTable = "gather what each member means in tables and policies that can be configured (FLX2002, FLX2003, FLX4005)";

    private const string ByStateTable = "gather what each state permits in tables that can be configured (FLX1001, FLX1003)";

    private protected override void Start(RuleScope scope)
    {
        var census = new SetCensus(scope.Compilation, scope.Organization, RolePlace.IsCompositionRoot);
        scope.OnOperation(
            (in context) =>
            {
                census.Count(context.Operation, context.ContainingSymbol, context.CancellationToken);
                return null;
            },
            CodeTopics.Test | CodeTopics.Order | CodeTopics.Switch | CodeTopics.Table | CodeTopics.List | CodeTopics.Access,
            OperationKind.FieldReference,
            OperationKind.PropertyReference);
        scope.OnEnd(context => Report(context, scope, census));
    }

    private static IEnumerable<Finding> Report(CompilationAnalysisContext context, RuleScope scope, SetCensus census)
    {
        foreach (var set in census.Sets())
        {
            var report = SetReport.Of(set, context.Compilation);
            if (report is null)
            {
                continue;
            }

            // One report per set: what a new member costs across the code says more than that a set is closed.
            if (IsAcross(set, report, scope))
            {
                yield return report.ToFinding(
                    Rules.ClosedSetDecidesAcrossTheCode,
                    set.Name,
                    SetReport.Count(report.Files, "file"),
                    SetReport.Count(report.Total, "decision"),
                    set.Kind switch
                    {
                        ThingKind.State => ByStateTable,
                        ThingKind.Role => ByDuty,
                        _ => ByTable,
                    });
            }
            else if (set.Kind == ThingKind.Role && report.Total >= Math.Max(scope.Get(ClosedSetOptions.MinimumPlaces), report.IsElsewhere ? FewestElsewhere : 1) && census.EvidenceFor(set, context.CancellationToken) != SetEvidence.None)
            {
                yield return report.ToFinding(
                    Rules.RoleSetIsClosed, set.Name, SetReport.Count(report.Total, "place"), SetReport.Count(report.Files, "file"), ByDuty);
            }
        }
    }

    private static bool IsAcross(CountedSet set, SetReport report, RuleScope scope) =>
        (set.Kind != ThingKind.State || scope.Get(ClosedSetOptions.IncludeStates))
        && set.Members >= FewestMembers
        && report.Files >= scope.Get(ClosedSetOptions.MinimumFiles)
        && report.Location.SourceTree is { } tree
        && RuleSwitches.IsOn(Rules.ClosedSetDecidesAcrossTheCode, scope.Compilation, tree);
}
