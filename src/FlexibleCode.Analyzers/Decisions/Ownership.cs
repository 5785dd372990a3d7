using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Tells whether what looks like a decision is part of one that began before it.</summary>
internal static class Ownership
{
    public static bool IsOwned(IOperation head, CancellationToken cancellationToken) =>
        head is ISwitchOperation or IConditionalOperation { Type: null }
            ? IsOwnedStatement(head, cancellationToken)
            : IsOwnedExpression(head, cancellationToken);

    private static bool IsOwnedExpression(IOperation head, CancellationToken cancellationToken)
    {
        var child = head;
        var parent = head.Parent;
        while (parent is IConversionOperation { IsImplicit: true } or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not })
        {
            (child, parent) = (parent, parent.Parent);
        }

        switch (parent)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd }:
                // An alternative of a chain; a choice or a switch in a chain is an operand of another kind.
                return head is not (IConditionalOperation or ISwitchExpressionOperation);
            case IPatternCaseClauseOperation:
                return true;
            case IConditionalOperation conditional when ReferenceEquals(conditional.Condition, child):
                return head is not (IConditionalOperation or ISwitchExpressionOperation);
            case IConditionalOperation { Type: not null } choice:
                return (ReferenceEquals(choice.WhenFalse, child) && head is IConditionalOperation)
                    || (IsTakenApart(child, cancellationToken) && Decides(choice, cancellationToken));
            case ISwitchExpressionArmOperation arm:
                return ReferenceEquals(arm.Guard, child)
                    || (arm.Parent is ISwitchExpressionOperation outer
                        && SwitchExpressionReader.MayDecide(outer)
                        && IsTakenApart(child, cancellationToken));
            case IReturnOperation { Kind: OperationKind.Return } returned:
                return Container(returned) is { } container
                    && container.Statements.Length == 1
                    && IsTakenApart(child, cancellationToken)
                    && Decides(container.Outer, cancellationToken);
            default:
                return false;
        }
    }

    private static bool IsOwnedStatement(IOperation head, CancellationToken cancellationToken)
    {
        if (head.Parent is IConditionalOperation { Type: null } ladder && ReferenceEquals(ladder.WhenFalse, head) && head is IConditionalOperation)
        {
            return true;
        }

        if (head is IConditionalOperation && StatementRun.Around(head) is { } around && GuardedReturnsReader.Continues(around.Statements, around.Index, cancellationToken))
        {
            return true;
        }

        return Container(head) is { } container
            && ReferenceEquals(container.Statements[0], head)
            && Nested.Read(container.Statements, head.Syntax, Nested.Depth, cancellationToken) is not null
            && Decides(container.Outer, cancellationToken);
    }

    private static bool IsTakenApart(IOperation value, CancellationToken cancellationToken) =>
        Nested.Read(value, returns: false, Nested.Depth, cancellationToken) is not null;

    private static bool Decides(IOperation outer, CancellationToken cancellationToken) => outer switch
    {
        ISwitchOperation switched => SwitchStatementReader.MayDecide(switched),
        IConditionalOperation conditional => ConditionReader.Read(First(conditional).Condition, negate: false, cancellationToken) is not null,
        _ => false,
    };

    // The ladder that a step belongs to decides if its first step does.
    private static IConditionalOperation First(IConditionalOperation step)
    {
        while (true)
        {
            IOperation child = step;
            var parent = step.Parent;
            while (parent is IConversionOperation { IsImplicit: true })
            {
                (child, parent) = (parent, parent.Parent);
            }

            if (parent is not IConditionalOperation outer || !ReferenceEquals(outer.WhenFalse, child))
            {
                return step;
            }

            step = outer;
        }
    }

    // The branch or section that a statement stands in, and the statement that branches.
    private static (System.Collections.Immutable.ImmutableArray<IOperation> Statements, IOperation Outer)? Container(IOperation statement)
    {
        var child = statement;
        var parent = statement.Parent;
        while (parent is IBlockOperation { Parent: IBlockOperation or ISwitchCaseOperation or IConditionalOperation } block)
        {
            (child, parent) = (block, block.Parent);
        }

        return parent switch
        {
            ISwitchCaseOperation { Parent: ISwitchOperation switched } section => (OutcomeReader.Statements(section), switched),
            IConditionalOperation { Type: null } conditional when !ReferenceEquals(conditional.Condition, child) => (OutcomeReader.Statements(child), conditional),
            _ => null,
        };
    }
}
