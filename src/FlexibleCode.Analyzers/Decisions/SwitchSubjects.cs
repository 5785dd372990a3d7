using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>What both kinds of <c>switch</c> share: the operands they are over, and what a label with its <c>when</c> requires.</summary>
internal static class SwitchSubjects
{
    /// <summary>The operand, or the elements of the tuple.</summary>
    public static IEnumerable<IOperation> Of(IOperation input) =>
        input is ITupleOperation tuple ? tuple.Elements.Select(Operand.WithoutImplicitConversion) : [input];

    /// <summary>Whether a pattern or its <c>when</c> could name a constant; allocates nothing.</summary>
    public static bool MayDecide(IPatternOperation pattern, IOperation? guard) =>
        pattern switch
        {
            IConstantPatternOperation constant => ConstantReader.MayBe(constant.Value),
            IRelationalPatternOperation or IBinaryPatternOperation or INegatedPatternOperation => true,
            IRecursivePatternOperation recursive => !recursive.DeconstructionSubpatterns.IsEmpty,
            _ => false,
        }
        || (guard is not null && ConditionReader.MayDecide(guard));

    /// <summary>The alternatives under which an arm or label is taken.</summary>
    public static List<Conjunction> When(IPatternOperation pattern, IOperation? guard, IOperation input, SyntaxNode syntax, CancellationToken cancellationToken)
    {
        var when = ConditionReader.Merge(ConditionReader.ReadPattern(pattern, input, cancellationToken));
        if (guard is null)
        {
            return when;
        }

        var alternatives = ConditionReader.Read(guard, negate: false, cancellationToken) is { } read
            ? ConditionReader.Merge(read)
            : [new Conjunction([], guard, guard.Syntax)];
        return ConditionReader.Product(when, alternatives, syntax) ?? when.ConvertAll(w => w with { Guard = guard });
    }
}
