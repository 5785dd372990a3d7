using RigidCompany.Domain;

namespace RigidCompany.Services;

public interface ILoanCheck
{
    string? Look(EquipmentLoan loan);
}

public class ItemIsNamed : ILoanCheck
{
    public string? Look(EquipmentLoan loan) => loan.Item.Length == 0 ? "Say what is lent." : null;
}

public class VansNeedALicence : ILoanCheck
{
    public string? Look(EquipmentLoan loan) => loan.Item == "Van" ? "Bring your driving licence." : null;
}

public class NothingIsLentTwice : ILoanCheck
{
    public string? Look(EquipmentLoan loan) => loan.Status == LoanStatus.Lent ? "It is with you already." : null;
}

/// <summary>What the desk says when somebody comes for a loan.</summary>
public class LoanDesk
{
    public List<string> AdviceOn(EquipmentLoan loan)
    {
        var advice = new List<string>();
        foreach (var check in new ILoanCheck[] { new ItemIsNamed(), new VansNeedALicence(), new NothingIsLentTwice() })
        {
            if (check.Look(loan) is { } said)
            {
                advice.Add(said);
            }
        }

        return advice;
    }
}
