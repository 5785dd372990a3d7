using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Says what an operand is, and on what evidence: the words of its name and of its type's name, who declares its type, and where it is a
/// member. Names alone lie, so that technical words, addresses and foreign enums take the reading back.
/// </summary>
internal sealed class SubjectReader(Vocabulary words, OwnAssemblies own, ClosedSets sets)
{
    private const WordKinds TextLike = WordKinds.Role | WordKinds.Position | WordKinds.Unit | WordKinds.Party | WordKinds.State | WordKinds.Plan;
    private const WordKinds NumberLike = WordKinds.Amount | WordKinds.Due | WordKinds.Rate;

    private static readonly string[] AddressMembers = ["City", "Zip", "ZipCode", "PostalCode", "Postcode", "PostCode", "Country", "Province", "Street"];

    public SubjectReading Read(ISymbol? symbol, ITypeSymbol? type)
    {
        type = NullableType.Underlying(type);
        var possible = Possible(type);
        if (possible == WordKinds.None)
        {
            return default;
        }

        var named = type as INamedTypeSymbol;
        var ownType = named is not null && named.SpecialType == SpecialType.None && own.Contains(named.ContainingAssembly);
        if (named is { TypeKind: TypeKind.Enum } && !sets.Contains(named))
        {
            return default;
        }

        var name = symbol?.Name ?? "";
        var fromName = name.Length == 0 ? WordKinds.None : Head(words.LastOf(name, possible));
        var fromType = ownType ? Head(words.LastOf(named!.Name, possible)) : WordKinds.None;
        var kind = fromName != WordKinds.None ? fromName : fromType;
        if (kind == WordKinds.None || IsTechnical(symbol, type) || Exclusions.IsMeant(named))
        {
            return default;
        }

        var containing = ContainingType(symbol);
        if (kind == WordKinds.Position && !IsOfPerson(name, named, ownType, containing))
        {
            return default;
        }

        if (kind == WordKinds.State && IsPlace(name, type, containing))
        {
            return default;
        }

        var evidence = Evidence.None;
        if (fromName != WordKinds.None)
        {
            evidence |= Evidence.Name;
        }

        if (fromType == kind)
        {
            evidence |= Evidence.TypeName;
        }

        if (ownType && (named!.TypeKind == TypeKind.Enum || sets.Contains(named) || fromType == kind))
        {
            evidence |= Evidence.OwnType;
        }

        if (containing is not null && IsDomain(containing))
        {
            evidence |= Evidence.OnEntity;
        }

        return new SubjectReading(ToThing(kind), evidence);
    }

    /// <summary>Whether a type is one of own code that holds the business's data: no transfer object, no service.</summary>
    public bool IsDomain(INamedTypeSymbol type) =>
        own.Contains(type.ContainingAssembly) && type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsStatic && !Exclusions.IsTransfer(type);

    /// <summary>Whether a word of its name, of its own type or of the type that it is a member of makes a thing technical.</summary>
    public bool IsTechnical(ISymbol? symbol, ITypeSymbol? type) =>
        (symbol is not null && words.Has(symbol.Name, WordKinds.Technical))
        || (type is INamedTypeSymbol { SpecialType: SpecialType.None } && own.Contains(type.ContainingAssembly) && words.Has(type.Name, WordKinds.Technical))
        || (ContainingType(symbol) is { } containing && words.Has(containing.Name, WordKinds.Technical));

    /// <summary>Whether a thing is a member of a type that holds the business's data.</summary>
    public bool IsOnEntity(ISymbol symbol) => ContainingType(symbol) is { } containing && IsDomain(containing);

    private static INamedTypeSymbol? ContainingType(ISymbol? symbol) =>
        symbol is IFieldSymbol or IPropertySymbol && !symbol.IsStatic ? symbol.ContainingType : null;

    // What a value of this type can be at all: no date is a role, no text is an amount.
    private static WordKinds Possible(ITypeSymbol? type)
    {
        if (type is null)
        {
            return TextLike | NumberLike;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String:
            case SpecialType.System_Char:
            case SpecialType.System_Object:
                return TextLike;
            case SpecialType.System_Decimal:
            case SpecialType.System_Double:
            case SpecialType.System_Single:
                return WordKinds.Amount | WordKinds.Rate | WordKinds.Due;
            case SpecialType.System_SByte:
            case SpecialType.System_Byte:
            case SpecialType.System_Int16:
            case SpecialType.System_UInt16:
            case SpecialType.System_Int32:
            case SpecialType.System_UInt32:
            case SpecialType.System_Int64:
            case SpecialType.System_UInt64:
                return (TextLike & ~WordKinds.Position) | NumberLike;
            case SpecialType.System_DateTime:
                return WordKinds.Due;
            case SpecialType.None:
                break;
            default:
                return WordKinds.None;
        }

        return type.Name switch
        {
            "DateTimeOffset" or "DateOnly" => WordKinds.Due,
            "TimeSpan" => WordKinds.Due | WordKinds.Amount,
            "Guid" => TextLike & ~WordKinds.Position,
            _ => type.TypeKind switch
            {
                TypeKind.Enum => TextLike,
                TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer => WordKinds.None,
                _ => TextLike | NumberLike,
            },
        };
    }

    // A word may belong to two groups; the one that comes first here holds.
    private static WordKinds Head(WordKinds kinds) => kinds & (WordKinds)(-(int)kinds);

    private bool IsOfPerson(string name, INamedTypeSymbol? type, bool ownType, INamedTypeSymbol? containing) =>
        words.Has(name, WordKinds.Person)
        || (ownType && words.Has(type!.Name, WordKinds.Person))
        || (containing is not null && words.Has(containing.Name, WordKinds.Person));

    // The state of an address: a text named state beside a city or a postal code, or so named.
    private bool IsPlace(string name, ITypeSymbol? type, INamedTypeSymbol? containing)
    {
        if (words.Has(name, WordKinds.Geography) || (type is INamedTypeSymbol named && words.Has(named.Name, WordKinds.Geography)))
        {
            return true;
        }

        if (containing is null || name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return false;
        }

        if (words.Has(containing.Name, WordKinds.Geography))
        {
            return true;
        }

        foreach (var member in AddressMembers)
        {
            if (!containing.GetMembers(member).IsEmpty)
            {
                return type is not INamedTypeSymbol { TypeKind: TypeKind.Enum };
            }
        }

        return false;
    }

    private static ThingKind ToThing(WordKinds kind) => kind switch
    {
        WordKinds.Role or WordKinds.Position => ThingKind.Role,
        WordKinds.Unit => ThingKind.Unit,
        WordKinds.Party => ThingKind.Party,
        WordKinds.State => ThingKind.State,
        WordKinds.Plan => ThingKind.Plan,
        WordKinds.Amount => ThingKind.Amount,
        WordKinds.Due => ThingKind.Due,
        WordKinds.Rate => ThingKind.Rate,
        _ => ThingKind.None,
    };
}
