using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.AuthorizationPolicySource;
using Test = FlexibleCode.Testing.CSharpCodeFixTest<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer, FlexibleCode.Analyzers.CodeFixes.Roles.AuthorizationPolicyFix>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Policies across files and projects: where their class stands, and who registers them.</summary>
public sealed class AuthorizationPolicyAcrossCodeTests
{
    [Fact]
    public async Task Top_level_start_up_code_of_another_project_registers_the_policy()
    {
        const string Before =
            """
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using System.Collections.Generic;

            namespace Shop.Features
            {
                [[|Authorize(Roles = "Admin")|]]
                public class BudgetsController : ControllerBase
                {
                }
            }
            """;
        var after = Before.Replace("[|Authorize(Roles = \"Admin\")|]", "Authorize(Policy = AuthorizationPolicies.ManageBudgets)", StringComparison.Ordinal)
            .Replace("    }\n}", "    }\n" + Indented(Class(("ManageBudgets", "Admin")).Replace("internal static class", "public static class", StringComparison.Ordinal)) + "}", StringComparison.Ordinal);
        const string Program =
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            builder.Services.AddHttpClient();

            var app = builder.Build();
            app.Run();
            """;
        var registered = Program
            .Replace("using Microsoft.Extensions.DependencyInjection;", "using Microsoft.Extensions.DependencyInjection;\nusing Shop.Features;", StringComparison.Ordinal)
            .Replace(
                "AddControllers();\n",
                "AddControllers();\nAuthorizationPolicies.Register(builder.Services, AuthorizationPolicies.ManageBudgets, \"Admin\");\n",
                StringComparison.Ordinal);
        var test = new Test { TestCode = Before, FixedCode = after };
        foreach (var (state, program) in new[] { (test.TestState, Program), (test.FixedState, registered) })
        {
            var host = state.AdditionalProjects["Shop.Host"];
            host.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
            host.Sources.Add(program);
            host.AdditionalProjectReferences.Add("Company.Application");
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Several_files_share_one_class()
    {
        var test = new Test
        {
            TestState =
            {
                Sources =
                {
                    Usings + "[[|Authorize(Roles = \"Admin\")|]]\npublic class BudgetsController : ControllerBase\n{\n}\n",
                    Usings + "[[|Authorize(Roles = \"Clerk\")|]]\npublic class OrdersController : ControllerBase\n{\n}\n",
                    Usings + Startup.TrimStart(),
                },
            },
            FixedState =
            {
                Sources =
                {
                    Usings + "[Authorize(Policy = AuthorizationPolicies.ManageBudgets)]\npublic class BudgetsController : ControllerBase\n{\n}\n"
                        + Class(("ManageBudgets", "Admin"), ("ManageOrders", "Clerk")),
                    Usings + "[Authorize(Policy = AuthorizationPolicies.ManageOrders)]\npublic class OrdersController : ControllerBase\n{\n}\n",
                    Usings + Registered(
                        """
                        AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets, "Admin");
                        AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageOrders, "Clerk");
                        """).TrimStart(),
                },
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Projects_that_share_a_host_have_a_class_each_and_names_that_never_collide()
    {
        var test = new Test();
        foreach (var (state, isFixed) in new[] { (test.TestState, false), (test.FixedState, true) })
        {
            foreach (var (project, role, policy) in new[] { ("Shop.Sales", "Sales", "ManageOrders"), ("Shop.Stock", "Stock", "ManageOrders2") })
            {
                var name = project.Split('.')[1] + "Policies";
                var attribute = isFixed ? $"[Authorize(Policy = {name}.{policy})]" : $"[[|Authorize(Roles = \"{role}\")|]]";
                var declaration = isFixed ? "\n" + Class((policy, role)).TrimStart('\n').Replace("internal static class", "public static class", StringComparison.Ordinal).Replace("AuthorizationPolicies", name, StringComparison.Ordinal) : "";
                state.AdditionalProjects[project].Sources.Add(
                    Usings + $"namespace {project};\n\n{attribute}\npublic class OrdersController : ControllerBase\n{{\n}}\n{declaration}");
                state.AdditionalProjectReferences.Add(project);
            }

            state.Sources.Add(isFixed
                ? Usings.TrimEnd() + "\nusing Shop.Sales;\nusing Shop.Stock;\n\n" + Registered(
                    """
                    SalesPolicies.Register(services, SalesPolicies.ManageOrders, "Sales");
                    StockPolicies.Register(services, StockPolicies.ManageOrders2, "Stock");
                    """).TrimStart()
                : Usings + Startup.TrimStart());
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Indented(string text) =>
        string.Join("\n", text.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));
}
