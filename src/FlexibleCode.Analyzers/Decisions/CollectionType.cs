using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Tells types that hold several values from those that are one.</summary>
internal static class CollectionType
{
    /// <summary>Whether a type is an array or made from other types: a list, a set, a dictionary. A nullable value is one value.</summary>
    public static bool Is(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { TypeArguments.IsEmpty: false } && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T);

    /// <summary>What a list or set holds; <c>null</c> for a table with keys and for everything else.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => !Is(type) ? null : type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };
}
