using RigidCompany.Domain;

namespace RigidCompany.Services.Conditions;

public static class Payments
{
    /// <summary>Who hands in an invoice instead of being paid by the month.</summary>
    public static bool RequiresInvoice(EmployeeType type) => type == EmployeeType.Contractor;

    public static bool RequiresDeposit(SupplierKind kind) => kind == SupplierKind.Spot;
}
