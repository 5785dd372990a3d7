using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells a test for equality that allows for rounding from a limit: <c>Math.Abs(sum - total) > 0.011</c>. How far one may deviate from another in
/// relation to it, and how far two rates may lie apart, is policy.
/// </summary>
internal static class BusinessLimitTolerance
{
    // More than that in one direction is an allowance: half an hour of overtime.
    private const decimal Rounding = 0.12m;

    private static readonly WordStems Rates = WordStems.Whole("rate", "rates", "ratio", "margin", "share", "fraction", "factor", "quota", "yield");

    public static bool Is(Literal literal) =>
        literal.Constant is { Number: > -1 and < 1, Unit: LiteralUnit.None }
        && literal.Operand is { Divisor: null, Unit: LiteralUnit.None }
        && Difference(literal.Operand.Operation, out var isAbsolute) is { } difference
        && (isAbsolute || difference.RightOperand.ConstantValue.HasValue
            || (literal.Constant.Number is >= -Rounding and <= Rounding && literal.Operator is LiteralOperator.GreaterThan or LiteralOperator.LessThanOrEqual))
        && !((IsRate(difference.LeftOperand) || difference.LeftOperand.ConstantValue.HasValue) && (IsRate(difference.RightOperand) || difference.RightOperand.ConstantValue.HasValue));

    private static IBinaryOperation? Difference(IOperation operand, out bool isAbsolute)
    {
        isAbsolute = false;
        operand = Operand.WithoutConversion(operand);
        if (operand is IInvocationOperation { TargetMethod: { Name: nameof(Math.Abs), IsStatic: true }, Arguments: [var argument] })
        {
            isAbsolute = true;
            operand = Operand.WithoutConversion(argument.Value);
        }

        return operand as IBinaryOperation is { OperatorKind: BinaryOperatorKind.Subtract } difference ? difference : null;
    }

    // Half a percentage point is rounding; half a rate is half of all.
    private static bool IsRate(IOperation operand) =>
        LiteralOperandReader.Read(operand) is { Name: var name } && Rates.AreIn(name) && !BusinessLimitWords.IsPercentage(name);
}
