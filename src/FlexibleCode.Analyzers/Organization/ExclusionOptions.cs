using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>What a team may take back from the exclusions.</summary>
internal static class ExclusionOptions
{
    public static readonly OptionDefinition<bool> AnalyzeTests = Option.Boolean(
        "analyze_tests", false, "Whether test projects are analyzed, too.");
}
