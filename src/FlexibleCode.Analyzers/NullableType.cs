using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>What a nullable type is without its <c>?</c>.</summary>
internal static class NullableType
{
    /// <summary>The type in a <see cref="Nullable{T}"/>; every other type itself.</summary>
    [return: NotNullIfNotNull(nameof(type))]
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
