using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Membership that is asked by a position: <c>Array.IndexOf(list, x) >= 0</c>, <c>list.IndexOf(x) != -1</c>, <c>text.IndexOf("A") &lt; 0</c>.
/// </summary>
internal static class IndexTest
{
    /// <summary>The call whose answer is only held against "not found", and whether that is what is asked for; allocates nothing.</summary>
    public static IInvocationOperation? Call(IBinaryOperation binary, out bool isNegated)
    {
        isNegated = false;
        if (binary.LeftOperand.Kind != OperationKind.Invocation && binary.RightOperand.Kind != OperationKind.Invocation)
        {
            return null;
        }

        var (call, kind) = (binary.LeftOperand as IInvocationOperation, binary.OperatorKind);
        var limit = binary.RightOperand;
        if (call is null)
        {
            (call, limit, kind) = (limit as IInvocationOperation, binary.LeftOperand, TestReader.Mirrored(kind));
        }

        if (call is not { TargetMethod.Name: "IndexOf" } || BeginsSomewhere(call) || limit.ConstantValue is not { HasValue: true, Value: int position })
        {
            return null;
        }

        switch (kind, position)
        {
            case (BinaryOperatorKind.GreaterThanOrEqual, 0) or (BinaryOperatorKind.GreaterThan, -1) or (BinaryOperatorKind.NotEquals, -1):
                return call;
            case (BinaryOperatorKind.LessThan, 0) or (BinaryOperatorKind.LessThanOrEqual, -1) or (BinaryOperatorKind.Equals, -1):
                isNegated = true;
                return call;
            default:
                return null;
        }
    }

    /// <summary>Whether a list is asked that is written out; allocates nothing.</summary>
    public static bool MayRead(IBinaryOperation binary) => Call(binary, out _) is { } call && ListMembershipReader.MayRead(call);

    /// <summary>The test; <c>null</c> if the list is not one of constants.</summary>
    public static Test? Read(IBinaryOperation binary, CancellationToken cancellationToken) =>
        Call(binary, out var isNegated) is { } call && ListMembershipReader.Test(call, cancellationToken) is { Key: ConstantKey key } test
            ? test with { Key = key with { IsNegated = isNegated } }
            : null;

    // IndexOf(list, x, 1): where the search begins is a further condition.
    private static bool BeginsSomewhere(IInvocationOperation call)
    {
        for (var i = call.Instance is null ? 2 : 1; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Parameter?.Type.SpecialType == SpecialType.System_Int32)
            {
                return true;
            }
        }

        return false;
    }
}
