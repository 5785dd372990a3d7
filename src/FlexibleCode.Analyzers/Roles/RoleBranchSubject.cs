using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Whether an operand holds a role. A name alone is not enough: what it is compared with, its own type, the entity that it is a member of, or
/// what was learned must say so, too.
/// </summary>
internal static class RoleBranchSubject
{
    /// <summary>Whether a thing of this type can hold a role at all: text, a number that stands for one, a type of own code, or one that is not known here.</summary>
    public static bool MayHold(ITypeSymbol? type)
    {
        type = NullableType.Underlying(type);
        return type?.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte
            || type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Enum or TypeKind.Class or TypeKind.Struct or TypeKind.Error };
    }

    /// <summary>Whether the order of a type may rank people: that of an enum, but not of flags.</summary>
    public static bool MayRank(ITypeSymbol? type) => NullableType.Underlying(type) is { TypeKind: TypeKind.Enum } set && !FlaggedSets.IsFlagged(set);

    /// <summary>Whether an operand may hold a role, whatever it is compared with; allocates nothing. A number may only when its name says what it stands for.</summary>
    public static bool MaySpeak(IOperation operand, OrganizationModel organization) =>
        Operand.Symbol(operand) is { } symbol
        && (IsUnknown(operand)
            || (operand.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
                ? InlineRoleTestNames.SpeaksOfRole(symbol.Name) || RoleNames.IsHolder(symbol.Name, organization.Words)
                : organization.Read(symbol, NullableType.Underlying(operand.Type)).Kind == ThingKind.Role || IsNameOfRole(operand, symbol)));

    /// <summary>Whether the operand's type is not known here: code that refers to what a generator or markup brings along. What it is compared with says what it holds.</summary>
    public static bool IsUnknown(IOperation operand) => operand.Type is { TypeKind: TypeKind.Error };

    /// <summary>The constants that can be roles: no sentinel, no permission, no zero.</summary>
    public static ImmutableArray<KeyConstant> Roles(ImmutableArray<KeyConstant> constants)
    {
        foreach (var constant in constants)
        {
            if (!CanBeRole(constant))
            {
                return constants.RemoveAll(static c => !CanBeRole(c));
            }
        }

        return constants;
    }

    /// <summary>What the operand reads, if that holds a role.</summary>
    public static ISymbol? Read(IOperation operand, ImmutableArray<KeyConstant> constants, OrganizationModel organization)
    {
        if (Operand.Symbol(operand) is not { } symbol || IsForeign(symbol, operand.Type, constants))
        {
            return null;
        }

        if (IsUnknown(operand))
        {
            return constants.All(c => c.Type is { TypeKind: TypeKind.Enum } && IsOfRoleSet(c, organization)) ? symbol : null;
        }

        var type = NullableType.Underlying(operand.Type);
        if (!IsOfRoles(type, organization) || !IsOwn(symbol, organization))
        {
            return null;
        }

        if (type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 })
        {
            // RoleId == 3, UserType == UserTypes.Finance; but neither RoleCount == 3 nor UserType == 3.
            return RoleNames.IsHolder(symbol.Name, organization.Words)
                && (InlineRoleTestNames.SpeaksOfRole(symbol.Name) || AreNamed(constants, organization))
                && organization.Read(symbol, type).With(Evidence.Constants).IsOrganizational ? symbol : null;
        }

        var reading = organization.Read(symbol, type);
        if (reading.Kind == ThingKind.None && IsNameOfRole(operand, symbol))
        {
            reading = new SubjectReading(ThingKind.Role, organization.IsDomainType(symbol.ContainingType) ? Evidence.Name | Evidence.OnEntity : Evidence.Name);
        }

        if (reading.Kind != ThingKind.Role)
        {
            // Such text was let through for its constants alone.
            return type is { SpecialType: SpecialType.System_String } && constants.All(c => c.Symbol is IFieldSymbol { IsConst: true } && IsOfRoleSet(c, organization)) ? symbol : null;
        }

        return (AreRoles(constants, organization) ? reading.With(Evidence.Constants) : reading).IsOrganizational ? symbol : null;
    }

    private static bool AreNamed(ImmutableArray<KeyConstant> constants, OrganizationModel organization)
    {
        foreach (var constant in constants)
        {
            if (constant.Symbol is not IFieldSymbol { ContainingType: { } set } || !organization.IsOwn(set))
            {
                return false;
            }
        }

        return !constants.IsEmpty;
    }

    // A set whose name only begins with the word is about roles, and none of them: RoleChangeReason, RoleFilterMode. What people are to each other is none
    // either, whatever the member is called that holds it: Child, Spouse, Parent.
    private static bool IsOfRoles(ITypeSymbol? type, OrganizationModel organization) =>
        type is null or { SpecialType: not SpecialType.None }
        || (!organization.Words.Has(type.Name, WordKinds.Role) && !Kinship.Is(type))
        || RoleNames.IsSet(type.Name, organization.Words)
        || organization.IsRoleSet(type);

    // A member that a framework declares holds no role of this organization, unless it, or what it belongs to, is called one there.
    private static bool IsOwn(ISymbol symbol, OrganizationModel organization) =>
        symbol is not (IPropertySymbol or IFieldSymbol)
        || organization.IsOwn(symbol.ContainingAssembly)
        || InlineRoleTestNames.SpeaksOfRole(symbol.ContainingType.Name)
        || InlineRoleTestNames.SpeaksOfRole(symbol.Name);

    // role.Name, user.SecurityRole.Code: the text by which an entity for roles is known.
    private static bool IsNameOfRole(IOperation operand, ISymbol symbol)
    {
        if (symbol is not IPropertySymbol { Name: "Name" or "NormalizedName" or "Code" or "Key" or "Title" or "Value", Type.SpecialType: SpecialType.System_String } property)
        {
            return false;
        }

        return EndsInRole(property.ContainingType.Name) || (InstanceOf(operand) is { } instance && Operand.Symbol(instance) is { } owner && EndsInRole(owner.Name));
    }

    private static IOperation? InstanceOf(IOperation operand)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            switch (operand)
            {
                case IConversionOperation conversion:
                    operand = conversion.Operand;
                    continue;
                case IConditionalAccessOperation access:
                    return access.Operation;
                case ICoalesceOperation coalesce:
                    operand = coalesce.Value;
                    continue;
                case IInvocationOperation { Instance: { } shaped }:
                    operand = shaped;
                    continue;
                case IPropertyReferenceOperation { Instance: { } instance }:
                    return instance;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool EndsInRole(string name) =>
        name.EndsWith("Role", StringComparison.Ordinal) || name.Equals("role", StringComparison.Ordinal);

    private static bool AreRoles(ImmutableArray<KeyConstant> constants, OrganizationModel organization)
    {
        foreach (var constant in constants)
        {
            if (constant.Value is string text ? organization.IsRole(text) || IsOfRoleSet(constant, organization) : IsOfRoleSet(constant, organization))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfRoleSet(KeyConstant constant, OrganizationModel organization) =>
        constant.Symbol?.ContainingType is { } set
        && organization.IsClosedSet(set)
        && (organization.IsRoleSet(set) || organization.Words.LastOf(set.Name, WordKinds.Organizational) is WordKinds.Role);

    private static bool CanBeRole(KeyConstant constant) => constant.Value switch
    {
        string text => InlineRoleTestNames.CanBeRole(text) && !InlineRoleTestConstants.IsPermission(constant.Symbol),
        _ when constant.Type is { TypeKind: TypeKind.Enum } => InlineRoleTestNames.CanBeRole(constant.Name) && FlaggedSets.IsMember(constant.Type, constant.Value),
        int or long or short or byte => System.Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture) > 0,
        ISymbol symbol => InlineRoleTestNames.CanBeRole(symbol.Name),
        _ => false,
    };

    // The roles of a conversation with a model, of a page's elements, of a cluster's nodes.
    private static bool IsForeign(ISymbol symbol, ITypeSymbol? type, ImmutableArray<KeyConstant> constants)
    {
        if (type is { SpecialType: SpecialType.None } && InlineRoleTestNames.SpeaksOfForeignRoles(type.Name))
        {
            return true;
        }

        if (symbol.ContainingType is { } owner && symbol is IPropertySymbol or IFieldSymbol && InlineRoleTestNames.SpeaksOfForeignRoles(owner.Name))
        {
            return true;
        }

        foreach (var constant in constants)
        {
            if (InlineRoleTestNames.IsOfConversation(constant.Name))
            {
                return true;
            }
        }

        return false;
    }
}
