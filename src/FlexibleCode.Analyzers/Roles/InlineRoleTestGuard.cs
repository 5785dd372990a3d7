using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells a test that only keeps a membership from being given twice: <c>if (!IsInRole(user, "A")) AddToRole(user, "A");</c>. What the code decides
/// is the grant; the test names the same role and changes with it.
/// </summary>
internal static class InlineRoleTestGuard
{
    private const int MostSteps = 12;

    /// <summary>The test that stands before a grant for nothing else; <c>null</c> when none does.</summary>
    public static RoleAsk? Of(RoleAsk grant, CancellationToken cancellationToken)
    {
        var operation = grant.Operation;
        for (var steps = 0; steps < MostSteps && operation.Parent is { } parent and not IAnonymousFunctionOperation and not IMethodBodyBaseOperation; steps++)
        {
            if (parent is IConditionalOperation conditional)
            {
                return Read(conditional, cancellationToken) is { } pair && pair.Grant.Operation.Syntax == grant.Operation.Syntax ? pair.Test : null;
            }

            operation = parent;
        }

        return null;
    }

    /// <summary>Whether a test of this condition stands before a grant for nothing else.</summary>
    public static bool Guards(RoleAsk test, IOperation condition, CancellationToken cancellationToken)
    {
        if (test.Kind is not (RoleAskKind.Membership or RoleAskKind.Collection))
        {
            return false;
        }

        while (condition.Parent is IConversionOperation conversion)
        {
            condition = conversion;
        }

        return condition.Parent is IConditionalOperation conditional && conditional.Condition == condition
            && Read(conditional, cancellationToken) is { } pair && pair.Test.Operation.Syntax == test.Operation.Syntax;
    }

    private static (RoleAsk Grant, RoleAsk Test)? Read(IConditionalOperation conditional, CancellationToken cancellationToken)
    {
        if (conditional is not { Type: null, WhenFalse: null, WhenTrue: { } body } || Granted(body) is not { } call
            || InlineRoleTestAsks.Read(call, cancellationToken) is not { Kind: RoleAskKind.Grant, TakesOneRole: true } grant
            || InlineRoleTestReader.AsksOf(conditional.Condition, cancellationToken) is not [{ Kind: RoleAskKind.Membership or RoleAskKind.Collection, Operation: IInvocationOperation asked } test]
            || test.Roles is not [var role] || test.Stand != RoleNamesStand.Inline || role.Text != grant.Roles[0].Text)
        {
            return null;
        }

        return IsConjunct(conditional.Condition, asked, InlineRoleTestNames.Gives(call.TargetMethod.Name))
            && InlineRoleTestPerson.Of(asked, test) is { } left && InlineRoleTestPerson.Of(call, grant) is { } right && Operand.Same(left, right)
                ? (grant, test)
                : null;
    }

    // The grant is all that happens, but for a look at how it went.
    private static IInvocationOperation? Granted(IOperation body)
    {
        if (body is not IBlockOperation block)
        {
            return Called(body);
        }

        for (var i = 1; i < block.Operations.Length; i++)
        {
            if (block.Operations[i] is not IConditionalOperation)
            {
                return null;
            }
        }

        return block.Operations.IsEmpty ? null : Called(block.Operations[0]);
    }

    private static IInvocationOperation? Called(IOperation statement)
    {
        IOperation? next = statement;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            switch (next)
            {
                case IExpressionStatementOperation expression:
                    next = expression.Operation;
                    continue;
                case IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: { } value }] }] }:
                    next = value;
                    continue;
                case ISimpleAssignmentOperation assignment:
                    next = assignment.Value;
                    continue;
                default:
                    return next is null ? null : Awaited(next) as IInvocationOperation;
            }
        }

        return null;
    }

    /// <summary>Whether the condition needs the test's answer and, for what else it asks, nothing but more.</summary>
    private static bool IsConjunct(IOperation condition, IOperation asked, bool isNegated)
    {
        foreach (var part in InlineRoleTestCalls.Parts(condition, BinaryOperatorKind.ConditionalAnd))
        {
            var test = part;
            var negated = false;
            while (test is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            {
                negated = !negated;
                test = Operand.WithoutConversion(not.Operand);
            }

            if (Awaited(test).Syntax == asked.Syntax)
            {
                return negated == isNegated;
            }
        }

        return false;
    }

    /// <summary>What is awaited, or waited for.</summary>
    public static IOperation Awaited(IOperation operation)
    {
        while (true)
        {
            switch (Operand.WithoutConversion(operation))
            {
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    continue;
                case IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task }:
                    operation = task;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "GetResult" or "ConfigureAwait" or "Wait", Instance: { } task }:
                    operation = task;
                    continue;
                case var other:
                    return other;
            }
        }
    }
}
