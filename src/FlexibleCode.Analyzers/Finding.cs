using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

/// <summary>What a rule found at one place; <see cref="FlexibleAnalyzer"/> turns it into a diagnostic.</summary>
/// <param name="Rule">The descriptor.</param>
/// <param name="Location">The head of the decision or the literal.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, params object[] Arguments)
{
    /// <summary>Every further place: the rows of a table, the same literal elsewhere.</summary>
    public ImmutableArray<Location> Places { get; init; } = [];

    /// <summary>The thing that the message names: a symbol's name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>How far the place is open today; <c>null</c> if not at all.</summary>
    public SeamLevel? SeamNow { get; init; }

    /// <summary>How far the rule's fix can open it.</summary>
    public SeamLevel? SeamOffered { get; init; }

    /// <summary>A severity other than the rule's own, e.g. info where the values are already gathered by name.</summary>
    public DiagnosticSeverity? Severity { get; init; }
}
