using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Options;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>Judges a setting by the options that exist.</summary>
internal static class KnownOptions
{
    private static readonly Lazy<ILookup<string, OptionDefinition>> ByKey = new(static () =>
        OptionRegistry.All
            .SelectMany(static o => o.Keys.Select(k => new KeyValuePair<string, OptionDefinition>(k, o)))
            .ToLookup(static p => p.Key, static p => p.Value, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<string[]> Keys = new(static () => [.. ByKey.Value.Select(static g => g.Key)]);

    private static readonly ConditionalWeakTable<Type, Type> Unlisted = new();

    /// <summary>What is wrong with a setting, with the remedy; <c>null</c> when it is used.</summary>
    public static string? Problem(string key, string value)
    {
        if (!ByKey.Value.Contains(key))
        {
            return "no option has this name; did you mean '" + Nearest(key) + "'?";
        }

        // A key may set options of several rules; it is used when one of them can read the value.
        string? problem = null;
        foreach (var option in ByKey.Value[key])
        {
            var found = option.Problem(value);
            if (found is null)
            {
                return null;
            }

            problem ??= found + "; write " + option.Form;
        }

        return problem;
    }

    /// <summary>
    /// Whether a host can list the keys that are set. Of an editor's options that cannot, there are as many as files: they are asked once per kind, as
    /// an exception is slow.
    /// </summary>
    public static bool AreListed(AnalyzerConfigOptions options)
    {
        if (Unlisted.TryGetValue(options.GetType(), out _))
        {
            return false;
        }

        try
        {
            _ = options.Keys;
            return true;
        }
        catch (NotImplementedException)
        {
            Unlisted.GetValue(options.GetType(), static t => t);
            return false;
        }
    }

    /// <summary>The keys that are set; all that are known, if a host cannot list them.</summary>
    public static IEnumerable<string> KeysOf(AnalyzerConfigOptions options) =>
        AreListed(options) ? options.Keys : Keys.Value;

    private static string Nearest(string key)
    {
        var nearest = "";
        var least = int.MaxValue;
        foreach (var group in ByKey.Value)
        {
            var distance = EditDistance.Between(key.ToLowerInvariant(), group.Key.ToLowerInvariant());
            if (distance < least || (distance == least && string.CompareOrdinal(group.Key, nearest) < 0))
            {
                least = distance;
                nearest = group.Key;
            }
        }

        return nearest;
    }
}
