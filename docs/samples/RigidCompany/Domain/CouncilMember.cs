namespace RigidCompany.Domain;

/// <summary>Somebody of the works council.</summary>
public class CouncilMember
{
    public string UserName { get; set; } = "";

    public int ElectedIn { get; set; }

    public string Role { get; set; } = "";
}
