using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>What code does with a member of a closed set.</summary>
internal enum MemberUseKind
{
    /// <summary>Compares something with it: <c>==</c>, a pattern, a <c>case</c>, <c>Equals</c>, <c>Contains</c>, the key of a table.</summary>
    Test,

    /// <summary>Lets somebody in by it: <c>[Authorize(Roles = …)]</c>, <c>IsInRole</c>, <c>RequireRole</c>.</summary>
    Authorization,

    /// <summary>Gives it to somebody: <c>AddToRoleAsync</c>, a role claim. Tells what the set is, and decides nothing.</summary>
    Grant,
}

/// <summary>One use of a member.</summary>
/// <param name="Kind">What is done with it.</param>
/// <param name="Operation">The comparison, switch, table, call or attribute.</param>
/// <param name="Subject">What is compared with it; <c>null</c> when nothing is.</param>
internal readonly record struct MemberUse(MemberUseKind Kind, IOperation Operation, IOperation? Subject);
