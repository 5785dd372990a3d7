using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>A positional pattern over a tuple that is written at the place: <c>(from, to) is (A, B)</c>.</summary>
internal static class TuplePattern
{
    /// <summary>The operands that the positions are held against; <c>null</c> if the pattern is another one.</summary>
    public static ImmutableArray<IOperation>? Elements(IRecursivePatternOperation pattern, IOperation? input) =>
        pattern is { PropertySubpatterns.IsEmpty: true, DeclaredSymbol: null }
        && input is ITupleOperation tuple
        && tuple.Elements.Length == pattern.DeconstructionSubpatterns.Length
            ? tuple.Elements
            : null;
}
