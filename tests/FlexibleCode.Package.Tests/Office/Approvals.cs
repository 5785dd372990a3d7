using System.Security.Claims;

namespace Office;

public static class RoleNames
{
    public const string Clerk = "Clerk";
    public const string Manager = "Manager";
    public const string Director = "Director";
}

/// <summary>Who approves next (FLX1005), who may approve (FLX2002), and up to which amount (FLX4002).</summary>
public sealed class Approvals
{
    public string NextApprover(string role)
    {
        switch (role)
        {
            case RoleNames.Clerk:
                return RoleNames.Manager; // line management
            case RoleNames.Manager:
                return RoleNames.Director;
            default:
                return "";
        }
    }

    public bool MayApprove(ClaimsPrincipal user) => user.IsInRole(RoleNames.Manager) || user.IsInRole(RoleNames.Director);

    public void Submit(decimal amount)
    {
        if (amount > 10_500.50m)
        {
            throw new InvalidOperationException("Too much.");
        }
    }
}
