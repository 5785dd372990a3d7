using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Security;

namespace RigidCompany.Controllers;

[ApiController]
[Authorize(Roles = "HR,Administrator")]
[Route("api/employees")]
public class EmployeesController(CompanyContext context) : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> List(int page = 1, CancellationToken cancellationToken = default)
    {
        const int pageSize = 50;
        var employees = await context.Employees.AsNoTracking()
            .OrderBy(e => e.UserName)
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .ToListAsync(cancellationToken);
        return Ok(employees.Select(e => new { e.UserName, e.FullName, e.Department, Badge = e.Roles.Contains(RoleNames.Manager) ? "★" : "" }));
    }

    [HttpPut("{userName}/roles/{role}")]
    [Authorize(Roles = "Administrator")]
    public async Task<IActionResult> Grant(string userName, string role, CancellationToken cancellationToken)
    {
        var employee = await context.Employees.SingleOrDefaultAsync(e => e.UserName == userName, cancellationToken);
        if (employee is null)
        {
            return NotFound();
        }

        // Whoever audits the books keeps out of the business that is audited.
        if (employee.Roles.Contains("Auditor"))
        {
            return Conflict(new { error = "An auditor holds no other role." });
        }

        // The board alone names those who lead it and those who watch over it.
        if (role == RoleNames.Director || role == RoleNames.Auditor)
        {
            return Conflict(new { error = "This role is given by the board." });
        }

        if (!employee.Roles.Contains(role))
        {
            employee.Roles.Add(role);
            await context.SaveChangesAsync(cancellationToken);
        }

        return Ok(new { employee.Roles, Home = HomeOf(role) });
    }

    /// <summary>The page on which a day begins.</summary>
    private static string HomeOf(string role)
    {
        switch (role)
        {
            case RoleNames.Manager:
                return "/api/leave-requests";
            case RoleNames.Finance:
                return "/travel/claims";
            case RoleNames.HumanResources:
            case RoleNames.Administrator:
                return "/api/employees";
            default:
                return "/api/purchase-requests";
        }
    }
}
