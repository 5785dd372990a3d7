using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Gathers what one report is about. Whatever ask the reader begins at, it climbs to the whole boolean expression and on to the steps of the decision or
/// the switch around it; only the first ask of all these answers, so that each place is reported once.
/// </summary>
internal static class InlineRoleTestReader
{
    /// <summary>The test that begins with this operation; <c>null</c> when none does.</summary>
    public static InlineRoleTest? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (InlineRoleTestAsks.Read(operation, cancellationToken) is not { } ask)
        {
            return null;
        }

        var root = Root(operation);
        if (InlineRoleTestGuard.Guards(ask, root, cancellationToken) || InlineRoleTestWithin.Around(ask, root, cancellationToken) is not null)
        {
            return null;
        }

        var asks = ImmutableArray.CreateBuilder<RoleAsk>();
        IBinaryOperation? ownership = null;
        Collect(root, asks, ref ownership, cancellationToken);
        if (!IsFirst(asks, ask))
        {
            return null;
        }

        var head = asks.Count == 1 && ownership is null ? ask.Syntax.GetLocation() : RolePartOfChain.Of(root.Syntax, [.. asks.Select(static a => a.Operation.Syntax)]);
        if (ArmSwitch(root) is { } arms)
        {
            asks.Clear();
            foreach (var arm in arms.Arms)
            {
                Collect(arm.Value, asks, ref ownership, cancellationToken);
            }

            return IsFirst(asks, ask) ? new InlineRoleTest(Head(arms) ?? head, asks.ToImmutable(), root, ownership) : null;
        }

        if (InlineRoleTestSteps.Before(root, cancellationToken) is not null)
        {
            return null;
        }

        var steps = InlineRoleTestSteps.Behind(root, cancellationToken);
        foreach (var step in steps)
        {
            Collect(step, asks, ref ownership, cancellationToken);
        }

        var within = InlineRoleTestWithin.Of(root, steps, cancellationToken);
        asks.AddRange(within);
        var guard = ask.Kind == RoleAskKind.Grant ? InlineRoleTestGuard.Of(ask, cancellationToken) : null;
        return new InlineRoleTest(head, asks.ToImmutable(), root, ownership, guard) { Steps = steps, Within = within };
    }

    /// <summary>The test whose report has this span; <c>null</c> when there is none any more.</summary>
    public static InlineRoleTest? ReadAt(SyntaxNode root, SemanticModel model, TextSpan span, CancellationToken cancellationToken)
    {
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        foreach (var node in root.FindNode(span, getInnermostNodeForTie: false).DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax or BinaryExpressionSyntax or IsPatternExpressionSyntax
                && model.GetOperation(node, cancellationToken) is { } operation
                && Read(operation, cancellationToken) is { } test
                && test.Head.SourceSpan == span)
            {
                return test;
            }
        }

        return null;
    }

    /// <summary>The asks of one boolean expression, in source order.</summary>
    public static ImmutableArray<RoleAsk> AsksOf(IOperation root, CancellationToken cancellationToken)
    {
        var asks = ImmutableArray.CreateBuilder<RoleAsk>();
        IBinaryOperation? ownership = null;
        Collect(root, asks, ref ownership, cancellationToken);
        return asks.ToImmutable();
    }

    /// <summary>The whole boolean expression that an ask is part of, through negation, <c>await</c>, <c>?.</c> and comparisons with a truth.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent && Passes(parent, operation))
        {
            operation = parent;
        }

        return Bare(operation);
    }

    /// <summary>An expression as it is written: the conversion to the wanted type is no part of it.</summary>
    public static IOperation Bare(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The <c>if</c> or <c>?:</c> whose condition an expression is.</summary>
    public static IConditionalOperation? Rung(IOperation root)
    {
        var condition = root;
        while (condition.Parent is IConversionOperation conversion)
        {
            condition = conversion;
        }

        return condition.Parent is IConditionalOperation conditional && conditional.Condition == condition ? conditional : null;
    }

    private static void Collect(IOperation root, ImmutableArray<RoleAsk>.Builder asks, ref IBinaryOperation? ownership, CancellationToken cancellationToken)
    {
        var before = asks.Count;
        var isAsked = false;
        var open = new Stack<IOperation>();
        open.Push(root);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (InlineRoleTestAsks.Read(next, cancellationToken) is { } ask)
            {
                asks.Add(ask);
                isAsked = true;
                continue;
            }

            if (InlineRoleTestHeld.Read(next, cancellationToken) is { } held)
            {
                asks.Add(held);
                continue;
            }

            if (next is IBinaryOperation comparison && InlineRoleTestOwnership.Compares(comparison))
            {
                ownership ??= comparison;
                continue;
            }

            var from = open.Count;
            foreach (var child in next.ChildOperations)
            {
                if (Passes(next, child))
                {
                    open.Push(child);
                }
            }

            Reverse(open, from);
        }

        if (!isAsked)
        {
            asks.Count = before;
        }
    }

    private static void Reverse(Stack<IOperation> open, int from)
    {
        if (open.Count - from < 2)
        {
            return;
        }

        var children = new IOperation[open.Count - from];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = open.Pop();
        }

        foreach (var child in children)
        {
            open.Push(child);
        }
    }

    /// <summary>Whether an operation's answer is a part of its parent's.</summary>
    public static bool Passes(IOperation parent, IOperation child) => parent switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
        IParenthesizedOperation or IConversionOperation or IAwaitOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or }
            => IsTruth(parent.Type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => IsTruth(child.Type),
        IConditionalAccessOperation access => access.WhenNotNull == child,
        ICoalesceOperation => IsTruth(child.Type),
        IIsPatternOperation => IsTruth(child.Type),
        IPropertyReferenceOperation { Property.Name: "Result" } => true,
        IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "GetResult" or "ConfigureAwait" } call => call.Instance == child,
        _ => false,
    };

    private static bool IsTruth(ITypeSymbol? type) =>
        NullableType.Underlying(type) is { SpecialType: SpecialType.System_Boolean };

    // A role that somebody has begins no test: by itself it is a branch.
    private static bool IsFirst(ImmutableArray<RoleAsk>.Builder asks, RoleAsk ask)
    {
        foreach (var one in asks)
        {
            if (one.Kind != RoleAskKind.Held)
            {
                return one.Operation.Syntax == ask.Operation.Syntax;
            }
        }

        return false;
    }

    /// <summary>The switch whose arm an expression is.</summary>
    public static ISwitchExpressionOperation? ArmSwitch(IOperation root)
    {
        var parent = root.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation arms } ? arms : null;
    }

    private static Location? Head(ISwitchExpressionOperation arms) =>
        arms.Syntax is SwitchExpressionSyntax written
            ? Location.Create(written.SyntaxTree, TextSpan.FromBounds(written.GoverningExpression.SpanStart, written.SwitchKeyword.Span.End))
            : null;
}
