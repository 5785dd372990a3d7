using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells the unit in which a quantity is written from a limit on it: <c>amount >= 1000 ? amount / 1000 : amount</c> counts in thousands from a
/// thousand on. What is divided by any other number may be a policy: a discount for each thirty days.
/// </summary>
internal static class BusinessLimitScale
{
    /// <summary>Whether what the test chooses, or what it leaves, divides the tested quantity by the bound.</summary>
    public static bool Holds(Literal literal)
    {
        if (!IsUnit(literal.Constant.Number))
        {
            return false;
        }

        for (var child = literal.Test; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case IConditionalOperation choice:
                    return choice.Condition == child && (Divides(choice.WhenTrue, literal) || Divides(LiteralLadder.Otherwise(choice), literal));
                case ISwitchExpressionArmOperation arm:
                    return Divides(arm.Value, literal);
                case ISwitchCaseOperation section:
                    foreach (var statement in section.Body)
                    {
                        if (Divides(statement, literal))
                        {
                            return true;
                        }
                    }

                    return false;
                case IBinaryOperation or IUnaryOperation or IConversionOperation or IParenthesizedOperation or IPatternOperation or IIsPatternOperation
                    or IPropertySubpatternOperation or ICaseClauseOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Divides(IOperation? branch, Literal literal)
    {
        foreach (var operation in branch.DescendantsAndSelf())
        {
            var isScaled = operation switch
            {
                IBinaryOperation { OperatorKind: var kind, LeftOperand: var left, RightOperand: var right } => IsScaled(kind, left, right, literal),
                ICompoundAssignmentOperation { OperatorKind: var kind, Target: var target, Value: var value } => IsScaled(kind, target, value, literal),
                _ => false,
            };
            if (isScaled)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsScaled(BinaryOperatorKind kind, IOperation quantity, IOperation by, Literal literal) =>
        kind is BinaryOperatorKind.Divide or BinaryOperatorKind.RightShift
        && by.ConstantValue is { HasValue: true, Value: { } value }
        && LiteralConstantReader.TryNumber(value, out var number)
        && (kind == BinaryOperatorKind.Divide ? number : number is > 0 and < 63 ? 1L << (int)number : 0) == literal.Constant.Number
        && SymbolEqualityComparer.Default.Equals(LiteralOperandReader.Read(quantity)?.Symbol, literal.Operand.Symbol);

    // Thousands, millions, lakhs; kilobytes and what is made of them.
    private static bool IsUnit(decimal number)
    {
        if (number < 1000)
        {
            return false;
        }

        if (BusinessLimitBounds.IsPowerOfTen(number))
        {
            return true;
        }

        while (number >= 1024 && number % 1024 == 0)
        {
            number /= 1024;
        }

        return number == 1;
    }
}
