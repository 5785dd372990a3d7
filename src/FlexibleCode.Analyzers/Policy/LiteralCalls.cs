using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>The calls that compare: <c>Math.Min</c>, <c>Math.Max</c>, <c>Math.Clamp</c>, and the rules of a fluent validator.</summary>
internal static class LiteralCalls
{
    private const string Validation = "FluentValidation";

    /// <summary>What a constant for this parameter means; <c>null</c> if the method does not compare.</summary>
    public static LiteralOperator? Operator(IMethodSymbol method, IParameterSymbol parameter)
    {
        switch (method.Name)
        {
            case "Min":
                return IsMath(method) ? LiteralOperator.CutsAbove : null;
            case "Max":
                return IsMath(method) ? LiteralOperator.RaisesBelow : null;
            case "Clamp":
                return !IsMath(method) ? null : parameter.Ordinal switch
                {
                    1 => LiteralOperator.RaisesBelow,
                    2 => LiteralOperator.CutsAbove,
                    _ => null,
                };
            case "GreaterThan" or "GreaterThanOrEqualTo":
                return IsValidator(method) ? LiteralOperator.DemandsAtLeast : null;
            case "LessThan" or "LessThanOrEqualTo":
                return IsValidator(method) ? LiteralOperator.DemandsAtMost : null;
            case "InclusiveBetween" or "ExclusiveBetween":
                return !IsValidator(method) ? null : parameter.Name switch
                {
                    "from" => LiteralOperator.DemandsAtLeast,
                    "to" => LiteralOperator.DemandsAtMost,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The quantity that the call compares with <paramref name="constant"/>.</summary>
    public static IOperation? Operand(IInvocationOperation call, IArgumentOperation constant)
    {
        if (IsValidator(call.TargetMethod))
        {
            return Validated(call);
        }

        foreach (var argument in call.Arguments)
        {
            if (argument != constant && !argument.Value.ConstantValue.HasValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The last of the caps around a value: <c>Math.Max(0, Math.Min(10, score))</c> is one scale.</summary>
    public static IInvocationOperation Outermost(IInvocationOperation call)
    {
        var last = call;
        var parent = IsMath(call.TargetMethod) ? last.Parent : null;
        while (parent is IConversionOperation or IArgumentOperation or IInvocationOperation { TargetMethod.Name: "Min" or "Max" or "Clamp" })
        {
            if (parent is IInvocationOperation outer)
            {
                if (!IsMath(outer.TargetMethod))
                {
                    break;
                }

                last = outer;
            }

            parent = parent.Parent;
        }

        return last;
    }

    /// <summary>Whether a call is a link of a fluent validator's chain.</summary>
    public static bool IsValidator(IMethodSymbol method)
    {
        for (var space = method.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == Validation && space.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The call on whose result this one is made.</summary>
    public static IInvocationOperation? Receiver(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        while (receiver is IConversionOperation conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver as IInvocationOperation;
    }

    /// <summary>Whether a test is what a fluent validator demands: <c>RuleFor(x => x.Amount).Must(v => v &lt;= 5000)</c>.</summary>
    public static bool IsRequirement(IOperation test) => CallOf(test) is { TargetMethod: { Name: "Must" } method } && IsValidator(method);

    /// <summary>Whether a test is what options are asked where they are bound: <c>AddOptions&lt;T>().Validate(o => o.Days &lt;= 90)</c>.</summary>
    public static bool IsCheckOfOptions(IOperation test) => CallOf(test) is { TargetMethod: { Name: "Validate", ContainingType.Name: "OptionsBuilder" } };

    /// <summary>The member for whose value the parameter of such a demand stands; <c>null</c> where it is another parameter.</summary>
    public static ISymbol? Demanded(IParameterSymbol parameter, IOperation test)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.LambdaMethod } lambda)
        {
            return null;
        }

        // `Must((order, amount) => …)` is handed the whole first.
        if (parameter.Ordinal != (lambda.Parameters.Length == 1 ? 0 : 1))
        {
            return null;
        }

        for (var parent = test.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda))
            {
                return Taking(function) is { TargetMethod: { Name: "Must" } method } call && IsValidator(method) && Validated(call) is { } selected
                    && LiteralOperandReader.Read(selected) is { Unit: LiteralUnit.None, Divisor: null, Symbol: (IPropertySymbol or IFieldSymbol) and var member }
                    ? member
                    : null;
            }
        }

        return null;
    }

    // The call that takes the lambda of which a test is the answer.
    private static IInvocationOperation? CallOf(IOperation test) =>
        test.Parent is IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation function } } ? Taking(function) : null;

    private static IInvocationOperation? Taking(IAnonymousFunctionOperation function)
    {
        var parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent as IInvocationOperation;
    }

    // `RuleFor(x => x.Amount).NotEmpty().LessThan(500)`: down the chain to the member that RuleFor selects.
    private static IOperation? Validated(IInvocationOperation call)
    {
        var link = call;
        while (Receiver(link) is { } previous)
        {
            link = previous;
        }

        if (link.TargetMethod.Name is not ("RuleFor" or "RuleForEach"))
        {
            return null;
        }

        foreach (var argument in link.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion)
            {
                value = conversion.Operand;
            }

            if (value is IDelegateCreationOperation creation)
            {
                value = creation.Target;
            }

            if (value is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } selected }, ..] })
            {
                return selected;
            }
        }

        return null;
    }

    private static bool IsMath(IMethodSymbol method) =>
        method.ContainingType is { Name: "Math", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
