using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Options;

/// <summary>Reads the text of an option. Returns <c>null</c> when it is readable, else what is wrong with it.</summary>
internal delegate string? OptionParser<T>(string text, out T value);

/// <summary>
/// An option of <c>.editorconfig</c>. One grammar for all: <c>flexible_code.FLX4002.name</c> beats <c>flexible_code.policy.name</c>, which beats
/// <c>flexible_code.name</c>. An option of no rule has the last key only. Definitions stand as statics beside the rule that asks.
/// </summary>
internal abstract class OptionDefinition
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "flexible_code.";

    private protected OptionDefinition(string name, string? rule, string form, string defaultText, string description)
    {
        Name = name;
        Rule = rule;
        Form = form;
        DefaultText = defaultText;
        Description = description;
        Keys = rule is null
            ? [Prefix + name]
            : [Prefix + rule + "." + name, Prefix + FamilyOf(rule) + "." + name, Prefix + name];
    }

    /// <summary>The last part of the key, in snake case.</summary>
    public string Name { get; }

    /// <summary>The rule that the option belongs to; <c>null</c> when it holds for all.</summary>
    public string? Rule { get; }

    /// <summary>What values look like, in words.</summary>
    public string Form { get; }

    /// <summary>The default as a team would write it.</summary>
    public string DefaultText { get; }

    /// <summary>What the option does: a sentence for the documentation.</summary>
    public string Description { get; }

    /// <summary>The keys that set it, the strongest first.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>What is wrong with a value; <c>null</c> when it can be read.</summary>
    public abstract string? Problem(string text);

    /// <summary>The family of a rule, as keys name it.</summary>
    public static string FamilyOf(string rule) =>
        rule.Length > 3
            ? rule[3] switch
            {
                '1' => "workflow",
                '2' => "roles",
                '3' => "parties",
                '4' => "policy",
                _ => "setup",
            }
            : "setup";

    /// <summary>The raw value: the strongest key that is set.</summary>
    private protected string? Text(AnalyzerConfigOptions options)
    {
        foreach (var key in Keys)
        {
            if (options.TryGetValue(key, out var text))
            {
                return text;
            }
        }

        return null;
    }
}

/// <inheritdoc/>
internal sealed class OptionDefinition<T>(string name, string? rule, string form, T defaultValue, string defaultText, string description, OptionParser<T> parser)
    : OptionDefinition(name, rule, form, defaultText, description)
{
    // What was read last: a value rarely differs between files. A race costs one more reading.
    private volatile Tuple<string, T>? _last;

    public T Default { get; } = defaultValue;

    /// <inheritdoc/>
    public override string? Problem(string text) => parser(text, out _);

    /// <summary>The value that holds: of a file's options, else of the global ones, else the default. An unreadable value is as good as none (FLX9001 tells).</summary>
    public T Read(AnalyzerConfigOptions options, AnalyzerConfigOptions? global = null)
    {
        var text = Text(options) ?? (global is null ? null : Text(global));
        if (text is null)
        {
            return Default;
        }

        if (_last is { } last && last.Item1 == text)
        {
            return last.Item2;
        }

        var value = Parse(text);
        _last = Tuple.Create(text, value);
        return value;
    }

    /// <summary>The value that a text stands for; the default when it cannot be read.</summary>
    public T Parse(string text) => parser(text, out var parsed) is null ? parsed : Default;
}
