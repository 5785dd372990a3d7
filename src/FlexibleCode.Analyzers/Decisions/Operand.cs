using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>What an operand refers to, whatever stands around it: <c>this.Status</c>, <c>Status</c>, <c>order?.Status</c>, <c>(int)Status.Value</c>.</summary>
internal static class Operand
{
    /// <summary>The operation without the conversions that the compiler added.</summary>
    public static IOperation WithoutImplicitConversion(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The operation without any conversion or parentheses, those that are written included: <c>(decimal?)(x)</c>.</summary>
    public static IOperation WithoutConversion(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Whether two operands read the same thing.</summary>
    public static bool Same(IOperation left, IOperation right) => Same(left, right, acrossLambdas: false);

    /// <summary>As <see cref="Same(IOperation, IOperation)"/>, where one parameter of a lambda stands for that of another over the same type: <c>x => x.Role</c>, twice.</summary>
    public static bool SameAcrossLambdas(IOperation left, IOperation right) => Same(left, right, acrossLambdas: true);

    private static bool Same(IOperation left, IOperation right, bool acrossLambdas)
    {
        while (true)
        {
            left = Core(left);
            right = Core(right);
            if (ReferenceEquals(left, right))
            {
                return true;
            }

            if (left.Kind != right.Kind)
            {
                return false;
            }

            IOperation? nextLeft;
            IOperation? nextRight;
            switch (left, right)
            {
                case (ILocalReferenceOperation l, ILocalReferenceOperation r):
                    return SymbolEqualityComparer.Default.Equals(l.Local, r.Local);
                case (IParameterReferenceOperation l, IParameterReferenceOperation r):
                    return SymbolEqualityComparer.Default.Equals(l.Parameter, r.Parameter)
                        || (acrossLambdas && IsOfLambda(l.Parameter) && IsOfLambda(r.Parameter) && SymbolEqualityComparer.Default.Equals(l.Type, r.Type));
                case (IInstanceReferenceOperation l, IInstanceReferenceOperation r):
                    return l.ReferenceKind == r.ReferenceKind;
                case (IFieldReferenceOperation l, IFieldReferenceOperation r) when SymbolEqualityComparer.Default.Equals(l.Field, r.Field):
                    (nextLeft, nextRight) = (l.Instance, r.Instance);
                    break;
                case (IPropertyReferenceOperation l, IPropertyReferenceOperation r)
                    when SymbolEqualityComparer.Default.Equals(l.Property, r.Property) && SameArguments(l.Arguments, r.Arguments):
                    (nextLeft, nextRight) = (l.Instance, r.Instance);
                    break;
                case (IInvocationOperation l, IInvocationOperation r)
                    when SymbolEqualityComparer.Default.Equals(l.TargetMethod, r.TargetMethod) && SameArguments(l.Arguments, r.Arguments):
                    (nextLeft, nextRight) = (l.Instance, r.Instance);
                    break;
                case (IMemberReferenceOperation, IMemberReferenceOperation):
                case (IInvocationOperation, IInvocationOperation):
                    return false;
                default:
                    return SyntaxFactory.AreEquivalent(left.Syntax, right.Syntax);
            }

            if (nextLeft is null || nextRight is null)
            {
                return nextLeft is null && nextRight is null;
            }

            left = nextLeft;
            right = nextRight;
        }
    }

    /// <summary>Whether a null receiver is asked about before the operand is read: <c>x?.Status</c>, the <c>Status</c> of <c>x is { Status: … }</c>.</summary>
    public static bool IsGuarded(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConditionalAccessOperation:
                    return true;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IInvocationOperation { Instance: { } instance }:
                    operation = instance;
                    continue;
                case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } }:
                    return true;
                case IMemberReferenceOperation { Instance: { } instance }:
                    operation = instance;
                    continue;
                case IConditionalAccessInstanceOperation:
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>The member, local, parameter or method that the operand reads, through casing, trimming and <c>ToString()</c>.</summary>
    public static ISymbol? Symbol(IOperation operation)
    {
        while (true)
        {
            operation = Core(operation);
            switch (operation.Kind)
            {
                case OperationKind.LocalReference:
                    return ((ILocalReferenceOperation)operation).Local;
                case OperationKind.ParameterReference:
                    return ((IParameterReferenceOperation)operation).Parameter;
                case OperationKind.PropertyReference or OperationKind.FieldReference or OperationKind.MethodReference or OperationKind.EventReference:
                    return ((IMemberReferenceOperation)operation).Member;
                case OperationKind.Invocation:
                    var call = (IInvocationOperation)operation;
                    if (call.Instance is not { } instance || !IsNormalization(call.TargetMethod))
                    {
                        return call.TargetMethod;
                    }

                    operation = instance;
                    continue;
                case OperationKind.Await:
                    operation = ((IAwaitOperation)operation).Operation;
                    continue;
                case OperationKind.ArrayElementReference:
                    operation = ((IArrayElementReferenceOperation)operation).ArrayReference;
                    continue;
                case OperationKind.Coalesce:
                    operation = ((ICoalesceOperation)operation).Value;
                    continue;
                default:
                    return null;
            }
        }
    }

    /// <summary>The operation without casing, trimming and <c>ToString()</c>, and what else stands around it.</summary>
    public static IOperation WithoutForm(IOperation operation)
    {
        while (true)
        {
            operation = Core(operation);
            if (operation is not IInvocationOperation { Instance: { } instance } call || !IsNormalization(call.TargetMethod))
            {
                return operation;
            }

            operation = instance;
        }
    }

    /// <summary>What a member or an indexer is read of, whatever form it is brought into; <c>null</c> for what stands by itself.</summary>
    public static IOperation? Receiver(IOperation operation) => (WithoutForm(operation) as IMemberReferenceOperation)?.Instance;

    /// <summary>Whether a call gives the same text in another form: casing, trimming, an enum's name.</summary>
    public static bool IsNormalization(IMethodSymbol method) => method.Parameters.IsEmpty && IsNormalization(method.Name);

    /// <summary>As <see cref="IsNormalization(IMethodSymbol)"/>, by the name of a method that takes nothing.</summary>
    public static bool IsNormalization(string method) =>
        method is "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "ToString";

    // The operation without conversions, `.Value` of a nullable and `?.`. Asked of nearly every operand: the kind tells at once what a row of casts
    // would ask one after the other.
    private static IOperation Core(IOperation operation)
    {
        while (true)
        {
            switch (operation.Kind)
            {
                case OperationKind.Conversion:
                    operation = ((IConversionOperation)operation).Operand;
                    continue;
                case OperationKind.Parenthesized:
                    operation = ((IParenthesizedOperation)operation).Operand;
                    continue;
                case OperationKind.ConditionalAccess:
                    operation = ((IConditionalAccessOperation)operation).WhenNotNull;
                    continue;
                case OperationKind.ConditionalAccessInstance when Accessed((IConditionalAccessInstanceOperation)operation) is { } receiver:
                    operation = receiver;
                    continue;
                case OperationKind.PropertyReference
                    when operation is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } nullable } property
                        && property.Property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                    operation = nullable;
                    continue;
                default:
                    return operation;
            }
        }
    }

    private static bool IsOfLambda(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction };

    private static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, child))
            {
                return access.Operation;
            }

            child = parent;
        }

        return null;
    }

    private static bool SameArguments(
        System.Collections.Immutable.ImmutableArray<IArgumentOperation> left,
        System.Collections.Immutable.ImmutableArray<IArgumentOperation> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            var (l, r) = (left[i].Value, right[i].Value);
            var same = l.ConstantValue.HasValue
                ? r.ConstantValue.HasValue && Equals(l.ConstantValue.Value, r.ConstantValue.Value)
                : SyntaxFactory.AreEquivalent(l.Syntax, r.Syntax);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }
}
