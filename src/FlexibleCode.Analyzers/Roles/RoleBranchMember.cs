using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Counts how often a member holds one operand against roles and decides something by it. Asked for findings only.</summary>
internal static class RoleBranchMember
{
    public static int Comparisons(RoleComparison first, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (Around(first) is not { } member || first.Operation.SemanticModel is not { } model)
        {
            return first.Constants.Length;
        }

        var count = 0;
        foreach (var node in NodesNaming(member, first.Symbol.Name))
        {
            if (model.GetOperation(node, cancellationToken) is { } operation
                && RoleBranchComparisons.Read(operation, organization, cancellationToken) is { } other
                && SymbolEqualityComparer.Default.Equals(other.Symbol, first.Symbol)
                && (other.Operation.Syntax == first.Operation.Syntax
                    || RoleBranchSink.Counts(RoleBranchReader.Around(operation, organization, cancellationToken), cancellationToken)))
            {
                count += other.Constants.Length;
            }
        }

        return count;
    }

    /// <summary>The member that a comparison stands in; <c>null</c> for code that stands in none.</summary>
    public static MemberDeclarationSyntax? Around(RoleComparison comparison) =>
        comparison.Operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not TypeDeclarationSyntax ? member : null;

    /// <summary>The nodes of a member at which a comparison with a thing of this name can stand.</summary>
    public static IEnumerable<SyntaxNode> NodesNaming(MemberDeclarationSyntax member, string name) =>
        member.DescendantNodes().Where(node =>
            node is (BinaryExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or SubpatternSyntax)
            && Names(node, name));

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
