namespace RigidCompany.Security;

public static class RoleNames
{
    public const string Manager = "Manager";
    public const string Director = "Director";
    public const string Finance = "Finance";
    public const string HumanResources = "HR";
    public const string Auditor = "Auditor";
    public const string Administrator = "Administrator";
}
