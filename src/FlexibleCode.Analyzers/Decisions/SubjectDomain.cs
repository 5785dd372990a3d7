using System.Collections.Immutable;
using System.Globalization;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// The values of one subject: all members of an enum (aliases once) and one undefined value, of flags also none and two at once, <c>null</c> where the type allows it, the keys of
/// text with their wrong-case and padded forms and one unknown text, each number with its neighbours, true and false.
/// </summary>
internal static class SubjectDomain
{
    /// <summary>Stands for a value that no row names, where the type does not say which values there are.</summary>
    public static readonly object Other = new();

    public static ImmutableArray<object?> Of(ITypeSymbol type, ImmutableArray<Row> rows, int subject)
    {
        var values = new List<object?>();
        var known = new HashSet<object>();
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var plain = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

        if (plain is INamedTypeSymbol { TypeKind: TypeKind.Enum } closed)
        {
            foreach (var member in closed.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value })
                {
                    Add(values, known, value);
                }
            }

            if (FlaggedSets.IsFlagged(closed))
            {
                Combined(values, known);
            }
        }
        else if (plain.SpecialType == SpecialType.System_Boolean)
        {
            Add(values, known, true);
            Add(values, known, false);
        }

        foreach (var row in rows)
        {
            foreach (var constant in Constants(row.Keys[subject]))
            {
                if (constant.Value is { } value)
                {
                    Around(values, known, value, plain);
                }
            }
        }

        if (Unknown(plain, known) is { } unknown)
        {
            Add(values, known, unknown);
        }

        if (isNullable || type.IsReferenceType || type.TypeKind == TypeKind.Error)
        {
            values.Add(null);
        }

        return [.. values];
    }

    // None of the flags, and the first two that together are no member.
    private static void Combined(List<object?> values, HashSet<object> known)
    {
        if (values.Count == 0)
        {
            return;
        }

        var members = values.ToArray();
        Add(values, known, Convert.ChangeType(0, members[0]!.GetType(), CultureInfo.InvariantCulture));
        foreach (var first in members)
        {
            foreach (var second in members)
            {
                var both = first is ulong large
                    ? (object)(large | (ulong)second!)
                    : Convert.ChangeType(Convert.ToInt64(first, CultureInfo.InvariantCulture) | Convert.ToInt64(second, CultureInfo.InvariantCulture), first!.GetType(), CultureInfo.InvariantCulture);
                if (known.Add(both))
                {
                    values.Add(both);
                    return;
                }
            }
        }
    }

    private static IEnumerable<KeyConstant> Constants(RowKey key) => key switch
    {
        ConstantKey constants => constants.Constants,
        BoundKey { Lower: { } lower, Upper: { } upper } => [lower.Constant, upper.Constant],
        BoundKey { Lower: { } lower } => [lower.Constant],
        BoundKey { Upper: { } upper } => [upper.Constant],
        _ => [],
    };

    private static void Around(List<object?> values, HashSet<object> known, object value, ITypeSymbol type)
    {
        Add(values, known, value);
        if (value is string text)
        {
            Add(values, known, text.ToUpperInvariant());
            Add(values, known, text.ToLowerInvariant());
            Add(values, known, " " + text + " ");
        }
        else if (type.TypeKind != TypeKind.Enum)
        {
            if (Step(value, -1) is { } below)
            {
                Add(values, known, below);
            }

            if (Step(value, 1) is { } above)
            {
                Add(values, known, above);
            }
        }
    }

    private static void Add(List<object?> values, HashSet<object> known, object value)
    {
        if (known.Add(value))
        {
            values.Add(value);
        }
    }

    // One step in the constant's own type; nothing where it would leave the type.
    private static object? Step(object value, int direction)
    {
        try
        {
            return value switch
            {
                decimal d => d + (direction * 0.01m),
                double d => d + (direction * 0.01),
                float f => f + (direction * 0.01f),
                char c => checked((char)(c + direction)),
                int or long or short or sbyte or byte or ushort or uint or ulong =>
                    Convert.ChangeType(Convert.ToDecimal(value, CultureInfo.InvariantCulture) + direction, value.GetType(), CultureInfo.InvariantCulture),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Unknown(ITypeSymbol type, HashSet<object> known)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return Undefined(underlying, known);
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            var unknown = "?";
            while (known.Contains(unknown))
            {
                unknown += "?";
            }

            return unknown;
        }

        // The neighbours of numbers are unknown values already; a boolean has none.
        return type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_Char and <= SpecialType.System_Double) ? null : Other;
    }

    private static object? Undefined(ITypeSymbol underlying, HashSet<object> known)
    {
        for (var candidate = 0; candidate <= known.Count; candidate++)
        {
            object? value = underlying.SpecialType switch
            {
                SpecialType.System_Byte => candidate <= byte.MaxValue ? (byte)candidate : null,
                SpecialType.System_SByte => candidate <= sbyte.MaxValue ? (sbyte)candidate : null,
                SpecialType.System_Int16 => candidate <= short.MaxValue ? (short)candidate : null,
                SpecialType.System_UInt16 => candidate <= ushort.MaxValue ? (ushort)candidate : null,
                SpecialType.System_Int32 => candidate,
                SpecialType.System_UInt32 => (uint)candidate,
                SpecialType.System_Int64 => (long)candidate,
                SpecialType.System_UInt64 => (ulong)candidate,
                _ => null,
            };
            if (value is not null && !known.Contains(value))
            {
                return value;
            }
        }

        return null;
    }
}
