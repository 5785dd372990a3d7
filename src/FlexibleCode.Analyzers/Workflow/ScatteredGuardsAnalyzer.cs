using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// FLX1004: which operation a state allows is scattered over the guards of many methods. One report per set of states and type; a lone guard
/// and a bare assignment are sound.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScatteredGuardsAnalyzer : FlexibleAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public ScatteredGuardsAnalyzer()
        : base(Rules.GuardsAreScattered)
    {
    }

    private protected override void Start(RuleScope scope) =>
        scope.OnSyntaxAll(context => Read(context, scope), SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.RecordStructDeclaration);

    private static IEnumerable<Finding> Read(SyntaxNodeAnalysisContext context, RuleScope scope)
    {
        var type = (TypeDeclarationSyntax)context.Node;
        var (guards, assignments) = (scope.Get(StateGuardOptions.Guards, type.SyntaxTree), scope.Get(StateGuardOptions.Assignments, type.SyntaxTree));
        return StateGuards.MayBeScattered(type, scope.Organization.Words, guards, assignments)
            ? Scattered(type, context.SemanticModel, scope.Organization, guards, assignments, scope.Get(StateGuardOptions.Methods, type.SyntaxTree), context.CancellationToken)
            : [];
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
