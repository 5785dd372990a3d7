using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// What an operation's shape says before a decision is read from it: most conditions compare numbers or guard, and the rules that ask for
/// something else need not read them. Nothing here allocates, and a yes promises nothing.
/// </summary>
internal static class HeadFilter
{
    private const int MaxNesting = 24;

    /// <summary>Whether anything that is compared at this head, or in what its first branch takes apart, is of a type that passes.</summary>
    public static bool MayAsk(IOperation head, Func<ITypeSymbol?, bool> passes)
    {
        if (head is not IConditionalOperation ladder)
        {
            return head is not (IBinaryOperation or IIsPatternOperation) || MayCompare(head, passes, MaxNesting);
        }

        for (var step = ladder; step is not null; step = step.WhenFalse is null ? null : Operand.WithoutImplicitConversion(step.WhenFalse) as IConditionalOperation)
        {
            if (MayCompare(step.Condition, passes, MaxNesting) || IsTakenApart(step.WhenTrue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether at most one branch of an <c>if</c> answers anything: it has no <c>else</c>, nothing is decided inside it, no further
    /// <c>if</c> follows, and either it refuses or what follows is no answer.
    /// </summary>
    public static bool HasOneAnswer(IConditionalOperation head)
    {
        if (head is not { Type: null, WhenFalse: null } || IsTakenApart(head.WhenTrue))
        {
            return false;
        }

        var next = StatementRun.Around(head) is { } around && around.Index + 1 < around.Statements.Length ? around.Statements[around.Index + 1] : null;
        return next switch
        {
            IConditionalOperation or ISwitchOperation => false,
            IReturnOperation { ReturnedValue: not null } => Refuses(head.WhenTrue),
            _ => true,
        };
    }

    private static bool Refuses(IOperation branch) =>
        Only(branch) is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IReturnOperation { ReturnedValue: null };

    // A decision inside a branch becomes part of the one around it.
    private static bool IsTakenApart(IOperation branch)
    {
        var first = branch is IBlockOperation block ? (block.Operations.IsEmpty ? null : block.Operations[0]) : Operand.WithoutImplicitConversion(branch);
        return first switch
        {
            IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation => true,
            IReturnOperation { ReturnedValue: { Type.SpecialType: SpecialType.System_Boolean, ConstantValue.HasValue: false } } => true,
            IReturnOperation { ReturnedValue: { } value } => Operand.WithoutImplicitConversion(value) is IConditionalOperation or ISwitchExpressionOperation,
            _ => false,
        };
    }

    private static IOperation? Only(IOperation branch) => branch is IBlockOperation block ? (block.Operations.Length == 1 ? block.Operations[0] : null) : branch;

    private static bool MayCompare(IOperation condition, Func<ITypeSymbol?, bool> passes, int depth)
    {
        while (depth > 0)
        {
            condition = Operand.WithoutImplicitConversion(condition);
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    condition = not.Operand;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } chain:
                    if (MayCompare(chain.RightOperand, passes, depth - 1))
                    {
                        return true;
                    }

                    condition = chain.LeftOperand;
                    continue;
                case IBinaryOperation comparison:
                    return TestReader.MayTest(comparison)
                        && (passes(Operand.WithoutImplicitConversion(comparison.LeftOperand).Type) || passes(Operand.WithoutImplicitConversion(comparison.RightOperand).Type));
                case IIsPatternOperation test:
                    return TestReader.MayTest(test) && passes(Operand.WithoutImplicitConversion(test.Value).Type);
                default:
                    return TestReader.MayTest(condition);
            }
        }

        return true;
    }
}
