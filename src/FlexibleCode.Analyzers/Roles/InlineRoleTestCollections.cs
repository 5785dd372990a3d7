using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Reads searches in collections: somebody's roles searched for a constant, or constants searched for somebody's role.</summary>
internal static class InlineRoleTestCollections
{
    public static RoleAsk? Read(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        if (InlineRoleTestCalls.Receiver(invocation) is not { } receiver
            || receiver.Type is null or { SpecialType: SpecialType.System_String }
            || InlineRoleTestNames.SpeaksOfForeignRoles(invocation.TargetMethod.ContainingType.Name))
        {
            return null;
        }

        return invocation.TargetMethod.Name is "Contains"
            ? Contains(invocation, receiver, cancellationToken)
            : Any(invocation, receiver, cancellationToken);
    }

    /// <summary>The roles of <c>c => c.Type == ClaimTypes.Role &amp;&amp; c.Value == "A"</c>.</summary>
    public static ImmutableArray<RoleName> ClaimValues(IAnonymousFunctionOperation lambda, CancellationToken cancellationToken)
    {
        if (!InlineRoleTestCalls.AsksForRoleClaim(lambda) || InlineRoleTestCalls.Returned(lambda) is not { } body)
        {
            return [];
        }

        foreach (var part in InlineRoleTestCalls.Parts(body, BinaryOperatorKind.ConditionalAnd))
        {
            var values = Compared(part, IsClaimValue, cancellationToken);
            if (!values.IsEmpty)
            {
                return values;
            }
        }

        return [];
    }

    private static RoleAsk? Contains(IInvocationOperation invocation, IOperation receiver, CancellationToken cancellationToken)
    {
        var first = InlineRoleTestCalls.FirstArgument(invocation);
        if (invocation.Arguments.Length <= first || !InlineRoleTestSets.HasRoleElements(Operand.WithoutConversion(receiver).Type))
        {
            return null;
        }

        var argument = invocation.Arguments[first].Value;
        if (InlineRoleTestConstants.One(argument, cancellationToken) is { } role)
        {
            return InlineRoleTestSets.HoldsRoles(receiver, cancellationToken) ? new RoleAsk(RoleAskKind.Collection, invocation, [role]) : null;
        }

        // A named set that is asked for a role is gathered already; within another search that search is the ask.
        return InlineRoleTestSets.Read(receiver, cancellationToken) is { Stand: RoleNamesStand.Gathered } set && !IsWithinSearch(argument, cancellationToken)
            ? new RoleAsk(RoleAskKind.Collection, invocation, set.Roles, set.Stand)
            : null;
    }

    private static RoleAsk? Any(IInvocationOperation invocation, IOperation receiver, CancellationToken cancellationToken)
    {
        // A row of a table of roles is looked for by its name whatever is decided then; what is looked for in somebody's roles is a membership.
        if (InlineRoleTestWithin.IsRowSearch(invocation.TargetMethod.Name) && IsQuery(Operand.WithoutConversion(receiver).Type))
        {
            return null;
        }

        if (InlineRoleTestCalls.Lambda(invocation) is not { } lambda)
        {
            return Group(invocation) is { } group ? OfGroup(invocation, receiver, group, cancellationToken) : null;
        }

        if (InlineRoleTestCalls.Returned(lambda) is not { } body)
        {
            return null;
        }

        var parameter = lambda.Symbol.Parameters[0];
        if (AsksWith(body, parameter) && InlineRoleTestSets.Read(receiver, cancellationToken) is { } tried)
        {
            return new RoleAsk(RoleAskKind.Membership, invocation, tried.Roles, tried.Stand, tried.Declaration);
        }

        if (ComparesWith(body, parameter) && InlineRoleTestSets.Read(receiver, cancellationToken) is { Stand: RoleNamesStand.Gathered } named)
        {
            return new RoleAsk(RoleAskKind.Collection, invocation, named.Roles, named.Stand);
        }

        if (ClaimValues(lambda, cancellationToken) is { IsEmpty: false } claims)
        {
            return new RoleAsk(RoleAskKind.Membership, invocation, claims);
        }

        if (!InlineRoleTestSets.HoldsRoles(receiver, cancellationToken))
        {
            return null;
        }

        if (SearchedSet(body, parameter, cancellationToken) is { } set)
        {
            return new RoleAsk(RoleAskKind.Collection, invocation, set.Roles, set.Stand, set.Declaration);
        }

        return Compared(body, operand => IsRoleOf(operand, parameter), cancellationToken) is { IsEmpty: false } roles
            ? new RoleAsk(RoleAskKind.Collection, invocation, roles)
            : null;
    }

    /// <summary>The constants of a chain of nothing but comparisons of the operand; empty when anything else is asked, too.</summary>
    private static ImmutableArray<RoleName> Compared(IOperation body, Func<IOperation, bool> isOperand, CancellationToken cancellationToken)
    {
        var names = ImmutableArray.CreateBuilder<RoleName>();
        foreach (var part in InlineRoleTestCalls.Parts(body, BinaryOperatorKind.ConditionalOr))
        {
            switch (part)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals:
                    var constant = isOperand(equals.LeftOperand) ? equals.RightOperand : isOperand(equals.RightOperand) ? equals.LeftOperand : null;
                    if (constant is null || InlineRoleTestConstants.One(constant, cancellationToken) is not { } name)
                    {
                        return [];
                    }

                    names.Add(name);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Equals" } call when Equal(call, isOperand, cancellationToken) is { } equal:
                    names.Add(equal);
                    break;
                case IIsPatternOperation { Pattern: not INegatedPatternOperation } pattern
                    when isOperand(pattern.Value) && InlineRoleTestReads.Constants(pattern.Pattern, cancellationToken) is { IsEmpty: false } several:
                    names.AddRange(several);
                    break;
                default:
                    return [];
            }
        }

        return names.ToImmutable();
    }

    private static RoleName? Equal(IInvocationOperation call, Func<IOperation, bool> isOperand, CancellationToken cancellationToken)
    {
        var (left, right) = call switch
        {
            { Instance: { } instance, Arguments: [var other, ..] } => (instance, other.Value),
            { Instance: null, Arguments: [var one, var other, ..] } => (one.Value, other.Value),
            _ => (null, null),
        };
        if (left is null || right is null)
        {
            return null;
        }

        return isOperand(left) ? InlineRoleTestConstants.One(right, cancellationToken)
            : isOperand(right) ? InlineRoleTestConstants.One(left, cancellationToken)
            : null;
    }

    /// <summary>The element itself, in any case, or its name: <c>r</c>, <c>r.ToLower()</c>, <c>r.Name</c>, <c>ur.Role.Name</c>.</summary>
    private static bool IsRoleOf(IOperation operand, IParameterSymbol parameter)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            operand = Operand.WithoutConversion(operand);
            switch (operand)
            {
                case IParameterReferenceOperation reference:
                    return SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);
                case IPropertyReferenceOperation { Instance: { } instance, Property.Name: var name }
                    when name is "Name" or "Value" or "NormalizedName" || InlineRoleTestNames.SpeaksOfRole(name):
                    operand = instance;
                    break;
                case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "ToString" }:
                    operand = instance;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsClaimValue(IOperation operand) =>
        Operand.WithoutConversion(operand) is IPropertyReferenceOperation { Property.Name: "Value", Instance: var instance }
        && instance is IParameterReferenceOperation;

    private static RoleSet? SearchedSet(IOperation body, IParameterSymbol parameter, CancellationToken cancellationToken) =>
        body is IInvocationOperation { TargetMethod.Name: "Contains" } search
        && InlineRoleTestCalls.FirstArgument(search) is var first
        && search.Arguments.Length > first
        && IsRoleOf(search.Arguments[first].Value, parameter)
        && InlineRoleTestCalls.Receiver(search) is { } receiver
            ? InlineRoleTestSets.Read(receiver, cancellationToken)
            : null;

    /// <summary>Whether the lambda asks for membership with its own parameter: <c>role => User.IsInRole(role)</c>.</summary>
    private static bool AsksWith(IOperation body, IParameterSymbol parameter)
    {
        while (body is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IConditionalAccessOperation or ICoalesceOperation or IBinaryOperation)
        {
            body = Operand.WithoutConversion(body switch
            {
                IUnaryOperation not => not.Operand,
                IConditionalAccessOperation access => access.WhenNotNull,
                ICoalesceOperation coalesce => coalesce.Value,
                _ => ((IBinaryOperation)body).LeftOperand,
            });
        }

        if (body is not IInvocationOperation asked)
        {
            return false;
        }

        var name = asked.TargetMethod.Name;
        if (!InlineRoleTestNames.IsMembershipTest(name) && name is not ("HasClaim" or "Contains" or "Equals"))
        {
            return false;
        }

        foreach (var argument in asked.Arguments)
        {
            if (IsRoleOf(argument.Value, parameter))
            {
                return name is not ("Contains" or "Equals") || InlineRoleTestCalls.Receiver(asked) is { } receiver && InlineRoleTestSets.HoldsRoles(receiver, default);
            }
        }

        return false;
    }

    /// <summary>Whether the lambda compares its own parameter: <c>role => role == held</c>.</summary>
    private static bool ComparesWith(IOperation body, IParameterSymbol parameter) => body switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => Reads(equals.LeftOperand, parameter) || Reads(equals.RightOperand, parameter),
        IInvocationOperation { TargetMethod.Name: "Equals" } call
            => (call.Instance is { } instance && Reads(instance, parameter)) || call.Arguments.Any(a => Reads(a.Value, parameter)),
        _ => false,
    };

    private static bool Reads(IOperation operand, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(InlineRoleTestConstants.Symbol(operand), parameter);

    // Set.Any(user.IsInRole), roles.Any(Set.Contains)
    private static RoleAsk? OfGroup(IInvocationOperation invocation, IOperation receiver, IMethodReferenceOperation group, CancellationToken cancellationToken)
    {
        if (InlineRoleTestNames.IsMembershipTest(group.Method.Name))
        {
            return InlineRoleTestSets.Read(receiver, cancellationToken) is { } handed
                ? new RoleAsk(RoleAskKind.Membership, invocation, handed.Roles, handed.Stand, handed.Declaration)
                : null;
        }

        return group is { Method.Name: "Contains", Instance: { } searched } && InlineRoleTestSets.HoldsRoles(receiver, cancellationToken)
            && InlineRoleTestSets.Read(searched, cancellationToken) is { } set
                ? new RoleAsk(RoleAskKind.Collection, invocation, set.Roles, set.Stand, set.Declaration)
                : null;
    }

    private static IMethodReferenceOperation? Group(IInvocationOperation invocation) =>
        invocation.Arguments.Length == InlineRoleTestCalls.FirstArgument(invocation) + 1
        && Operand.WithoutConversion(invocation.Arguments[invocation.Arguments.Length - 1].Value) is IDelegateCreationOperation { Target: IMethodReferenceOperation group }
            ? group
            : null;

    private static bool IsQuery(ITypeSymbol? type) => type is not null && (type.Name == "IQueryable" || type.AllInterfaces.Any(static i => i.Name == "IQueryable"));

    private static bool IsSearch(string method) => method is "Any" or "Exists" or "All" || InlineRoleTestWithin.IsRowSearch(method);

    private static bool IsWithinSearch(IOperation argument, CancellationToken cancellationToken)
    {
        if (InlineRoleTestConstants.Symbol(argument) is not IParameterSymbol)
        {
            return false;
        }

        for (var parent = argument.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
            {
                for (parent = parent.Parent; parent is not null and not IInvocationOperation; parent = parent.Parent)
                {
                }

                return parent is IInvocationOperation search && IsSearch(search.TargetMethod.Name) && Read(search, cancellationToken) is not null;
            }
        }

        return false;
    }
}
