using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Finds the quantity in the operand of a test, through what only reshapes it: conversions, <c>?.</c>, <c>.Value</c>, <c>Math.Abs</c>,
/// sums, and the difference of two dates.
/// </summary>
internal static class LiteralOperandReader
{
    public static LiteralOperand? Read(IOperation operand) => Read(operand, isDivisor: false);

    private static LiteralOperand? Read(IOperation operand, bool isDivisor)
    {
        ISymbol? divisor = null;
        var unit = LiteralUnit.None;
        ITypeSymbol? type = null;
        var current = operand;

        // Every step goes to a descendant (or, from `?.`, to the receiver, once for each), so the loop ends.
        while (current is not null)
        {
            type = current is IConversionOperation || unit != LiteralUnit.None ? type : Quantity(current.Type) ?? type;

            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    continue;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus or UnaryOperatorKind.Plus } unary:
                    current = unary.Operand;
                    continue;
                case ICoalesceOperation coalesce:
                    current = coalesce.Value;
                    continue;
                case IAwaitOperation awaited:
                    current = awaited.Operation;
                    continue;
                case IConditionalAccessOperation access:
                    current = access.WhenNotNull;
                    continue;
                case IConditionalAccessInstanceOperation instance:
                    current = Receiver(instance);
                    continue;
                case IArrayElementReferenceOperation element:
                    current = element.ArrayReference;
                    continue;
                case IParenthesizedOperation parenthesized:
                    current = parenthesized.Operand;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, LeftOperand: var dividend, RightOperand: var by }
                    when !dividend.ConstantValue.HasValue && !by.ConstantValue.HasValue:

                    // What is divided by more than one thing has no name that a message or a fix could give it.
                    if (isDivisor || divisor is not null || Read(by, isDivisor: true) is not { } read)
                    {
                        return null;
                    }

                    // The average of a quantity is the same quantity.
                    divisor = read.Unit == LiteralUnit.Count ? null : read.Symbol;
                    current = dividend;
                    continue;
                case IBinaryOperation binary:
                    if (isDivisor || Combined(binary) is not { } part)
                    {
                        return null;
                    }

                    current = part;
                    continue;
                case IInvocationOperation invocation:
                    if (Through(invocation, ref unit) is { } inner)
                    {
                        current = inner;
                        continue;
                    }

                    return new LiteralOperand(operand, invocation.TargetMethod, type, unit, divisor);
                case IPropertyReferenceOperation property:
                    if (Through(property, ref unit) is { } receiver)
                    {
                        current = receiver;
                        continue;
                    }

                    return new LiteralOperand(operand, property.Property, type, unit, divisor);
                case IFieldReferenceOperation field:
                    return new LiteralOperand(operand, field.Field, type, unit, divisor);
                case ILocalReferenceOperation local:
                    return new LiteralOperand(operand, local.Local, type, unit, divisor);
                case IParameterReferenceOperation parameter:
                    return new LiteralOperand(operand, parameter.Parameter, type, unit, divisor);
                default:
                    return null;
            }
        }

        return null;
    }

    private static ITypeSymbol? Quantity(ITypeSymbol? type)
    {
        type = NullableType.Underlying(type);
        return type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } || IsTimeSpan(type) ? type : null;
    }

    /// <summary>What the instance of a <c>?.</c> stands for.</summary>
    public static IOperation? Receiver(IConditionalAccessInstanceOperation instance)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span) is var within
                && (within || access.Operation.Syntax.Span.Contains(instance.Syntax.Span)))
            {
                return access.Operation;
            }
        }

        return null;
    }

    private static IOperation? Combined(IBinaryOperation binary)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Add or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide:
                return binary.LeftOperand.ConstantValue.HasValue ? binary.RightOperand : binary.LeftOperand;
            case BinaryOperatorKind.Subtract:
                return LiteralClock.IsNow(binary.LeftOperand) || binary.LeftOperand.ConstantValue.HasValue ? binary.RightOperand : binary.LeftOperand;
            default:
                return null;
        }
    }

    private static IOperation? Through(IPropertyReferenceOperation reference, ref LiteralUnit unit)
    {
        var property = reference.Property;
        if (reference.Instance is null)
        {
            return null;
        }

        if (property.IsIndexer)
        {
            return reference.Instance;
        }

        var owner = property.ContainingType;
        if (owner.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return reference.Instance;
        }

        if (IsTimeSpan(owner))
        {
            return TimeSpanPart(property.Name) is { } part && Set(ref unit, part) ? reference.Instance : null;
        }

        if (IsCalendar(owner))
        {
            // The difference of two day numbers is a count of days; every other part is a calendar's.
            _ = Set(ref unit, property.Name is "DayNumber" ? LiteralUnit.Days : LiteralUnit.Calendar);
            return reference.Instance;
        }

        if (property.Name is "Length" or "LongLength" && IsFrameworks(owner))
        {
            _ = Set(ref unit, LiteralUnit.Length);
            return reference.Instance;
        }

        if (property.Name == "Count" && IsFrameworks(owner))
        {
            _ = Set(ref unit, LiteralUnit.Count);
            return reference.Instance;
        }

        return null;
    }

    private static bool Set(ref LiteralUnit unit, LiteralUnit part)
    {
        unit = unit == LiteralUnit.None ? part : unit;
        return true;
    }

    private static IOperation? Through(IInvocationOperation invocation, ref LiteralUnit unit)
    {
        var method = invocation.TargetMethod;
        var owner = method.ContainingType;
        if (!IsFrameworks(owner))
        {
            return IsCountOf(method, ref unit) || (unit == LiteralUnit.Count && IsReading(method)) ? Source(invocation) : null;
        }

        switch (method.Name)
        {
            case "GetValueOrDefault":
                return Source(invocation);
            case "Subtract":
                return invocation is { Instance: { } left, Arguments: [var right] } ? LiteralClock.IsNow(left) ? right.Value : left : null;
            case "Abs" or "Round" or "Ceiling" or "Floor" or "Truncate":
                return Source(invocation);
            case "Count" or "LongCount" or "CountAsync" or "LongCountAsync":
                _ = Set(ref unit, LiteralUnit.Count);
                return Source(invocation);
            case "AsEnumerable" or "AsQueryable" or "ToList" or "ToArray" when unit == LiteralUnit.Count:
                return Source(invocation);
            case "Sum" or "Average" or "Max" or "Min" or "SumAsync" or "AverageAsync" or "MaxAsync" or "MinAsync":
                return owner.Name is "Math" ? Varying(invocation) : Selected(invocation) ?? Source(invocation);
            default:
                // `Convert.ToDecimal(total)`, `decimal.Parse(text)`: the same quantity in another type.
                return owner.Name == "Convert" && invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null;
        }
    }

    private static bool IsCountOf(IMethodSymbol method, ref LiteralUnit unit) =>
        method.Name is "CountAsync" or "LongCountAsync" && method.IsExtensionMethod && Set(ref unit, LiteralUnit.Count);

    // `orders.AsNoTracking().ToListAsync()` are the orders.
    private static bool IsReading(IMethodSymbol method) =>
        method.Name is "AsNoTracking" or "ToListAsync" or "ToArrayAsync" or "AsAsyncEnumerable" && method.IsExtensionMethod;

    private static IOperation? Source(IInvocationOperation invocation) =>
        invocation.Instance ?? (invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);

    // `Math.Min(10, score)` is of the score.
    private static IOperation? Varying(IInvocationOperation invocation)
    {
        var arguments = invocation.Arguments;
        return arguments.IsEmpty ? null : arguments[0].Value.ConstantValue.HasValue && arguments.Length > 1 ? arguments[1].Value : arguments[0].Value;
    }

    // `lines.Sum(l => l.Amount)` sums amounts.
    private static IOperation? Selected(IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
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

    private static LiteralUnit? TimeSpanPart(string name) => name switch
    {
        nameof(TimeSpan.TotalDays) or nameof(TimeSpan.Days) => LiteralUnit.Days,
        nameof(TimeSpan.TotalHours) or nameof(TimeSpan.Hours) => LiteralUnit.Hours,
        nameof(TimeSpan.TotalMinutes) or nameof(TimeSpan.Minutes) => LiteralUnit.Minutes,
        nameof(TimeSpan.TotalSeconds) or nameof(TimeSpan.Seconds) or nameof(TimeSpan.TotalMilliseconds) or nameof(TimeSpan.Milliseconds)
            or nameof(TimeSpan.Ticks) => LiteralUnit.Seconds,
        _ => null,
    };

    /// <summary>Whether a type is a span of time.</summary>
    public static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: nameof(TimeSpan) } && IsFrameworks(type);

    /// <summary>Whether a type is a date, a time of day or both.</summary>
    public static bool IsCalendar(ITypeSymbol type) =>
        type.Name is nameof(DateTime) or nameof(DateTimeOffset) or "DateOnly" or "TimeOnly" && IsFrameworks(type);

    private static bool IsFrameworks(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        if (type.SpecialType == SpecialType.System_Array || type.TypeKind == TypeKind.Array)
        {
            return true;
        }

        while (space is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { IsGlobalNamespace: false, Name: "System" };
    }
}
