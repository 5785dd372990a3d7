using RigidCompany.Domain;

namespace RigidCompany.Services.Conditions;

public static class Insurance
{
    public static bool IsCovered(EmployeeType type) => type == EmployeeType.Permanent || type == EmployeeType.Temporary;

    public static bool RequiresProof(SupplierKind kind) => kind != SupplierKind.GroupCompany;
}
