using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>From when on guards of a state count as scattered.</summary>
internal static class StateGuardOptions
{
    public static readonly OptionDefinition<int> Guards = Option.Number(
        "guards", 4, "How many guards a type must have on one set of states to be reported.", "FLX1004", minimum: 2);

    public static readonly OptionDefinition<int> Assignments = Option.Number(
        "assignments", 4, "How many times the type must put something into a state of the set.", "FLX1004");

    public static readonly OptionDefinition<int> Methods = Option.Number(
        "methods", 3, "Over how many methods the guards must be spread.", "FLX1004", minimum: 1);
}
