using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>In what form a row answers.</summary>
internal enum OutcomeKind
{
    /// <summary>A value: an arm's expression, a <c>return</c>, the truth of a chain.</summary>
    Value,

    /// <summary>A value assigned to <see cref="Outcome.Target"/>, and nothing else.</summary>
    Assigns,

    /// <summary>An exception.</summary>
    Throws,

    /// <summary>Nothing at all: an empty section or block.</summary>
    Nothing,

    /// <summary>Statements with effects beyond one value or one assignment.</summary>
    Effects,
}

/// <summary>What a row answers.</summary>
/// <param name="Kind">The form of the answer.</param>
/// <param name="Value">The value returned or assigned, or the exception; <c>null</c> for <see cref="OutcomeKind.Nothing"/> and <see cref="OutcomeKind.Effects"/>.</param>
/// <param name="Constant">The constant value, if it is one. <see cref="IOperation.ConstantValue"/> where the answer is written; <c>true</c> for the disjunct of a chain.</param>
/// <param name="Target">What is assigned, if the kind is <see cref="OutcomeKind.Assigns"/>.</param>
/// <param name="Returns">Whether the answer leaves the member (<c>return</c>, <c>throw</c>).</param>
/// <param name="Syntax">The answer as written: an expression, a block, a section's statements.</param>
internal sealed record Outcome(
    OutcomeKind Kind,
    IOperation? Value,
    Optional<object?> Constant,
    IOperation? Target,
    bool Returns,
    SyntaxNode Syntax)
{
    /// <summary>The statements, if the kind is <see cref="OutcomeKind.Effects"/>; else empty.</summary>
    public ImmutableArray<IOperation> Statements { get; init; } = [];

    public bool IsBooleanConstant => Kind is OutcomeKind.Value or OutcomeKind.Assigns && Constant is { HasValue: true, Value: bool };

    /// <summary>Whether the answer is the constant <c>true</c>.</summary>
    public bool IsTrue => Constant is { HasValue: true, Value: true };
}
