using RigidCompany.Security;

namespace RigidCompany.Services;

/// <summary>Who decides next about what somebody has asked for.</summary>
public class ApprovalRoutes
{
    public string NextApproverOf(string role) => role switch
    {
        RoleNames.Manager => RoleNames.Director,
        RoleNames.Finance => RoleNames.Director,
        RoleNames.Director => RoleNames.Auditor,
        _ => RoleNames.Manager,
    };

    public int ApprovalLevelOf(string role)
    {
        switch (role)
        {
            case RoleNames.Manager:
                return 1;
            case RoleNames.Finance:
                return 2;
            // Beyond the board there is nobody.
            case RoleNames.Director:
                return 3;
            default:
                return 0;
        }
    }

    public bool TakesPart(string role)
    {
        var approverRoles = new[] { RoleNames.Manager, RoleNames.Finance, RoleNames.Director };
        return approverRoles.Contains(role);
    }
}
