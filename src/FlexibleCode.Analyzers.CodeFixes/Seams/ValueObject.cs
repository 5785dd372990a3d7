using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Types whose static instances are a closed set, as the members of an enum are, and which a table finds exactly where a comparison does: by
/// reference where nothing else is declared, and by content in records of which no two instances are alike.
/// </summary>
internal static class ValueObject
{
    /// <summary>Whether instances of a type can be keys and values of a table.</summary>
    public static bool Is(ITypeSymbol type) => !Instances(type).IsEmpty;

    /// <summary>Whether a symbol is a static instance that is made once.</summary>
    public static bool IsInstance(ISymbol? symbol, ITypeSymbol type) =>
        symbol is not null && Instances(type).Any(i => SymbolEqualityComparer.Default.Equals(i, symbol));

    /// <summary>The static instances of a type in source order; empty where it is no such type.</summary>
    public static ImmutableArray<ISymbol> Instances(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false, SpecialType: SpecialType.None } named
            || named.DeclaringSyntaxReferences.IsEmpty
            || !(named.IsRecord ? ComparesContent(named) : ComparesReferences(named)))
        {
            return [];
        }

        var instances = ImmutableArray.CreateBuilder<ISymbol>();
        var arguments = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in named.GetMembers())
        {
            if (!IsHeld(member, named) || Creation(member) is not { } creation)
            {
                continue;
            }

            // Which of two equal records answers first, only code can say.
            if (named.IsRecord && (creation.Initializer is not null || !IsLiteral(creation.ArgumentList) || !arguments.Add(creation.ArgumentList!.Arguments.ToString())))
            {
                return [];
            }

            instances.Add(member);
        }

        return instances.ToImmutable();
    }

    private static bool IsHeld(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true, IsImplicitlyDeclared: false } field => SymbolEqualityComparer.Default.Equals(field.Type, type),
        IPropertySymbol { IsStatic: true, SetMethod: null } property => SymbolEqualityComparer.Default.Equals(property.Type, type),
        _ => false,
    };

    // Made once, by itself: two names of one instance would be one key.
    private static BaseObjectCreationExpressionSyntax? Creation(ISymbol member) =>
        member.DeclaringSyntaxReferences.Length != 1 ? null : member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
            PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
            _ => null,
        };

    private static bool IsLiteral(ArgumentListSyntax? arguments) =>
        arguments is { Arguments.Count: > 0 } && arguments.Arguments.All(static a => a.NameColon is null && a.Expression is LiteralExpressionSyntax);

    private static bool ComparesReferences(INamedTypeSymbol type) =>
        type.IsSealed
        && type.BaseType?.SpecialType == SpecialType.System_Object
        && type.GetMembers(WellKnownMemberNames.EqualityOperatorName).IsEmpty
        && type.GetMembers(nameof(Equals)).IsEmpty
        && type.AllInterfaces.All(static i => i.Name != "IEquatable");

    private static bool ComparesContent(INamedTypeSymbol type) =>
        type.BaseType?.SpecialType == SpecialType.System_Object
        && type.GetMembers(nameof(Equals)).All(static m => m.IsImplicitlyDeclared)
        && type.GetMembers(nameof(GetHashCode)).All(static m => m.IsImplicitlyDeclared);
}
