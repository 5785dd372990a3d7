using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>One declared type as a rule is handed it, with what a rule may ask about it.</summary>
internal readonly struct TypeContext(SymbolAnalysisContext context)
{
    public INamedTypeSymbol Type { get; } = (INamedTypeSymbol)context.Symbol;

    /// <summary>Where the type is declared. A symbol makes the list anew whenever it is asked.</summary>
    public ImmutableArray<SyntaxReference> Parts { get; } = context.Symbol.DeclaringSyntaxReferences;

    public Compilation Compilation { get; } = context.Compilation;

    public CancellationToken CancellationToken { get; } = context.CancellationToken;
}

/// <summary>What a rule says of one declared type, all its parts together; <c>null</c> if nothing.</summary>
internal delegate List<OwnedFinding>? TypeRule(in TypeContext type);
