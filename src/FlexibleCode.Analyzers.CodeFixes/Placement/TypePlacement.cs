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
        var spaced = DocumentWeaver.Formatted(declaration
            .WithLeadingTrivia(declaration.GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed))
            .WithTrailingTrivia(SyntaxFactory.LineFeed));
        return anchor is CompilationUnitSyntax unit
            ? root.ReplaceNode(unit, unit.AddMembers(spaced))
            : root.InsertNodesAfter(anchor, [spaced]);
    }

    /// <summary>The anchor for a class that a member's code needs: the outermost type around it, or the file itself.</summary>
    public static SyntaxNode AnchorOf(SyntaxNode node) =>
        (SyntaxNode?)node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? node.SyntaxTree.GetRoot();
}
