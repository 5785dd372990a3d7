using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// What an operation's shape says before a decision is read from it: most conditions compare numbers or guard, and the rules that ask for
/// something else need not read them. Nothing here allocates, and a yes promises nothing.
/// </summary>
internal static class HeadFilter
{
    /// <summary>Whether anything that the decision at this head could compare is of a type that passes.</summary>
    public static bool MayAsk(IOperation head, Func<ITypeSymbol?, bool> passes) => head switch
    {
        IConditionalOperation { Type: null, WhenFalse: null } branch when StatementRun.Around(branch) is { } around => MayAsk(around.Statements, around.Index, passes),
        IConditionalOperation ladder => MayAsk(ladder, passes),
        IBinaryOperation or IIsPatternOperation => ConditionReader.MayDecide(head, passes),
        _ => true,
    };

    /// <summary>
    /// Whether at most one branch of an <c>if</c> answers anything: it has no <c>else</c>, nothing is decided inside it, no further
    /// <c>if</c> follows, and either it refuses or what follows is no answer.
    /// </summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
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

    /// <summary>
    /// Whether any section of a <c>switch</c> may answer, or leave what follows to answer. One that begins with a call, or ends at once, does neither.
    /// </summary>
    public static bool MayAnswer(ISwitchOperation head)
    {
        foreach (var section in head.Cases)
        {
            var first = section.Body.IsEmpty ? null : First(section.Body[0]);
            if (first is not (null or IBranchOperation or IExpressionStatementOperation { Operation: IInvocationOperation or IAwaitOperation or IIncrementOrDecrementOperation }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether so many arms of a <c>switch</c> may answer a constant, or decide further: most that tell types or texts apart compute their answers.</summary>
    public static bool MayAnswerConstants(ISwitchExpressionOperation head, int fewest)
    {
        var answers = 0;
        foreach (var arm in head.Arms)
        {
            var value = arm.Value;
            while (value is IConversionOperation conversion)
            {
                value = conversion.Operand;
            }

            if (value is IConditionalOperation or ISwitchExpressionOperation)
            {
                return true;
            }

            if (!IsComputed(value) && ++answers == fewest)
            {
                return true;
            }
        }

        return false;
    }

    // What is no constant for certain. A span of time and a static member count as constants.
    private static bool IsComputed(IOperation value) => value switch
    {
        IInvocationOperation call => !call.TargetMethod.IsStatic || call.TargetMethod.ContainingType.Name != nameof(TimeSpan),
        IObjectCreationOperation creation => creation.Type?.Name != nameof(TimeSpan),
        IMemberReferenceOperation member => member.Instance is not null,
        IParameterReferenceOperation or ICoalesceOperation or IAwaitOperation or IThrowOperation or IConditionalAccessOperation
            or IArrayCreationOperation or IDelegateCreationOperation or IArrayElementReferenceOperation => true,
        _ => false,
    };

    private static IOperation? First(IOperation statement)
    {
        while (statement is IBlockOperation block)
        {
            if (block.Operations.IsEmpty)
            {
                return null;
            }

            statement = block.Operations[0];
        }

        return statement;
    }

    // Guards that follow each other may be one decision, in which a later one asks what the first does not.
    private static bool MayAsk(ImmutableArray<IOperation> statements, int first, Func<ITypeSymbol?, bool> passes)
    {
        for (var i = first; i < statements.Length && statements[i] is IConditionalOperation step; i++)
        {
            if (MayAsk(step, passes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayAsk(IConditionalOperation ladder, Func<ITypeSymbol?, bool> passes)
    {
        for (var step = ladder; ;)
        {
            if (ConditionReader.MayDecide(step.Condition, passes) || IsTakenApart(step.WhenTrue))
            {
                return true;
            }

            if (step.WhenFalse is null)
            {
                return false;
            }

            if (Operand.WithoutImplicitConversion(step.WhenFalse) is not IConditionalOperation next)
            {
                return IsTakenApart(step.WhenFalse);
            }

            step = next;
        }
    }

    private static bool Refuses(IOperation branch) =>
        (branch is IBlockOperation block ? (block.Operations.Length == 1 ? block.Operations[0] : null) : branch)
            is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IReturnOperation { ReturnedValue: null };

    // A decision that is all of a branch becomes part of the one around it: see Nested.
    private static bool IsTakenApart(IOperation branch)
    {
        var first = branch;
        if (branch is IBlockOperation block)
        {
            var index = 0;
            while (index < block.Operations.Length && block.Operations[index] is IEmptyOperation)
            {
                index++;
            }

            if (index == block.Operations.Length)
            {
                return false;
            }

            first = block.Operations[index];
        }

        var value = first switch
        {
            IReturnOperation { ReturnedValue: { } returned } => Operand.WithoutImplicitConversion(returned),
            _ => Operand.WithoutImplicitConversion(first),
        };
        return value is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation
            || value is { Type.SpecialType: SpecialType.System_Boolean, ConstantValue.HasValue: false };
    }
}
