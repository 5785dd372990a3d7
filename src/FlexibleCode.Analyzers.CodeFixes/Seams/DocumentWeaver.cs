using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>One change of one document, ready to be made: all names are allocated.</summary>
/// <param name="Node">A node of the document's original tree.</param>
/// <param name="Kind">When in the order of changes it is made.</param>
/// <param name="Apply">Makes the change: gets the root and the current node and returns the new root.</param>
internal sealed record DocumentEdit(SyntaxNode Node, DocumentEditKind Kind, Func<SyntaxNode, SyntaxNode, SyntaxNode> Apply);

/// <summary>The order of changes in a document: places first, from the inside out, then what is inserted around them.</summary>
internal enum DocumentEditKind
{
    Replace,
    Insert,
    InsertAfter,
    Remove,
    AddMember,
    AddType,
}

/// <summary>Makes all changes of one document on one tree.</summary>
internal static class DocumentWeaver
{
    public static SyntaxNode Weave(
        SyntaxNode root,
        ImmutableArray<DocumentEdit> edits,
        IEnumerable<(TextSpan Span, SyntaxAnnotation First, SyntaxAnnotation Last)> marks)
    {
        // The marks are set on the tracked tree: tokens of the original one could not be found in it any more.
        var tracked = root.TrackNodes(edits.Select(static e => e.Node).Distinct());
        tracked = SpanMarks.Set(tracked, marks);
        foreach (var edit in Ordered(edits))
        {
            // A node that an enclosing change has dropped has no place any more.
            if (tracked.GetCurrentNode(edit.Node) is { } current)
            {
                tracked = edit.Apply(tracked, current);
            }
        }

        return tracked;
    }

    // What is inserted behind a place stands right behind it, so the last comes first.
    private static IEnumerable<DocumentEdit> Ordered(ImmutableArray<DocumentEdit> edits) =>
        edits
            .Select(static (edit, index) => (Edit: edit, Index: index))
            .OrderBy(static e => e.Edit.Kind)
            .ThenBy(static e => e.Edit.Kind switch
            {
                DocumentEditKind.Replace => e.Edit.Node.Span.Length,
                DocumentEditKind.InsertAfter => -e.Index,
                _ => 0,
            })
            .Select(static e => e.Edit);

    /// <summary>A new node as it goes into a tree: to be formatted by the host's rules.</summary>
    public static TNode Formatted<TNode>(TNode node)
        where TNode : SyntaxNode =>
        node.WithAdditionalAnnotations(Formatter.Annotation);
}
