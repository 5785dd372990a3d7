using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RigidCompany.Domain;
using RigidCompany.Security;
using RigidCompany.Services;

namespace RigidCompany.Controllers;

[ApiController]
[Authorize]
[Route("api/purchase-requests")]
public class PurchaseRequestsController(PurchaseService purchases) : ControllerBase
{
    public record NewPurchase(string Supplier, string Purpose, decimal Amount, int Quotes);

    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancellationToken) =>
        Ok(await purchases.ListAsync(User, cancellationToken));

    [HttpGet("process")]
    public IActionResult Process() =>
        Ok(Enum.GetValues<PurchaseStatus>().ToDictionary(
            status => status.ToString(),
            status => new { Next = PurchaseWorkflow.NextOf(status), Usual = PurchaseWorkflow.UsualNextOf(status), CanEdit = PurchaseWorkflow.CanEdit(status) }));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Get(int id, CancellationToken cancellationToken)
    {
        var request = await purchases.FindAsync(id, cancellationToken);
        if (request is null)
        {
            return NotFound();
        }

        if (request.RequestedBy != User.Identity!.Name && !User.IsInRole(RoleNames.Manager) && !User.IsInRole(RoleNames.Auditor))
        {
            return Forbid();
        }

        return Ok(new { request, mayDecide = purchases.MayDecide(User, request), next = PurchaseWorkflow.NextOf(request.Status) });
    }

    [HttpPost]
    public async Task<IActionResult> Create(NewPurchase purchase, CancellationToken cancellationToken)
    {
        var request = await purchases.CreateAsync(
            User.Identity!.Name!, purchase.Supplier, purchase.Purpose, purchase.Amount, purchase.Quotes, cancellationToken);
        return CreatedAtAction(nameof(Get), new { id = request.Id }, request);
    }

    [HttpPost("{id:int}/submit")]
    public async Task<IActionResult> Submit(int id, CancellationToken cancellationToken)
    {
        var request = await purchases.FindAsync(id, cancellationToken);
        if (request is null)
        {
            return NotFound();
        }

        if (request.RequestedBy != User.Identity!.Name)
        {
            return Forbid();
        }

        await purchases.MoveAsync(request, PurchaseStatus.Submitted, User, cancellationToken);
        return Ok(request);
    }

    [HttpPost("{id:int}/approve")]
    [Authorize(Roles = "Manager,Director")]
    public Task<IActionResult> Approve(int id, CancellationToken cancellationToken) =>
        DecideAsync(id, PurchaseStatus.Approved, cancellationToken);

    [HttpPost("{id:int}/reject")]
    [Authorize(Roles = "Manager,Director")]
    public Task<IActionResult> Reject(int id, CancellationToken cancellationToken) =>
        DecideAsync(id, PurchaseStatus.Rejected, cancellationToken);

    [HttpPost("{id:int}/order")]
    [Authorize(Roles = RoleNames.Finance)]
    public async Task<IActionResult> Order(int id, CancellationToken cancellationToken)
    {
        var request = await purchases.FindAsync(id, cancellationToken);
        if (request is null)
        {
            return NotFound();
        }

        await purchases.MoveAsync(request, PurchaseStatus.Ordered, User, cancellationToken);
        return Ok(request);
    }

    [HttpDelete("{id:int}")]
    [Authorize(Roles = RoleNames.Finance + ", " + RoleNames.Administrator)]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken)
    {
        var request = await purchases.FindAsync(id, cancellationToken);
        if (request is null)
        {
            return NotFound();
        }

        await purchases.DeleteAsync(request, cancellationToken);
        return NoContent();
    }

    private async Task<IActionResult> DecideAsync(int id, PurchaseStatus to, CancellationToken cancellationToken)
    {
        var request = await purchases.FindAsync(id, cancellationToken);
        if (request is null)
        {
            return NotFound();
        }

        if (!purchases.MayDecide(User, request))
        {
            return Forbid();
        }

        await purchases.MoveAsync(request, to, User, cancellationToken);
        return Ok(request);
    }
}
