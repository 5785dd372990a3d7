namespace RigidCompany.Domain;

public enum SupplierKind
{
    Framework,
    Spot,
    GroupCompany,
}
