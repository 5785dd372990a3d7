using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>In what form a table is configured.</summary>
internal enum BoundTableForm
{
    /// <summary>A list of names: <c>[ "Draft", "Open" ]</c>.</summary>
    List,

    /// <summary>Rows of names: <c>"Draft": [ "Edit", "Cancel" ]</c>.</summary>
    Rows,

    /// <summary>From each state the states that may follow: <c>"Draft": [ "Open", "Void" ]</c>.</summary>
    Transitions,

    /// <summary>From each state the next one: <c>"Draft": "Open"</c>.</summary>
    Successors,
}

/// <summary>How a table can be written in configuration.</summary>
/// <param name="Form">The form.</param>
/// <param name="Row">What stands before the colon, or in the list.</param>
/// <param name="Cell">What stands behind it.</param>
internal sealed record BoundTableShape(BoundTableForm Form, BoundTableName Row, BoundTableName Cell)
{
    /// <summary>The shape of a table; <c>null</c> where configuration cannot say it.</summary>
    public static BoundTableShape? Of(Table table)
    {
        if (table.NullAnswer is not null
            || table.Entries.Any(static e => e.Keys.Any(static k => k.Value is null))
            || BoundTableName.Of(table.Keys[0].Type, table.Entries.Select(static e => e.Keys[0])) is not { } row)
        {
            return null;
        }

        if (table.Form == TableForm.Values)
        {
            return table.Keys.Length == 1
                && !table.Keys[0].IgnoresCase
                && SymbolEqualityComparer.Default.Equals(table.Keys[0].Type, table.ValueType)
                && table.Entries.All(static e => e.Outcome.Constant is { HasValue: true, Value: not null })
                    ? Steps(row, table.Entries.Select(static e => e.Outcome.Constant.Value).OfType<string>())
                    : null;
        }

        if (table.Keys.Length == 1)
        {
            return new BoundTableShape(BoundTableForm.List, row, row);
        }

        if (BoundTableName.Of(table.Keys[1].Type, table.Entries.Select(static e => e.Keys[1])) is not { } cell)
        {
            return null;
        }

        return Pairs(row, cell, table.AnswerWhenMember);
    }

    /// <summary>The shape of pairs: transitions where both are states of one set, else rows of names.</summary>
    public static BoundTableShape Pairs(BoundTableName row, BoundTableName cell, bool isAllowed)
    {
        var isFlow = SymbolEqualityComparer.Default.Equals(row.Type, cell.Type)
            && (row.Type.SpecialType != SpecialType.System_String || row.Texts.Intersect(cell.Texts, StringComparer.Ordinal).Any());
        var texts = Union(row.Texts, cell.Texts);
        return isFlow && isAllowed
            ? new BoundTableShape(BoundTableForm.Transitions, row with { Texts = texts }, cell with { Texts = texts })
            : new BoundTableShape(BoundTableForm.Rows, row, cell);
    }

    /// <summary>The shape of steps from one state to the next.</summary>
    public static BoundTableShape Steps(BoundTableName row, IEnumerable<string> targets)
    {
        var both = row with { Texts = Union(row.Texts, [.. targets]) };
        return new BoundTableShape(BoundTableForm.Successors, both, both);
    }

    private static ImmutableArray<string> Union(ImmutableArray<string> left, ImmutableArray<string> right) => [.. left.Union(right, StringComparer.Ordinal)];
}

/// <summary>What can be named in a table that is configured.</summary>
/// <param name="Type">The type, without <c>?</c>: an enum or text.</param>
/// <param name="Texts">The texts that are known: those of today's table, and all of the class that declares one of them.</param>
internal sealed record BoundTableName(ITypeSymbol Type, ImmutableArray<string> Texts)
{
    /// <summary>What a dimension can name; <c>null</c> where configuration cannot name it.</summary>
    public static BoundTableName? Of(ITypeSymbol type, IEnumerable<KeyConstant> constants)
    {
        var named = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (named.SpecialType == SpecialType.System_String)
        {
            var texts = constants.Select(static c => c.Value).OfType<string>();
            var declared = constants.Select(static c => c.Symbol).OfType<IFieldSymbol>().Where(static f => f.IsConst && f.ContainingType is not null)
                .SelectMany(static f => f.ContainingType.GetMembers().OfType<IFieldSymbol>())
                .Where(static f => f is { IsConst: true, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal })
                .Select(static f => f.ConstantValue)
                .OfType<string>();
            return new BoundTableName(named.WithNullableAnnotation(NullableAnnotation.NotAnnotated), [.. texts.Concat(declared).Distinct(StringComparer.Ordinal)]);
        }

        for (ISymbol? symbol = named; symbol is INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            {
                return null;
            }
        }

        return named.TypeKind == TypeKind.Enum ? new BoundTableName(named, []) : null;
    }
}
