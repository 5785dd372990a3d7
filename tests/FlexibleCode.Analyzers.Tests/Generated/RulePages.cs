using System.Globalization;
using System.Text;
using FlexibleCode.Analyzers.CodeFixes;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Tests.Contracts;

namespace FlexibleCode.Analyzers.Tests.Generated;

/// <summary>
/// The parts of a rule's page that follow from the rule: title and properties, the table of its options, and how it is suppressed. All else is
/// written by hand and stays.
/// </summary>
internal static class RulePages
{
    private const string EndOfHead = "<!-- The head above is generated. -->\n";

    private const string EndOfOptions = "<!-- The options above are generated. -->\n";

    private const string Options = "\n## Options\n";

    private const string Suppressing = "\n## Suppressing and baselining\n";

    public static string PathOf(string id) => $"docs/rules/{id}.md";

    /// <summary>A page with its fixed parts as they follow from the rule today.</summary>
    public static string WithFixedParts(string id, string page)
    {
        var end = page.IndexOf(EndOfHead, StringComparison.Ordinal);
        page = Head(id) + EndOfHead + (end >= 0 ? page[(end + EndOfHead.Length)..] : "\n" + page[page.IndexOf("## Cause", StringComparison.Ordinal)..]);

        var options = page.IndexOf(Options, StringComparison.Ordinal);
        if (options >= 0)
        {
            options += Options.Length;
            end = page.IndexOf(EndOfOptions, options, StringComparison.Ordinal);
            page = string.Concat(page.AsSpan(0, options), "\n" + OptionTable(OptionRegistry.All.Where(o => o.Rule == id)) + EndOfOptions, WithoutTable(page[(end >= 0 ? end + EndOfOptions.Length : options)..]));
        }

        var suppressing = page.IndexOf(Suppressing, StringComparison.Ordinal);
        if (suppressing >= 0)
        {
            suppressing += Suppressing.Length;
            end = page.IndexOf("\n## ", suppressing, StringComparison.Ordinal);
            page = string.Concat(page.AsSpan(0, suppressing), "\n" + Suppress(id), end >= 0 ? page.AsSpan(end) : "");
        }

        return page;
    }

    /// <summary>A table of options, with the strongest key of each.</summary>
    public static string OptionTable(IEnumerable<OptionDefinition> options)
    {
        var text = new StringBuilder();
        foreach (var option in options)
        {
            if (text.Length == 0)
            {
                text.Append("| Option | Values | Default | Meaning |\n|---|---|---|---|\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"| `{option.Keys[0]}` | {option.Form} | {(option.DefaultText.Length > 0 ? "`" + option.DefaultText + "`" : "")} | {option.Description} |\n");
        }

        return text.Length > 0 ? text.Append('\n').ToString() : "The rule has no option of its own; [what holds for all rules](../configuration.md) holds for it.\n\n";
    }

    // What is written by hand says more about the options, and lists them no second time.
    private static string WithoutTable(string page)
    {
        var end = page.IndexOf("\n## ", StringComparison.Ordinal);
        var section = end >= 0 ? page[..end] : page;
        var kept = string.Join('\n', section.Split('\n').Where(static line => !line.StartsWith('|')));
        return kept.Replace("\n\n\n", "\n\n", StringComparison.Ordinal) + (end >= 0 ? page[end..] : "");
    }

    public static string Severity(Microsoft.CodeAnalysis.DiagnosticDescriptor rule) =>
        rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off";

    public static string Levels(string id)
    {
        var levels = Product.FixTypes.Select(static t => (SeamFix)Product.Fix(t.FullName!))
            .Where(f => f.FixableDiagnosticIds.Contains(id))
            .SelectMany(static f => f.Actions)
            .Select(static a => "L" + ((int)a.Level).ToString(CultureInfo.InvariantCulture))
            .Distinct()
            .Order(StringComparer.Ordinal);
        return string.Join(", ", levels);
    }

    private static string Head(string id)
    {
        var rule = Product.Descriptor(id);
        var tags = string.Join(", ", rule.CustomTags.Where(static t => t is Rules.Fast or Rules.Fluid or Rules.Flexible));
        var fix = Levels(id);
        return $"""
            # {id} · {rule.Title.ToString(CultureInfo.InvariantCulture)}

            | Family | Severity | Belief | Fix |
            |---|---|---|---|
            | {Product.FamilyOf(id)} (`{rule.Category}`) | {Severity(rule)} | {(tags.Length > 0 ? $"[{tags}](../beliefs.md)" : "–")} | {(fix.Length > 0 ? fix : "none")} |

            """.ReplaceLineEndings("\n") + "\n";
    }

    private static string Suppress(string id) => $"""
        What is meant to stay is marked `[Stable("reason")]`, on the member or the type. `#pragma warning disable {id}`, `[SuppressMessage]` and, in
        `.editorconfig`, `dotnet_diagnostic.{id}.severity = none` do what they do for any analyzer.

        What was there before the rule came is accepted by a line of the [baseline](../adopting.md#the-baseline), and one more in the same member speaks:

            {id} M:Company.Orders.Approve(System.Decimal) 1

        """.ReplaceLineEndings("\n");
}
