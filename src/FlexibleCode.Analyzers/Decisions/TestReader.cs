using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>Reads one comparison with a constant: an operator, <c>Equals</c>, tuple equality, membership in a list.</summary>
internal static class TestReader
{
    /// <summary>Whether the operation could be a comparison with a constant. Allocates nothing.</summary>
    public static bool MayTest(IOperation operation) => operation switch
    {
        IBinaryOperation binary => IsComparison(binary.OperatorKind)
            && (ConstantReader.MayBe(binary.RightOperand) || ConstantReader.MayBe(binary.LeftOperand)),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => ConstantReader.MayBe(constant.Value),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation or ITypePatternOperation } => false,
        IIsPatternOperation => true,
        IInvocationOperation { TargetMethod.Name: nameof(Equals) } call => call.Arguments.Any(static a => ConstantReader.MayBe(a.Value))
            || (call.Instance is { } instance && ConstantReader.MayBe(instance)),
        IInvocationOperation { TargetMethod.Name: "Contains" } call => ListMembershipReader.MayRead(call),
        ITupleBinaryOperation => true,
        _ => false,
    };

    /// <summary>Whether an operand of a comparison is of a type that passes; where the shape does not tell the operands, it may be. Allocates nothing.</summary>
    public static bool MayTestOf(IOperation test, Func<ITypeSymbol?, bool> passes) => test switch
    {
        IBinaryOperation binary when IndexTest.MayRead(binary) => true,
        IBinaryOperation binary => passes(Operand.WithoutImplicitConversion(binary.LeftOperand).Type) || passes(Operand.WithoutImplicitConversion(binary.RightOperand).Type),
        IIsPatternOperation pattern => passes(Operand.WithoutImplicitConversion(pattern.Value).Type),
        _ => true,
    };

    public static List<Conjunction> Read(IOperation operation, bool negate, CancellationToken cancellationToken)
    {
        if (operation is ITupleBinaryOperation tuples)
        {
            return TupleEquality(tuples, negate, cancellationToken);
        }

        var test = operation switch
        {
            IBinaryOperation binary => IndexTest.Read(binary, cancellationToken) ?? Compared(binary, cancellationToken),
            IInvocationOperation { TargetMethod.Name: nameof(Equals) } call => Equality(call, cancellationToken),
            IInvocationOperation { TargetMethod.Name: "Contains" } call => ListMembershipReader.Test(call, cancellationToken),
            _ => null,
        };
        if (test is { } positive && negate)
        {
            test = KeyAlgebra.Not(positive.Key, positive.Operand.Type) is { } key ? positive with { Key = key } : null;
        }

        return test is { } found
            ? [new Conjunction([found], null, operation.Syntax)]
            : [new Conjunction([], operation, operation.Syntax)];
    }

    /// <summary>The key of <c>operand OP constant</c>.</summary>
    public static RowKey? Bounded(BinaryOperatorKind kind, KeyConstant constant) => kind switch
    {
        BinaryOperatorKind.LessThan => new BoundKey(null, new Bound(constant, IsInclusive: false)),
        BinaryOperatorKind.LessThanOrEqual => new BoundKey(null, new Bound(constant, IsInclusive: true)),
        BinaryOperatorKind.GreaterThan => new BoundKey(new Bound(constant, IsInclusive: false), null),
        BinaryOperatorKind.GreaterThanOrEqual => new BoundKey(new Bound(constant, IsInclusive: true), null),
        _ => null,
    };

    private static bool IsComparison(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static Test? Compared(IBinaryOperation binary, CancellationToken cancellationToken)
    {
        if (!IsComparison(binary.OperatorKind))
        {
            return null;
        }

        var (operand, kind) = (binary.LeftOperand, binary.OperatorKind);
        if (ConstantReader.Read(binary.RightOperand, cancellationToken) is not { } constant)
        {
            constant = ConstantReader.Read(binary.LeftOperand, cancellationToken);
            (operand, kind) = (binary.RightOperand, Mirrored(kind));
        }

        operand = Operand.WithoutImplicitConversion(operand);
        if (constant is null || operand.ConstantValue.HasValue || FlaggedSets.IsOfBits(operand))
        {
            return null;
        }

        RowKey? key = kind switch
        {
            BinaryOperatorKind.Equals => new ConstantKey([constant], IsNegated: false),
            BinaryOperatorKind.NotEquals => new ConstantKey([constant], IsNegated: true),
            _ => constant.Value is null ? null : Bounded(kind, constant),
        };
        return key is null ? null : new Test(operand, key);
    }

    /// <summary>The operator with its operands exchanged.</summary>
    public static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    // a.Equals(b), a.Equals(b, comparison), string.Equals(a, b), string.Equals(a, b, comparison), object.Equals(a, b); either side may be the constant.
    private static Test? Equality(IInvocationOperation call, CancellationToken cancellationToken)
    {
        IOperation? left = call.Instance;
        IOperation? right = null;
        var comparison = StringComparison.Ordinal;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Type is { Name: nameof(StringComparison), TypeKind: TypeKind.Enum })
            {
                if (TextComparison.Of(argument.Value) is not { } named)
                {
                    return null;
                }

                comparison = named;
            }
            else if (left is null)
            {
                left = argument.Value;
            }
            else if (right is null)
            {
                right = argument.Value;
            }
            else
            {
                return null;
            }
        }

        if (left is null || right is null)
        {
            return null;
        }

        var dereferences = call.Instance is not null;
        if (ConstantReader.Read(right, cancellationToken) is not { } constant)
        {
            constant = ConstantReader.Read(left, cancellationToken);
            (left, dereferences) = (right, false);
        }

        left = Operand.WithoutImplicitConversion(left);
        return constant is null || left.ConstantValue.HasValue || FlaggedSets.IsOfBits(left)
            ? null
            : new Test(left, new ConstantKey([constant], IsNegated: false), comparison, dereferences);
    }

    // (a, b) == (A, B): both must hold; not equal: one suffices.
    private static List<Conjunction> TupleEquality(ITupleBinaryOperation tuples, bool negate, CancellationToken cancellationToken)
    {
        var isEqual = (tuples.OperatorKind == BinaryOperatorKind.Equals) != negate;
        if (Operand.WithoutImplicitConversion(tuples.LeftOperand) is not ITupleOperation left
            || Operand.WithoutImplicitConversion(tuples.RightOperand) is not ITupleOperation right
            || left.Elements.Length != right.Elements.Length)
        {
            return [new Conjunction([], tuples, tuples.Syntax)];
        }

        var tests = ImmutableArray.CreateBuilder<Test>(left.Elements.Length);
        for (var i = 0; i < left.Elements.Length; i++)
        {
            var operand = Operand.WithoutImplicitConversion(left.Elements[i]);
            if (ConstantReader.Read(right.Elements[i], cancellationToken) is not { } constant || operand.ConstantValue.HasValue)
            {
                return [new Conjunction([], tuples, tuples.Syntax)];
            }

            tests.Add(new Test(operand, new ConstantKey([constant], IsNegated: !isEqual)));
        }

        return isEqual
            ? [new Conjunction(tests.MoveToImmutable(), null, tuples.Syntax)]
            : [.. tests.Select(t => new Conjunction([t], null, tuples.Syntax))];
    }
}
