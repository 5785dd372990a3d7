using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>In what form code names a role.</summary>
internal enum RoleAskKind
{
    /// <summary>A test of one person's membership: <c>IsInRole("A")</c>, <c>HasClaim(ClaimTypes.Role, "A")</c>, an own wrapper.</summary>
    Membership,

    /// <summary>A search in a collection of roles: <c>roles.Contains("A")</c>, <c>roles.Any(r => r == "A")</c>.</summary>
    Collection,

    /// <summary>A role read from a claim, session or header and compared at once: <c>FindFirst(ClaimTypes.Role)?.Value == "A"</c>.</summary>
    Comparison,

    /// <summary>A role that somebody has, compared in one condition with one of the above: <c>user.Role == "A"</c>.</summary>
    Held,

    /// <summary>A membership given or taken: <c>AddToRoleAsync(user, "A")</c>.</summary>
    Grant,

    /// <summary>The people of a role: <c>GetUsersInRoleAsync("A")</c>, or a wrapper that forwards its role to such a call.</summary>
    Lookup,
}

/// <summary>Where the names stand.</summary>
internal enum RoleNamesStand
{
    /// <summary>In the call itself, as literals or as constants declared elsewhere.</summary>
    Inline,

    /// <summary>In a set made within the method.</summary>
    InLocalSet,

    /// <summary>In a named set, or in a named value of the same type: data beside the code already.</summary>
    Gathered,
}

/// <summary>One role that code names.</summary>
/// <param name="Text">The role.</param>
/// <param name="Syntax">The place where it is named.</param>
/// <param name="Symbol">The constant, enum member or static that is named; <c>null</c> for a literal.</param>
internal sealed record RoleName(string Text, ExpressionSyntax Syntax, ISymbol? Symbol);

/// <summary>One call or comparison that names roles.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Operation">The call or comparison.</param>
/// <param name="Roles">The roles in the order in which they are tried.</param>
/// <param name="Stand">Where the names stand.</param>
/// <param name="Declaration">The declaration of a set made within the method, where the report stands then.</param>
internal sealed record RoleAsk(
    RoleAskKind Kind,
    IOperation Operation,
    ImmutableArray<RoleName> Roles,
    RoleNamesStand Stand = RoleNamesStand.Inline,
    SyntaxNode? Declaration = null)
{
    public ExpressionSyntax Syntax => (ExpressionSyntax)Operation.Syntax;

    /// <summary>
    /// Whether one role is handed over where no condition can be repeated: to a grant, a look-up, a test that is awaited. It can get a name, but no
    /// set can stand there.
    /// </summary>
    public bool TakesOneRole =>
        Stand == RoleNamesStand.Inline
        && Roles is [var role]
        && Operation is IInvocationOperation call
        && (Kind is RoleAskKind.Grant or RoleAskKind.Lookup || call.Type?.SpecialType != SpecialType.System_Boolean)
        && call.Arguments.Any(a => Operand.WithoutConversion(a.Value).Syntax == role.Syntax);
}

/// <summary>
/// All that one report is about: a single ask, an <c>||</c>/<c>&amp;&amp;</c> chain of asks, a decision of several steps with asks, or a switch whose
/// arms are asks.
/// </summary>
/// <param name="Head">Where the report stands.</param>
/// <param name="Asks">The asks in source order; at least one.</param>
/// <param name="Root">The whole boolean expression of the first ask; the ask itself where it stands alone.</param>
/// <param name="Ownership">A comparison of an owner in the same chain: the test is about the resource, too.</param>
/// <param name="Guard">A test that stands before a grant only to keep it from being made twice; it is no ask of its own.</param>
internal sealed record InlineRoleTest(Location Head, ImmutableArray<RoleAsk> Asks, IOperation Root, IBinaryOperation? Ownership, RoleAsk? Guard = null)
{
    /// <summary>The expressions that go on with the decision, in source order.</summary>
    public ImmutableArray<IOperation> Steps { get; init; } = [];

    /// <summary>The asks and grants in the branches of the decision that name its role again; they are among its asks.</summary>
    public ImmutableArray<RoleAsk> Within { get; init; } = [];
}
