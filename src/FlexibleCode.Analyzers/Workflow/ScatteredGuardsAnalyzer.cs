using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    private protected override void Start(RuleScope scope) => scope.OnMembers((type, cancellationToken) => Begin(type, scope, cancellationToken));

    private static ScatteredGuardsReading? Begin(INamedTypeSymbol type, RuleScope scope, CancellationToken cancellationToken)
    {
        if (type.TypeKind is TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate)
        {
            return null;
        }

        List<ScatteredGuardsPart>? parts = null;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            // A part that names no state has no guard; nothing else is asked for it.
            var facts = scope.Organization.FactsOf(reference.SyntaxTree, cancellationToken);
            if ((facts.TopicsIn(reference.Span) & CodeTopics.States) == 0 || reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
            {
                continue;
            }

            var (guards, assignments) = (scope.Get(StateGuardOptions.Guards, reference.SyntaxTree), scope.Get(StateGuardOptions.Assignments, reference.SyntaxTree));
            if (facts.NamesStates(Math.Max(guards, assignments)) && StateGuards.MayBeScattered(declaration, facts, scope.Organization.Words, guards, assignments))
            {
                (parts ??= []).Add(new(declaration, guards, assignments, scope.Get(StateGuardOptions.Methods, reference.SyntaxTree)));
            }
        }

        return parts is null ? null : new ScatteredGuardsReading(type, parts, scope.Organization);
    }
}
