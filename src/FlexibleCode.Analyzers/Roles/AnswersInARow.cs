using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells answers that are given out together: assignments that follow one another (<c>page.CanEdit = …; page.CanClose = …;</c>), the arguments of one call, the members of one
/// initializer. What one person may do is a table in such a place, a line for each duty. Asked for findings only.
/// </summary>
internal static class AnswersInARow
{
    /// <summary>The answers that one is given out with, in source order and itself among them, as they are written; empty when it is given out alone.</summary>
    public static IEnumerable<IOperation> Around(IOperation answer)
    {
        var value = answer;
        while (value.Parent is IConversionOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation { Parent: IObjectCreationOperation creation } argument => Of(creation.Arguments, argument, static a => a.Value),
            IArgumentOperation { Parent: IInvocationOperation call } argument => Of(call.Arguments, argument, static a => a.Value),
            ISimpleAssignmentOperation assignment when assignment.Value == value => assignment.Parent switch
            {
                IObjectOrCollectionInitializerOperation list => Of(list.Initializers, assignment, Assigned),
                IAnonymousObjectCreationOperation made => Of(made.Initializers, assignment, Assigned),
                IExpressionStatementOperation statement when StatementRun.Around(Guarded(statement)) is var (statements, index) => Run(statements, index),
                _ => [],
            },
            _ => [],
        };
    }

    // A long list is looked at piece by piece, the pieces being the same for whoever asks.
    private static IEnumerable<IOperation> Of<T>(ImmutableArray<T> list, T one, Func<T, IOperation?> answer)
        where T : class, IOperation
    {
        var index = list.IndexOf(one);
        while (index > 0 && !ConsecutiveTests.BeginsAnew(index))
        {
            index--;
        }

        for (var i = Math.Max(index, 0); i < list.Length && (i == index || !ConsecutiveTests.BeginsAnew(i)); i++)
        {
            if (answer(list[i]) is { } value)
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<IOperation> Run(ImmutableArray<IOperation> statements, int index)
    {
        var first = index;
        while (first > 0 && !ConsecutiveTests.BeginsAnew(first) && Statement(statements[first - 1]) is not null)
        {
            first--;
        }

        for (var i = first; i < statements.Length && (i == first || !ConsecutiveTests.BeginsAnew(i)) && Statement(statements[i]) is { } value; i++)
        {
            yield return value;
        }
    }

    private static IOperation? Statement(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => assignment.Value,
        IConditionalOperation { Type: null, WhenFalse: null, WhenTrue: var then } guard when IsNullTest(guard.Condition)
            => (then is IBlockOperation { Operations: [var only] } ? only : then) is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } ? assignment.Value : null,
        _ => null,
    };

    // if (editButton is not null) editButton.IsVisible = …;
    private static IOperation Guarded(IOperation statement)
    {
        var whole = statement.Parent is IBlockOperation { Operations: [_] } block ? block : statement;
        return whole.Parent is IConditionalOperation { Type: null, WhenFalse: null } guard && guard.WhenTrue == whole && IsNullTest(guard.Condition) ? guard : statement;
    }

    private static bool IsNullTest(IOperation condition) => condition switch
    {
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: { } value } } } => IsNull(value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test => IsNull(test.RightOperand),
        _ => false,
    };

    private static bool IsNull(IOperation value) => Operand.WithoutConversion(value).Syntax.IsKind(SyntaxKind.NullLiteralExpression);

    private static IOperation? Assigned(IOperation member) => (member as ISimpleAssignmentOperation)?.Value;
}
