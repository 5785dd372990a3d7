using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Domain;
using RigidCompany.Services;

namespace RigidCompany.Controllers;

[ApiController]
[Authorize]
[Route("api/leave-requests")]
public class LeaveRequestsController(LeaveService leave, CompanyContext context) : ControllerBase
{
    public record NewLeave(LeaveType Type, DateOnly FirstDay, int Days);

    [HttpGet("entitlement")]
    public async Task<IActionResult> Entitlement(CancellationToken cancellationToken)
    {
        var employee = await context.Employees.AsNoTracking().SingleAsync(e => e.UserName == User.Identity!.Name, cancellationToken);
        return Ok(Enum.GetValues<LeaveType>().ToDictionary(type => type.ToString(), type => leave.EntitlementOf(employee, type)));
    }

    [HttpGet("process")]
    public IActionResult Process() =>
        Ok(Enum.GetValues<LeaveStatus>().ToDictionary(
            status => status.ToString(),
            status => new { Next = LeaveWorkflow.NextOf(status), Usual = LeaveWorkflow.UsualNextOf(status), CanEdit = LeaveWorkflow.CanEdit(status) }));

    [HttpGet]
    [Authorize(Roles = "HR,Manager,Director")]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        // Who is ill is nobody's business but that of human resources.
        var mayReadSickLeave = User.HasClaim(ClaimTypes.Role, "HR");
        var requests = await context.LeaveRequests.AsNoTracking()
            .Where(r => mayReadSickLeave || r.Type != LeaveType.Sick)
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        return Ok(requests);
    }

    [HttpPost]
    public async Task<IActionResult> Create(NewLeave request, CancellationToken cancellationToken) =>
        Ok(await leave.CreateAsync(User.Identity!.Name!, request.Type, request.FirstDay, request.Days, cancellationToken));

    [HttpPost("{id:int}/status/{to}")]
    public async Task<IActionResult> Move(int id, LeaveStatus to, CancellationToken cancellationToken)
    {
        var request = await context.LeaveRequests.FindAsync([id], cancellationToken);
        if (request is null)
        {
            return NotFound();
        }

        var isOwn = request.UserName == User.Identity!.Name;
        if (to is LeaveStatus.Confirmed or LeaveStatus.Declined)
        {
            if (isOwn || !(User.IsInRole("Manager") || User.IsInRole("HR")))
            {
                return Forbid();
            }
        }
        else if (!isOwn && !User.IsInRole("HR"))
        {
            return Forbid();
        }

        await leave.MoveAsync(request, to, cancellationToken);
        return Ok(new { request, next = LeaveWorkflow.NextOf(request.Status) });
    }
}
