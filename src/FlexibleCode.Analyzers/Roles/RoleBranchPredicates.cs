using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells properties of a type that only repeat its roles (<c>bool IsOwner => Role == Role.Owner; bool IsNurse => Role == Role.Nurse;</c>). They decide nothing by themselves, and together are
/// one thing to know of: one finding at the first of them, with the others as places. Asked for findings only.
/// </summary>
internal static class RoleBranchPredicates
{
    private const string Is = "Is";

    /// <summary>The branches of such properties that stand with a branch, in source order; empty when it is none.</summary>
    public static IEnumerable<RoleBranch> With(RoleBranch branch, OrganizationModel organization, Func<RoleBranch, ISymbol, bool> counts, CancellationToken cancellationToken)
    {
        if (branch.Head.Syntax.Parent is not ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property } || Asked(property) is not { } asked
            || branch.Head.SemanticModel is not { } model)
        {
            yield break;
        }

        foreach (var member in type.Members)
        {
            if (member is not PropertyDeclarationSyntax other || Asked(other) is not { } same || !SyntaxFactory.AreEquivalent(asked, same))
            {
                continue;
            }

            if (other == property)
            {
                yield return branch;
            }
            else if (model.GetOperation(other.ExpressionBody!.Expression, cancellationToken) is { } operation
                && RoleBranchReader.Read(operation, organization, cancellationToken) is { } also
                && model.GetDeclaredSymbol(other, cancellationToken) is { } symbol && counts(also, symbol))
            {
                yield return also;
            }
        }
    }

    // What a property holds against a constant that it is called after.
    private static ExpressionSyntax? Asked(PropertyDeclarationSyntax property)
    {
        var name = property.Identifier.ValueText;
        if (!name.StartsWith(Is, StringComparison.Ordinal))
        {
            return null;
        }

        var (operand, constant) = property.ExpressionBody?.Expression switch
        {
            // x is A.B may be a type by its tokens.
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.IsExpression } equals => (equals.Left, equals.Right),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } test => (test.Expression, value),
            _ => (null, null),
        };
        var text = constant switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            LiteralExpressionSyntax { Token.Value: string written } => written,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        return text is not null && NameCorrespondence.Same(name.Substring(Is.Length), text) ? operand : null;
    }
}
