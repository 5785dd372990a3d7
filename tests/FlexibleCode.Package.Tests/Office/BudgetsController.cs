using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Office;

/// <summary>Endpoints that are opened to roles by their names (FLX2001).</summary>
[ApiController]
[Route("budgets")]
[Authorize(Roles = "Clerk, Manager, Director")]
public sealed class BudgetsController : ControllerBase
{
    [HttpGet]
    public IActionResult List() => Ok();

    [HttpPost]
    [Authorize(Roles = "Director")]
    public IActionResult Approve() => Ok();
}
