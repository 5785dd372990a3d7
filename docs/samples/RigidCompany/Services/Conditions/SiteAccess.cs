using RigidCompany.Domain;

namespace RigidCompany.Services.Conditions;

public static class SiteAccess
{
    public static bool MayEnterAlone(EmployeeType type) => type == EmployeeType.Permanent || type == EmployeeType.Temporary;

    public static bool MayDeliverAtNight(SupplierKind kind) => kind == SupplierKind.Framework || kind == SupplierKind.GroupCompany;
}
