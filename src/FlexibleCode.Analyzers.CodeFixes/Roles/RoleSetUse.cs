using System.Collections.Immutable;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>A place that will read a set (or a single named role), wherever that comes from.</summary>
/// <param name="Node">The node that is replaced.</param>
/// <param name="Roles">The roles that the place names today, in order.</param>
/// <param name="Comments">The comments that stand at each role.</param>
/// <param name="IsSet">Whether a set is read; else one value.</param>
/// <param name="Render">Makes the new node from the current one and from the expression that reaches the set.</param>
internal sealed record RoleSetUse(
    SyntaxNode Node,
    ImmutableArray<RoleName> Roles,
    ImmutableArray<ImmutableArray<string>> Comments,
    bool IsSet,
    Func<SyntaxNode, ExpressionSyntax, SyntaxNode> Render)
{
    /// <summary>The set that the place reads already, when it is gathered.</summary>
    public ExpressionSyntax? Existing { get; init; }

    /// <summary>The conditions that the set takes the place of, as a proof reads them: any of the roles, or all; negated or not.</summary>
    public RoleSetTruth Truth { get; init; } = RoleSetTruth.Any;
}

/// <summary>What a rewritten condition says of the roles that somebody holds.</summary>
[Flags]
internal enum RoleSetTruth
{
    /// <summary>One of them is enough.</summary>
    Any = 0,

    /// <summary>All are needed.</summary>
    All = 1,

    /// <summary>The opposite.</summary>
    Not = 2,
}
