using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>The parts of calls: who is asked, by which lambda, and whether a claim of roles is meant.</summary>
internal static class InlineRoleTestCalls
{
    /// <summary>The operand that is asked: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation invocation)
    {
        var receiver = invocation.Instance
            ?? (invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);

        // Behind ?. the instance is a stand-in for what was asked before it.
        if (receiver is not null && Operand.WithoutConversion(receiver) is IConditionalAccessInstanceOperation)
        {
            for (var parent = invocation.Parent; parent is not null; parent = parent.Parent)
            {
                if (parent is IConditionalAccessOperation access && !access.Operation.Syntax.Span.Contains(invocation.Syntax.Span))
                {
                    return access.Operation;
                }
            }
        }

        return receiver;
    }

    /// <summary>The arguments without the receiver of an extension method.</summary>
    public static int FirstArgument(IInvocationOperation invocation) =>
        invocation.Instance is null && invocation.TargetMethod.IsExtensionMethod ? 1 : 0;

    /// <summary>The lambda with one parameter that is the call's only argument.</summary>
    public static IAnonymousFunctionOperation? Lambda(IInvocationOperation invocation)
    {
        var first = FirstArgument(invocation);
        if (invocation.Arguments.Length != first + 1)
        {
            return null;
        }

        return Function(invocation.Arguments[first].Value) is { Symbol.Parameters.Length: 1 } lambda ? lambda : null;
    }

    /// <summary>The single expression that a lambda returns.</summary>
    public static IOperation? Returned(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations is [IReturnOperation { ReturnedValue: { } value }] ? Operand.WithoutConversion(value) : null;

    /// <summary>Whether one conjunct of the lambda asks for the type of role claims: <c>c => c.Type == ClaimTypes.Role</c>.</summary>
    public static bool AsksForRoleClaim(IAnonymousFunctionOperation lambda)
    {
        if (Returned(lambda) is not { } body)
        {
            return false;
        }

        foreach (var part in Parts(body, BinaryOperatorKind.ConditionalAnd))
        {
            if (part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals
                && (IsClaimType(equals.LeftOperand, equals.RightOperand) || IsClaimType(equals.RightOperand, equals.LeftOperand)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operands of a chain of one operator, in source order; the operand itself where there is no chain.</summary>
    public static IEnumerable<IOperation> Parts(IOperation operand, BinaryOperatorKind kind)
    {
        var open = new Stack<IOperation>();
        open.Push(operand);
        while (open.Count > 0)
        {
            var next = Operand.WithoutConversion(open.Pop());
            if (next is IBinaryOperation binary && binary.OperatorKind == kind)
            {
                open.Push(binary.RightOperand);
                open.Push(binary.LeftOperand);
            }
            else
            {
                yield return next;
            }
        }
    }

    private static IAnonymousFunctionOperation? Function(IOperation argument) => Operand.WithoutConversion(argument) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => function,
        IAnonymousFunctionOperation function => function,
        _ => null,
    };

    private static bool IsClaimType(IOperation member, IOperation constant) =>
        Operand.WithoutConversion(member) is IPropertyReferenceOperation { Property.Name: "Type" }
        && InlineRoleTestNames.IsRoleClaimType(constant.ConstantValue.Value as string);
}
