using RigidCompany.Domain;

namespace RigidCompany.Services.Conditions;

public static class Documents
{
    public static bool MaySeePrices(EmployeeType type) => type != EmployeeType.Contractor;

    public static bool MaySeeForecast(SupplierKind kind) => kind != SupplierKind.Spot;
}
