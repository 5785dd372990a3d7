namespace RigidCompany.Domain;

/// <summary>What somebody does in the works council.</summary>
public static class CouncilRoles
{
    public const string Speaker = "Speaker";
    public const string Minutes = "Minutes";
    public const string Treasurer = "Treasurer";
}
