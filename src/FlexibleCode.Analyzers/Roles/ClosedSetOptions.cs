using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>From when on a closed set is worth a word.</summary>
internal static class ClosedSetOptions
{
    public static readonly OptionDefinition<int> MinimumPlaces = Option.Number(
        "minimum_places", 1, "In how many places a closed set of roles decides at least before it is reported.", "FLX2004", minimum: 1);

    public static readonly OptionDefinition<int> MinimumFiles = Option.Number(
        "minimum_files", 5, "In how many files a closed set decides at least before it is reported.", "FLX2005", minimum: 1);

    public static readonly OptionDefinition<bool> IncludeStates = Option.Boolean(
        "include_states", false, "Whether sets of states count, too.", "FLX2005");
}
