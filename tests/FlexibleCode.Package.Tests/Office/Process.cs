namespace Office;

public enum InvoiceStatus { Draft, Sent, Paid, Disputed, Void }

/// <summary>Which state may follow which (FLX1001), which follows (FLX1002), and what a state permits (FLX1003).</summary>
public sealed class Process
{
    public bool CanMove(InvoiceStatus from, InvoiceStatus to) => (from, to) switch
    {
        (InvoiceStatus.Draft, InvoiceStatus.Sent) => true,
        (InvoiceStatus.Sent, InvoiceStatus.Paid) => true, // by bank
        (InvoiceStatus.Sent, InvoiceStatus.Disputed) => true,
        _ => false,
    };

    public InvoiceStatus After(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft => InvoiceStatus.Sent,
        InvoiceStatus.Sent => InvoiceStatus.Paid,
        _ => status,
    };

    public bool CanEdit(InvoiceStatus? status)
    {
        switch (status)
        {
            case InvoiceStatus.Draft:
            case InvoiceStatus.Disputed:
                return true;
            default:
                return false;
        }
    }
}
