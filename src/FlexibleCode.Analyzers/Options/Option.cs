using System.Collections.Immutable;
using System.Globalization;

namespace FlexibleCode.Analyzers.Options;

/// <summary>Makes option definitions of each type. <c>rule</c> is the identifier of the rule that the option belongs to, or <c>null</c> for all.</summary>
internal static class Option
{
    private static readonly char[] Separators = [',', ';'];

    public static OptionDefinition<bool> Boolean(string name, bool defaultValue, string description, string? rule = null) =>
        new(name, rule, "true or false", defaultValue, defaultValue ? "true" : "false", description, ParseBoolean);

    /// <summary>A whole number of at least <paramref name="minimum"/>.</summary>
    public static OptionDefinition<int> Number(string name, int defaultValue, string description, string? rule = null, int minimum = 0) =>
        new(name, rule, "a whole number", defaultValue, defaultValue.ToString(CultureInfo.InvariantCulture), description,
            (string text, out int value) =>
                int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= minimum
                    ? null
                    : string.Format(CultureInfo.InvariantCulture, "'{0}' is no whole number of at least {1}", text, minimum));

    /// <summary>Numbers, separated by commas or semicolons, with a decimal point.</summary>
    public static OptionDefinition<ImmutableArray<decimal>> Decimals(string name, ImmutableArray<decimal> defaultValue, string description, string? rule = null) =>
        new(name, rule, "numbers, separated by commas", defaultValue,
            string.Join(", ", defaultValue.Select(static d => d.ToString(CultureInfo.InvariantCulture))), description, ParseDecimals);

    /// <summary>Texts, separated by commas or semicolons.</summary>
    public static OptionDefinition<ImmutableArray<string>> Strings(string name, ImmutableArray<string> defaultValue, string description, string? rule = null) =>
        new(name, rule, "texts, separated by commas", defaultValue, string.Join(", ", defaultValue), description, ParseStrings);

    /// <summary>One of a few texts, compared without regard to case.</summary>
    public static OptionDefinition<string> OneOf(string name, ImmutableArray<string> choices, string defaultValue, string description, string? rule = null) =>
        new(name, rule, "one of " + string.Join(", ", choices), defaultValue, defaultValue, description,
            (string text, out string value) =>
            {
                var trimmed = text.Trim();
                value = choices.FirstOrDefault(c => string.Equals(c, trimmed, StringComparison.OrdinalIgnoreCase)) ?? defaultValue;
                return string.Equals(value, trimmed, StringComparison.OrdinalIgnoreCase)
                    ? null
                    : "'" + text + "' is none of " + string.Join(", ", choices);
            });

    /// <summary>Words that extend a built-in group, or replace it when the list begins with <c>=</c>.</summary>
    public static OptionDefinition<WordList> Words(string name, string description, string? rule = null) =>
        new(name, rule, "words, separated by commas; a leading '=' replaces the built-in ones", WordList.Empty, "", description, ParseWords);

    /// <summary>Names of symbols, assemblies or roles, in which <c>*</c> stands for any text.</summary>
    public static OptionDefinition<NamePatterns> Patterns(string name, string description, string? rule = null, params string[] defaultValue) =>
        new(name, rule, "names, separated by commas; '*' stands for any text", new NamePatterns([.. defaultValue]),
            string.Join(", ", defaultValue), description, ParsePatterns);

    private static string? ParseBoolean(string text, out bool value) =>
        bool.TryParse(text.Trim(), out value) ? null : "'" + text + "' is neither true nor false";

    private static string? ParseDecimals(string text, out ImmutableArray<decimal> values)
    {
        var builder = ImmutableArray.CreateBuilder<decimal>();
        foreach (var part in Parts(text))
        {
            if (!decimal.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                values = [];
                return "'" + part + "' is no number";
            }

            builder.Add(number);
        }

        values = builder.ToImmutable();
        return null;
    }

    private static string? ParseStrings(string text, out ImmutableArray<string> values)
    {
        values = Parts(text);
        return null;
    }

    private static string? ParseWords(string text, out WordList value)
    {
        var trimmed = text.Trim();
        var replaces = trimmed.StartsWith("=", StringComparison.Ordinal);
        var words = Parts(replaces ? trimmed.Substring(1) : trimmed);
        value = new WordList(words, replaces);
        foreach (var word in words)
        {
            if (!word.Any(char.IsLetter))
            {
                value = WordList.Empty;
                return "'" + word + "' is no word";
            }
        }

        return null;
    }

    private static string? ParsePatterns(string text, out NamePatterns value)
    {
        value = new NamePatterns(Parts(text));
        return null;
    }

    private static ImmutableArray<string> Parts(string text) =>
        [.. text.Split(Separators).Select(static p => p.Trim()).Where(static p => p.Length > 0)];
}
