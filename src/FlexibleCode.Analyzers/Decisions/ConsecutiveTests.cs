using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Tells statements that stand one after the other and are steps of one decision: guarded returns, and tests of one variable that cannot hold both.
/// </summary>
internal static class ConsecutiveTests
{
    /// <summary>How many statements of one run are looked at, so that a long one is read in a time that grows with its length.</summary>
    public const int LongestRun = 256;

    /// <summary>
    /// Whether a run ends before the statement at this place of its block, whatever stands there. The places are the same for whoever asks, from before or
    /// from behind, so that each statement of a long block belongs to one run.
    /// </summary>
    public static bool BeginsAnew(int index) => index % LongestRun == 0;

    /// <summary><c>if (x.Role == A) return …;</c> has no <c>else</c>, and what follows is reached only by the others.</summary>
    public static bool Leaves(IConditionalOperation guard)
    {
        if (guard.WhenFalse is not null)
        {
            return false;
        }

        var last = guard.WhenTrue is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : guard.WhenTrue;
        return last is IReturnOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };
    }

    /// <summary>
    /// Whether of two statements without <c>else</c> one at most does something, if the constants differ: both demand that one variable is a
    /// constant, and the first does not write it.
    /// </summary>
    public static bool Exclude(IConditionalOperation before, IOperation asked, IConditionalOperation next, IOperation askedNext, IOperation operand) =>
        before is { Type: null, WhenFalse: null } && next is { Type: null, WhenFalse: null }
        && Operand.Symbol(operand) is (ILocalSymbol or IParameterSymbol) and var variable
        && Demands(before.Condition, asked) && Demands(next.Condition, askedNext)
        && !Writes(before.Syntax, variable.Name);

    // x == A && more: nothing happens where the comparison does not hold.
    private static bool Demands(IOperation condition, IOperation asked)
    {
        for (var part = asked; IsPositive(asked); part = part.Parent!)
        {
            if (part == condition)
            {
                return true;
            }

            if (part.Parent is not (IConversionOperation or IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd }))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPositive(IOperation asked) => asked switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation or IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } } => true,
        IInvocationOperation { TargetMethod.Name: nameof(Equals) } => true,
        _ => false,
    };

    private static bool Writes(SyntaxNode statement, string variable)
    {
        foreach (var node in statement.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable && VariableUses.IsWritten(name))
            {
                return true;
            }
        }

        return false;
    }
}
