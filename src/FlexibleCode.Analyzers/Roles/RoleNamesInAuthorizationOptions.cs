using FlexibleCode.Analyzers.Options;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What a team may say about roles in authorization.</summary>
internal static class RoleNamesInAuthorizationOptions
{
    private const string Rule = "FLX2001";

    public static readonly OptionDefinition<NamePatterns> MachineRoles = Option.Patterns(
        "machine_roles", "Roles of programs rather than people: they are no part of the organization.", Rule, "*API", "*Service", "APIM");

    public static readonly OptionDefinition<string> PolicyNames = Option.OneOf(
        "policy_names", ["duty", "roles"], "duty", "Whether the fix names a policy after the endpoints that it guards, or after today's roles.", Rule);
}
