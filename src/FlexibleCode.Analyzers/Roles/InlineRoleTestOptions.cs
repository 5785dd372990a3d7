using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What a team may say about role tests.</summary>
internal static class InlineRoleTestOptions
{
    public static readonly OptionDefinition<NamePatterns> MachineRoles = Option.Patterns(
        "machine_roles", "Roles of programs rather than people: they are no part of the organization.", "FLX2002", "*API", "*Service", "APIM");
}
