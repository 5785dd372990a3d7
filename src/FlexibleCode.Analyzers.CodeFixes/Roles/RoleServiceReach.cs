using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>From where types can be named: a contract must not be open to more code than what it takes and answers.</summary>
internal static class RoleServiceReach
{
    /// <summary>The narrowest of a type, the types around it and those that it is made of.</summary>
    public static Accessibility Of(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Of(array.ElementType);
            case IDynamicTypeSymbol:
                return Accessibility.Public;
            case INamedTypeSymbol named:
                var reach = Accessibility.Public;
                for (var current = named; current is not null; current = current.ContainingType)
                {
                    reach = Narrower(reach, current.DeclaredAccessibility);
                    foreach (var argument in current.TypeArguments)
                    {
                        reach = Narrower(reach, argument is ITypeParameterSymbol ? Accessibility.Private : Of(argument));
                    }
                }

                return reach;
            default:
                return Accessibility.Private;
        }
    }

    /// <summary>Whether a type has a name at all, and no parameter of a generic member in it.</summary>
    public static bool CanName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType),
        IDynamicTypeSymbol => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(static e => CanName(e.Type)),
        INamedTypeSymbol named => !named.IsAnonymousType && named.TypeKind != TypeKind.Error && !named.IsRefLikeType && named.TypeArguments.All(CanName),
        _ => false,
    };

    // Protected and internal is less than either; to the contract all of them are closed.
    private static Accessibility Narrower(Accessibility left, Accessibility right)
    {
        right = right switch
        {
            Accessibility.Public or Accessibility.NotApplicable => Accessibility.Public,
            Accessibility.Internal or Accessibility.ProtectedOrInternal => Accessibility.Internal,
            _ => Accessibility.Private,
        };
        return left < right ? left : right;
    }
}
