using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Turns a boolean expression or a pattern into alternatives of conjunctions of tests. <c>!(…)</c> is pushed down to the tests. Chains of one
/// operator are read in a loop, however long they are; only the alternation of <c>||</c> and <c>&amp;&amp;</c> nests.
/// </summary>
internal static class ConditionReader
{
    private const int MaxNesting = 24;
    private const int MaxProduct = 256;

    /// <summary>Whether the condition holds at least one comparison that could be with a constant. Allocates nothing; a <c>true</c> promises nothing.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="passes">Which types an operand may have; all, if it is left out.</param>
    public static bool MayDecide(IOperation condition, Func<ITypeSymbol?, bool>? passes = null) => MayDecide(condition, passes, MaxNesting);

    /// <summary>The alternatives, in source order, and whether any of them tests a constant other than <c>null</c>.</summary>
    public static List<Conjunction>? Read(IOperation condition, bool negate, CancellationToken cancellationToken)
    {
        if (!MayDecide(condition))
        {
            return null;
        }

        var alternatives = Read(condition, input: null, negate, MaxNesting, cancellationToken);
        return HasTest(alternatives) ? alternatives : null;
    }

    /// <summary>Reads a pattern that is held against an operand (or a tuple of operands).</summary>
    public static List<Conjunction> ReadPattern(IPatternOperation pattern, IOperation input, CancellationToken cancellationToken) =>
        Read(pattern, input, negate: false, MaxNesting, cancellationToken);

    /// <summary>Both: every pair of alternatives.</summary>
    public static List<Conjunction>? Product(List<Conjunction> earlier, List<Conjunction> later, SyntaxNode syntax)
    {
        if (earlier.Count * (long)later.Count > MaxProduct)
        {
            earlier = Merge(earlier);
            later = Merge(later);
            if (earlier.Count * (long)later.Count > MaxProduct)
            {
                return null;
            }
        }

        var product = new List<Conjunction>(earlier.Count * later.Count);
        foreach (var l in earlier)
        {
            foreach (var r in later)
            {
                product.Add(l.And(r, syntax));
            }
        }

        return product;
    }

    /// <summary>Makes one conjunction of alternatives that hold one and the same operand against constants: <c>x == A || x == B</c>.</summary>
    public static List<Conjunction> Merge(List<Conjunction> alternatives)
    {
        if (alternatives.Count < 2 || alternatives[0] is not { Guard: null, Tests: [{ Key: ConstantKey { IsNegated: false } } first] })
        {
            return alternatives;
        }

        var constants = ImmutableArray.CreateBuilder<KeyConstant>();
        foreach (var alternative in alternatives)
        {
            if (alternative is not { Guard: null, Tests: [{ Key: ConstantKey { IsNegated: false } key } test] }
                || test.Comparison != first.Comparison
                || !Operand.Same(test.Operand, first.Operand))
            {
                return alternatives;
            }

            constants.AddRange(key.Constants);
        }

        return [alternatives[0] with { Tests = [first with { Key = new ConstantKey(constants.ToImmutable(), IsNegated: false) }] }];
    }

    private static bool HasTest(List<Conjunction> alternatives)
    {
        foreach (var alternative in alternatives)
        {
            foreach (var test in alternative.Tests)
            {
                if (test.Key is BoundKey || (test.Key is ConstantKey key && key.Constants.Any(static c => c.Value is not null)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<Conjunction> Read(IOperation node, IOperation? input, bool negate, int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            node = input is null ? Operand.WithoutImplicitConversion(node) : node;
            switch (node)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                    (node, negate) = (not.Operand, !negate);
                    continue;
                case INegatedPatternOperation not:
                    (node, negate) = (not.Pattern, !negate);
                    continue;
                case IIsPatternOperation test when input is null:
                    (node, input) = (test.Pattern, Operand.WithoutImplicitConversion(test.Value));
                    continue;
            }

            break;
        }

        if (depth == 0)
        {
            return [new Conjunction([], node, node.Syntax)];
        }

        if (Joins(node, negate) is { } isOr)
        {
            return isOr
                ? Any(Operands(node, negate, wantsOr: true), input, depth, cancellationToken)
                : All(node.Syntax, Operands(node, negate, wantsOr: false), input, depth, cancellationToken);
        }

        if (node is IRecursivePatternOperation tuple && TuplePattern.Elements(tuple, input) is { } elements)
        {
            return Tuple(node.Syntax, tuple, elements, negate, depth, cancellationToken);
        }

        return node is IPatternOperation pattern
            ? PatternReader.Read(pattern, input, negate, cancellationToken)
            : TestReader.Read(node, negate, cancellationToken);
    }

    private static List<Conjunction> Any(
        List<(IOperation Node, bool Negate)> operands, IOperation? input, int depth, CancellationToken cancellationToken)
    {
        var alternatives = new List<Conjunction>(operands.Count);
        foreach (var (node, negate) in operands)
        {
            alternatives.AddRange(Read(node, input, negate, depth - 1, cancellationToken));
        }

        return alternatives;
    }

    private static List<Conjunction> All(
        SyntaxNode syntax, List<(IOperation Node, bool Negate)> operands, IOperation? input, int depth, CancellationToken cancellationToken)
    {
        var product = default(List<Conjunction>);
        foreach (var (node, negate) in operands)
        {
            var next = Merge(Read(node, input, negate, depth - 1, cancellationToken));
            product = product is null ? next : Product(product, next, syntax) ?? Product(product, [new Conjunction([], node, node.Syntax)], syntax)!;
        }

        return product!;
    }

    private static List<Conjunction> Tuple(
        SyntaxNode syntax,
        IRecursivePatternOperation pattern,
        ImmutableArray<IOperation> elements,
        bool negate,
        int depth,
        CancellationToken cancellationToken)
    {
        var result = new List<Conjunction>();
        for (var i = 0; i < elements.Length; i++)
        {
            var next = Read(pattern.DeconstructionSubpatterns[i], Operand.WithoutImplicitConversion(elements[i]), negate, depth - 1, cancellationToken);
            if (negate)
            {
                result.AddRange(next);
            }
            else
            {
                next = Merge(next);
                result = i == 0 ? [.. next.Select(n => n with { Syntax = syntax })] : Product(result, next, syntax) ?? [new Conjunction([], pattern, syntax)];
            }
        }

        return result;
    }

    /// <summary>Whether the node joins alternatives (<c>true</c>), parts (<c>false</c>), or neither (<c>null</c>), seen through the negation.</summary>
    private static bool? Joins(IOperation node, bool negate) => node switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } => !negate,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } => negate,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } => !negate,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } => negate,
        _ => null,
    };

    // The operands of a chain of one operator, earlier to later, without recursion.
    private static List<(IOperation Node, bool Negate)> Operands(IOperation node, bool negate, bool wantsOr)
    {
        var operands = new List<(IOperation, bool)>();
        var pending = new Stack<(IOperation Node, bool Negate)>();
        pending.Push((node, negate));
        while (pending.Count > 0)
        {
            var (next, isNegated) = pending.Pop();
            while (true)
            {
                next = next is IPatternOperation ? next : Operand.WithoutImplicitConversion(next);
                if (next is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not)
                {
                    (next, isNegated) = (not.Operand, !isNegated);
                }
                else if (next is INegatedPatternOperation notPattern)
                {
                    (next, isNegated) = (notPattern.Pattern, !isNegated);
                }
                else
                {
                    break;
                }
            }

            if (Joins(next, isNegated) != wantsOr)
            {
                operands.Add((next, isNegated));
                continue;
            }

            var (earlier, later) = next is IBinaryOperation binary
                ? (binary.LeftOperand, binary.RightOperand)
                : (((IBinaryPatternOperation)next).LeftPattern, (IOperation)((IBinaryPatternOperation)next).RightPattern);
            pending.Push((later, isNegated));
            pending.Push((earlier, isNegated));
        }

        return operands;
    }

    private static bool MayDecide(IOperation condition, Func<ITypeSymbol?, bool>? passes, int depth)
    {
        while (depth > 0)
        {
            condition = Operand.WithoutImplicitConversion(condition);
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    condition = not.Operand;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } chain:
                    if (MayDecide(chain.RightOperand, passes, depth - 1))
                    {
                        return true;
                    }

                    condition = chain.LeftOperand;
                    continue;
                default:
                    return TestReader.MayTest(condition) && (passes is null || TestReader.MayTestOf(condition, passes));
            }
        }

        return false;
    }
}
