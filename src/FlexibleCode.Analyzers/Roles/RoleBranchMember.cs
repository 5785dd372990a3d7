using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Counts how often a member holds one operand against roles. Asked for findings only.</summary>
internal static class RoleBranchMember
{
    public static int Comparisons(RoleComparison first, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var member = first.Operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null or TypeDeclarationSyntax || first.Operation.SemanticModel is not { } model)
        {
            return first.Constants.Length;
        }

        var count = 0;
        foreach (var node in member.DescendantNodes())
        {
            if (node is (BinaryExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or SubpatternSyntax)
                && Names(node, first.Symbol.Name)
                && model.GetOperation(node, cancellationToken) is { } operation
                && RoleBranchComparisons.Read(operation, organization, cancellationToken) is { } other
                && SymbolEqualityComparer.Default.Equals(other.Symbol, first.Symbol))
            {
                count += other.Constants.Length;
            }
        }

        return count;
    }

    private static bool Names(SyntaxNode node, string name)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
