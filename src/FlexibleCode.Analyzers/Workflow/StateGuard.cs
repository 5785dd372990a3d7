using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>A test of the state that lets an operation go on or not.</summary>
/// <param name="Set">The set of states: its type, or the member that holds text.</param>
/// <param name="Method">The operation that it guards.</param>
/// <param name="Condition">What is tested; <c>null</c> where a helper or a list in a local is asked.</param>
/// <param name="Place">Where a report stands.</param>
/// <param name="Throws">Whether it throws.</param>
internal sealed record StateGuard(ISymbol Set, MethodDeclarationSyntax Method, Decision? Condition, Location Place, bool Throws)
{
    /// <summary>The states that are asked for, as far as a condition names them.</summary>
    public IEnumerable<KeyConstant> States => Condition is null ? Listed : Condition.Rows.SelectMany(static r => r.Keys.OfType<ConstantKey>()).SelectMany(static k => k.Constants);

    /// <summary>The states of the list in a local that is asked.</summary>
    public ImmutableArray<KeyConstant> Listed { get; init; } = [];

    /// <summary>Whether it is the call of a helper in which the guard stands.</summary>
    public bool IsCall { get; init; }

    /// <summary>Whether it stands in a helper whose callers count as guarded, so that it must not count beside them.</summary>
    public bool IsOfHelper { get; init; }

    /// <summary>Whether what it returns says that it refuses. Who only leaves early guards only an operation that changes the state.</summary>
    public bool Refuses { get; init; }
}

/// <summary>A place that puts something into a state.</summary>
/// <param name="Set">The set of states.</param>
/// <param name="Method">The operation that does it.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record StateAssignment(ISymbol Set, MethodDeclarationSyntax Method, Location Place);
