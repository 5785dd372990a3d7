using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Reads one operation that holds a role against constants. Shape and type are looked at first: they rule out nearly everything that a program
/// compares, without allocating.
/// </summary>
internal static class RoleBranchComparisons
{
    /// <summary>The comparison that the operation is; <c>null</c> for everything else.</summary>
    public static RoleComparison? Read(IOperation operation, OrganizationModel organization, CancellationToken cancellationToken) => operation switch
    {
        IBinaryOperation binary => Binary(binary, organization, cancellationToken),
        IIsPatternOperation pattern => Pattern(pattern, pattern.Value, pattern.Pattern, organization, cancellationToken),
        IPropertySubpatternOperation { Member: { } member } part => Pattern(part, member, part.Pattern, organization, cancellationToken),
        ISwitchExpressionOperation expression => Switch(expression, expression.Value, organization, cancellationToken),
        ISwitchOperation statement => Switch(statement, statement.Value, organization, cancellationToken),
        IInvocationOperation invocation => Invocation(invocation, organization, cancellationToken),
        _ => null,
    };

    private static RoleComparison? Binary(IBinaryOperation binary, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (IndexTest.Call(binary, out _) is { } search)
        {
            return Search(binary, search, organization, cancellationToken);
        }

        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) && !IsRanking(binary))
        {
            return null;
        }

        var (operand, constant) = (binary.LeftOperand, binary.RightOperand);
        if (!ConstantReader.MayBe(constant))
        {
            (operand, constant) = (constant, operand);
            if (!ConstantReader.MayBe(constant))
            {
                return null;
            }
        }

        return RoleBranchSubject.MayHold(operand.Type) || operand is IConversionOperation
            ? One(binary, operand, constant, organization, cancellationToken)
            : null;
    }

    // user.Role >= UserRole.Manager: the order of a set that ranks people.
    private static bool IsRanking(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
        && (RoleBranchSubject.MayRank(binary.LeftOperand.Type) || (binary.LeftOperand is IConversionOperation { Operand.Type: { } type } && RoleBranchSubject.MayRank(type)));

    private static RoleComparison? Pattern(
        IOperation whole, IOperation operand, IPatternOperation pattern, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (!RoleBranchSubject.MayHold(operand.Type) || pattern is IDeclarationPatternOperation or ITypePatternOperation or IDiscardPatternOperation)
        {
            return null;
        }

        return RoleBranchSubject.MaySpeak(operand, organization) || RoleBranchNamed.InPattern(operand, pattern, organization)
            ? Make(whole, operand, RoleBranchPatterns.Constants(pattern, cancellationToken), organization)
            : null;
    }

    private static RoleComparison? Switch(IOperation whole, IOperation value, OrganizationModel organization, CancellationToken cancellationToken)
    {
        value = Operand.WithoutImplicitConversion(value);
        if (value is not ITupleOperation tuple)
        {
            return RoleBranchSubject.MayHold(value.Type) && RoleBranchSubject.MaySpeak(value, organization)
                ? Make(whole, value, RoleBranchPatterns.Labels(whole, -1, cancellationToken), organization)
                : null;
        }

        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = Operand.WithoutImplicitConversion(tuple.Elements[i]);
            if (RoleBranchSubject.MayHold(element.Type) && RoleBranchSubject.MaySpeak(element, organization)
                && Make(whole, element, RoleBranchPatterns.Labels(whole, i, cancellationToken), organization) is { } comparison)
            {
                return comparison;
            }
        }

        return null;
    }

    private static RoleComparison? Invocation(IInvocationOperation invocation, OrganizationModel organization, CancellationToken cancellationToken)
    {
        switch (invocation.TargetMethod.Name)
        {
            case nameof(Equals):
                return EqualsCall(invocation, organization, cancellationToken);
            // approverRole.Contains("Manager"): a part of a role's name decides as the whole does.
            case "StartsWith" or "EndsWith" when invocation.Instance is { Type.SpecialType: SpecialType.System_String }:
            case "Contains" or "Any" or "Exists":
                return Search(invocation, invocation, organization, cancellationToken);
            default:
                return null;
        }
    }

    // A text is searched for a part of a role's name, or a list for the operand.
    private static RoleComparison? Search(IOperation whole, IInvocationOperation call, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (call.Instance is { Type.SpecialType: SpecialType.System_String } text)
        {
            return call.Arguments is [{ Value: var part }, ..] && ConstantReader.MayBe(part) ? One(whole, text, part, organization, cancellationToken) : null;
        }

        return RoleBranchLists.Read(call, organization, cancellationToken) is { } asked && Make(whole, asked.Operand, asked.Constants, organization) is { } comparison
            ? comparison with { IsGathered = asked.IsGathered, Declaration = asked.Declaration }
            : null;
    }

    private static RoleComparison? EqualsCall(IInvocationOperation invocation, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var (left, right) = invocation switch
        {
            { Instance: { } instance, Arguments: [var other, ..] } => (instance, other.Value),
            { Instance: null, Arguments: [var one, var other, ..] } => (one.Value, other.Value),
            _ => (null, null),
        };
        if (left is null || right is null)
        {
            return null;
        }

        return ConstantReader.MayBe(right) ? One(invocation, left, right, organization, cancellationToken)
            : ConstantReader.MayBe(left) ? One(invocation, right, left, organization, cancellationToken)
            : null;
    }

    private static RoleComparison? One(
        IOperation whole, IOperation operand, IOperation constant, OrganizationModel organization, CancellationToken cancellationToken)
    {
        // An enum that is compared is converted to its number first.
        while (operand is IConversionOperation { IsImplicit: true } conversion)
        {
            operand = conversion.Operand;
        }

        return RoleBranchSubject.MayHold(operand.Type)
            && (RoleBranchSubject.MaySpeak(operand, organization) || RoleBranchNamed.InChain(whole, operand, constant, organization))
            && ConstantReader.Read(constant, cancellationToken) is { Value: not null } read
                ? Make(whole, operand, [read], organization)
                : null;
    }

    private static RoleComparison? Make(IOperation whole, IOperation operand, ImmutableArray<KeyConstant> constants, OrganizationModel organization)
    {
        constants = RoleBranchSubject.Roles(constants);
        return !constants.IsEmpty && RoleBranchSubject.Read(operand, constants, organization) is { } symbol
            ? new RoleComparison(whole, operand, symbol, constants)
            : null;
    }
}
