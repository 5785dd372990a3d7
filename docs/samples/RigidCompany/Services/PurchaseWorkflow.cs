using RigidCompany.Domain;

namespace RigidCompany.Services;

/// <summary>How a purchase request moves from the first draft to the goods on the shelf.</summary>
public static class PurchaseWorkflow
{
    public static bool CanMove(PurchaseStatus from, PurchaseStatus to) => (from, to) switch
    {
        (PurchaseStatus.Draft, PurchaseStatus.Submitted) => true,
        (PurchaseStatus.Draft, PurchaseStatus.Cancelled) => true,
        (PurchaseStatus.Submitted, PurchaseStatus.Approved) => true,
        (PurchaseStatus.Submitted, PurchaseStatus.Rejected) => true,
        (PurchaseStatus.Submitted, PurchaseStatus.Cancelled) => true,
        // A refused request may be improved and handed in again.
        (PurchaseStatus.Rejected, PurchaseStatus.Draft) => true,
        (PurchaseStatus.Approved, PurchaseStatus.Ordered) => true,
        (PurchaseStatus.Ordered, PurchaseStatus.Received) => true,
        _ => false,
    };

    public static IEnumerable<PurchaseStatus> NextOf(PurchaseStatus status) =>
        Enum.GetValues<PurchaseStatus>().Where(next => CanMove(status, next));

    /// <summary>Where a purchase goes when nobody objects.</summary>
    public static PurchaseStatus UsualNextOf(PurchaseStatus status) => status switch
    {
        PurchaseStatus.Draft => PurchaseStatus.Submitted,
        PurchaseStatus.Submitted => PurchaseStatus.Approved,
        PurchaseStatus.Approved => PurchaseStatus.Ordered,
        PurchaseStatus.Ordered => PurchaseStatus.Received,
        _ => status,
    };

    public static bool CanEdit(PurchaseStatus status) => status switch
    {
        PurchaseStatus.Draft => true,
        // Until somebody has decided, amounts may be corrected.
        PurchaseStatus.Submitted => true,
        _ => false,
    };
}
