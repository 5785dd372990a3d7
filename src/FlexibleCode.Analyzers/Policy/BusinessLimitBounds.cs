using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// The bounds that nobody chose: a hundred percent, twenty-four hours, twelve months. Changing them is not a change of policy. Neither is a
/// check against nonsense (a year between 1900 and 2100, an amount that no column holds).
/// </summary>
internal static class BusinessLimitBounds
{
    // A round number of this size without a name guards a column or a typing error.
    private const decimal SanityCap = 100_000_000m;

    /// <summary>Whether a number is so large and round that no amount is meant.</summary>
    public static bool IsBeyondAmounts(decimal number) => number >= SanityCap;

    /// <summary>Whether the number alone rules a limit out.</summary>
    public static bool IsTrivial(decimal number) => number is >= -1 and <= 0.01m or 1;

    /// <summary>Whether the number is the natural bound of what is counted.</summary>
    public static bool IsNatural(Literal literal)
    {
        var number = Math.Abs(literal.Constant.Number);
        var unit = literal.Operand.Unit == LiteralUnit.None ? literal.Constant.Unit : literal.Operand.Unit;
        var name = literal.Operand.Name;

        return number switch
        {
            100 or 99 or 101 => literal.Operand.Divisor is not null || BusinessLimitWords.IsOfHundred(name) || BusinessLimitWords.IsOfHundred(Owner(literal))
                || BusinessLimitPercentage.IsSaidAround(literal.Test),
            23 or 24 or 60 or 59 or 1439 or 1440 or 3600 or 168 => (unit is LiteralUnit.Hours or LiteralUnit.Minutes || BusinessLimitWords.IsOfTime(name)) && !IsChosen(Named(literal.Constant)),
            7 or 31 or 364 or 365 or 366 or 367 => (unit == LiteralUnit.Days || BusinessLimitWords.IsOfDays(name)) && !IsChosen(Named(literal.Constant)),
            12 => BusinessLimitWords.IsOfMonths(name) && !IsChosenSpan(literal.Constant.Named),
            >= 1000 and <= 9999 => BusinessLimitWords.IsOfYears(name),
            _ => IsAllNines(number) || (number >= SanityCap && literal.Constant.Named is null && IsPowerOfTen(number)),
        };
    }

    /// <summary>Whether a number alone would be nobody's choice, and could be a rung.</summary>
    public static bool MayBeRung(Literal literal) =>
        literal.Constant.Number > 0 && (IsTrivial(literal.Constant.Number) || IsNatural(literal));

    /// <summary>
    /// Whether a number that alone would be nobody's choice is a rung of the ladder whose other bounds somebody has chosen: twenty-four hours between
    /// eight and forty-eight, or before or after a bound on the same side.
    /// </summary>
    public static bool IsRung(Literal literal, ImmutableArray<Literal> chosen)
    {
        var number = literal.Constant.Number;
        if (!MayBeRung(literal))
        {
            return false;
        }

        var (isBelow, isAbove, isAlike) = (false, false, false);
        foreach (var other in chosen)
        {
            if (other.Test.Syntax == literal.Test.Syntax || !SymbolEqualityComparer.Default.Equals(other.Operand.Symbol, literal.Operand.Symbol) || other.Operand.Unit != literal.Operand.Unit)
            {
                continue;
            }

            isBelow |= other.Constant.Number < number;
            isAbove |= other.Constant.Number > number;
            isAlike |= other.Operator == literal.Operator;
        }

        return isAlike && ((isBelow && isAbove) || (IsOfTime(literal) && IsOfLadder(literal.Test)));
    }

    private static bool IsOfTime(Literal literal) => Math.Abs(literal.Constant.Number) is 24 or 168 or 7 or 31 or 365 or 12;

    // Two in one condition are ends of a range.
    private static bool IsOfLadder(IOperation test) =>
        LiteralDecision.Head(test) is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation;

    /// <summary>
    /// The limits without those that say of whole numbers what another has said: after <c>age &lt;= 15</c>, <c>age >= 16</c> is the same bound.
    /// </summary>
    public static IEnumerable<Literal> Distinct(ImmutableArray<Literal> limits)
    {
        var numbers = new Dictionary<(string Subject, decimal PartsAfter), decimal>();
        foreach (var limit in limits)
        {
            if (limit.PartsAfter is not { } after)
            {
                yield return limit;
                continue;
            }

            var key = (limit.Operand.Text, after);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = limit.Constant.Number;
            }

            if (number == limit.Constant.Number)
            {
                yield return limit;
            }
        }
    }

    // 99999999.99 is what a column holds.
    private static bool IsAllNines(decimal number)
    {
        var digits = 0;
        while (number != decimal.Truncate(number))
        {
            number *= 10;
        }

        for (; number > 0; number = decimal.Truncate(number / 10))
        {
            if (number % 10 != 9)
            {
                return false;
            }

            digits++;
        }

        return digits >= 4;
    }

    public static bool IsPowerOfTen(decimal number)
    {
        while (number >= 10)
        {
            if (number % 10 != 0)
            {
                return false;
            }

            number /= 10;
        }

        return number == 1;
    }

    // A day has no more than 24 hours; whoever demands at least so many, or names them as the limit of something, has chosen them.
    private static bool IsChosen(ISymbol? named) => named is not null && (BusinessLimitWords.IsLeast(named.Name) || BusinessLimitWords.IsLimitOfSomething(named.Name));

    // `TimeSpan.FromHours(ChangeCutoffHours)` goes by the name of its number.
    private static ISymbol? Named(LiteralConstant constant) =>
        constant.Named ?? constant.Operation switch
        {
            IInvocationOperation { Arguments: [{ Value: var value }, ..] } when Decisions.Operand.WithoutConversion(value) is IFieldReferenceOperation { Field: var field } => field,
            IInvocationOperation { Arguments: [{ Value: var value }, ..] } when Decisions.Operand.WithoutConversion(value) is ILocalReferenceOperation { Local: var local } => local,
            _ => null,
        };

    // A limit of so many months is a span; the last month of a year is none.
    private static bool IsChosenSpan(ISymbol? named) =>
        named is not null && BusinessLimitWords.IsLimit(named.Name) && !named.Name.EndsWith("month", StringComparison.OrdinalIgnoreCase);

    private static string Owner(Literal literal) => literal.Operand.Symbol.ContainingType?.Name ?? "";
}
