using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Where reports of a decision stand.</summary>
internal static class DecisionPlaces
{
    /// <summary>The keyword with its subject for a switch or an <c>if</c>, the whole expression for the rest.</summary>
    public static Location Head(SyntaxNode decision) => decision switch
    {
        SwitchStatementSyntax s => Between(s, s.SwitchKeyword, s.CloseParenToken.IsMissing || s.CloseParenToken.RawKind == 0 ? s.SwitchKeyword : s.CloseParenToken),
        SwitchExpressionSyntax s => Between(s, s.GoverningExpression.GetFirstToken(), s.SwitchKeyword),
        IfStatementSyntax s => Between(s, s.IfKeyword, s.CloseParenToken.IsMissing ? s.IfKeyword : s.CloseParenToken),
        _ => decision.GetLocation(),
    };

    private static Location Between(SyntaxNode node, SyntaxToken first, SyntaxToken last) =>
        Location.Create(node.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.SpanStart, last.Span.End));
}
