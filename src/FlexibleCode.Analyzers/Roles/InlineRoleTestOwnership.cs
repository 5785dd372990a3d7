using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells comparisons of an owner with the one who asks (<c>order.OwnerId != userId</c>): beside a role test they make it a policy about the
/// resource, which a set of roles alone cannot say.
/// </summary>
internal static class InlineRoleTestOwnership
{
    public static bool Compares(IBinaryOperation comparison) =>
        comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && !comparison.LeftOperand.ConstantValue.HasValue
        && !comparison.RightOperand.ConstantValue.HasValue
        && ((IsOwner(comparison.LeftOperand) && IsAsking(comparison.RightOperand))
            || (IsOwner(comparison.RightOperand) && IsAsking(comparison.LeftOperand)));

    /// <summary>A member of some resource that says whose it is.</summary>
    private static bool IsOwner(IOperation operand) =>
        Operand.WithoutConversion(operand) switch
        {
            IPropertyReferenceOperation { Instance: { } and not IInstanceReferenceOperation, Property.Name: var name } => SaysWhose(name),
            IFieldReferenceOperation { Instance: { } and not IInstanceReferenceOperation, Field.Name: var name } => SaysWhose(name),
            IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property.Name: var name } } => SaysWhose(name),
            _ => false,
        };

    /// <summary>The identity of the one who asks: <c>userId</c>, <c>user.Id</c>, <c>User.GetUserId()</c>.</summary>
    private static bool IsAsking(IOperation operand) =>
        Operand.WithoutConversion(operand) switch
        {
            IInvocationOperation { TargetMethod.Name: var name } => IsOfUser(name) || name is "FindFirstValue" or "FindFirst",
            IPropertyReferenceOperation { Property.Name: "Id" or "Name" or "UserName" or "Email" or "Value", Instance: { } instance }
                => InlineRoleTestConstants.Symbol(instance) is { } symbol && IsOfUser(symbol.Name),
            var other => InlineRoleTestConstants.Symbol(other) is { } symbol && IsOfUser(symbol.Name),
        };

    private static bool SaysWhose(string name) =>
        InlineRoleTestNames.HasWord(name, "owner")
        || InlineRoleTestNames.HasWord(name, "by")
        || ((InlineRoleTestNames.HasWord(name, "id") || InlineRoleTestNames.HasWord(name, "email") || InlineRoleTestNames.HasWord(name, "name"))
            && (InlineRoleTestNames.HasWord(name, "user") || InlineRoleTestNames.HasWord(name, "author") || InlineRoleTestNames.HasWord(name, "creator")
                || InlineRoleTestNames.HasWord(name, "requester") || InlineRoleTestNames.HasWord(name, "employee") || InlineRoleTestNames.HasWord(name, "customer")
                || InlineRoleTestNames.HasWord(name, "assignee") || InlineRoleTestNames.HasWord(name, "member")));

    private static bool IsOfUser(string name) =>
        InlineRoleTestNames.HasWord(name, "user") || InlineRoleTestNames.HasWord(name, "current") || InlineRoleTestNames.HasWord(name, "me")
        || InlineRoleTestNames.HasWord(name, "actor") || InlineRoleTestNames.HasWord(name, "caller") || InlineRoleTestNames.HasWord(name, "principal");
}
