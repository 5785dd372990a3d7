using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// The sets of roles whose members the data of people hold, in one compilation. Its types are looked through when somebody asks first: few
/// compilations have a set for which that makes a difference.
/// </summary>
internal sealed class PersonHoldings(Compilation compilation, OrganizationModel organization, SetKinds kinds)
{
    private HashSet<ISymbol>? _sets;

    /// <summary>Whether a type of people holds members of this set.</summary>
    public bool Include(ISymbol set, CancellationToken cancellationToken) => (_sets ??= Read(cancellationToken)).Contains(set);

    private HashSet<ISymbol> Read(CancellationToken cancellationToken)
    {
        var sets = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(compilation.Assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var container = open.Pop();
            foreach (var member in container.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    open.Push(inner);
                }
                else if (container is INamedTypeSymbol person && HeldBy(member) is { } set && IsOfPeople(person) && kinds.Of(set) == ThingKind.Role)
                {
                    sets.Add(set);
                }
            }
        }

        return sets;
    }

    // What is generated says nothing of its own.
    private bool IsOfPeople(INamedTypeSymbol type) =>
        organization.Words.Has(type.Name, WordKinds.Person)
        && type.DeclaringSyntaxReferences.Any(static r => Learning.RoleFacts.IsReadable(r.SyntaxTree));

    private static INamedTypeSymbol? HeldBy(ISymbol member)
    {
        if (member is not ((IPropertySymbol or IFieldSymbol) and { IsStatic: false, IsImplicitlyDeclared: false }))
        {
            return null;
        }

        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        return Element(type) is { SpecialType: SpecialType.None, TypeKind: TypeKind.Enum or TypeKind.Class or TypeKind.Struct } set ? set : null;
    }

    // The set itself, one that may be missing, or the elements of a list.
    private static INamedTypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType as INamedTypeSymbol,
        INamedTypeSymbol { Arity: 1, TypeArguments: [INamedTypeSymbol element] } => element,
        _ => type as INamedTypeSymbol,
    };
}
