using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary><c>x is A or B</c>, <c>x is not A</c>, <c>(x, y) is (A, B) or (C, D)</c>: one row per alternative.</summary>
internal static class PatternTestReader
{
    public static Decision? Read(IIsPatternOperation test, CancellationToken cancellationToken) =>
        BooleanChainReader.Read(test, DecisionSpelling.PatternTest, cancellationToken);
}
