using System.Globalization;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>
/// Compares every test with its rewriting on both sides of its bound and on the bound: the old one by the constant that the compiler sees, the
/// new one by what the initializer of the policy's member says.
/// </summary>
internal static class PolicyObjectProof
{
    public static Proof Of(IReadOnlyList<PolicyObjectValue> values)
    {
        var cases = 0;
        foreach (var value in values)
        {
            if (Number(value.Initializer) is not { } now)
            {
                return new Proof(0, value.Member.Preferred);
            }

            foreach (var literal in value.Literals)
            {
                var before = literal.Constant.Number;
                var step = Step(before);
                foreach (var operand in new[] { before - step, before, before + step })
                {
                    cases++;
                    if (Holds(operand, literal.Operator, before) != Holds(operand, literal.Operator, now + value.Offset(literal)))
                    {
                        return new Proof(cases, string.Format(CultureInfo.InvariantCulture, "{0} {1}", literal.Operand.Name, operand));
                    }
                }
            }
        }

        return new Proof(cases, null);
    }

    // The nearest neighbour that a business could mean: a cent of 10.50, one of 3.
    private static decimal Step(decimal number)
    {
        var step = 1m;
        for (var scaled = number; scaled != decimal.Truncate(scaled); scaled *= 10)
        {
            step /= 10;
        }

        return step;
    }

    private static bool Holds(decimal operand, LiteralOperator relation, decimal bound) => relation switch
    {
        LiteralOperator.LessThan => operand < bound,
        LiteralOperator.LessThanOrEqual => operand <= bound,
        LiteralOperator.GreaterThan => operand > bound,
        LiteralOperator.GreaterThanOrEqual => operand >= bound,
        LiteralOperator.Equal => operand == bound,
        LiteralOperator.CutsAbove or LiteralOperator.DemandsAtMost => operand <= bound,
        _ => operand >= bound,
    };

    // What an initializer says, read from its text alone.
    private static decimal? Number(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { Token.Value: { } value } literal when literal.IsKind(SyntaxKind.NumericLiteralExpression):
                return LiteralConstantReader.TryNumber(value, out var number) ? number : null;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus:
                return -Number(minus.Operand);
            case ParenthesizedExpressionSyntax parenthesized:
                return Number(parenthesized.Expression);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product:
                return Number(product.Left) * Number(product.Right);
            case InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] }:
                return Number(argument.Expression);
            default:
                return null;
        }
    }
}
