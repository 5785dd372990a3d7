namespace RigidCompany.Domain;

public enum PurchaseStatus
{
    Draft,
    Submitted,
    Approved,
    Ordered,
    Received,
    Rejected,
    Cancelled,
}

public class PurchaseRequest
{
    public int Id { get; set; }

    public string RequestedBy { get; set; } = "";

    public string Department { get; set; } = "";

    public string Supplier { get; set; } = "";

    public string Purpose { get; set; } = "";

    public decimal Amount { get; set; }

    public int Quotes { get; set; }

    public PurchaseStatus Status { get; set; }

    public string? DecidedBy { get; set; }
}
