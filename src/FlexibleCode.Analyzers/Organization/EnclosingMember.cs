using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// The member, accessor, local function or lambda that a piece of code stands in. The compiler answers that for a position, too, but looks for the
/// position from the top of the file and through every scope: in a ladder of thousands of steps each answer takes as long as the ladder.
/// </summary>
internal static class EnclosingMember
{
    /// <summary>The name of the method or local function that a piece of code stands in, through lambdas, by its syntax alone; <c>null</c> where it stands in none.</summary>
    public static string? MethodName(SyntaxNode code)
    {
        for (var node = code.Parent; node is not null and not BaseTypeDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
            }
        }

        return null;
    }

    public static ISymbol? Of(SyntaxNode code, SemanticModel model)
    {
        for (var node = code.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax:
                    return model.GetDeclaredSymbol(node);
                case AnonymousFunctionExpressionSyntax:
                    return model.GetSymbolInfo(node).Symbol;

                // A clause of a query is a function that nobody wrote; an initializer or an attribute is of no method.
                case QueryExpressionSyntax or MemberDeclarationSyntax or AttributeListSyntax or ParameterSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    return model.GetEnclosingSymbol(code.SpanStart);
            }
        }

        return model.GetEnclosingSymbol(code.SpanStart);
    }
}
