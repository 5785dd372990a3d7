using Xunit;
using Test = FlexibleCode.Testing.CSharpCodeFixTest<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer, FlexibleCode.Analyzers.CodeFixes.Roles.AuthorizationPolicyFix>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Where authorization is registered, and what asks for it, whatever the shape of the application.</summary>
public sealed class AuthorizationPolicyRegistrationTests
{
    private const string Register = "AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets, \"Admin\");";
    private const string Controller = "[[|Authorize(Roles = \"Admin\")|]] public class BudgetsController : ControllerBase { }\n";
    private const string FixedController = "[Authorize(Policy = AuthorizationPolicies.ManageBudgets)] public class BudgetsController : ControllerBase { }\n";

    [Theory]
    [InlineData("services.AddAuthorization();")]
    [InlineData("services.AddAuthorization(options => options.InvokeHandlersAfterFailure = false);")]
    [InlineData("services.AddAuthorizationBuilder().AddPolicy(\"Audit\", policy => policy.RequireRole(\"Auditor\"));")]
    public Task An_extension_method_registers_the_policy(string registration)
    {
        const string Before =
            """

            public static class Security
            {
                public static IServiceCollection AddSecurity(this IServiceCollection services)
                {
                    REGISTRATION
                    return services;
                }
            }
            """;
        return VerifyAsync(
            Controller + Before.Replace("REGISTRATION", registration, StringComparison.Ordinal),
            FixedController + AuthorizationPolicySource.Class(("ManageBudgets", "Admin")) + Before.Replace("REGISTRATION", registration + "\n        " + Register, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.SignalR.Hub", "LandHub")]
    [InlineData("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "LandModel")]
    public Task A_hub_and_a_page_ask_for_the_policy(string baseType, string name)
    {
        const string Startup =
            """

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddAuthorization();
                }
            }
            """;
        return VerifyAsync(
            $"[[|Authorize(Roles = \"Tehsildar\")|]] public class {name} : {baseType} {{ }}\n" + Startup,
            $"[Authorize(Policy = AuthorizationPolicies.UseLand)] public class {name} : {baseType} {{ }}\n" + AuthorizationPolicySource.Class(("UseLand", "Tehsildar"))
                + Startup.Replace("AddAuthorization();\n", "AddAuthorization();\n        AuthorizationPolicies.Register(services, AuthorizationPolicies.UseLand, \"Tehsildar\");\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_extension_method_of_another_project_registers_the_policy()
    {
        const string Setup =
            """
            using Microsoft.Extensions.DependencyInjection;

            public static class Security
            {
                public static IServiceCollection AddSecurity(this IServiceCollection services)
                {
                    services.AddAuthorization();
                    return services;
                }
            }
            """;
        const string Program =
            """
            using Microsoft.AspNetCore.Builder;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSecurity();
            builder.Build().Run();
            """;
        var test = new Test
        {
            TestCode = AuthorizationPolicySource.Usings + Controller,
            FixedCode = AuthorizationPolicySource.Usings + FixedController
                + AuthorizationPolicySource.Class(("ManageBudgets", "Admin")).Replace("internal static class", "public static class", StringComparison.Ordinal),
        };
        foreach (var (state, source) in new[] { (test.TestState, Setup), (test.FixedState, Setup.Replace("AddAuthorization();\n", "AddAuthorization();\n        " + Register + "\n", StringComparison.Ordinal)) })
        {
            var host = state.AdditionalProjects["Company.Host"];
            host.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
            host.Sources.Add("/Company.Host/Program.cs", Program);
            host.Sources.Add("/Company.Host/Security.cs", source);
            host.AdditionalProjectReferences.Add("Company.Application");
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string source, string fixedSource) =>
        new Test { TestCode = AuthorizationPolicySource.Usings + source, FixedCode = AuthorizationPolicySource.Usings + fixedSource }.RunAsync(TestContext.Current.CancellationToken);
}
