using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Reads comparisons of a role that somebody has: <c>user.Role == "A"</c>. By itself one is a branch on a role; in one condition with a test of
/// membership it asks the same question in other words, and is changed with it.
/// </summary>
internal static class InlineRoleTestHeld
{
    public static RoleAsk? Read(IOperation operation, CancellationToken cancellationToken) =>
        InlineRoleTestReads.Read(operation, RoleAskKind.Held, IsHeld, cancellationToken) is { } ask && !IsOfConversation(ask) ? ask : null;

    // Two signals: what holds it is called after roles, and stands beside a test of membership.
    private static bool IsHeld(IOperation operand, CancellationToken cancellationToken)
    {
        if (Operand.Symbol(operand) is not { } symbol || (symbol.ContainingType is { } owner && InlineRoleTestNames.SpeaksOfForeignRoles(owner.Name)))
        {
            return false;
        }

        var type = NullableType.Underlying(operand.Type);
        return type switch
        {
            { SpecialType: SpecialType.System_String } => InlineRoleTestNames.SpeaksOfRole(symbol.Name) && RoleNames.IsHolder(symbol.Name, Vocabulary.BuiltIn),
            { TypeKind: TypeKind.Enum } => InlineRoleTestNames.SpeaksOfRole(type.Name) && RoleNames.IsSet(type.Name, Vocabulary.BuiltIn),
            _ => false,
        };
    }

    private static bool IsOfConversation(RoleAsk ask)
    {
        foreach (var role in ask.Roles)
        {
            if (InlineRoleTestNames.IsOfConversation(role.Text))
            {
                return true;
            }
        }

        return false;
    }
}
