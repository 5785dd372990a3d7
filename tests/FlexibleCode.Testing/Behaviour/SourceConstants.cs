using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Testing.Behaviour;

/// <summary>The constants that a program names: the places at which its behaviour can change.</summary>
internal sealed class SourceConstants
{
    // Texts beyond this many are those of a large source, and not of a decision.
    private const int MaxTexts = 40;

    private SourceConstants(IReadOnlyList<string> texts, IReadOnlyList<decimal> numbers, IReadOnlyList<DateTime> dates, IReadOnlySet<string> used)
    {
        Texts = texts;
        Numbers = numbers;
        Dates = dates;
        UsedNames = used;
    }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<decimal> Numbers { get; }

    public IReadOnlyList<DateTime> Dates { get; }

    /// <summary>The names that expressions use: a property that none of them names decides nothing.</summary>
    public IReadOnlySet<string> UsedNames { get; }

    /// <summary>These constants and those of a configuration under which the program is run, too.</summary>
    public SourceConstants With(IEnumerable<string?> configured)
    {
        var texts = configured.OfType<string>().ToList();
        var numbers = texts.Select(static t => decimal.TryParse(t, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null).OfType<decimal>();
        return new SourceConstants([.. Texts.Concat(texts).Distinct(StringComparer.Ordinal)], [.. Numbers.Concat(numbers).Distinct()], Dates, UsedNames);
    }

    public static SourceConstants Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        var numbers = new SortedSet<decimal>();
        var dates = new SortedSet<DateTime>();
        var used = new HashSet<string>(StringComparer.Ordinal);

        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                switch (node)
                {
                    case LiteralExpressionSyntax literal:
                        Add(literal.Token.Value, texts, numbers);
                        break;
                    case InterpolatedStringTextSyntax text:
                        texts.Add(text.TextToken.ValueText);
                        break;
                    case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var argument] }:
                        texts.Add(argument.Expression.GetLastToken().ValueText);
                        break;
                    case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 3 } arguments }:
                        AddDate(arguments, dates);
                        break;
                    case SimpleNameSyntax name:
                        used.Add(name.Identifier.ValueText);
                        break;
                }
            }
        }

        return new SourceConstants([.. texts.Distinct(StringComparer.Ordinal).Take(MaxTexts)], [.. numbers], [.. dates], used);
    }

    private static void Add(object? value, List<string> texts, SortedSet<decimal> numbers)
    {
        switch (value)
        {
            case string text:
                texts.Add(text);
                break;
            case char character:
                texts.Add(character.ToString());
                break;
            case float or double:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                if (Math.Abs(number) < (double)decimal.MaxValue)
                {
                    numbers.Add((decimal)number);
                }

                break;
            case int or uint or long or ulong or decimal:
                var exact = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                numbers.Add(exact);
                numbers.Add(-exact);
                break;
        }
    }

    private static void AddDate(SeparatedSyntaxList<ArgumentSyntax> arguments, SortedSet<DateTime> dates)
    {
        if (arguments.Select(static a => (a.Expression as LiteralExpressionSyntax)?.Token.Value as int?).ToArray() is [{ } year, { } month, { } day]
            && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            dates.Add(new DateTime(year, month, day));
        }
    }
}
