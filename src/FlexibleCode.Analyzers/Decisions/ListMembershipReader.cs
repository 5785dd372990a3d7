using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// <c>new[] { A, B }.Contains(x)</c>: the list's own method, the one of <c>Enumerable</c>, or the one over spans that newer C# binds for arrays; and
/// what <c>IndexOf</c> looks for (see <see cref="IndexTest"/>).
/// </summary>
internal static class ListMembershipReader
{
    /// <summary>Whether the call could ask a written list; allocates nothing.</summary>
    public static bool MayRead(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.SpecialType != SpecialType.System_String
        && List(call) is { } list
        && IsWritten(list);

    /// <summary>The membership as a test of one operand; <c>null</c> if the list is not one of constants.</summary>
    public static Test? Test(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (!MayRead(call) || LiteralList.Read(List(call)!, cancellationToken) is not { Elements.Length: > 0 } list)
        {
            return null;
        }

        var comparison = list.Comparison;
        var position = call.Instance is null ? 1 : 0;
        if (call.Arguments.Length > position + 1)
        {
            if (TextComparison.Of(call.Arguments[position + 1].Value) is not { } named)
            {
                return null;
            }

            comparison = named;
        }

        var constants = ImmutableArray.CreateBuilder<KeyConstant>(list.Elements.Length);
        foreach (var element in list.Elements)
        {
            if (ConstantReader.Read(element, cancellationToken) is not { } constant)
            {
                return null;
            }

            constants.Add(constant);
        }

        var operand = Operand.WithoutImplicitConversion(call.Arguments[position].Value);
        return operand.ConstantValue.HasValue ? null : new Test(operand, new ConstantKey(constants.MoveToImmutable(), IsNegated: false), comparison);
    }

    /// <summary>Reads a call that stands alone: one row per element.</summary>
    public static Decision? Read(IInvocationOperation call, CancellationToken cancellationToken) =>
        MayRead(call) ? BooleanChainReader.Read(call, DecisionSpelling.ListMembership, cancellationToken) : null;

    private static IOperation? List(IInvocationOperation call) =>
        call.Instance is not null
            ? call.Arguments.Length >= 1 ? call.Instance : null
            : call.Arguments.Length >= 2 && call.TargetMethod.ContainingType?.Name is "Enumerable" or "MemoryExtensions" or "ImmutableArrayExtensions" or "Array"
                ? call.Arguments[0].Value
                : null;

    private static bool IsWritten(IOperation list)
    {
        while (list is IConversionOperation conversion)
        {
            list = conversion.Operand;
        }

        return list is IArrayCreationOperation or ICollectionExpressionOperation or IObjectCreationOperation or IInvocationOperation
            or IMemberReferenceOperation { Instance: null, Member: IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true } };
    }
}
