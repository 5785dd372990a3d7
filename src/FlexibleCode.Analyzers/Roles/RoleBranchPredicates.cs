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
    /// <summary>The branches of such properties that stand with a branch, in source order; empty when it is none.</summary>
    public static IEnumerable<RoleBranch> With(RoleBranch branch, OrganizationModel organization, Func<RoleBranch, ISymbol, bool> counts, CancellationToken cancellationToken)
    {
        if (PropertyOf(branch.Head.Syntax) is not { Parent: TypeDeclarationSyntax type } property || RoleBranchPredicateTest.Of(property) is not { } asked || branch.Head.SemanticModel is not { } model)
        {
            yield break;
        }

        foreach (var member in type.Members)
        {
            if (member is not PropertyDeclarationSyntax other || RoleBranchPredicateTest.Of(other) is not { } same || !SyntaxFactory.AreEquivalent(asked.Operand, same.Operand))
            {
                continue;
            }

            if (other == property)
            {
                yield return branch;
            }
            else if (model.GetOperation(same.Comparison, cancellationToken) is { } operation
                && RoleBranchReader.Read(operation, organization, cancellationToken) is { } also
                && model.GetDeclaredSymbol(other, cancellationToken) is { } symbol && counts(also, symbol))
            {
                yield return also;
            }
        }
    }

    // The property whose whole answer an expression is.
    private static PropertyDeclarationSyntax? PropertyOf(SyntaxNode head)
    {
        while (head.Parent is ParenthesizedExpressionSyntax around)
        {
            head = around;
        }

        return head.Parent is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } ? property : null;
    }
}
