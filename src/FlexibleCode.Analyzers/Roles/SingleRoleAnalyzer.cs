using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>FLX2007: the data of a person has room for exactly one role.</summary>
public sealed class SingleRoleAnalyzer() : FlexibleAnalyzer(Rules.PersonHasOneRole)
{
    private const int FewestMembers = 3;

    private protected override void Start(RuleScope scope) =>
        scope.OnType(
            (in context) => Find(context.Type, scope) is { } finding ? [new OwnedFinding(finding, context.Type, context.Parts[0].GetSyntax(context.CancellationToken))] : null,
            TypeHints.Any);

    private static Finding? Find(INamedTypeSymbol type, RuleScope scope)
    {
        if (type.TypeKind != TypeKind.Class || !IsPerson(type.Name, scope.Organization.Words) || !scope.Organization.IsDomainType(type))
        {
            return null;
        }

        IPropertySymbol? only = null;
        var data = 0;
        for (var current = type; current is not null && scope.Organization.IsOwn(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public } property)
                {
                    // Roles that are kept elsewhere, as a list without a setter.
                    if (member is IPropertySymbol { IsStatic: false } list && IsMany(list.Type) && scope.Organization.Words.Has(list.Name, WordKinds.Role))
                    {
                        return null;
                    }

                    continue;
                }

                data++;
                if (!IsRole(property, scope))
                {
                    continue;
                }

                // Two members may be one: RoleId and Role. What has no known type may be many.
                if (property.Type.TypeKind == TypeKind.Error || IsMany(property.Type) || (only is not null && !IsSame(only.Name, property.Name)))
                {
                    return null;
                }

                only ??= property;
            }
        }

        return only is not null && data >= FewestMembers && SymbolEqualityComparer.Default.Equals(only.ContainingType, type)
            ? new Finding(Rules.PersonHasOneRole, only.Locations[0], type.Name, only.Name) { Subject = type.Name }
            : null;
    }

    // The last word says what a type is: an ApplicationUser, and no UserRole.
    private static bool IsPerson(string name, Vocabulary words)
    {
        var reader = new WordReader(name.AsSpan());
        var start = 0;
        while (reader.MoveNext())
        {
            start = reader.Start;
        }

        return (words.Of(name.AsSpan(start)) & WordKinds.Person) != 0;
    }

    private static bool IsRole(IPropertySymbol property, RuleScope scope)
    {
        var words = scope.Organization.Words;
        var kinds = words.LastOf(WithoutId(property.Name), WordKinds.Role | WordKinds.Position | WordKinds.State | WordKinds.Presentation);
        return (kinds & (WordKinds.Role | WordKinds.Position)) != 0
            && (IsMany(property.Type) || scope.Organization.Read(property, property.Type).Kind == ThingKind.Role || property.Name != WithoutId(property.Name));
    }

    private static bool IsSame(string one, string other) => WithoutId(one) == WithoutId(other);

    private static string WithoutId(string name) =>
        name.Length > 2 && name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 2) : name;

    private static bool IsMany(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        if (type is IArrayTypeSymbol)
        {
            return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        return type.SpecialType == SpecialType.System_Collections_IEnumerable;
    }
}
