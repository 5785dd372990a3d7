using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>A test of an operand against alternatives: <c>x is A</c>, <c>x is A or B</c>, <c>x is not (A or B)</c>.</summary>
/// <param name="Operand">What is tested.</param>
/// <param name="IsNegated">Whether the opposite is meant.</param>
/// <param name="Alternatives">How many constants there are.</param>
internal readonly record struct RoleSetPattern(ExpressionSyntax Operand, bool IsNegated, int Alternatives)
{
    /// <summary>Reads a test; <c>null</c> when its pattern says more than that: <c>not A or B</c> is no set of A and B.</summary>
    public static RoleSetPattern? Of(SyntaxNode written)
    {
        // A name with a dot behind `is` is written as a type's, whatever it is the name of.
        if (written is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } named)
        {
            return new RoleSetPattern(named.Left, IsNegated: false, 1);
        }

        if (written is not IsPatternExpressionSyntax { Pattern: var pattern } test)
        {
            return null;
        }

        var isNegated = false;
        while (true)
        {
            switch (pattern)
            {
                case ParenthesizedPatternSyntax inner:
                    pattern = inner.Pattern;
                    continue;
                case UnaryPatternSyntax not:
                    pattern = not.Pattern;
                    isNegated = !isNegated;
                    continue;
            }

            return Count(pattern) is > 0 and var alternatives ? new RoleSetPattern(test.Expression, isNegated, alternatives) : null;
        }
    }

    // 0 for a pattern that is made of anything but constants.
    private static int Count(PatternSyntax pattern)
    {
        var open = new Stack<PatternSyntax>();
        open.Push(pattern);
        var count = 0;
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case ParenthesizedPatternSyntax inner:
                    open.Push(inner.Pattern);
                    break;
                case BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern):
                    open.Push(either.Left);
                    open.Push(either.Right);
                    break;
                case ConstantPatternSyntax:
                    count++;
                    break;
                default:
                    return 0;
            }
        }

        return count;
    }
}
