using RigidCompany.Services;

namespace RigidCompany.Domain;

public enum LoanStatus
{
    Draft,
    PendingManager,
    PendingFinance,
    Lent,
    Returned,
    Refused,
}

/// <summary>A laptop, a camera, a van: lent to an employee when the manager and finance have said yes.</summary>
public class EquipmentLoan
{
    public int Id { get; set; }

    public string UserName { get; set; } = "";

    public string Item { get; set; } = "";

    public LoanStatus Status { get; set; }

    public string? ManagerApprovedBy { get; set; }

    public DateOnly? ManagerApprovedOn { get; set; }

    public string? FinanceApprovedBy { get; set; }

    public DateOnly? FinanceApprovedOn { get; set; }

    public void Submit()
    {
        if (Status != LoanStatus.Draft)
        {
            throw new BusinessRuleException($"A loan that is {Status} was handed in already.");
        }

        Status = LoanStatus.PendingManager;
    }

    public void ApproveByManager(string userName, DateOnly today)
    {
        if (Status != LoanStatus.PendingManager)
        {
            throw new BusinessRuleException("It is not the manager's turn.");
        }

        ManagerApprovedBy = userName;
        ManagerApprovedOn = today;
        Status = LoanStatus.PendingFinance;
    }

    public void ApproveByFinance(string userName, DateOnly today)
    {
        if (Status != LoanStatus.PendingFinance)
        {
            throw new BusinessRuleException("It is not the turn of finance.");
        }

        FinanceApprovedBy = userName;
        FinanceApprovedOn = today;
        Status = LoanStatus.Lent;
    }

    public void Refuse()
    {
        if (Status is not (LoanStatus.PendingManager or LoanStatus.PendingFinance))
        {
            throw new BusinessRuleException("There is nothing to refuse.");
        }

        Status = LoanStatus.Refused;
    }

    public void Return()
    {
        if (Status != LoanStatus.Lent)
        {
            throw new BusinessRuleException("It was never lent.");
        }

        Status = LoanStatus.Returned;
    }
}
