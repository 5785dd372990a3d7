using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Reads one operation that names roles: a call by its method's name, a comparison by what it compares.</summary>
internal static class InlineRoleTestAsks
{
    /// <summary>The ask that the operation is; <c>null</c> for everything else. Cheap on what is none.</summary>
    public static RoleAsk? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation invocation => Invocation(invocation, cancellationToken),
        IBinaryOperation or IIsPatternOperation => InlineRoleTestReads.Read(operation, cancellationToken),
        _ => null,
    };

    private static RoleAsk? Invocation(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Arguments.Length == 0 || invocation.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax)
        {
            return null;
        }

        var name = invocation.TargetMethod.Name;
        switch (name)
        {
            case "Contains":
            case "Any":
            case "Exists":
            case "All":
            case var search when InlineRoleTestWithin.IsRowSearch(search):
                return InlineRoleTestCollections.Read(invocation, cancellationToken);
            case "HasClaim":
                return Claim(invocation, cancellationToken);
            case "Equals":
                return InlineRoleTestReads.Read(invocation, cancellationToken);
        }

        if (InlineRoleTestNames.IsMembershipTest(name))
        {
            return IsTruth(invocation.Type) && IsAboutPeople(invocation) ? Named(RoleAskKind.Membership, invocation, cancellationToken) : null;
        }

        if (InlineRoleTestNames.IsGrant(name))
        {
            return IsAboutPeople(invocation) ? Named(RoleAskKind.Grant, invocation, cancellationToken) : null;
        }

        if (InlineRoleTestNames.IsLookup(name))
        {
            return IsAboutPeople(invocation) ? Named(RoleAskKind.Lookup, invocation, cancellationToken) : null;
        }

        return InlineRoleTestForwarding.ForwardsRole(invocation, cancellationToken)
            ? Named(IsTruth(invocation.Type) ? RoleAskKind.Membership : RoleAskKind.Lookup, invocation, cancellationToken)
            : null;
    }

    private static RoleAsk? Named(RoleAskKind kind, IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        ImmutableArray<RoleName> found = [];
        IParameterSymbol? holder = null;
        var isHanded = false;
        for (var i = InlineRoleTestCalls.FirstArgument(invocation); i < invocation.Arguments.Length; i++)
        {
            var argument = invocation.Arguments[i];
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            // A role that is handed over by its key is no other one than the text beside it (who did it, and why): that is none then.
            if (InlineRoleTestKeys.IsKey(argument.Parameter))
            {
                if (InlineRoleTestConstants.One(argument.Value, cancellationToken) is { } key)
                {
                    return new RoleAsk(kind, invocation, [key]);
                }

                isHanded = true;
                continue;
            }

            if (!CanHoldRoles(argument.Parameter) || (argument.Parameter is { } said && InlineRoleTestKeys.IsRemark(said.Name)))
            {
                continue;
            }

            var isOfRoles = argument.Parameter is { } parameter && InlineRoleTestNames.SpeaksOfRole(parameter.Name);
            var roles = InlineRoleTestConstants.All(argument.Value, cancellationToken);
            if (!roles.IsEmpty && (found.IsEmpty || isOfRoles))
            {
                (found, holder) = (roles, argument.Parameter);
            }
            else if (roles.IsEmpty && isOfRoles)
            {
                if (InlineRoleTestSets.Read(argument.Value, cancellationToken) is { } set)
                {
                    return new RoleAsk(kind, invocation, set.Roles, set.Stand, set.Declaration);
                }

                isHanded = true;
            }
        }

        return found.IsEmpty || (isHanded && !IsBesideHanded(holder)) ? null : new RoleAsk(kind, invocation, found, StandOf(found, invocation));
    }

    /// <summary>Where a role is handed over, a constant beside it is another only when its parameter holds one: <c>HasRole(userRole, allowedRoles)</c>.</summary>
    private static bool IsBesideHanded(IParameterSymbol? parameter) =>
        parameter is not null && RoleNames.IsHolder(parameter.Name, Vocabulary.BuiltIn) && !InlineRoleTestNames.HasWord(parameter.Name, "claim");

    private static RoleAsk? Claim(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        var first = InlineRoleTestCalls.FirstArgument(invocation);
        if (InlineRoleTestCalls.Lambda(invocation) is { } lambda)
        {
            return InlineRoleTestCollections.ClaimValues(lambda, cancellationToken) is { IsEmpty: false } values
                ? new RoleAsk(RoleAskKind.Membership, invocation, values)
                : null;
        }

        return invocation.Arguments.Length == first + 2
            && InlineRoleTestNames.IsRoleClaimType(invocation.Arguments[first].Value.ConstantValue.Value as string)
            && InlineRoleTestConstants.One(invocation.Arguments[first + 1].Value, cancellationToken) is { } role
                ? new RoleAsk(RoleAskKind.Membership, invocation, [role], StandOf([role], invocation))
                : null;
    }

    /// <summary>A static readonly value of the same type is data beside the code already; a constant is compiled in.</summary>
    private static RoleNamesStand StandOf(ImmutableArray<RoleName> roles, IInvocationOperation invocation)
    {
        foreach (var role in roles)
        {
            if (role.Symbol is not IFieldSymbol { IsStatic: true, IsReadOnly: true, IsConst: false, DeclaredAccessibility: Accessibility.Private })
            {
                return RoleNamesStand.Inline;
            }
        }

        return roles.IsEmpty ? RoleNamesStand.Inline : RoleNamesStand.Gathered;
    }

    private static bool CanHoldRoles(IParameterSymbol? parameter) =>
        parameter?.Type is { SpecialType: SpecialType.System_String }
        || InlineRoleTestSets.HasRoleElements(parameter?.Type)
        || (parameter?.Type is { TypeKind: TypeKind.Enum } type && InlineRoleTestNames.SpeaksOfRole(type.Name));

    private static bool IsTruth(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Boolean }
        || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };

    /// <summary>
    /// Whether the asked one is about people: its type's name, or for an extension the type that it extends; code of this compilation is
    /// trusted. A chat message's role, a page element's and a cluster node's are something else.
    /// </summary>
    private static bool IsAboutPeople(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var asked = InlineRoleTestCalls.Receiver(invocation)?.Type ?? method.ContainingType;
        if (InlineRoleTestNames.SpeaksOfForeignRoles(asked.Name) || InlineRoleTestNames.SpeaksOfForeignRoles(method.ContainingType.Name))
        {
            return false;
        }

        return InlineRoleTestNames.SpeaksOfPeople(asked.Name)
            || InlineRoleTestNames.SpeaksOfPeople(method.ContainingType.Name)
            || method.ContainingType.DeclaringSyntaxReferences.Length > 0;
    }
}
