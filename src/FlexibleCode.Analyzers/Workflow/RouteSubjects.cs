using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>What a route goes by.</summary>
internal enum RouteSubject
{
    /// <summary>Nothing that work is routed by.</summary>
    None,

    /// <summary>The role of whoever asked or decided.</summary>
    Role,

    /// <summary>The level, step or stage that was reached.</summary>
    Step,

    /// <summary>The state that the work is in.</summary>
    State,

    /// <summary>An amount, against bounds.</summary>
    Amount,

    /// <summary>The kind or the priority of the work, which says little by itself: the answers must be steps that are made with roles.</summary>
    Kind,
}

/// <summary>Tells by what a decision routes: its operand's reading, the roles among its constants, the bounds that it is held against.</summary>
internal static class RouteSubjects
{
    /// <summary>A cheap answer from the operand alone; <c>false</c> is final.</summary>
    public static bool MayBe(ISymbol? symbol, ITypeSymbol? type, OrganizationModel organization)
    {
        type = NullableType.Underlying(type);
        return type switch
        {
            null => false,
            { SpecialType: SpecialType.System_String } => true,
            { TypeKind: TypeKind.Enum } => organization.IsOwn(type),
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => symbol is not null,
            _ => organization.IsClosedSet(type),
        };
    }

    /// <summary>Whether a type is a set of roles: named so, or by its members.</summary>
    public static bool IsRoleSet(ITypeSymbol type, OrganizationModel organization) =>
        organization.IsRoleSet(type) || (organization.IsClosedSet(type) && organization.Read(null, type).Kind == ThingKind.Role);

    /// <summary>What a decision's operand is.</summary>
    public static RouteSubject Of(ISymbol? symbol, ITypeSymbol? type, IEnumerable<RowKey> keys, OrganizationModel organization)
    {
        var (constants, bounds, known) = (0, 0, 0);
        foreach (var key in keys)
        {
            if (key is BoundKey)
            {
                bounds++;
            }
            else if (key is ConstantKey { Constants: var named })
            {
                constants += named.Length;
                known += named.Count(c => c.Value is string text && organization.IsRole(text));
            }
        }

        var reading = organization.Read(symbol, type);
        var underlying = NullableType.Underlying(type);
        if (bounds > 0)
        {
            return underlying is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } && !ApprovalWords.IsLabelOfStep(symbol?.Name)
                ? RouteSubject.Amount
                : RouteSubject.Step;
        }

        if (constants == 0)
        {
            return RouteSubject.None;
        }

        if (ApprovalWords.IsStep(symbol?.Name) || (underlying is { TypeKind: TypeKind.Enum } && ApprovalWords.IsStep(underlying.Name) && !IsRoleSet(underlying, organization)))
        {
            return RouteSubject.Step;
        }

        if (reading.Kind == ThingKind.Role || known >= 2 || (underlying is not null && IsRoleSet(underlying, organization)))
        {
            return RouteSubject.Role;
        }

        // What a step is called may be the role that takes it.
        return ApprovalWords.IsLabelOfStep(symbol?.Name) ? RouteSubject.Step
            : reading.Kind == ThingKind.State ? RouteSubject.State
            : symbol is not null && CompiledMappingKey.SaysKind(symbol.Name) ? RouteSubject.Kind
            : RouteSubject.None;
    }
}
