namespace RigidCompany.Domain;

/// <summary>The states of a travel claim, as they are stored and sent.</summary>
public static class ClaimStatus
{
    public const string Open = "open";
    public const string Checked = "checked";
    public const string Paid = "paid";
    public const string Refused = "refused";
}

public class TravelClaim
{
    public int Id { get; set; }

    public string UserName { get; set; } = "";

    public string Destination { get; set; } = "";

    public int Days { get; set; }

    public int Kilometres { get; set; }

    public decimal Amount { get; set; }

    public string Status { get; set; } = ClaimStatus.Open;
}
