using RigidCompany.Services;

namespace RigidCompany.Domain;

public enum ContractState
{
    Drafted,
    Offered,
    Signed,
    Ended,
    Discarded,
}

public class SupplierContract
{
    public int Id { get; set; }

    public string Supplier { get; set; } = "";

    public ContractState State { get; set; }

    public void Offer()
    {
        if (State != ContractState.Drafted)
        {
            throw new BusinessRuleException("Only a draft is offered.");
        }

        State = ContractState.Offered;
    }

    public void Sign()
    {
        if (State != ContractState.Offered)
        {
            throw new BusinessRuleException("Only an offer is signed.");
        }

        State = ContractState.Signed;
    }

    public void End()
    {
        if (State != ContractState.Signed)
        {
            throw new BusinessRuleException("What was never signed does not end.");
        }

        State = ContractState.Ended;
    }

    public void Discard()
    {
        // What was signed is ended, not discarded.
        if (State == ContractState.Signed || State == ContractState.Ended)
        {
            throw new BusinessRuleException("A contract in force cannot be discarded.");
        }

        State = ContractState.Discarded;
    }
}
