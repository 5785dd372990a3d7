using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells the arithmetic of calendars and of clocks from policy: in what converts dates, <c>hours &lt; 13</c> is a clock of twelve hours and
/// <c>month > 13</c> another people's year.
/// </summary>
internal static class BusinessLimitCalendar
{
    private static readonly WordStems Parts = WordStems.Whole(
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "second", "seconds", "millis", "milliseconds", "ticks");

    private static readonly WordStems Dates = WordStems.Whole("date", "dates", "time", "times", "datetime", "calendar", "calendars");

    private static readonly WordStems Converters = WordStems.Whole(
        "converter", "converters", "convertor", "convertors", "conversion", "conversions", "parser", "parsers", "formatter", "formatters");

    private static readonly WordStems Converts = WordStems.Whole("convert", "converts", "parse", "format", "from", "to");

    /// <summary>What a date is written as where it is none.</summary>
    private static readonly WordStems Forms = WordStems.Whole("ticks", "millis", "milliseconds", "seconds", "string", "text", "date", "calendar", "jdn", "double", "number");

    /// <summary>Whether a test is of a bare part of a date, in whole numbers, and stands in what converts dates.</summary>
    public static bool IsArithmetic(Literal literal, ISymbol? member) =>
        literal.Operand is { Divisor: null, Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }
        && IsPart(literal.Operand.Name)
        && IsConversion(member);

    /// <summary>Whether a member, or a type around it, says by its name that it converts dates.</summary>
    public static bool IsConversion(ISymbol? member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (IsConversion(symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    // `hours` and `hour12`; what stands beside the word (`leaveDays`, `MaxHours`) says that a quantity is meant.
    private static bool IsPart(string name)
    {
        var words = new WordReader(name.AsSpan());
        var parts = 0;
        while (words.MoveNext())
        {
            var word = name.AsSpan(words.Start, words.End - words.Start);
            if (char.IsDigit(word[0]))
            {
                continue;
            }

            if (!Parts.Has(word))
            {
                return false;
            }

            parts++;
        }

        return parts == 1;
    }

    // `EthiopianDateConverter`, `ParseDate`, `FromOaDate`, `ConvertDateToText`, `DoubleDateToTicks`; `ConvertTimeOff` and `DaysToDateLimit` are none.
    private static bool IsConversion(string name)
    {
        var words = new WordReader(name.AsSpan());
        var converts = false;
        var isDate = false;
        var isDateTo = false;
        var isFirst = true;
        while (words.MoveNext())
        {
            var word = name.AsSpan(words.Start, words.End - words.Start);
            if ((isDate && Converters.Has(word)) || (isDateTo && (converts || Forms.Has(word))))
            {
                return true;
            }

            converts |= isFirst && Converts.Has(word);
            isFirst &= word.Equals("try".AsSpan(), StringComparison.OrdinalIgnoreCase);
            isDateTo = isDate && IsDirection(word);
            isDate = Dates.Has(word);
        }

        return converts && isDate;
    }

    private static bool IsDirection(ReadOnlySpan<char> word) =>
        word.Equals("to".AsSpan(), StringComparison.OrdinalIgnoreCase) || word.Equals("from".AsSpan(), StringComparison.OrdinalIgnoreCase);
}
