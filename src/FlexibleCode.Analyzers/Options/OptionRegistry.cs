using System.Collections.Immutable;
using System.Reflection;

namespace FlexibleCode.Analyzers.Options;

/// <summary>
/// All options of the package. They are found where they are defined, as static fields beside their rules, so that a new option needs no
/// second entry. Read once per process, and only where an option is validated or documented.
/// </summary>
internal static class OptionRegistry
{
    private static readonly Lazy<ImmutableArray<OptionDefinition>> Definitions = new(Find);

    public static ImmutableArray<OptionDefinition> All => Definitions.Value;

    private static ImmutableArray<OptionDefinition> Find() =>
        [.. typeof(OptionRegistry).Assembly.GetTypes()
            .Where(static t => !t.ContainsGenericParameters)
            .SelectMany(static t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static f => typeof(OptionDefinition).IsAssignableFrom(f.FieldType))
            .Select(static f => (OptionDefinition)f.GetValue(null))
            .OrderBy(static o => o.Rule ?? "", StringComparer.Ordinal)
            .ThenBy(static o => o.Name, StringComparer.Ordinal)];
}
