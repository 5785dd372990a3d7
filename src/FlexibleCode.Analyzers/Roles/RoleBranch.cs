using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>One operand that holds a role, held against constants: a comparison, a pattern, a list, the labels of a switch.</summary>
/// <param name="Operation">The comparison; for a switch, the switch.</param>
/// <param name="Operand">The operand as written.</param>
/// <param name="Symbol">What the operand reads.</param>
/// <param name="Constants">The roles in source order; at least one.</param>
/// <param name="IsGathered">Whether the constants stand in a named set already.</param>
/// <param name="Declaration">The declaration of a list made within the method.</param>
internal sealed record RoleComparison(
    IOperation Operation,
    IOperation Operand,
    ISymbol Symbol,
    ImmutableArray<KeyConstant> Constants,
    bool IsGathered = false,
    SyntaxNode? Declaration = null);

/// <summary>All that one report is about: a boolean expression, a ladder, a run of statements, or a switch.</summary>
/// <param name="Head">The decision: the boolean expression, the first <c>if</c>, the switch.</param>
/// <param name="Location">Where the report stands.</param>
/// <param name="Comparisons">The comparisons in source order; at least one.</param>
internal sealed record RoleBranch(IOperation Head, Location Location, ImmutableArray<RoleComparison> Comparisons)
{
    /// <summary>The statements behind the first one, where the branch is a run of them.</summary>
    public ImmutableArray<IOperation> Steps { get; init; } = [];
}
