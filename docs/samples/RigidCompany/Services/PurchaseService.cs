using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Domain;
using RigidCompany.Security;

namespace RigidCompany.Services;

public class PurchaseService(CompanyContext context)
{
    private const int MaxOpenRequests = 4;

    public async Task<List<PurchaseRequest>> ListAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var requests = context.PurchaseRequests.AsNoTracking();
        if (!user.IsInRole(RoleNames.Finance) && !user.IsInRole(RoleNames.Director) && !user.IsInRole(RoleNames.Auditor))
        {
            var userName = user.Identity!.Name;
            requests = requests.Where(r => r.RequestedBy == userName);
        }

        return await requests.OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }

    public async Task<PurchaseRequest?> FindAsync(int id, CancellationToken cancellationToken) =>
        await context.PurchaseRequests.FindAsync([id], cancellationToken);

    public async Task<PurchaseRequest> CreateAsync(
        string userName, string supplier, string purpose, decimal amount, int quotes, CancellationToken cancellationToken)
    {
        if (amount <= 0)
        {
            throw new BusinessRuleException("The amount must be positive.");
        }

        // Above this the law asks for a public tender, which another system handles.
        if (amount > 50_000m)
        {
            throw new BusinessRuleException("A purchase of this size needs a tender.");
        }

        if (amount >= 1_000m && quotes < 3)
        {
            throw new BusinessRuleException("Please attach three quotes.");
        }

        var open = await context.PurchaseRequests.CountAsync(
            r => r.RequestedBy == userName && (r.Status == PurchaseStatus.Draft || r.Status == PurchaseStatus.Submitted), cancellationToken);
        if (open >= MaxOpenRequests)
        {
            throw new BusinessRuleException("Please finish your open requests first.");
        }

        var employee = await context.Employees.SingleAsync(e => e.UserName == userName, cancellationToken);
        var request = new PurchaseRequest
        {
            RequestedBy = userName,
            Department = employee.Department,
            Supplier = supplier,
            Purpose = purpose,
            Amount = amount,
            Quotes = quotes,
        };
        context.PurchaseRequests.Add(request);
        await context.SaveChangesAsync(cancellationToken);
        return request;
    }

    public async Task MoveAsync(PurchaseRequest request, PurchaseStatus to, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!PurchaseWorkflow.CanMove(request.Status, to))
        {
            throw new BusinessRuleException($"A request that is {request.Status} cannot become {to}.");
        }

        if (to is PurchaseStatus.Approved or PurchaseStatus.Rejected)
        {
            request.DecidedBy = user.Identity!.Name;
        }

        request.Status = to;
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Managers decide up to 5,000; what is dearer goes to the board.</summary>
    public bool MayDecide(ClaimsPrincipal user, PurchaseRequest request)
    {
        if (request.RequestedBy == user.Identity!.Name)
        {
            return false;
        }

        if (request.Amount > 5_000m)
        {
            return user.IsInRole("Director");
        }

        return user.IsInRole("Manager") || user.IsInRole("Director");
    }

    public async Task DeleteAsync(PurchaseRequest request, CancellationToken cancellationToken)
    {
        context.PurchaseRequests.Remove(request);
        await context.SaveChangesAsync(cancellationToken);
    }
}
