using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Where a new class goes in a document that exists.</summary>
internal static class TypePlacement
{
    /// <summary>Puts a class behind an outermost type, or at the end of a file of top-level statements.</summary>
    public static SyntaxNode InsertBehind(SyntaxNode root, SyntaxNode anchor, TypeDeclarationSyntax declaration)
    {
        // What follows keeps its distance by the formatter's rules. At the end of a file those differ from one version of Roslyn to the next.
        var end = IsLast(anchor) ? SyntaxFactory.LineFeed : SyntaxFactory.ElasticLineFeed;
        var spaced = DocumentWeaver.Formatted(declaration
            .WithLeadingTrivia(declaration.GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed))
            .WithTrailingTrivia(end));
        return anchor is CompilationUnitSyntax unit
            ? root.ReplaceNode(unit, unit.AddMembers(spaced))
            : root.InsertNodesAfter(anchor, [spaced]);
    }

    private static bool IsLast(SyntaxNode anchor) =>
        anchor.GetLastToken().GetNextToken().Kind() is SyntaxKind.None or SyntaxKind.EndOfFileToken or SyntaxKind.CloseBraceToken;

    /// <summary>The anchor for a class that a member's code needs: the outermost type around it, or the file itself.</summary>
    public static SyntaxNode AnchorOf(SyntaxNode node) =>
        (SyntaxNode?)node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? node.SyntaxTree.GetRoot();

    /// <summary>The namespace in which an anchor stands; empty for the global one.</summary>
    public static string NamespaceOf(SyntaxNode anchor) =>
        string.Join(".", anchor.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static n => n.Name.ToString()));
}
