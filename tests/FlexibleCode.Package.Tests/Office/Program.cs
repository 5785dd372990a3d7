using Office;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();

builder.Services.AddSingleton<Process>();
builder.Services.AddSingleton<OrderDesk>();
builder.Services.AddSingleton<Approvals>();
builder.Services.AddSingleton<Benefits>();
builder.Services.AddAuthorization();
builder.Services.AddControllers();

var app = builder.Build();
app.MapControllers();

// Nothing is served: the office answers everything that it can be asked, and ends.
await Questions.AskAllAsync(app, Console.Out);
