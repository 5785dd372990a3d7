using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>One operand held against constants.</summary>
/// <param name="Operand">The operand as written, without implicit conversions.</param>
/// <param name="Key">What is required of it.</param>
/// <param name="Comparison">How text is compared.</param>
/// <param name="Dereferences">Whether a <c>null</c> operand throws: <c>x.Equals("A")</c>.</param>
internal readonly record struct Test(IOperation Operand, RowKey Key, StringComparison Comparison = StringComparison.Ordinal, bool Dereferences = false);

/// <summary>Tests that must all hold; with a <paramref name="Guard"/>, it must hold, too.</summary>
/// <param name="Tests">The comparisons with constants; none means that nothing is required.</param>
/// <param name="Guard">The first part that is no comparison with a constant; <c>null</c> if there is none.</param>
/// <param name="Syntax">The part of the condition that says so.</param>
internal sealed record Conjunction(ImmutableArray<Test> Tests, IOperation? Guard, SyntaxNode Syntax)
{
    /// <summary>Both; the tests of this one come first.</summary>
    public Conjunction And(Conjunction other, SyntaxNode syntax) =>
        new(
            Tests.IsEmpty ? other.Tests : other.Tests.IsEmpty ? Tests : Tests.AddRange(other.Tests),
            Guard ?? other.Guard,
            syntax);
}
