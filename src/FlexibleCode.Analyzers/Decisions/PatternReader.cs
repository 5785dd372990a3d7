using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Reads a single pattern that is held against one operand; <c>or</c>, <c>and</c>, <c>not</c> and tuples are taken apart before.</summary>
internal static class PatternReader
{
    public static List<Conjunction> Read(IPatternOperation pattern, IOperation? input, bool negate, CancellationToken cancellationToken)
    {
        if (IsAlways(pattern))
        {
            return negate ? [] : [new Conjunction([], null, pattern.Syntax)];
        }

        var key = input is null or ITupleOperation || FlaggedSets.IsOfBits(input) ? null : Key(pattern, cancellationToken);
        if (key is not null && negate)
        {
            key = KeyAlgebra.Not(key, input!.Type);
        }

        return key is null
            ? [new Conjunction([], pattern, pattern.Syntax)]
            : [new Conjunction([new Test(input!, key)], null, pattern.Syntax)];
    }

    /// <summary>Whether the pattern holds for everything: <c>_</c> and <c>var x</c>.</summary>
    public static bool IsAlways(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };

    private static RowKey? Key(IPatternOperation pattern, CancellationToken cancellationToken)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when ConstantReader.Read(constant.Value, cancellationToken) is { } value:
                return new ConstantKey([value], IsNegated: false);
            case IRelationalPatternOperation relational when ConstantReader.Read(relational.Value, cancellationToken) is { } value:
                return TestReader.Bounded(relational.OperatorKind, value);
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true, DeclaredSymbol: null } any
                when SymbolEqualityComparer.Default.Equals(any.MatchedType, any.NarrowedType) && SymbolEqualityComparer.Default.Equals(any.InputType, any.MatchedType):
                return new ConstantKey([new KeyConstant(null, null, null, any.Syntax)], IsNegated: true);
            default:
                return null;
        }
    }
}
