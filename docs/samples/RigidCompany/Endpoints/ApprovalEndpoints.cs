using System.Security.Claims;
using RigidCompany.Data;
using RigidCompany.Domain;
using RigidCompany.Services;

namespace RigidCompany.Endpoints;

public static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/approvals/route/{role}", (string role, ApprovalRoutes routes) =>
                new { role, next = routes.NextApproverOf(role), level = routes.ApprovalLevelOf(role), takesPart = routes.TakesPart(role) })
            .RequireAuthorization();

        app.MapGet("/loans/{id:int}", async (int id, LoanDesk desk, CompanyContext context, CancellationToken cancellationToken) =>
                await context.EquipmentLoans.FindAsync([id], cancellationToken) is { } loan ? Results.Ok(desk.AdviceOn(loan)) : Results.NotFound())
            .RequireAuthorization();

        app.MapGet("/contracts/{id:int}", async (int id, ContractDesk desk, CompanyContext context, CancellationToken cancellationToken) =>
                await context.SupplierContracts.FindAsync([id], cancellationToken) is { } contract ? Results.Ok(desk.TextOf(contract)) : Results.NotFound())
            .RequireAuthorization();

        app.MapPost("/loans/{id:int}/{step}", async (int id, string step, ClaimsPrincipal user, CompanyContext context, CancellationToken cancellationToken) =>
        {
            if (await context.EquipmentLoans.FindAsync([id], cancellationToken) is not { } loan)
            {
                return Results.NotFound();
            }

            var (name, today) = (user.Identity!.Name!, new DateOnly(2026, 3, 2));
            Action take = step switch
            {
                "submit" => loan.Submit,
                "manager" => () => loan.ApproveByManager(name, today),
                "finance" => () => loan.ApproveByFinance(name, today),
                "refuse" => loan.Refuse,
                _ => loan.Return,
            };
            take();
            await context.SaveChangesAsync(cancellationToken);
            return Results.Ok(loan);
        }).RequireAuthorization();

        app.MapPost("/contracts/{id:int}/{step}", async (int id, string step, CompanyContext context, CancellationToken cancellationToken) =>
        {
            if (await context.SupplierContracts.FindAsync([id], cancellationToken) is not { } contract)
            {
                return Results.NotFound();
            }

            Action take = step switch
            {
                "offer" => contract.Offer,
                "sign" => contract.Sign,
                "end" => contract.End,
                _ => contract.Discard,
            };
            take();
            await context.SaveChangesAsync(cancellationToken);
            return Results.Ok(contract);
        }).RequireAuthorization();
    }
}
