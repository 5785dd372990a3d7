using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>What a team may say about what states permit.</summary>
internal static class StatePermissionsOptions
{
    public static readonly OptionDefinition<int> StatesOfOneTest = Option.Number(
        "states_of_one_test", 3, "How many states a single test (`Status is A or B or C`) must name to be reported.", "FLX1003", minimum: 2);
}
