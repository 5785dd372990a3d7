using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Baseline;

/// <summary>
/// The member that a finding belongs to in a baseline: the innermost declaration around it that has a documentation id. Analyzer and fix both ask
/// here, so that they name the same one.
/// </summary>
internal static class BaselineMember
{
    /// <summary>The documentation id of the member around a place; <c>null</c> where there is none.</summary>
    public static string? IdOf(Location location, Compilation compilation, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree)
            || DeclarationOf(tree.GetRoot(cancellationToken).FindToken(location.SourceSpan.Start).Parent) is not { } declaration)
        {
            return null;
        }

#pragma warning disable RS1030 // asked only where a baseline names the rule, and for a declaration, which binds nothing
        return compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken)?.GetDocumentationCommentId();
#pragma warning restore RS1030
    }

    /// <summary>The declaration that a node belongs to.</summary>
    public static SyntaxNode? DeclarationOf(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }:
                case AccessorDeclarationSyntax:
                case CompilationUnitSyntax:
                    return node;
                case BaseFieldDeclarationSyntax field:
                    return field.Declaration.Variables.FirstOrDefault();
                case GlobalStatementSyntax or NamespaceDeclarationSyntax or FileScopedNamespaceDeclarationSyntax:
                    continue;
                case MemberDeclarationSyntax:
                    return node;
            }
        }

        return null;
    }
}
