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
                OfConditions(LiteralLadder.FirstOfChain(conditional), literals, cancellationToken);
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

    /// <summary>
    /// The operation that decides by <paramref name="test"/>: a conditional (the test's own, not the first of its chain), a switch, a validator's
    /// chain, or the expression itself.
    /// </summary>
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
                    return conditional;
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

    /// <summary>
    /// The tests that stand right before <paramref name="test"/> in its decision: the operand, condition or arm before it. Whoever only wants to
    /// know whether a decision began earlier need not read all of it.
    /// </summary>
    public static ImmutableArray<Literal> Before(IOperation test, CancellationToken cancellationToken)
    {
        var literals = ImmutableArray.CreateBuilder<Literal>();
        var current = test;
        for (var parent = current.Parent; parent is not null; current = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or } binary:
                    if (binary.RightOperand == current)
                    {
                        Gather(LastOperand(binary.LeftOperand), literals, cancellationToken);
                        if (literals.Count > 0)
                        {
                            return literals.ToImmutable();
                        }
                    }

                    continue;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                case IConversionOperation or IPatternOperation or IPropertySubpatternOperation or IIsPatternOperation or IParenthesizedOperation:
                    continue;
                case IConditionalOperation conditional when conditional.Condition == current:
                    Gather((LiteralLadder.Outer(conditional) ?? LiteralLadder.PreviousOfRun(conditional, cancellationToken))?.Condition, literals, cancellationToken);
                    break;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation expression } arm when arm.Value != current:
                    var index = expression.Arms.IndexOf(arm);
                    Gather(index > 0 ? expression.Arms[index - 1].Pattern : null, literals, cancellationToken);
                    Gather(index > 0 ? expression.Arms[index - 1].Guard : null, literals, cancellationToken);
                    break;
            }

            break;
        }

        return literals.ToImmutable();
    }

    private static IOperation LastOperand(IOperation operand)
    {
        while (operand is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or } binary)
        {
            operand = binary.RightOperand;
        }

        return operand;
    }

    private static IInvocationOperation LastOfChain(IInvocationOperation call)
    {
        var last = call;
        if (!LiteralCalls.IsValidator(call.TargetMethod))
        {
            return LiteralCalls.Outermost(call);
        }

        while (NextOfChain(last) is { } next && LiteralCalls.Receiver(next) == last)
        {
            last = next;
        }

        return last;
    }

    // A link may hand on more than the next one takes: IRuleBuilderOptions is an IRuleBuilder.
    private static IInvocationOperation? NextOfChain(IInvocationOperation call)
    {
        var parent = call.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent as IInvocationOperation;
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
        foreach (var run in LiteralLadder.Run(first, cancellationToken))
        {
            for (IConditionalOperation? link = run; link is not null; link = LiteralLadder.Else(link))
            {
                Gather(link.Condition, literals, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Adds the tests of one condition, in source order. What a lambda, a nested choice or a nested switch tests is a decision of its own.
    /// </summary>
    public static void Gather(IOperation? root, ImmutableArray<Literal>.Builder literals, CancellationToken cancellationToken)
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
