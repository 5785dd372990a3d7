using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using RigidCompany.Data;
using RigidCompany.Endpoints;
using RigidCompany.Security;
using RigidCompany.Services;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddDbContext<CompanyContext>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Company")));
builder.Services.AddScoped<PurchaseService>();
builder.Services.AddScoped<LeaveService>();
builder.Services.AddScoped<TravelService>();
builder.Services.AddSingleton<ApprovalRoutes>();
builder.Services.AddSingleton<RigidCompany.Services.Directory>();
builder.Services.AddSingleton<LoanDesk>();
builder.Services.AddSingleton<ContractDesk>();

builder.Services
    .AddAuthentication(DemoAuthenticationHandler.SchemeName)
    .AddScheme<AuthenticationSchemeOptions, DemoAuthenticationHandler>(DemoAuthenticationHandler.SchemeName, null);
builder.Services.AddAuthorization();

builder.Services.AddControllers().AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));

var app = builder.Build();

using (var scope = app.Services.CreateScope())
{
    SampleDataSeeder.Seed(scope.ServiceProvider.GetRequiredService<CompanyContext>());
}

app.Use(async (context, next) =>
{
    try
    {
        await next(context);
    }
    catch (BusinessRuleException exception)
    {
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await context.Response.WriteAsJsonAsync(new { error = exception.Message });
    }
});

app.UseAuthentication();
app.UseAuthorization();

app.MapControllers();
app.MapTravel();
app.MapApprovals();
app.MapConditions();

app.Run();
