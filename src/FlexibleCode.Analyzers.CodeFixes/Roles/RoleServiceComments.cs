using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Where the comments of a branch go that stand in none of the code that is taken along: with the arm that they are on, with the fallback, or with
/// the look-up. None is lost. The comments before the branch stay where they are.
/// </summary>
internal sealed class RoleServiceComments
{
    private readonly Dictionary<SyntaxNode, List<string>> _ofArms = [];

    private RoleServiceComments()
    {
    }

    /// <summary>Comments on the fallback.</summary>
    public List<string> OfFallback { get; } = [];

    /// <summary>Comments on the branch as a whole.</summary>
    public List<string> Rest { get; } = [];

    /// <summary>The comments on an arm.</summary>
    public IReadOnlyList<string> Of(RoleServiceArm arm) => _ofArms.TryGetValue(arm.Syntax, out var comments) ? comments : [];

    public static RoleServiceComments Of(RoleServiceArms arms, IReadOnlyList<SyntaxNode> replaced)
    {
        var comments = new RoleServiceComments();
        var kept = arms.Arms.Select(static a => a.Code.Span).Concat(arms.Fallback is { } fallback ? [fallback.Span] : Array.Empty<TextSpan>()).ToArray();
        for (var i = 0; i < replaced.Count; i++)
        {
            // What stands behind the last line stays there.
            var span = TextSpan.FromBounds(
                i == 0 ? replaced[i].SpanStart : replaced[i].FullSpan.Start, i == replaced.Count - 1 && i == 0 ? replaced[i].Span.End : replaced[i].FullSpan.End);
            foreach (var trivia in replaced[i].DescendantTrivia())
            {
                if (IsComment(trivia) && span.Contains(trivia.SpanStart) && !kept.Any(k => k.Contains(trivia.SpanStart)))
                {
                    comments.Target(arms, trivia).Add(trivia.ToString());
                }
            }
        }

        return comments;
    }

    private List<string> Target(RoleServiceArms arms, SyntaxTrivia trivia)
    {
        var fallback = arms.Decision.Fallback.Syntax;
        for (var node = Start(trivia); node is not null && arms.Decision.Syntax.Parent != node; node = node.Parent)
        {
            if (node == fallback)
            {
                return OfFallback;
            }

            if (arms.Arms.FirstOrDefault(a => a.Syntax == node) is { } arm)
            {
                if (!_ofArms.TryGetValue(arm.Syntax, out var list))
                {
                    _ofArms[arm.Syntax] = list = [];
                }

                return list;
            }
        }

        return Rest;
    }

    // A comment before `else` is on what follows, one behind a comma on what stands before.
    private static SyntaxNode? Start(SyntaxTrivia trivia)
    {
        var token = trivia.Token;
        return token.Parent switch
        {
            ElseClauseSyntax clause => clause.Statement,
            SwitchExpressionSyntax choice when token.IsKind(SyntaxKind.CommaToken) => choice.Arms.LastOrDefault(a => a.Span.End <= token.SpanStart),
            var parent => parent,
        };
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
