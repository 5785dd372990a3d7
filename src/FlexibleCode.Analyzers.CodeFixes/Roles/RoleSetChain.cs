using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>An operand of a chain: what is asked, and whether its opposite is meant.</summary>
internal readonly record struct RoleSetOperand(ExpressionSyntax Written, ExpressionSyntax Bare, bool IsNegated);

/// <summary>A chain of one logical operator, as its operands in source order.</summary>
internal static class RoleSetChain
{
    /// <summary>The chain that an expression is an operand of, through parentheses and negation; the expression's own outermost form if none.</summary>
    public static ExpressionSyntax Top(ExpressionSyntax unit)
    {
        var operand = Written(unit);
        if (operand.Parent is not BinaryExpressionSyntax chain || !IsLogical(chain))
        {
            return operand;
        }

        while (chain.Parent is BinaryExpressionSyntax above && above.IsKind(chain.Kind()) && above.Left == chain)
        {
            chain = above;
        }

        return chain;
    }

    /// <summary>The operands; a right-hand chain in parentheses is one operand.</summary>
    public static ImmutableArray<RoleSetOperand> Operands(ExpressionSyntax top)
    {
        if (top is not BinaryExpressionSyntax chain || !IsLogical(chain))
        {
            return [Operand(top)];
        }

        var kind = chain.Kind();
        var operands = new List<RoleSetOperand>();
        ExpressionSyntax left = chain;
        while (left is BinaryExpressionSyntax binary && binary.IsKind(kind))
        {
            operands.Add(Operand(binary.Right));
            left = binary.Left;
        }

        operands.Add(Operand(left));
        operands.Reverse();
        return [.. operands];
    }

    /// <summary>The chain with some operands replaced by one; operators and their comments stay with what is kept.</summary>
    public static ExpressionSyntax Replace(ExpressionSyntax top, int first, int count, ExpressionSyntax replacement)
    {
        var operands = Operands(top);
        if (count == operands.Length)
        {
            return replacement.WithTriviaFrom(top);
        }

        var chain = (BinaryExpressionSyntax)top;
        var operators = Operators(chain);
        ExpressionSyntax? result = null;
        for (var i = 0; i < operands.Length; i++)
        {
            if (i > first && i < first + count)
            {
                continue;
            }

            var operand = i == first
                ? replacement.WithLeadingTrivia(operands[i].Written.GetLeadingTrivia()).WithTrailingTrivia(operands[i + count - 1].Written.GetTrailingTrivia())
                : operands[i].Written;
            result = result is null ? operand : SyntaxFactory.BinaryExpression(chain.Kind(), result, operators[i - 1], operand);
        }

        return result!;
    }

    /// <summary>The operators between the operands.</summary>
    public static ImmutableArray<SyntaxToken> Operators(BinaryExpressionSyntax chain)
    {
        var tokens = new List<SyntaxToken>();
        ExpressionSyntax left = chain;
        while (left is BinaryExpressionSyntax binary && binary.IsKind(chain.Kind()))
        {
            tokens.Add(binary.OperatorToken);
            left = binary.Left;
        }

        tokens.Reverse();
        return [.. tokens];
    }

    private static bool IsLogical(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LogicalOrExpression or SyntaxKind.LogicalAndExpression;

    private static ExpressionSyntax Written(ExpressionSyntax unit)
    {
        while (unit.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression })
        {
            unit = (ExpressionSyntax)unit.Parent;
        }

        return unit;
    }

    private static RoleSetOperand Operand(ExpressionSyntax written)
    {
        var bare = written;
        var isNegated = false;
        while (true)
        {
            switch (bare)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    bare = parenthesized.Expression;
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    bare = not.Operand;
                    isNegated = !isNegated;
                    break;
                default:
                    return new RoleSetOperand(written, bare, isNegated);
            }
        }
    }
}
