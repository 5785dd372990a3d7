using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary><c>if (x == A) return …; if (x == B) return …; return …;</c>: at least two steps in a row, each about an operand of the one before it.</summary>
internal static class GuardedReturnsReader
{
    public static Reading? Read(ImmutableArray<IOperation> statements, int index, int depth, CancellationToken cancellationToken)
    {
        if (Step(statements[index], cancellationToken) is not { } step
            || index + 1 >= statements.Length
            || Step(statements[index + 1], cancellationToken) is not { } next
            || !Share(step, next))
        {
            return null;
        }

        var reading = new Reading(DecisionSpelling.GuardedReturns, statements[index], []) { Statements = 0 };
        reading.Extent.Clear();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var branch = ((IConditionalOperation)statements[index]).WhenTrue;
            var body = OutcomeReader.Statements(branch);
            reading.Extent.Add(statements[index].Syntax);
            reading.Statements++;
            reading.Add(
                ConditionReader.Merge(step),
                Nested.Read(body, branch.Syntax, depth, cancellationToken),
                () => OutcomeReader.Of(body, branch.Syntax),
                statements[index].Syntax);

            index++;
            if (index >= statements.Length || Step(statements[index], cancellationToken) is not { } following || !Share(step, following))
            {
                return reading;
            }

            step = following;
        }
    }

    /// <summary>Whether the statement continues a run that began before it.</summary>
    public static bool Continues(ImmutableArray<IOperation> statements, int index, CancellationToken cancellationToken) =>
        index > 0
        && IsStep(statements[index - 1])
        && Step(statements[index], cancellationToken) is { } step
        && Step(statements[index - 1], cancellationToken) is { } before
        && Share(before, step);

    private static bool IsStep(IOperation statement)
    {
        if (statement is not IConditionalOperation { WhenFalse: null, WhenTrue: { } branch } step || !ConditionReader.MayDecide(step.Condition))
        {
            return false;
        }

        var last = branch is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : branch;
        return last is IReturnOperation { Kind: OperationKind.Return } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };
    }

    private static List<Conjunction>? Step(IOperation statement, CancellationToken cancellationToken) =>
        IsStep(statement) ? ConditionReader.Read(((IConditionalOperation)statement).Condition, negate: false, cancellationToken) : null;

    private static bool Share(List<Conjunction> before, List<Conjunction> step)
    {
        foreach (var test in step[0].Tests)
        {
            foreach (var earlier in before[0].Tests)
            {
                if (Operand.Same(test.Operand, earlier.Operand))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
