using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Tells the present from the dates that it is compared with.</summary>
internal static class LiteralClock
{
    /// <summary>Whether an operand is the present: <c>DateTime.UtcNow</c>, a clock's answer, a variable named for it.</summary>
    public static bool IsNow(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    continue;
                case IPropertyReferenceOperation { Property.Name: "Date" or "DayNumber", Instance: { } instance }:
                    operation = instance;
                    continue;
                case IPropertyReferenceOperation property:
                    return IsNow(property.Property.Name);
                case ILocalReferenceOperation local:
                    return IsNow(local.Local.Name);
                case IParameterReferenceOperation parameter:
                    return IsNow(parameter.Parameter.Name);
                case IFieldReferenceOperation field:
                    return IsNow(field.Field.Name);
                case IInvocationOperation { TargetMethod.Name: "FromDateTime", Arguments: [var argument, ..] }:
                    operation = argument.Value;
                    continue;
                case IInvocationOperation invocation:
                    return IsNow(invocation.TargetMethod.Name);
                default:
                    return false;
            }
        }
    }

    private static bool IsNow(string name) =>
        name.EndsWith("now", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("today", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("currentTime", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("currentDate", StringComparison.OrdinalIgnoreCase);
}
