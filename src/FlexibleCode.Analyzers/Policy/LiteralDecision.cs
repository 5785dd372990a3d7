using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// All tests against compiled-in numbers that one decision makes: the conditions of an <c>if</c> ladder or of a run of guarded
/// statements about one quantity, the arms of a switch, the links of a validator's chain, or a single expression.
/// </summary>
internal static class LiteralDecision
{
    /// <summary>The tests of the decision to which <paramref name="literal"/> belongs, in source order.</summary>
    public static ImmutableArray<Literal> Read(Literal literal, CancellationToken cancellationToken)
    {
        var literals = ImmutableArray.CreateBuilder<Literal>();
        switch (Head(literal.Test))
        {
            case IConditionalOperation conditional:
                OfConditions(FirstOfRun(conditional, cancellationToken), literals, cancellationToken);
                break;
            case ISwitchExpressionOperation expression:
                foreach (var arm in expression.Arms)
                {
                    Gather(arm.Pattern, literals, cancellationToken);
                    Gather(arm.Guard, literals, cancellationToken);
                }

                break;
            case ISwitchOperation statement:
                OfSections(statement, literals, cancellationToken);
                break;
            case IInvocationOperation call when LiteralCalls.IsValidator(call.TargetMethod):
                OfChain(call, literals, cancellationToken);
                break;
            case var expression:
                Gather(expression, literals, cancellationToken);
                break;
        }

        return literals.ToImmutable();
    }

    /// <summary>The operation that decides by <paramref name="test"/>: a conditional, a switch, a validator's chain, or the expression itself.</summary>
    public static IOperation Head(IOperation test)
    {
        var current = test;
        while (true)
        {
            switch (current.Parent)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or }:
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                case IConversionOperation or IPatternOperation or IPropertySubpatternOperation or IIsPatternOperation or IParenthesizedOperation:
                    current = current.Parent;
                    continue;
                case IConditionalOperation conditional when conditional.Condition == current:
                    return FirstOfChain(conditional);
                case ISwitchExpressionArmOperation { Parent: { } expression } arm when arm.Value != current:
                    return expression;
                case IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation statement }:
                    return statement;
                case IInvocationOperation call when current is IArgumentOperation:
                    return LastOfChain(call);
                default:
                    return current;
            }
        }
    }

    private static IConditionalOperation FirstOfChain(IConditionalOperation conditional)
    {
        var first = conditional;
        IOperation current = conditional;
        while (true)
        {
            switch (current.Parent)
            {
                case IConversionOperation { IsImplicit: true }:
                case IBlockOperation { Operations.Length: 1, Parent: IConditionalOperation }:
                    current = current.Parent;
                    continue;
                case IConditionalOperation outer when outer.WhenFalse == current:
                    first = outer;
                    current = outer;
                    continue;
                default:
                    return first;
            }
        }
    }

    private static IInvocationOperation LastOfChain(IInvocationOperation call)
    {
        var last = call;
        if (!LiteralCalls.IsValidator(call.TargetMethod))
        {
            return last;
        }

        while ((last.Parent is IArgumentOperation argument ? argument.Parent : last.Parent) is IInvocationOperation next
            && LiteralCalls.Receiver(next) == last)
        {
            last = next;
        }

        return last;
    }

    private static void OfChain(IInvocationOperation last, ImmutableArray<Literal>.Builder literals, CancellationToken cancellationToken)
    {
        var first = literals.Count;
        for (var link = last; link is not null; link = LiteralCalls.Receiver(link))
        {
            for (var i = link.Arguments.Length - 1; i >= 0; i--)
            {
                if (LiteralReader.Read(link.Arguments[i], cancellationToken) is { } literal)
                {
                    literals.Insert(first, literal);
                }
            }
        }
    }

    private static void OfSections(ISwitchOperation statement, ImmutableArray<Literal>.Builder literals, CancellationToken cancellationToken)
    {
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Gather(pattern.Pattern, literals, cancellationToken);
                    Gather(pattern.Guard, literals, cancellationToken);
                }
            }
        }
    }

    private static void OfConditions(IConditionalOperation first, ImmutableArray<Literal>.Builder literals, CancellationToken cancellationToken)
    {
        for (IConditionalOperation? run = first; run is not null;)
        {
            for (IConditionalOperation? link = run; link is not null; link = Else(link))
            {
                Gather(link.Condition, literals, cancellationToken);
            }

            run = Neighbour(run, 1) is { } next && IsRun(run, next, cancellationToken) ? next : null;
        }
    }

    private static IConditionalOperation? Else(IConditionalOperation conditional)
    {
        var otherwise = conditional.WhenFalse;
        while (otherwise is IConversionOperation { IsImplicit: true } conversion)
        {
            otherwise = conversion.Operand;
        }

        return otherwise is IBlockOperation { Operations: [IConditionalOperation only] } ? only : otherwise as IConditionalOperation;
    }

    // `if (x > 100) return A; if (x > 50) return B;` is one ladder.
    private static IConditionalOperation FirstOfRun(IConditionalOperation conditional, CancellationToken cancellationToken)
    {
        var first = conditional;
        while (Neighbour(first, -1) is { } previous && IsRun(previous, first, cancellationToken))
        {
            first = previous;
        }

        return first;
    }

    private static IConditionalOperation? Neighbour(IConditionalOperation conditional, int step)
    {
        var statements = conditional.Parent switch
        {
            IBlockOperation block => block.Operations,
            ISwitchCaseOperation section => section.Body,
            _ => [],
        };
        var index = statements.IndexOf(conditional) + step;
        return statements.Length > 1 && index >= 0 && index < statements.Length ? statements[index] as IConditionalOperation : null;
    }

    private static bool IsRun(IConditionalOperation earlier, IConditionalOperation later, CancellationToken cancellationToken)
    {
        if (earlier.WhenFalse is not null || !Answers(earlier.WhenTrue) || !Answers(later.WhenTrue))
        {
            return false;
        }

        var tests = ImmutableArray.CreateBuilder<Literal>();
        Gather(earlier.Condition, tests, cancellationToken);
        var count = tests.Count;
        if (count == 0)
        {
            return false;
        }

        Gather(later.Condition, tests, cancellationToken);
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

    // The tests of one condition, in source order. What a lambda, a nested choice or a nested switch tests is a decision of its own.
    private static void Gather(IOperation? root, ImmutableArray<Literal>.Builder literals, CancellationToken cancellationToken)
    {
        if (root is null)
        {
            return;
        }

        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (LiteralReader.Read(current, cancellationToken) is { } literal)
            {
                literals.Add(literal);
                continue;
            }

            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation
                || (current != root && current is IConditionalOperation or ISwitchExpressionOperation))
            {
                continue;
            }

            foreach (var child in current.ChildOperations.Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
