using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Turns any of the spellings into a <see cref="Decision"/>. A new spelling is added once, here, and all rules see it.
/// Each spelling has a file of its own.
/// </summary>
internal static class DecisionReader
{
    // The rules ask about one operation one after the other, and about what is around it; most operations begin no decision, which is known, too.
    [ThreadStatic]
    private static RecentDecisions? _recent;

    /// <summary>The kinds of operation at which a decision can begin; rules register for these.</summary>
    public static readonly OperationKind[] HeadKinds =
    [
        OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional, OperationKind.Binary,
        OperationKind.TupleBinary, OperationKind.IsPattern, OperationKind.Invocation,
    ];

    /// <summary>The kinds of operation at which a table of constants can be written; <see cref="ReadTable"/> reads them.</summary>
    public static readonly OperationKind[] TableKinds =
    [
        OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.VariableDeclarator,
    ];

    /// <summary>
    /// Reads the decision that begins at <paramref name="head"/>. Returns <c>null</c> when none begins there: an <c>else if</c>, an inner
    /// <c>||</c>, a later guarded return and an arm's own test belong to the decision that began before them.
    /// </summary>
    public static Decision? Read(IOperation head, CancellationToken cancellationToken)
    {
        // Shape first, then what is around, then the whole.
        var may = head switch
        {
            ISwitchOperation switched => SwitchStatementReader.MayDecide(switched),
            ISwitchExpressionOperation expression => SwitchExpressionReader.MayDecide(expression),
            IConditionalOperation => true,
            IBinaryOperation or IIsPatternOperation or ITupleBinaryOperation => ConditionReader.MayDecide(head),
            IInvocationOperation { TargetMethod.Name: nameof(Equals) or "Contains" } => TestReader.MayTest(head),
            _ => false,
        };
        if (!may)
        {
            return null;
        }

        var recent = _recent ??= new RecentDecisions();
        if (!recent.TryGet(head, out var decision))
        {
            decision = Ownership.IsOwned(head, cancellationToken) ? null : ReadHead(head, cancellationToken);
            recent.Add(head, decision);
        }

        return decision;
    }

    /// <summary>Lets go of the operations that were asked about last, so that nothing of their compilation is kept alive.</summary>
    public static void Forget() => _recent?.Clear();

    private static Decision? ReadHead(IOperation head, CancellationToken cancellationToken)
    {
        switch (head)
        {
            case ISwitchOperation or IConditionalOperation { Type: null }:
                return StatementRun.Around(head) is { } around
                    ? StatementRun.Read(around.Statements, around.Index, Nested.Depth, cancellationToken)?.ToDecision()
                    : StatementRun.Read([head], 0, Nested.Depth, cancellationToken)?.ToDecision();
            case ISwitchExpressionOperation expression:
                return SwitchExpressionReader.Read(expression, Nested.Depth, cancellationToken)?.ToDecision();
            case IConditionalOperation choice:
                return IfLadderReader.ReadChoice(choice, Nested.Depth, cancellationToken)?.ToDecision();
            case IIsPatternOperation test:
                return PatternTestReader.Read(test, cancellationToken);
            case IInvocationOperation { TargetMethod.Name: "Contains" } call:
                return ListMembershipReader.Read(call, cancellationToken);
            case IBinaryOperation search when IndexTest.MayRead(search):
                return BooleanChainReader.Read(search, DecisionSpelling.ListMembership, cancellationToken);
            default:
                return BooleanChainReader.Read(head, DecisionSpelling.BooleanChain, cancellationToken);
        }
    }

    /// <summary>Reads a boolean expression as a decision of its own, also where it is the condition of a ladder.</summary>
    public static Decision? ReadCondition(IOperation condition, CancellationToken cancellationToken)
    {
        condition = Operand.WithoutImplicitConversion(condition);
        var spelling = condition switch
        {
            IIsPatternOperation => DecisionSpelling.PatternTest,
            IInvocationOperation { TargetMethod.Name: "Contains" } => DecisionSpelling.ListMembership,
            IBinaryOperation search when IndexTest.MayRead(search) => DecisionSpelling.ListMembership,
            _ => DecisionSpelling.BooleanChain,
        };
        return BooleanChainReader.Read(condition, spelling, cancellationToken);
    }

    /// <summary>Reads a table of constants from the initializer of a field, property or local; <c>null</c> if it is none.</summary>
    public static Decision? ReadTable(IOperation initializer, CancellationToken cancellationToken) =>
        CompiledTableReader.Read(initializer, cancellationToken);

    /// <summary>Finds the decision or table whose <see cref="Decision.HeadLocation"/> is the given span.</summary>
    public static Decision? ReadAt(SemanticModel model, TextSpan span, CancellationToken cancellationToken)
    {
        var decision = FindAt(model, span, cancellationToken);
        Forget();
        return decision;
    }

    private static Decision? FindAt(SemanticModel model, TextSpan span, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        for (var node = root.FindNode(span, getInnermostNodeForTie: true); node is not null; node = node.Parent)
        {
            if (node.SpanStart != span.Start && node.Span.End != span.End && !node.Span.Contains(span))
            {
                return null;
            }

            if (model.GetOperation(node, cancellationToken) is not { } operation)
            {
                continue;
            }

            var decision = Read(operation, cancellationToken) ?? ReadTable(operation, cancellationToken);
            if (decision is not null && decision.HeadLocation.SourceSpan == span)
            {
                return decision;
            }

            if (operation is IBlockOperation or IMethodBodyOperation)
            {
                return null;
            }
        }

        return null;
    }
}
