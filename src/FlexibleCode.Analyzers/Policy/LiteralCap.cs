using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Names what a cap caps where it is calculated in between: <c>priority = Math.Min(95, 70 + used)</c> caps the priority and says nothing of what is used.
/// </summary>
internal static class LiteralCap
{
    /// <summary>Whether a constant is added to what is capped, or multiplies or divides it.</summary>
    public static bool IsCalculated(IOperation operand) => FirstFactor(operand, out _) is not null;

    /// <summary>What the value goes to, as the operand of the cap; <c>null</c> where that has no name, or where the number is the scale on which the value is read.</summary>
    public static LiteralOperand? Read(IInvocationOperation call, IOperation operand, LiteralConstant constant)
    {
        for (var current = operand; FirstFactor(current, out var inner) is { } factor; current = inner)
        {
            // `Math.Min(10, rate / 50 * 10)` is a score up to ten; a share in hundredths that may be shown as two hundred is a share still.
            if (factor == constant.Number || (factor == 100 && constant.Number > 100))
            {
                return null;
            }
        }

        return Target(call) is { } target ? new LiteralOperand(operand, target, NullableType.Underlying(call.Type), LiteralUnit.None, null) : null;
    }

    // The first constant on the way to the quantity, and what stands behind it.
    private static decimal? FirstFactor(IOperation operand, out IOperation inner)
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
                        return LiteralConstantReader.TryNumber(value, out var number) ? number : null;
                    }

                    inner = binary.LeftOperand;
                    continue;
                default:
                    return null;
            }
        }
    }

    private static ISymbol? Target(IInvocationOperation call)
    {
        IOperation child = call;
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
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case ISimpleAssignmentOperation assignment when assignment.Value == child:
                    return assignment.Target switch
                    {
                        ILocalReferenceOperation local => local.Local,
                        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
                        IFieldReferenceOperation field => field.Field,
                        _ => null,
                    };
                case IReturnOperation when parent.SemanticModel is { } model && EnclosingMember.Of(parent.Syntax, model) is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method:
                    return method.AssociatedSymbol ?? method;
                default:
                    return null;
            }
        }

        return null;
    }
}
