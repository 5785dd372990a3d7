using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>The comments that stand between the operands of a chain: each travels with the role of its operand.</summary>
internal static class RoleSetComments
{
    public static ImmutableArray<ImmutableArray<string>> Of(ExpressionSyntax top, int first, int count)
    {
        var operands = RoleSetChain.Operands(top);
        var operators = top is BinaryExpressionSyntax chain ? RoleSetChain.Operators(chain) : [];
        var comments = ImmutableArray.CreateBuilder<ImmutableArray<string>>(count);
        for (var i = first; i < first + count; i++)
        {
            var own = ImmutableArray.CreateBuilder<string>();

            // What stands at the outer edges stays in the code.
            if (i > first)
            {
                Add(own, operators[i - 1].LeadingTrivia);
                Add(own, operators[i - 1].TrailingTrivia);
                Add(own, operands[i].Written.GetLeadingTrivia());
            }

            if (i < first + count - 1)
            {
                Add(own, operands[i].Written.GetTrailingTrivia());
            }

            comments.Add(own.ToImmutable());
        }

        return comments.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder comments, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
        {
            if (piece.IsKind(SyntaxKind.SingleLineCommentTrivia) || piece.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                comments.Add(piece.ToString());
            }
        }
    }
}
