using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// What a closed set is to the organization, by its name, by its members, and by the roles that were learned: a set of roles, units, parties,
/// plans or states; else <see cref="ThingKind.None"/>. One answer per set and compilation.
/// </summary>
internal sealed class SetKinds(OrganizationModel organization)
{
    private const int FewestTexts = 2;

    private readonly ConcurrentDictionary<INamedTypeSymbol, ThingKind> _known = new(SymbolEqualityComparer.Default);

    [MethodImpl(MethodOptimization.FromTheStart)]
    public ThingKind Of(INamedTypeSymbol? set)
    {
        if (set is null || set.SpecialType != SpecialType.None || set.TypeKind is not (TypeKind.Enum or TypeKind.Class or TypeKind.Struct))
        {
            return ThingKind.None;
        }

        return _known.TryGetValue(set, out var known) ? known : _known.GetOrAdd(set, Read(set));
    }

    /// <summary>
    /// Whether a constant is the key of a role that is compiled in: <c>const int GuestRoleId = 3</c>, or a member of <c>RoleIds</c>.
    /// </summary>
    public bool IsKeyOfRole(ISymbol member) =>
        member is IFieldSymbol { IsConst: true, Type.SpecialType: SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Byte, ContainingType.TypeKind: not TypeKind.Enum }
        && (member.Name.EndsWith("RoleId", StringComparison.OrdinalIgnoreCase) || IsOfKeys(member.ContainingType))
        && organization.IsOwn(member.ContainingType)
        && !Exclusions.IsMeant(member) && !Exclusions.IsMeant(member.ContainingType);

    /// <summary>Whether a type gathers such constants: it is named after roles.</summary>
    public bool IsOfKeys(INamedTypeSymbol type) =>
        type.Name.IndexOf("role", StringComparison.OrdinalIgnoreCase) >= 0 && RoleNames.IsSet(type.Name, organization.Words);

    /// <summary>Whether a word of a name, taken alone, is one for people: that of UserType is, although the two together are a kind of role.</summary>
    public bool SpeaksOfPeople(string name)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            if ((organization.Words.Of(name.AsSpan(reader.Start, reader.End - reader.Start)) & WordKinds.Person) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private ThingKind Read(INamedTypeSymbol set)
    {
        if (!organization.IsClosedSet(set) || organization.Words.Has(set.Name, WordKinds.Technical) || Exclusions.IsMeant(set) || KeepsItsTexts(set))
        {
            return ThingKind.None;
        }

        var kind = ByName(set);
        return kind != ThingKind.None ? kind : organization.IsRoleSet(set) ? ThingKind.Role : ByMembers(set);
    }

    // Texts that a class keeps to itself are words of its methods: nobody else could ask for them, nor add one. And a class of permissions lists no roles, whatever
    // it names beside them.
    private bool KeepsItsTexts(INamedTypeSymbol set)
    {
        if (set.TypeKind != TypeKind.Class)
        {
            return false;
        }

        if (organization.Words.LastOf(set.Name, WordKinds.Permission | WordKinds.Role | WordKinds.Position) == WordKinds.Permission)
        {
            return true;
        }

        // What others see makes the set, in whichever form it is written; a text that the others begin with may be kept beside it.
        var (visible, kept) = (0, 0);
        foreach (var member in set.GetMembers())
        {
            var isConstant = member is IFieldSymbol { IsConst: true, Type.SpecialType: SpecialType.System_String };
            if (member.DeclaredAccessibility == Accessibility.Private)
            {
                kept += isConstant ? 1 : 0;
            }
            else if (isConstant || ClosedSets.IsStaticText(member) || ClosedSets.IsInstanceOf(member, set))
            {
                visible++;
            }
        }

        return kept > 0 && visible < FewestTexts;
    }

    private ThingKind ByName(INamedTypeSymbol set)
    {
        if (RoleNames.IsSet(set.Name, organization.Words))
        {
            return HoldsRoles(set) ? ThingKind.Role : ThingKind.None;
        }

        if (organization.Words.Has(set.Name, WordKinds.Role))
        {
            // A name that only begins with the word is about roles: RoleChangeReason; the members may be some all the same.
            return organization.IsRoleSet(set) ? ThingKind.Role : ThingKind.None;
        }

        var kinds = SetNames.HeadOf(set.Name, organization.Words);
        return kinds switch
        {
            // A level or a rank is one of people only if it says so.
            _ when (kinds & WordKinds.Position) != 0 && organization.Words.Has(set.Name, WordKinds.Person) => ThingKind.Role,

            // Who may reach what is no kind of party: AccessClientType.
            _ when organization.Words.Has(set.Name, WordKinds.Permission) => ThingKind.None,
            _ when (kinds & WordKinds.Unit) != 0 => ThingKind.Unit,
            _ when (kinds & WordKinds.Party) != 0 => ThingKind.Party,
            _ when (kinds & WordKinds.State) != 0 => ThingKind.State,
            _ when (kinds & WordKinds.Plan) != 0 => ThingKind.Plan,
            _ => ThingKind.None,
        };
    }

    // A class of what one may do to roles is called like a class of roles: its texts are permissions.
    private static bool HoldsRoles(INamedTypeSymbol set)
    {
        if (set.TypeKind == TypeKind.Enum)
        {
            return true;
        }

        var (texts, roles) = (0, 0);
        foreach (var member in set.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: string text })
            {
                texts++;
                roles += RoleShape.IsRole(text.Split(',')[0].Trim('_')) ? 1 : 0;
            }
        }

        return roles * 2 >= texts;
    }

    // A set whose name says nothing, of kinds of party or unit: { Msp, Reseller, BusinessUnit }.
    private ThingKind ByMembers(INamedTypeSymbol set)
    {
        if (set.TypeKind != TypeKind.Enum)
        {
            return ThingKind.None;
        }

        var (members, parties, units) = (0, 0, 0);
        foreach (var member in set.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true })
            {
                members++;
                parties += organization.Words.LastOf(member.Name, SetNames.Telling) == WordKinds.Party ? 1 : 0;
                units += organization.Words.LastOf(member.Name, SetNames.Telling) == WordKinds.Unit ? 1 : 0;
            }
        }

        var actors = parties + units;
        return actors < 2 || actors * 2 < members ? ThingKind.None : parties >= units ? ThingKind.Party : ThingKind.Unit;
    }
}
