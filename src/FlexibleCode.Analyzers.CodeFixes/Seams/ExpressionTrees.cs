using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Finds expression trees: code that another program reads (a database, say), and that holds values but no look-ups.</summary>
internal static class ExpressionTrees
{
    /// <summary>Whether a node stands in an expression tree.</summary>
    public static bool Contains(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        Outermost(node, model, cancellationToken) is not null;

    /// <summary>The outermost lambda or query around the node that becomes an expression tree; <c>null</c> if none does.</summary>
    public static SyntaxNode? Outermost(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? outermost = null;
        var types = KnownTypes.For(model.Compilation);
        foreach (var ancestor in node.Ancestors())
        {
            var isTree = ancestor switch
            {
                LambdaExpressionSyntax lambda =>
                    model.GetTypeInfo(lambda, cancellationToken).ConvertedType is INamedTypeSymbol { Name: "Expression" } type
                    && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, types.Expression),
                QueryExpressionSyntax query => IsQueryable(model.GetTypeInfo(query.FromClause.Expression, cancellationToken).Type, types),
                _ => false,
            };

            if (isTree)
            {
                outermost = ancestor;
            }
            else if (ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                break;
            }
        }

        return outermost;
    }

    /// <summary>The body of the member around a tree, where a variable can stand that the tree captures; <c>null</c> if something between can capture none.</summary>
    public static BlockSyntax? Body(SyntaxNode tree)
    {
        BlockSyntax? body = null;
        foreach (var node in tree.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword):
                    return null;
                case BlockSyntax block:
                    body = block;
                    break;
                case LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return body is not null && body.Parent == node ? body : null;
            }
        }

        return null;
    }

    private static bool IsQueryable(ITypeSymbol? type, KnownTypes types) =>
        type is not null
        && (SymbolEqualityComparer.Default.Equals(type, types.IQueryable) || type.AllInterfaces.Contains(types.IQueryable!, SymbolEqualityComparer.Default));
}
