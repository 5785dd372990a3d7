using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Where a boolean chain over several lines is reported: at the line where it first asks for a role, as what stands before (<c>!user.IsDeleted &amp;&amp;</c>) says nothing of roles.
/// </summary>
internal static class RolePartOfChain
{
    /// <summary>The part of an expression from the line of the first of its questions on; <paramref name="asked"/> is in source order.</summary>
    public static Location Of(SyntaxNode chain, IReadOnlyList<SyntaxNode> asked)
    {
        if (asked.Count == 0 || !chain.Span.Contains(asked[0].Span))
        {
            return chain.GetLocation();
        }

        var lines = chain.SyntaxTree.GetText().Lines;
        var part = chain;
        var end = chain.Span.End;
        var isEnd = false;
        while (LineOf(part) != LineOf(asked[0]))
        {
            if (part is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } link)
            {
                // What is asked behind the part belongs to it.
                isEnd |= !link.Right.Span.Contains(asked[0].Span) && link.Right.Span.Contains(asked[asked.Count - 1].Span);
                part = link.Right.Span.Contains(asked[0].Span) ? link.Right : link.Left;
            }
            else if (part is ParenthesizedExpressionSyntax inner)
            {
                part = inner.Expression;
            }
            else
            {
                return chain.GetLocation();
            }

            end = isEnd ? end : part.Span.End;
        }

        return Location.Create(chain.SyntaxTree, TextSpan.FromBounds(part.SpanStart, end));

        int LineOf(SyntaxNode node) => lines.GetLineFromPosition(node.SpanStart).LineNumber;
    }
}
