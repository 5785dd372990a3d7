using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Closed sets of own code, in the three forms that they are written in: an enum; a class of text constants; a type with static instances
/// of itself (value object, smart enum). Told by shape and, for another assembly, by what a reference assembly shows, so that
/// source and metadata answer alike. An enum of flags is one only if its words say that its members act.
/// </summary>
internal sealed class ClosedSets(OwnAssemblies own, Compilation compilation, Vocabulary words)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a value of this type may be a member of a closed set, or text that stands for one; a number, a truth or a date is none.</summary>
    public static bool MayHold(ITypeSymbol? type)
    {
        var underlying = NullableType.Underlying(type);
        return underlying is not { SpecialType: (>= SpecialType.System_Boolean and <= SpecialType.System_Double) or SpecialType.System_DateTime };
    }

    public bool Contains(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Error)
        {
            return false;
        }

        return _known.TryGetValue(named, out var known) ? known : _known.GetOrAdd(named, IsSet(named));
    }

    /// <summary>Whether an own enum of flags may be a set of actors, whose members alone, by what is learned, would say so.</summary>
    public bool MayBeActors(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named && own.Contains(named.ContainingAssembly)
        && FlaggedSets.IsFlagged(named) && FlaggedSets.MayBeActors(named, words);

    /// <summary>The names by which people know the members: those of an enum, the values of text constants, the names of static instances.</summary>
    public IEnumerable<string> MembersOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (!IsVisible(member))
            {
                continue;
            }

            if (member is IFieldSymbol { HasConstantValue: true } constant)
            {
                if (type.TypeKind == TypeKind.Enum)
                {
                    yield return constant.Name;
                }
                else if (constant.ConstantValue is string text)
                {
                    yield return text;
                }
            }
            else if (IsInstanceOf(member, type) || IsStaticText(member))
            {
                yield return member.Name;
            }
        }
    }

    private bool IsSet(INamedTypeSymbol type)
    {
        if (!own.Contains(type.ContainingAssembly))
        {
            return false;
        }

        return type.TypeKind switch
        {
            TypeKind.Enum => !FlaggedSets.IsFlagged(type) || FlaggedSets.AreActors(type, words),
            TypeKind.Class or TypeKind.Struct => IsTextSet(type) || IsInstanceSet(type),
            _ => false,
        };
    }

    // A class of nothing but texts. Code often leaves out `static`: then it has a default constructor and nothing else.
    private bool IsTextSet(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return false;
        }

        var constants = 0;
        var texts = 0;
        foreach (var member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || !IsVisible(member))
            {
                continue;
            }

            if (member is IFieldSymbol { IsConst: true, Type.SpecialType: SpecialType.System_String })
            {
                constants++;
            }
            else if (IsStaticText(member))
            {
                texts++;
            }
            else if (!type.IsStatic && !member.IsStatic && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true })
            {
                return false;
            }
        }

        return constants >= 2 || constants + texts >= 2;
    }

    private bool IsInstanceSet(INamedTypeSymbol type)
    {
        var instances = 0;
        foreach (var member in type.GetMembers())
        {
            if (IsVisible(member) && IsInstanceOf(member, type) && ++instances == 2)
            {
                return true;
            }
        }

        return false;
    }

    // What a reference assembly keeps of another project is what may count there.
    private bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether a member is a text that is no constant and stays as it is.</summary>
    internal static bool IsStaticText(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_String } => true,
        IPropertySymbol { IsStatic: true, SetMethod: null, IsIndexer: false, Type.SpecialType: SpecialType.System_String } => true,
        _ => false,
    };

    /// <summary>Whether a member is a static instance of the type itself.</summary>
    internal static bool IsInstanceOf(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true, IsImplicitlyDeclared: false } field => SymbolEqualityComparer.Default.Equals(field.Type, type),
        IPropertySymbol { IsStatic: true, SetMethod: null, IsIndexer: false } property => SymbolEqualityComparer.Default.Equals(property.Type, type),
        _ => false,
    };
}
