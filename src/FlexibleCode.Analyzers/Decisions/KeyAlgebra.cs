using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>And, or and not over what a row requires of one subject. <c>null</c> means that no single key says it.</summary>
internal static class KeyAlgebra
{
    public static RowKey? And(RowKey left, RowKey right) => (left, right) switch
    {
        (AnyKey, _) => right,
        (_, AnyKey) => left,
        (ConstantKey l, ConstantKey r) => And(l, r),
        (BoundKey l, BoundKey r) => And(l, r),
        _ => null,
    };

    public static RowKey? Not(RowKey key, ITypeSymbol? type) => key switch
    {
        AnyKey => new ConstantKey([], IsNegated: false),
        ConstantKey constants => constants with { IsNegated = !constants.IsNegated },

        // Not below is at least, except for null and for NaN, which are neither.
        BoundKey when IsUnordered(type) => null,
        BoundKey { Lower: { } lower, Upper: null } => new BoundKey(null, lower with { IsInclusive = !lower.IsInclusive }),
        BoundKey { Lower: null, Upper: { } upper } => new BoundKey(upper with { IsInclusive = !upper.IsInclusive }, null),
        _ => null,
    };

    /// <summary>Orders two numeric constants; <c>null</c> if they have no order.</summary>
    public static int? Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (left is float or double || right is float or double)
        {
            return Number(left) is { } l && Number(right) is { } r && !double.IsNaN(l) && !double.IsNaN(r) ? l.CompareTo(r) : null;
        }

        return Exact(left) is { } x && Exact(right) is { } y ? x.CompareTo(y) : null;
    }

    private static ConstantKey And(ConstantKey left, ConstantKey right) => (left.IsNegated, right.IsNegated) switch
    {
        (false, false) => new ConstantKey([.. left.Constants.Where(right.Constants.Contains)], IsNegated: false),
        (false, true) => new ConstantKey([.. left.Constants.Where(c => !right.Constants.Contains(c))], IsNegated: false),
        (true, false) => And(right, left),
        _ => new ConstantKey([.. left.Constants.Concat(right.Constants).Distinct()], IsNegated: true),
    };

    private static BoundKey? And(BoundKey left, BoundKey right)
    {
        if (left.Lower is not null && right.Lower is not null && Compare(left.Lower.Constant.Value, right.Lower.Constant.Value) is null
            || left.Upper is not null && right.Upper is not null && Compare(left.Upper.Constant.Value, right.Upper.Constant.Value) is null)
        {
            return null;
        }

        return new BoundKey(Tighter(left.Lower, right.Lower, 1), Tighter(left.Upper, right.Upper, -1));
    }

    private static Bound? Tighter(Bound? left, Bound? right, int direction)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var order = Compare(left.Constant.Value, right.Constant.Value) * direction;
        return order > 0 || (order == 0 && !left.IsInclusive) ? left : right;
    }

    private static bool IsUnordered(ITypeSymbol? type) =>
        type is null
        || type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T or SpecialType.System_Single or SpecialType.System_Double;

    private static double? Number(object value) => value switch
    {
        double d => d,
        float f => f,
        _ => (double?)Exact(value),
    };

    private static decimal? Exact(object value) => value switch
    {
        int v => v,
        decimal v => v,
        long v => v,
        byte v => v,
        sbyte v => v,
        short v => v,
        ushort v => v,
        uint v => v,
        ulong v => v,
        char v => v,
        _ => null,
    };
}
