using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Office;

/// <summary>Everything that the office can be asked, and a line for each answer.</summary>
public static class Questions
{
    private static readonly string[] Everybody = ["", "Clerk", "Manager", "Director", "clerk", "Auditor"];

    public static async Task AskAllAsync(WebApplication app, TextWriter answers)
    {
        AskProcess(app.Services.GetRequiredService<Process>(), answers);
        AskOrders(app.Services.GetRequiredService<OrderDesk>(), answers);
        AskApprovals(app.Services.GetRequiredService<Approvals>(), answers);
        AskBenefits(app.Services.GetRequiredService<Benefits>(), answers);
        await AskEndpointsAsync(app, answers);
    }

    private static void AskProcess(Process process, TextWriter answers)
    {
        InvoiceStatus[] all = [.. Enum.GetValues<InvoiceStatus>(), (InvoiceStatus)77];
        answers.WriteLine($"edit nothing: {process.CanEdit(null)}");
        foreach (var from in all)
        {
            answers.WriteLine($"after {from}: {process.After(from)}, edit: {process.CanEdit(from)}");
            answers.WriteLine($"from {from}: {string.Join(' ', all.Select(to => process.CanMove(from, to)))}");
        }
    }

    private static void AskOrders(OrderDesk desk, TextWriter answers)
    {
        foreach (var status in Enum.GetValues<OrderStatus>())
        {
            foreach (var operation in new Action<Order>[] { o => o.Send(), o => o.Close(), o => o.Pay(), o => o.Cancel() })
            {
                var order = new Order { Status = status };
                answers.WriteLine($"order {status}: {Answer(() => operation(order))} {order.Status}");
            }
        }

        var log = new List<string>();
        desk.Accept(new Order(), log);
        answers.WriteLine($"accept: {string.Join(' ', log)}");
    }

    private static void AskApprovals(Approvals approvals, TextWriter answers)
    {
        foreach (var name in Everybody)
        {
            answers.WriteLine($"{name}: next '{approvals.NextApprover(name)}', may: {approvals.MayApprove(Somebody(name))}");
        }

        foreach (var amount in new[] { 10_500.49m, 10_500.50m, 10_500.51m })
        {
            answers.WriteLine($"submit: {Answer(() => approvals.Submit(amount))}");
        }
    }

    private static void AskBenefits(Benefits benefits, TextWriter answers)
    {
        foreach (var role in Enum.GetValues<UserRole>())
        {
            answers.WriteLine($"{role} sees: {benefits.SeesSalaries(new User { Role = role })}");
        }

        for (var plan = (Plan)(-1); plan <= Plan.Business + 1; plan++)
        {
            answers.WriteLine($"{plan}: {Answer(() => answers.Write(benefits.MonthlyPrice(plan) + " "))}");
        }
    }

    // Each endpoint with what stands on it, as the middleware reads it.
    private static async Task AskEndpointsAsync(WebApplication app, TextWriter answers)
    {
        using var scope = app.Services.CreateScope();
        var policies = scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OrderBy(e => e.DisplayName, StringComparer.Ordinal))
        {
            var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
            foreach (var name in Everybody)
            {
                var result = policy is null ? null : await authorization.AuthorizeAsync(Somebody(name), null, policy);
                answers.WriteLine($"{endpoint.DisplayName} for '{name}': {result?.Succeeded}");
            }
        }
    }

    private static ClaimsPrincipal Somebody(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, name)], "Office"));

    private static string Answer(Action act)
    {
        try
        {
            act();
            return "done";
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return exception.GetType().Name + " " + exception.Message;
        }
    }
}
