using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Domain;
using RigidCompany.Security;
using RigidCompany.Services;

namespace RigidCompany.Endpoints;

public static class TravelEndpoints
{
    public record NewClaim(string Destination, int Days, int Kilometres);

    public static void MapTravel(this IEndpointRouteBuilder app)
    {
        var travel = app.MapGroup("/travel").RequireAuthorization();

        travel.MapGet("/allowances", (TravelService service) =>
            Enum.GetValues<Grade>().Select(g => new { grade = g.ToString(), daily = service.DailyAllowanceOf(g), hotel = service.HotelLimitOf(g) }));

        travel.MapPost("/claims", async (NewClaim claim, ClaimsPrincipal user, TravelService service, CancellationToken cancellationToken) =>
            await service.ClaimAsync(user.Identity!.Name!, claim.Destination, claim.Days, claim.Kilometres, cancellationToken));

        travel.MapGet("/claims", async (CompanyContext context, CancellationToken cancellationToken) =>
                await context.TravelClaims.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken))
            .RequireAuthorization(policy => policy.RequireRole("Finance", "Auditor"));

        travel.MapPost("/claims/{id:int}/status/{to}", async (int id, string to, TravelService service, CancellationToken cancellationToken) =>
                await service.MoveAsync(id, to, cancellationToken) is { } claim ? Results.Ok(claim) : Results.NotFound())
            .RequireAuthorization(new AuthorizeAttribute { Roles = RoleNames.Finance });
    }
}
