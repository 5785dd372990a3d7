namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// The bounds that nobody chose: a hundred percent, twenty-four hours, twelve months. Changing them is not a change of policy. Neither is a
/// check against nonsense (a year between 1900 and 2100, an amount that no column holds).
/// </summary>
internal static class BusinessLimitBounds
{
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
            100 or 99 or 101 => BusinessLimitWords.IsOfHundred(name) || BusinessLimitWords.IsOfHundred(Owner(literal)),
            23 or 24 or 60 or 59 or 1439 or 1440 or 3600 or 168 => unit is LiteralUnit.Hours or LiteralUnit.Minutes || BusinessLimitWords.IsOfTime(name),
            7 or 28 or 30 or 31 when unit == LiteralUnit.Calendar => true,
            7 or 364 or 365 or 366 or 367 => unit == LiteralUnit.Days || BusinessLimitWords.IsOfDays(name),
            12 => BusinessLimitWords.IsOfMonths(name),
            >= 1800 and <= 9999 => BusinessLimitWords.IsOfYears(name),
            _ => IsAllNines(number),
        };
    }

    // 99999999.99 is what a column holds.
    private static bool IsAllNines(decimal number)
    {
        if (number < 9_999)
        {
            return false;
        }

        for (var whole = decimal.Truncate(number); whole > 0; whole = decimal.Truncate(whole / 10))
        {
            if (whole % 10 != 9)
            {
                return false;
            }
        }

        return true;
    }

    private static string Owner(Literal literal) => literal.Operand.Symbol.ContainingType?.Name ?? "";
}
