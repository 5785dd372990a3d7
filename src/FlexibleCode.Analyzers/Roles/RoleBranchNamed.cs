using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells text that holds a role though nothing names it so: it is held against two constants of one own set of roles (<c>Must(r => r == UserRoles.Clerk || r ==
/// UserRoles.Chief)</c>). One alone may be a text that happens to be called alike.
/// </summary>
internal static class RoleBranchNamed
{
    /// <summary>Whether a comparison and its neighbour in a chain hold the operand against two members of a set of roles.</summary>
    public static bool InChain(IOperation comparison, IOperation operand, IOperation constant, OrganizationModel organization) =>
        MemberOf(constant) is { } member && MayBe(operand, member)
        && Neighbour(comparison) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } next
        && ((Operand.Same(operand, next.LeftOperand) && IsOther(MemberOf(next.RightOperand), member)) || (Operand.Same(operand, next.RightOperand) && IsOther(MemberOf(next.LeftOperand), member)))
        && IsSet(member.ContainingType, organization);

    /// <summary>As <see cref="InChain"/>, where a pattern holds it against several.</summary>
    public static bool InPattern(IOperation operand, IPatternOperation pattern, OrganizationModel organization)
    {
        while (pattern is INegatedPatternOperation negated)
        {
            pattern = negated.Pattern;
        }

        return pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or, RightPattern: IConstantPatternOperation { Value: { } last }, LeftPattern: var before }
            && MemberOf(last) is { } member && MayBe(operand, member)
            && (before is IBinaryPatternOperation { RightPattern: var nearest } ? nearest : before) is IConstantPatternOperation { Value: { } other }
            && IsOther(MemberOf(other), member)
            && IsSet(member.ContainingType, organization);
    }

    private static bool MayBe(IOperation operand, IFieldSymbol member) =>
        operand.Type?.SpecialType == SpecialType.System_String && InlineRoleTestNames.SpeaksOfRole(member.ContainingType.Name);

    private static bool IsSet(INamedTypeSymbol set, OrganizationModel organization) =>
        organization.IsOwn(set) && organization.IsClosedSet(set) && (organization.IsRoleSet(set) || organization.Words.LastOf(set.Name, WordKinds.Organizational) is WordKinds.Role);

    private static IFieldSymbol? MemberOf(IOperation constant) =>
        Operand.WithoutImplicitConversion(constant) is IFieldReferenceOperation { Field: { IsConst: true, Type.SpecialType: SpecialType.System_String } field } ? field : null;

    private static bool IsOther(IFieldSymbol? one, IFieldSymbol member) =>
        one is not null && SymbolEqualityComparer.Default.Equals(one.ContainingType, member.ContainingType) && !SymbolEqualityComparer.Default.Equals(one, member);

    // The leaf that stands next to a comparison in its chain: each asks one other only, however long the chain is.
    private static IOperation? Neighbour(IOperation comparison)
    {
        if (comparison.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } chain)
        {
            return null;
        }

        var isLast = chain.RightOperand == comparison;
        var next = isLast ? chain.LeftOperand : chain.RightOperand;
        while (next is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } inner)
        {
            next = isLast ? inner.RightOperand : inner.LeftOperand;
        }

        return next;
    }
}
