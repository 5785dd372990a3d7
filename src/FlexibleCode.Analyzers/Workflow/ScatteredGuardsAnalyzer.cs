using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1004: which operation a state allows is scattered over the guards of many methods. One report per set of states and type; a lone guard
/// and a bare assignment are sound.
/// </summary>
public sealed class ScatteredGuardsAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public ScatteredGuardsAnalyzer()
        : base(Rules.GuardsAreScattered)
    {
    }

    private protected override void Start(RuleScope scope) => scope.OnType(context => Read(context, scope));

    private static IEnumerable<OwnedFinding> Read(SymbolAnalysisContext context, RuleScope scope)
    {
        foreach (var reference in context.Symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(context.CancellationToken) is not TypeDeclarationSyntax type || type is InterfaceDeclarationSyntax)
            {
                continue;
            }

            // A file that names no state has no guard; nothing else is asked for it.
            var facts = scope.Organization.FactsOf(type.SyntaxTree, context.CancellationToken);
            if (!facts.NamesStates(1))
            {
                continue;
            }

            var (guards, assignments) = (scope.Get(StateGuardOptions.Guards, type.SyntaxTree), scope.Get(StateGuardOptions.Assignments, type.SyntaxTree));
            if (!facts.NamesStates(Math.Max(guards, assignments))
                || !StateGuards.MayBeScattered(type, scope.Organization.Words, guards, assignments))
            {
                continue;
            }

#pragma warning disable RS1030 // the driver's own model of this file, asked for the few types that pass the filter above
            var model = context.Compilation.GetSemanticModel(type.SyntaxTree);
#pragma warning restore RS1030
            var methods = scope.Get(StateGuardOptions.Methods, type.SyntaxTree);
            foreach (var finding in Scattered(type, model, scope.Organization, guards, assignments, methods, context.CancellationToken))
            {
                yield return new OwnedFinding(finding, context.Symbol, type);
            }
        }
    }

    private static IEnumerable<Finding> Scattered(
        TypeDeclarationSyntax type, SemanticModel model, OrganizationModel organization, int guards, int assignments, int methods, CancellationToken cancellationToken)
    {
        foreach (var set in StateGuards.Of(type, model, organization, cancellationToken))
        {
            if (set.Guards.Length < guards || set.Assignments.Length < assignments || set.Methods < methods)
            {
                continue;
            }

            yield return new Finding(
                Rules.GuardsAreScattered, set.Guards[0].Place, set.Set.Name, set.Guards.Length, set.Methods, type.Identifier.ValueText)
            {
                Subject = set.Set.Name,
                Places = [.. set.Guards.Skip(1).Select(static g => g.Place), .. set.Assignments.Select(static a => a.Place)],
                SeamOffered = SeamLevel.Gathered,
            };
        }
    }
}
