using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Domain;
using RigidCompany.Services;
using RigidCompany.Services.Conditions;
using Directory = RigidCompany.Services.Directory;

namespace RigidCompany.Endpoints;

public static class ConditionEndpoints
{
    public static void MapConditions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/conditions/employees", () => Enum.GetValues<EmployeeType>().Select(t => new
        {
            type = t.ToString(),
            alone = SiteAccess.MayEnterAlone(t),
            courses = Training.MayTakeCourses(t),
            prices = Documents.MaySeePrices(t),
            invoice = Payments.RequiresInvoice(t),
            covered = Insurance.IsCovered(t),
        })).RequireAuthorization();

        app.MapGet("/conditions/suppliers", () => Enum.GetValues<SupplierKind>().Select(k => new
        {
            kind = k.ToString(),
            night = SiteAccess.MayDeliverAtNight(k),
            briefing = Training.NeedsSafetyBriefing(k),
            forecast = Documents.MaySeeForecast(k),
            deposit = Payments.RequiresDeposit(k),
            proof = Insurance.RequiresProof(k),
        })).RequireAuthorization();

        app.MapPost("/council/{userName}", async (string userName, CompanyContext context, CancellationToken cancellationToken) =>
        {
            if (await context.Employees.SingleOrDefaultAsync(e => e.UserName == userName, cancellationToken) is not { } employee)
            {
                return Results.NotFound();
            }

            Participation.EnsureMayJoinCouncil(employee);
            Participation.EnsureMayTravel(employee);
            return Results.Ok(new { employee.UserName });
        }).RequireAuthorization();

        app.MapGet("/directory", (ClaimsPrincipal user, Directory directory) =>
                new { directory.Council, Suppliers = user.IsInRole("finance") ? directory.Suppliers : [] })
            .RequireAuthorization();

        app.MapGet("/council", (Directory directory) => directory.Council.Select(m => new { m.UserName, convenes = Participation.MayConvene(m) }))
            .RequireAuthorization();

        // Nobody could ever open it, and nobody has asked why.
        app.MapGet("/directory/history", (Directory directory) => directory.Council.Select(m => m.ElectedIn))
            .RequireAuthorization(policy => policy.RequireRole("Auditors"));
    }
}
