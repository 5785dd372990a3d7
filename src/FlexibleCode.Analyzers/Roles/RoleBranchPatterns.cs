using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>The constants that patterns and labels name: <c>A or B</c>, <c>not A</c>, <c>case A:</c>.</summary>
internal static class RoleBranchPatterns
{
    /// <summary>The constants of a pattern, in source order; what is no constant is left out.</summary>
    public static ImmutableArray<KeyConstant> Constants(IPatternOperation pattern, CancellationToken cancellationToken)
    {
        var constants = ImmutableArray.CreateBuilder<KeyConstant>();
        Add(pattern, constants, cancellationToken);
        return constants.ToImmutable();
    }

    /// <summary>The constants of a switch's labels or arms; of one position where it is over a tuple, else −1.</summary>
    public static ImmutableArray<KeyConstant> Labels(IOperation choice, int position, CancellationToken cancellationToken)
    {
        var constants = ImmutableArray.CreateBuilder<KeyConstant>();
        if (choice is ISwitchExpressionOperation expression)
        {
            foreach (var arm in expression.Arms)
            {
                Label(arm.Pattern, position, constants, cancellationToken);
            }
        }
        else if (choice is ISwitchOperation statement)
        {
            foreach (var section in statement.Cases)
            {
                foreach (var clause in section.Clauses)
                {
                    if (clause is ISingleValueCaseClauseOperation { Value: var value } && position < 0)
                    {
                        Constant(value, constants, cancellationToken);
                    }
                    else if (clause is IPatternCaseClauseOperation { Pattern: var pattern })
                    {
                        Label(pattern, position, constants, cancellationToken);
                    }
                }
            }
        }

        return constants.ToImmutable();
    }

    private static void Label(IPatternOperation pattern, int position, ImmutableArray<KeyConstant>.Builder constants, CancellationToken cancellationToken)
    {
        if (position < 0)
        {
            Add(pattern, constants, cancellationToken);
            return;
        }

        var open = new Stack<IPatternOperation>();
        open.Push(pattern);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case IBinaryPatternOperation either:
                    open.Push(either.RightPattern);
                    open.Push(either.LeftPattern);
                    break;
                case IRecursivePatternOperation { DeconstructionSubpatterns: var parts } when position < parts.Length:
                    Add(parts[position], constants, cancellationToken);
                    break;
            }
        }
    }

    private static void Add(IPatternOperation pattern, ImmutableArray<KeyConstant>.Builder constants, CancellationToken cancellationToken)
    {
        var open = new Stack<IPatternOperation>();
        open.Push(pattern);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case IBinaryPatternOperation both:
                    open.Push(both.RightPattern);
                    open.Push(both.LeftPattern);
                    break;
                case INegatedPatternOperation negated:
                    open.Push(negated.Pattern);
                    break;
                case IConstantPatternOperation { Value: var value }:
                    Constant(value, constants, cancellationToken);
                    break;
                case IRelationalPatternOperation { Value: { } value } when RoleBranchSubject.MayRank(value.Type):
                    Constant(value, constants, cancellationToken);
                    break;
            }
        }
    }

    private static void Constant(IOperation value, ImmutableArray<KeyConstant>.Builder constants, CancellationToken cancellationToken)
    {
        if (ConstantReader.Read(value, cancellationToken) is { Value: not null } constant)
        {
            constants.Add(constant);
        }
    }
}
