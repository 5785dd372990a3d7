using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Walks the rungs of a ladder: <c>else if</c> after <c>else if</c>, and guarded statements about one quantity in a row.</summary>
internal static class LiteralLadder
{
    /// <summary>The guarded statement before this one that belongs to the same run.</summary>
    public static IConditionalOperation? PreviousOfRun(IConditionalOperation conditional, CancellationToken cancellationToken) =>
        Previous(conditional) is { } previous && IsRun(previous, conditional, cancellationToken) ? previous : null;

    /// <summary>The conditional whose <c>else</c> this one is.</summary>
    public static IConditionalOperation? Outer(IConditionalOperation conditional)
    {
        IOperation current = conditional;
        while (current.Parent is IConversionOperation { IsImplicit: true } or IBlockOperation { Operations.Length: 1, Parent: IConditionalOperation })
        {
            current = current.Parent;
        }

        return current.Parent is IConditionalOperation outer && outer.WhenFalse == current ? outer : null;
    }

    /// <summary>The <c>if</c> with which a chain of <c>else if</c> begins.</summary>
    public static IConditionalOperation FirstOfChain(IConditionalOperation conditional)
    {
        var first = conditional;
        while (Outer(first) is { } outer)
        {
            first = outer;
        }

        return first;
    }

    /// <summary>The <c>else if</c> of a conditional.</summary>
    public static IConditionalOperation? Else(IConditionalOperation conditional)
    {
        var otherwise = conditional.WhenFalse;
        while (otherwise is IConversionOperation { IsImplicit: true } conversion)
        {
            otherwise = conversion.Operand;
        }

        return otherwise is IBlockOperation { Operations: [IConditionalOperation only] } ? only : otherwise as IConditionalOperation;
    }

    /// <summary>What is done where the condition does not hold: the next rung's answer, the <c>else</c>, or what follows when a guard has left.</summary>
    public static IOperation? Otherwise(IConditionalOperation conditional)
    {
        if (conditional.WhenFalse is { } otherwise)
        {
            return Else(conditional)?.WhenTrue ?? otherwise;
        }

        var statements = Statements(conditional);
        var next = statements.IndexOf(conditional) + 1;
        return next == 0 || next == statements.Length || !Answers(conditional.WhenTrue) ? null
            : statements[next] is IConditionalOperation further ? further.WhenTrue
            : statements[next];
    }

    /// <summary>The conditionals of the run around this one, in order: <c>if (x > 100) return A; if (x > 50) return B;</c> is one ladder.</summary>
    public static IEnumerable<IConditionalOperation> Run(IConditionalOperation conditional, CancellationToken cancellationToken)
    {
        var statements = Statements(conditional);
        var first = statements.IndexOf(conditional);
        if (first < 0)
        {
            yield return conditional;
            yield break;
        }

        while (first > 0 && statements[first - 1] is IConditionalOperation previous
            && IsRun(previous, (IConditionalOperation)statements[first], cancellationToken))
        {
            first--;
        }

        var current = (IConditionalOperation)statements[first];
        yield return current;
        for (var i = first + 1; i < statements.Length && statements[i] is IConditionalOperation next && IsRun(current, next, cancellationToken); i++)
        {
            yield return current = next;
        }
    }

    private static IConditionalOperation? Previous(IConditionalOperation conditional)
    {
        var statements = Statements(conditional);
        var index = statements.IndexOf(conditional);
        return index > 0 ? statements[index - 1] as IConditionalOperation : null;
    }

    private static ImmutableArray<IOperation> Statements(IConditionalOperation conditional) => conditional.Parent switch
    {
        IBlockOperation block => block.Operations,
        ISwitchCaseOperation section => section.Body,
        _ => [],
    };

    private static bool IsRun(IConditionalOperation earlier, IConditionalOperation later, CancellationToken cancellationToken)
    {
        if (earlier.WhenFalse is not null || !Answers(earlier.WhenTrue) || !Answers(later.WhenTrue))
        {
            return false;
        }

        var tests = ImmutableArray.CreateBuilder<Literal>();
        LiteralDecision.Gather(earlier.Condition, tests, cancellationToken);
        var count = tests.Count;
        if (count == 0)
        {
            return false;
        }

        LiteralDecision.Gather(later.Condition, tests, cancellationToken);
        for (var i = 0; i < count; i++)
        {
            for (var j = count; j < tests.Count; j++)
            {
                if (SymbolEqualityComparer.Default.Equals(tests[i].Operand.Symbol, tests[j].Operand.Symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Answers(IOperation body)
    {
        var last = body is IBlockOperation block ? block.Operations.LastOrDefault() : body;
        return last is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IAssignmentOperation or IThrowOperation };
    }
}
