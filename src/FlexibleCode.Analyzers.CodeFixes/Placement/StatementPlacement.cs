using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Puts a statement beside another one, in a block, a switch section or at the top level of a file.</summary>
internal static class StatementPlacement
{
    /// <summary>
    /// Inserts <paramref name="statement"/>, unless an earlier fix left the very same there; an anchor that stands alone under an <c>if</c> is put
    /// into a block first.
    /// </summary>
    public static SyntaxNode Insert(SyntaxNode root, SyntaxNode anchor, StatementSyntax statement, bool isBefore)
    {
        if (Stands(anchor, statement))
        {
            return root;
        }

        // Between top-level statements an elastic end of line would become an empty line, as between members.
        var end = anchor is GlobalStatementSyntax ? SyntaxFactory.LineFeed : SyntaxFactory.ElasticLineFeed;
        var formatted = DocumentWeaver.Formatted(statement.WithTrailingTrivia(statement.GetTrailingTrivia().Add(end)));
        SyntaxNode inserted = anchor is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(formatted) : formatted;
        if (anchor is StatementSyntax alone && alone.Parent is not (BlockSyntax or SwitchSectionSyntax))
        {
            var block = isBefore ? SyntaxFactory.Block(formatted, alone) : SyntaxFactory.Block(alone, formatted);
            return root.ReplaceNode(alone, DocumentWeaver.Formatted(block));
        }

        return isBefore ? root.InsertNodesBefore(anchor, [inserted]) : root.InsertNodesAfter(anchor, [inserted]);
    }

    private static bool Stands(SyntaxNode anchor, StatementSyntax statement)
    {
        foreach (var sibling in anchor.Parent?.ChildNodes() ?? [])
        {
            if ((sibling is GlobalStatementSyntax global ? global.Statement : sibling) is ExpressionStatementSyntax standing && MemberText.AreEqual(statement, standing))
            {
                return true;
            }
        }

        return false;
    }
}
