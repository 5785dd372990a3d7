using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Reads one test of a quantity against a number that is compiled in, in any of its spellings.</summary>
internal static class LiteralReader
{
    /// <summary>The kinds of operation that can be such a test by an operator; rules register for these, and for arguments.</summary>
    public static readonly OperationKind[] OperatorKinds = [OperationKind.Binary, OperationKind.RelationalPattern];

    /// <summary>
    /// Whether an operation can be a test against a number that says something, told without allocating: most comparisons are with
    /// zero, one or no constant at all.
    /// </summary>
    public static bool MayBe(IOperation test)
    {
        switch (test)
        {
            case IBinaryOperation binary:
                // How far a loop counts is no limit on anything, and most comparisons of two variables are that.
                return binary.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                    && binary.Parent is not ILoopOperation
                    && (LiteralConstantReader.MayBe(binary.RightOperand) || LiteralConstantReader.MayBe(binary.LeftOperand) || LiteralFactor.MayBe(binary));
            case IRelationalPatternOperation pattern:
                return LiteralConstantReader.MayBe(pattern.Value);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method }, Parameter: { } parameter } argument:
                return LiteralCalls.Operator(method, parameter) is not null && LiteralConstantReader.MayBe(argument.Value);
            default:
                return false;
        }
    }

    /// <summary>Reads the test that <paramref name="test"/> is; <c>null</c> if it is none.</summary>
    public static Literal? Read(IOperation test, CancellationToken cancellationToken) => test switch
    {
        IBinaryOperation binary => OfComparison(binary, cancellationToken),
        IRelationalPatternOperation pattern => OfPattern(pattern, cancellationToken),
        IArgumentOperation argument => OfArgument(argument, cancellationToken),
        _ => null,
    };

    private static Literal? OfComparison(IBinaryOperation binary, CancellationToken cancellationToken)
    {
        if (Operator(binary.OperatorKind) is not { } relation || binary.LeftOperand.Type is null || binary.RightOperand.Type is null)
        {
            return null;
        }

        // A constant on both sides tests nothing.
        if (LiteralConstantReader.Read(binary.RightOperand, cancellationToken) is { } right)
        {
            return Make(binary, binary.LeftOperand, relation, right, cancellationToken);
        }

        return LiteralConstantReader.Read(binary.LeftOperand, cancellationToken) is { } left
            ? Make(binary, binary.RightOperand, Mirrored(relation), left, cancellationToken)
            : relation == LiteralOperator.Equal ? null : LiteralFactor.Read(binary, relation, Mirrored(relation), cancellationToken);
    }

    private static Literal? OfPattern(IRelationalPatternOperation pattern, CancellationToken cancellationToken) =>
        Operator(pattern.OperatorKind) is { } relation
        && LiteralConstantReader.Read(pattern.Value, cancellationToken) is { } constant
        && Input(pattern) is { } input
            ? Make(pattern, input, relation, constant, cancellationToken)
            : null;

    private static Literal? OfArgument(IArgumentOperation argument, CancellationToken cancellationToken)
    {
        if (argument.Parent is not IInvocationOperation { TargetMethod: var method } invocation || argument.Parameter is not { } parameter)
        {
            return null;
        }

        if (LiteralCalls.Operator(method, parameter) is not { } relation
            || LiteralCalls.Operand(invocation, argument) is not { } operand
            || LiteralConstantReader.Read(argument.Value, cancellationToken) is not { } constant)
        {
            return null;
        }

        if (relation is LiteralOperator.CutsAbove or LiteralOperator.RaisesBelow && LiteralCap.IsCalculated(operand))
        {
            if (LiteralCap.IsScale(invocation, operand, constant))
            {
                return null;
            }

            if (LiteralCap.Read(invocation, operand) is { } capped)
            {
                return new Literal(argument, capped, relation, constant);
            }
        }

        return Make(argument, operand, relation, constant, cancellationToken);
    }

    private static Literal? Make(IOperation test, IOperation operand, LiteralOperator relation, LiteralConstant constant, CancellationToken cancellationToken) =>
        LiteralOperandReader.Read(operand) is { } quantity && quantity.Type is not { TypeKind: TypeKind.Enum }
            ? new Literal(test, LiteralLocal.Resolve(Named(quantity, test), test, cancellationToken), relation, constant)
            : null;

    // A parameter that a validator hands a member's value goes by the member's name.
    private static LiteralOperand Named(LiteralOperand quantity, IOperation test) =>
        quantity.Symbol is IParameterSymbol parameter && LiteralCalls.Demanded(parameter, test) is { } member ? quantity with { Symbol = member } : quantity;

    // The tested value of a pattern: through `and`, `or`, `not` to `is`, to a switch, or to the member of a property pattern.
    private static IOperation? Input(IPatternOperation pattern)
    {
        IOperation? parent = pattern.Parent;
        while (parent is IBinaryPatternOperation or INegatedPatternOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IIsPatternOperation whole => whole.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } => expression.Value,
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation statement } => statement.Value,
            IPropertySubpatternOperation property => property.Member,
            _ => null,
        };
    }

    private static LiteralOperator? Operator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => LiteralOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => LiteralOperator.LessThanOrEqual,
        BinaryOperatorKind.GreaterThan => LiteralOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => LiteralOperator.GreaterThanOrEqual,
        BinaryOperatorKind.Equals => LiteralOperator.Equal,
        _ => null,
    };

    private static LiteralOperator Mirrored(LiteralOperator relation) => relation switch
    {
        LiteralOperator.LessThan => LiteralOperator.GreaterThan,
        LiteralOperator.LessThanOrEqual => LiteralOperator.GreaterThanOrEqual,
        LiteralOperator.GreaterThan => LiteralOperator.LessThan,
        LiteralOperator.GreaterThanOrEqual => LiteralOperator.LessThanOrEqual,
        _ => relation,
    };
}
