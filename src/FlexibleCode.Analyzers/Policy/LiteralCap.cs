using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Names what a cap caps where it is calculated in between: <c>priority = Math.Min(95, 70 + used)</c> caps the priority and says nothing of what is used.
/// </summary>
internal static class LiteralCap
{
    private static readonly WordStems Score = WordStems.Whole("score", "scores", "point", "points", "rating", "ratings", "confidence", "priority", "urgency");

    /// <summary>Whether a constant is added to what is capped, or multiplies or divides it.</summary>
    public static bool IsCalculated(IOperation operand) => FirstFactor(operand, out _) is not null;

    /// <summary>Whether the number is the scale on which the value is read.</summary>
    public static bool IsScale(IInvocationOperation call, IOperation operand, LiteralConstant constant)
    {
        for (var current = operand; FirstFactor(current, out var inner) is { } factor; current = inner)
        {
            // `Math.Min(10, rate / 50 * 10)` is a score up to ten; a share in hundredths that may be shown as two hundred is a share still.
            if (factor.IsMultiplied && (factor.Number == constant.Number || (factor.Number == 100 && constant.Number > 100)))
            {
                return true;
            }
        }

        return IsPartOfScore(call);
    }

    /// <summary>What the value goes to, as the operand of the cap; <c>null</c> where that has no name.</summary>
    public static LiteralOperand? Read(IInvocationOperation call, IOperation operand) =>
        Target(User(call)) is { } target ? new LiteralOperand(operand, target, NullableType.Underlying(call.Type), LiteralUnit.None, null) : null;

    // The first constant on the way to the quantity, and what stands behind it.
    private static (decimal Number, bool IsMultiplied)? FirstFactor(IOperation operand, out IOperation inner)
    {
        inner = operand;
        while (true)
        {
            switch (inner)
            {
                case IConversionOperation conversion:
                    inner = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    inner = parenthesized.Operand;
                    continue;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus or UnaryOperatorKind.Plus } unary:
                    inner = unary.Operand;
                    continue;
                case IInvocationOperation { TargetMethod: { Name: "Abs" or "Round" or "Ceiling" or "Floor" or "Truncate", ContainingType.Name: nameof(Math) }, Arguments: [var rounded, ..] }:
                    inner = rounded.Value;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } binary:
                    var isRight = binary.RightOperand.ConstantValue.HasValue;
                    var constant = isRight ? binary.RightOperand : binary.LeftOperand;
                    inner = isRight ? binary.LeftOperand : binary.RightOperand;
                    if (constant.ConstantValue is { HasValue: true, Value: { } value })
                    {
                        return LiteralConstantReader.TryNumber(value, out var number) ? (number, binary.OperatorKind == BinaryOperatorKind.Multiply) : null;
                    }

                    inner = binary.LeftOperand;
                    continue;
                default:
                    return null;
            }
        }
    }

    // `score += Math.Min(20, total / 5m)`, `return Math.Min(40, total / 10m) + Math.Min(20, hits * 4)`: up to so many of all points.
    private static bool IsPartOfScore(IInvocationOperation call)
    {
        var user = User(call);
        var isSummed = user is ICompoundAssignmentOperation;
        while (user is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add })
        {
            isSummed = true;
            user = User(user);
        }

        return isSummed && Score.AreIn(user is ICompoundAssignmentOperation { Target: var sum } ? Assigned(sum)?.Name : Target(user)?.Name);
    }

    private static ISymbol? Target(IOperation? user) => user switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        ISimpleAssignmentOperation assignment => Assigned(assignment.Target),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } assignment => Assigned(assignment.Target),

        // `AddFee(decimal fee)` says of what; `Add(decimal value)` does not.
        IArgumentOperation { Parameter: { } parameter } => BusinessLimitWords.IsPlaceholder(parameter.Name) ? null : parameter,
        IReturnOperation { SemanticModel: { } model } answer when EnclosingMember.Of(answer.Syntax, model) is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method =>
            method.AssociatedSymbol ?? method,
        _ => null,
    };

    private static ISymbol? Assigned(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    // What takes the value as it is, through choices, rounding and other caps.
    private static IOperation? User(IOperation value)
    {
        var child = value;
        for (var parent = child.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ISwitchExpressionOperation or IVariableInitializerOperation:
                case IConditionalOperation choice when choice.Type is not null && choice.Condition != child:
                case ISwitchExpressionArmOperation arm when arm.Value == child:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Round" or "Floor" or "Ceiling" or "Max" or "Min", ContainingType.Name: nameof(Math) } } }:
                case IInvocationOperation { TargetMethod.ContainingType.Name: nameof(Math) }:
                    continue;
                case IAssignmentOperation assignment:
                    return assignment.Value == child ? assignment : null;
                default:
                    return parent;
            }
        }

        return null;
    }
}
