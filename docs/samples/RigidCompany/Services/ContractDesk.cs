using RigidCompany.Domain;

namespace RigidCompany.Services;

public interface IContractClause
{
    string Write(SupplierContract contract);
}

public class Parties : IContractClause
{
    public string Write(SupplierContract contract) => $"Between us and {contract.Supplier}.";
}

public class Delivery : IContractClause
{
    public string Write(SupplierContract contract) => "Goods are delivered to the gate.";
}

public class Court : IContractClause
{
    public string Write(SupplierContract contract) => "The court of our town decides.";
}

/// <summary>Writes a contract, clause by clause.</summary>
public class ContractDesk
{
    public string TextOf(SupplierContract contract)
    {
        var clauses = new List<IContractClause> { new Parties(), new Delivery(), new Court() };
        var text = "";
        foreach (var clause in clauses)
        {
            text += clause.Write(contract) + " ";
        }

        return text.TrimEnd();
    }
}
