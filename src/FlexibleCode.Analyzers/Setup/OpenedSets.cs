using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>
/// The closed sets of own code that were opened: a field or property keeps data by their members (a table, a set, a list that configuration fills).
/// Read once per compilation, when somebody asks.
/// </summary>
internal sealed class OpenedSets
{
    private static readonly ConditionalWeakTable<Compilation, OpenedSets> PerCompilation = new();

    private readonly HashSet<ITypeSymbol> _opened = new(SymbolEqualityComparer.Default);

    private OpenedSets(Compilation compilation)
    {
        var types = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (types.Count > 0)
        {
            foreach (var member in types.Pop().GetMembers())
            {
                switch (member)
                {
                    case INamespaceOrTypeSymbol inner:
                        types.Push(inner);
                        break;
                    case IFieldSymbol field:
                        Note(field.Type);
                        break;
                    case IPropertySymbol { IsIndexer: false } property:
                        Note(property.Type);
                        break;
                }
            }
        }
    }

    public static OpenedSets Of(Compilation compilation) => PerCompilation.GetValue(compilation, static c => new OpenedSets(c));

    public bool Contains(ITypeSymbol type) => _opened.Contains(type);

    // A key is what stands first: of a dictionary, of a set, of pairs of states in either.
    private void Note(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { ElementType: INamedTypeSymbol { IsTupleType: true } row })
        {
            NoteKey(row);
        }
        else if (type is INamedTypeSymbol { TypeArguments: { Length: 1 or 2 } arguments, IsTupleType: false } collection
            && (collection.Name.EndsWith("Dictionary", StringComparison.Ordinal) || collection.Name.EndsWith("Set", StringComparison.Ordinal)))
        {
            NoteKey(arguments[0]);
        }
    }

    private void NoteKey(ITypeSymbol key)
    {
        if (key.TypeKind == TypeKind.Enum)
        {
            _opened.Add(key);
        }
        else if (key is INamedTypeSymbol { IsTupleType: true } pair)
        {
            foreach (var element in pair.TupleElements)
            {
                if (element.Type.TypeKind == TypeKind.Enum)
                {
                    _opened.Add(element.Type);
                }
            }
        }
    }
}
