using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Whether a decision that knows both ends of a range refuses what lies outside, or keeps what lies inside and nothing else.</summary>
internal static class BusinessLimitRefusal
{
    private static readonly WordStems Validity = WordStems.Whole(
        "valid", "invalid", "validate", "validates", "validation", "validity", "plausible", "implausible", "plausibility", "sane", "sanity", "reasonable", "within", "range");

    /// <summary>Whether the decision could be such, told from this end alone: a rung of a ladder that answers is none.</summary>
    public static bool MayBeOf(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken) =>
        IsOf(literal, isOutside: true, scope, cancellationToken) || IsOf(literal, isOutside: false, scope, cancellationToken);

    /// <summary>Whether the decision is such, where it holds outside of the range or where it holds inside.</summary>
    public static bool IsOf(Literal literal, bool isOutside, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        switch (literal.Operator)
        {
            case LiteralOperator.DemandsAtLeast or LiteralOperator.DemandsAtMost:
                return true;
            case LiteralOperator.CutsAbove or LiteralOperator.RaisesBelow or LiteralOperator.Equal:
                return false;
        }

        return LiteralDecision.Head(literal.Test) switch
        {
            IConditionalOperation { Type: null } choice => isOutside
                ? BranchSink.Of(choice.WhenTrue) == SinkKind.Denial
                : choice.WhenFalse is not null && BranchSink.Of(LiteralLadder.Otherwise(choice)) == SinkKind.Denial,
            IConditionalOperation choice => IsNothing(isOutside ? choice.WhenTrue : choice.WhenFalse),
            ISwitchOperation or ISwitchExpressionOperation => false,
            var test => test.Type?.SpecialType == SpecialType.System_Boolean && ((!isOutside && LiteralCalls.IsRequirement(test)) || Validity.AreIn(scope.Member?.Name)),
        };
    }

    /// <summary>Whether a test stands under a "not".</summary>
    public static bool IsNegated(IOperation test)
    {
        var isNegated = false;
        for (var parent = test.Parent; parent is IBinaryOperation or IUnaryOperation or IConversionOperation or IParenthesizedOperation or IPatternOperation or IIsPatternOperation or IPropertySubpatternOperation; parent = parent.Parent)
        {
            isNegated ^= parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or INegatedPatternOperation;
        }

        return isNegated;
    }

    // `x is >= 0 and <= 999 ? x : null`
    private static bool IsNothing(IOperation? value) =>
        value is not null && Operand.WithoutConversion(value) is IThrowOperation or IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };
}
