using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Setup;

/// <summary>How much a baseline may accept.</summary>
internal static class BaselineOptions
{
    public static readonly OptionDefinition<int> Limit = Option.Number(
        "baseline_limit", 0, "How many findings the baselines of a project may accept, all files and rules taken together.", "FLX9004");
}
