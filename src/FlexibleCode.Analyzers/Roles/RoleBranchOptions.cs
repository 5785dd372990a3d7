using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What a team may say about branches on a role.</summary>
internal static class RoleBranchOptions
{
    public static readonly OptionDefinition<int> WarningFrom = Option.Number(
        "warning_from", 2, "From how many comparisons of one operand in a member on a branch is a warning; fewer are information.", "FLX2003", minimum: 1);

    public static readonly OptionDefinition<NamePatterns> MachineRoles = Option.Patterns(
        "machine_roles", "Roles of programs rather than people: they are no part of the organization.", "FLX2003", "*API", "*Service", "APIM");
}
