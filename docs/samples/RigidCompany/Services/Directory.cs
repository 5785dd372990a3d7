using RigidCompany.Domain;

namespace RigidCompany.Services;

/// <summary>People who are asked for their advice.</summary>
public class Directory
{
    public IReadOnlyList<CouncilMember> Council { get; } =
    [
        new() { UserName = "marta", ElectedIn = 2024, Role = CouncilRoles.Speaker },
        new() { UserName = "tomas", ElectedIn = 2024, Role = CouncilRoles.Minutes },
    ];

    public IReadOnlyList<SupplierContact> Suppliers { get; } =
    [
        new() { Supplier = "Nordic Steel", Name = "Inge Dahl", Kind = SupplierKind.Framework, JobTitle = "Key account" },
        new() { Supplier = "Paper & Co", Name = "Luca Conti", Kind = SupplierKind.Spot, JobTitle = "Sales" },
    ];
}
