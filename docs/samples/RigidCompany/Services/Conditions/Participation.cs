using RigidCompany.Domain;

namespace RigidCompany.Services.Conditions;

/// <summary>Who takes part in what the company pays for.</summary>
public static class Participation
{
    public static void EnsureMayTravel(Employee employee)
    {
        if (employee.Type == EmployeeType.Contractor)
        {
            throw new BusinessRuleException("Contractors travel at their own cost.");
        }
    }

    public static void EnsureMayJoinCouncil(Employee employee)
    {
        if (employee.Type == EmployeeType.Contractor)
        {
            throw new BusinessRuleException("Contractors have no seat in the council.");
        }
    }

    public static bool MayConvene(CouncilMember member) => member.Role == CouncilRoles.Speaker || member.Role == CouncilRoles.Treasurer;
}
