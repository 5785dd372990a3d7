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

    private protected override void Start(RuleScope scope)
    {
        if (ScatteredGuardsCandidates.AnyIn(scope, scope.CancellationToken))
        {
            scope.OnMembers((type, cancellationToken) => Begin(type, scope, cancellationToken));
        }
    }

    private static ScatteredGuardsReading? Begin(INamedTypeSymbol type, RuleScope scope, CancellationToken cancellationToken)
    {
        List<ScatteredGuardsPart>? parts = null;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (ScatteredGuardsCandidates.Include(reference, scope, cancellationToken) && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
            {
                (parts ??= []).Add(new(
                    declaration,
                    scope.Get(StateGuardOptions.Guards, reference.SyntaxTree),
                    scope.Get(StateGuardOptions.Assignments, reference.SyntaxTree),
                    scope.Get(StateGuardOptions.Methods, reference.SyntaxTree)));
            }
        }

        return parts is null ? null : new ScatteredGuardsReading(type, parts, scope.Organization);
    }
}
