using System.Globalization;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>FLX2006: a role is spelled in two ways, so that somebody who has it is refused.</summary>
public sealed class RoleSpellingAnalyzer() : FlexibleAnalyzer(Rules.RoleIsSpelledInTwoWays)
{
    private protected override void Start(RuleScope scope) => scope.OnEnd(context => Read(scope, context));

    private static IEnumerable<Finding> Read(RuleScope scope, CompilationAnalysisContext context)
    {
        foreach (var drift in RoleDrift.Of(scope.Organization.Lexicon, context.Compilation, scope.Organization.Words, context.CancellationToken))
        {
            var uses = drift.Uses.Where(u => !IsExcluded(u, context)).ToList();
            if (uses.Count > 0)
            {
                yield return Report(drift, uses);
            }
        }
    }

    private static Finding Report(RoleDrift drift, List<RoleUse> uses)
    {
        var home = PlaceOf(drift.Home);
        return new Finding(
            Rules.RoleIsSpelledInTwoWays,
            PlaceOf(uses[0]),
            drift.Odd.Text,
            drift.Twin.Text,
            Describe(home),
            Reason(drift))
        {
            Places = [.. uses.Skip(1).Select(PlaceOf), home],
            Subject = drift.Odd.Text,
        };
    }

    private static string Reason(RoleDrift drift) => drift.Kind switch
    {
        RoleDriftKind.NeverGiven => "nobody is ever given '" + drift.Odd.Text + "'",
        RoleDriftKind.Case => "only here its case counts",
        _ => "texts are compared by case and punctuation",
    };

    private static Location PlaceOf(RoleUse use) => Location.Create(use.Tree, use.Place);

    private static string Describe(Location place)
    {
        var line = place.GetLineSpan();
        return Path.GetFileName(line.Path) + ", line " + (line.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsExcluded(RoleUse use, CompilationAnalysisContext context)
    {
        var node = use.Tree.GetRoot(context.CancellationToken).FindNode(use.Place, getInnermostNodeForTie: true);
#pragma warning disable RS1030 // asked for the few places that are reported, whichever file they stand in
        var model = context.Compilation.GetSemanticModel(use.Tree);
#pragma warning restore RS1030
        return Exclusions.Silence(model.GetEnclosingSymbol(use.Place.Start, context.CancellationToken), node);
    }
}
