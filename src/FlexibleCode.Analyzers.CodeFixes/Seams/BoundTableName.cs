using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>What can be named in one place of a table that is configured.</summary>
/// <param name="Type">The type, without <c>?</c>: an enum, a type with static instances, text or a number.</param>
/// <param name="Texts">
/// The texts that are known, where only they may be named: those of today's table, and all of the class that declares one of them.
/// </param>
/// <param name="IsNullable">Whether the table holds the type as a nullable one.</param>
internal sealed record BoundTableName(ITypeSymbol Type, ImmutableArray<string> Texts, bool IsNullable)
{
    /// <summary>The static instances that are known by their names.</summary>
    public ImmutableArray<ISymbol> Instances { get; init; } = [];

    /// <summary>Whether whatever can be read may be named: any text, any number.</summary>
    public bool IsOpen => Type.TypeKind != TypeKind.Enum && Texts.IsEmpty && Instances.IsEmpty;

    public bool IsText => Type.SpecialType == SpecialType.System_String;

    /// <summary>What names of states can say; <c>null</c> where configuration cannot say it. Text is as closed as today's table and its constants.</summary>
    public static BoundTableName? Of(ITypeSymbol type, IEnumerable<KeyConstant> constants)
    {
        var named = Core(type);
        if (named.SpecialType == SpecialType.System_String)
        {
            var texts = constants.Select(static c => c.Value).OfType<string>();
            return Text(named, texts.Concat(Declared(constants.Select(static c => c.Symbol))));
        }

        if (ValueObject.Instances(named) is { IsEmpty: false } instances)
        {
            return IsVisible(named) && instances.All(static i => i.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
                ? new BoundTableName(named.WithNullableAnnotation(NullableAnnotation.NotAnnotated), [], IsNullable: type.NullableAnnotation == NullableAnnotation.Annotated) { Instances = instances }
                : null;
        }

        return named.TypeKind == TypeKind.Enum && IsVisible(named) ? new BoundTableName(named, [], HasNull(type))
            : IsNumber(named) ? new BoundTableName(named, [], HasNull(type))
            : null;
    }

    /// <summary>
    /// What names of roles, levels and the like can say: text is closed only where a class of constants has all that is named today, because a role
    /// may come from elsewhere than code.
    /// </summary>
    public static BoundTableName? OpenOf(ITypeSymbol type, IEnumerable<(object? Value, ISymbol? Symbol)> constants)
    {
        var named = Core(type);
        if (named.SpecialType != SpecialType.System_String)
        {
            return Of(type, []);
        }

        return constants.All(static c => IsDeclared(c.Symbol)) ? Text(named, Declared(constants.Select(static c => c.Symbol))) : Text(named, []);
    }

    private static BoundTableName Text(ITypeSymbol type, IEnumerable<string> texts) =>
        new(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), [.. texts.Distinct(StringComparer.Ordinal)], IsNullable: false);

    private static bool IsDeclared(ISymbol? symbol) => symbol is IFieldSymbol { IsConst: true, ContainingType.IsStatic: true };

    private static IEnumerable<string> Declared(IEnumerable<ISymbol?> symbols) =>
        symbols.OfType<IFieldSymbol>().Where(static f => f.IsConst && f.ContainingType is not null)
            .SelectMany(static f => f.ContainingType.GetMembers().OfType<IFieldSymbol>())
            .Where(static f => f is { IsConst: true, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal })
            .Select(static f => f.ConstantValue)
            .OfType<string>();

    private static bool IsVisible(ITypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    private static bool HasNull(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ITypeSymbol Core(ITypeSymbol type) => HasNull(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}
