using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>What a team may say about choices of the next state.</summary>
internal static class ChosenSuccessorOptions
{
    public static readonly OptionDefinition<int> Steps = Option.Number(
        "steps", 2, "How many steps a decision must name to be reported.", "FLX1002", minimum: 2);
}
