using System.Globalization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Enums marked <c>[Flags]</c>. Most of them say what may be done, and their bits are asked one by one: nothing of the organization. Some say
/// who acts (roles, parties, kinds of user), and where such a value is held as a whole against one member, it decides as any set does.
/// </summary>
internal static class FlaggedSets
{
    private const WordKinds Actors = WordKinds.Role | WordKinds.Party;

    // What a set is that is about actors, and of none of them: CustomerOptions, UserRights.
    private static readonly HashSet<string> OfSomethingElse = new(StringComparer.OrdinalIgnoreCase)
    {
        "right", "rights", "privilege", "privileges", "policy", "policies", "scope", "scopes", "feature", "features", "option", "options", "setting", "settings",
        "mode", "modes",
    };

    public static bool IsFlagged(ITypeSymbol? type)
    {
        if (type is not { TypeKind: TypeKind.Enum })
        {
            return false;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == nameof(FlagsAttribute))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether neither the name nor the members are those of what may be done, so that the members may be actors.</summary>
    public static bool MayBeActors(INamedTypeSymbol type, Vocabulary words)
    {
        if (words.Has(type.Name, WordKinds.Permission | WordKinds.Technical) || SpeaksOfSomethingElse(type.Name))
        {
            return false;
        }

        var (members, permissions) = (0, 0);
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: var value } && IsOne(value))
            {
                members++;
                permissions += RoleShape.BeginsWithAction(member.Name) ? 1 : 0;
            }
        }

        return permissions * 2 < members;
    }

    /// <summary>Whether it is a set of actors by its words: it is named after them, or two of its members, and half of them, are.</summary>
    public static bool AreActors(INamedTypeSymbol type, Vocabulary words)
    {
        if (!MayBeActors(type, words))
        {
            return false;
        }

        var head = SetNames.HeadOf(type.Name, words);
        if ((head & Actors) != 0 || ((head & WordKinds.Position) != 0 && words.Has(type.Name, WordKinds.Person)))
        {
            return true;
        }

        var (members, actors) = (0, 0);
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: var value } && IsOne(value))
            {
                members++;
                actors += words.LastOf(member.Name, SetNames.Telling) == WordKinds.Party ? 1 : 0;
            }
        }

        return head == WordKinds.None && actors >= 2 && actors * 2 >= members;
    }

    /// <summary>Whether a member stands for itself: of a flagged set, it has one bit. None of the members and several of them are no one.</summary>
    public static bool IsMember(ITypeSymbol? set, object? value) => !IsFlagged(set) || IsOne(value);

    /// <summary>Whether an operand is made of bits (<c>a &amp; b</c>, <c>a | b</c>, <c>~a</c>): it is no value that is held as a whole.</summary>
    public static bool IsOfBits(IOperation operand)
    {
        while (operand is IConversionOperation or IParenthesizedOperation)
        {
            operand = operand is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operand).Operand;
        }

        return operand switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr, Type.TypeKind: TypeKind.Enum } => true,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation, Type.TypeKind: TypeKind.Enum } => true,
            _ => false,
        };
    }

    private static bool SpeaksOfSomethingElse(string name)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            if (OfSomethingElse.Contains(name.Substring(reader.Start, reader.End - reader.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOne(object? value)
    {
        if (value is not IConvertible || value is string)
        {
            return false;
        }

        var bits = value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));
        return bits != 0 && (bits & (bits - 1)) == 0;
    }
}
