using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RigidCompany.Data;

namespace RigidCompany.Security;

/// <summary>
/// Signs in whoever is named in the header X-User. It stands for the company's real sign-in, so that the endpoints can be called from a
/// command line.
/// </summary>
public class DemoAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    CompanyContext context)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Demo";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var userName = Request.Headers["X-User"].ToString();
        if (userName.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        var employee = await context.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.UserName == userName, Context.RequestAborted);
        if (employee is null)
        {
            return AuthenticateResult.Fail("Unknown user.");
        }

        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.Name, employee.UserName));
        foreach (var role in employee.Roles)
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, role));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
