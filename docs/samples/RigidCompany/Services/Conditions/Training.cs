using RigidCompany.Domain;

namespace RigidCompany.Services.Conditions;

public static class Training
{
    public static bool MayTakeCourses(EmployeeType type) => type == EmployeeType.Permanent;

    public static bool NeedsSafetyBriefing(SupplierKind kind) => kind == SupplierKind.Spot;
}
