using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Tells a number by role that nothing but the order of a list is made of: <c>OrderBy(m => RankOf(m.Role))</c>, where the private method holds the branch.</summary>
internal static class RoleBranchOrder
{
    public static bool Is(IOperation head)
    {
        if (PrivateMethod.Around(head.Syntax) is not { IsOfPart: false, Declaration.ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } method)
        {
            return false;
        }

        var isOrder = false;
        foreach (var name in method.Uses())
        {
            if (!Orders(name))
            {
                return false;
            }

            isOrder = true;
        }

        return isOrder;
    }

    private static bool Orders(SyntaxNode name)
    {
        for (var node = name.Parent; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } ordered }
                && RoleBranchFigure.IsOrder(called))
            {
                return !Picks(ordered);
            }
        }

        return false;
    }

    // users.OrderByDescending(u => RankOf(u.Role)).First() chooses somebody.
    private static bool Picks(ExpressionSyntax ordered)
    {
        while (ordered.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called, Parent: InvocationExpressionSyntax next } access && access.Expression == ordered)
        {
            if (called.StartsWith("First", StringComparison.Ordinal) || called.StartsWith("Last", StringComparison.Ordinal) || called.StartsWith("Single", StringComparison.Ordinal)
                || called.StartsWith("Take", StringComparison.Ordinal) || called.StartsWith("ElementAt", StringComparison.Ordinal))
            {
                return true;
            }

            ordered = next;
        }

        return ordered.Parent is ElementAccessExpressionSyntax;
    }
}
