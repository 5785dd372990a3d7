using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Reads the difference of two dates: which it is of, and which variable holds one.</summary>
internal static class LiteralDifference
{
    /// <summary>A difference as a message names it (<c>now - Placed</c>); <c>null</c> where the operand is none.</summary>
    public static string? TextOf(LiteralOperand operand)
    {
        if (operand.Divisor is not null || Parts(operand.Operation, orSpans: true) is not { } parts || NameOf(parts.Later) is not { } later || NameOf(parts.Earlier) is not { } earlier)
        {
            return null;
        }

        return later == earlier ? PathOf(parts.Later, later) + " - " + PathOf(parts.Earlier, earlier) : later + " - " + earlier;
    }

    /// <summary>Whether an operand is the time between two members of what the business keeps: the start and the end of a visit, and not how long ago something was.</summary>
    public static bool IsOfMembers(IOperation operand) =>
        Parts(operand, orSpans: true) is { } parts && IsMember(parts.Later) && IsMember(parts.Earlier);

    /// <summary>The difference of dates that a variable is set to where it is declared, and keeps; else <c>null</c>.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="use">Where it is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IOperation? SetTo(ILocalSymbol local, IOperation use, CancellationToken cancellationToken) =>
        LiteralOperandReader.IsTimeSpan(local.Type)
        && LiteralLocal.SetTo(local, use, cancellationToken) is { } value
        && IsOne(value)
            ? value
            : null;

    /// <summary>Whether an operand is a difference of dates.</summary>
    public static bool IsOne(IOperation operand) => Parts(operand, orSpans: false) is not null;

    /// <summary>Whether an operand is what one member lacks to another: <c>service.NextKm - vehicle.CurrentKm</c>.</summary>
    public static bool IsBetweenMembers(IOperation operand) =>
        Operand.WithoutConversion(operand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference && IsMember(difference.LeftOperand) && IsMember(difference.RightOperand);

    private static (IOperation Later, IOperation Earlier)? Parts(IOperation operation, bool orSpans)
    {
        var current = operation;
        while (current is not null)
        {
            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    current = parenthesized.Operand;
                    continue;
                case IConditionalAccessOperation access:
                    current = access.WhenNotNull;
                    continue;
                case IConditionalAccessInstanceOperation instance:
                    current = LiteralOperandReader.Receiver(instance);
                    continue;
                case IPropertyReferenceOperation { Property: { IsIndexer: false, ContainingType: { } owner }, Instance: { } whole }
                    when LiteralOperandReader.IsTimeSpan(owner) || owner.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                    current = whole;
                    continue;
                case IInvocationOperation { TargetMethod: { Name: "Abs" or "Round" or "Ceiling" or "Floor" or "Truncate", ContainingType.Name: nameof(Math) }, Arguments: [var rounded, ..] }:
                    current = rounded.Value;
                    continue;
                case IInvocationOperation { TargetMethod.Name: nameof(DateTime.Subtract), Instance: { } later, Arguments: [{ Value: var earlier }] } when AreDates(later, earlier) || (orSpans && AreTimesOfDay(later, earlier)):
                    return (later, earlier);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference
                    when AreDates(difference.LeftOperand, difference.RightOperand) || (orSpans && AreTimesOfDay(difference.LeftOperand, difference.RightOperand)):
                    return (difference.LeftOperand, difference.RightOperand);
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool AreDates(IOperation later, IOperation earlier) => IsDate(later) && IsDate(earlier);

    // A column of type `time` is a TimeSpan.
    private static bool AreTimesOfDay(IOperation later, IOperation earlier) => IsTimeOfDay(later) && IsTimeOfDay(earlier);

    private static bool IsTimeOfDay(IOperation operation) =>
        LiteralOperandReader.IsTimeSpan(NullableType.Underlying(operation.Type))
        && LiteralOperandReader.Read(operation)?.Symbol is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } or IParameterSymbol or ILocalSymbol;

    private static bool IsMember(IOperation time) =>
        !LiteralClock.IsNow(time)
        && LiteralOperandReader.Read(time)?.Symbol is (IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false }) and { Name: var name }
        && !BusinessLimitWords.IsMachine(name);

    private static bool IsDate(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "DayNumber" }
        || (NullableType.Underlying(operation.Type) is { } type && LiteralOperandReader.IsCalendar(type));

    private static string? NameOf(IOperation date) => LiteralClock.IsNow(date) ? "now" : LiteralOperandReader.Read(date)?.Symbol.Name;

    // `request.Date - booking.Date`: the same member of two things.
    private static string PathOf(IOperation date, string name)
    {
        var current = date;
        while (true)
        {
            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    continue;
                case IPropertyReferenceOperation { Instance: { } instance } property when property.Property.Name != name:
                    current = instance;
                    continue;
                case IPropertyReferenceOperation { Instance: { } instance } when LiteralOperandReader.Read(instance)?.Symbol.Name is { } owner:
                    return owner + "." + name;
                default:
                    return name;
            }
        }
    }
}
