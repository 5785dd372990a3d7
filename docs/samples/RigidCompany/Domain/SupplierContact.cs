namespace RigidCompany.Domain;

/// <summary>Whom to call at a supplier.</summary>
public class SupplierContact
{
    public string Supplier { get; set; } = "";

    public string Name { get; set; } = "";

    public SupplierKind Kind { get; set; }

    public string JobTitle { get; set; } = "";
}
