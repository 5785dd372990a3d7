using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

using Test = CSharpCodeFixTest<RoleNamesInAuthorizationAnalyzer, AuthorizationPolicyFix>;

public sealed class AuthorizationPolicyTests
{
    internal const string Usings =
        """
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;


        """;

    private const string Startup =
        """

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddControllers();
                services.AddAuthorization();
                services.AddLogging();
            }
        }
        """;

    [Fact]
    public Task A_controller_and_its_action_name_their_duties() => VerifyAsync(
        """
        namespace Shop.Web;

        // Who plans.
        [ApiController]
        [[|Authorize(Roles = "Admin, Manager")|]] // by the board's decision
        public class BudgetsController : ControllerBase
        {
            [HttpPost]
            [[|Authorize(AuthenticationSchemes = "Bearer", Roles = "Treasurer")|]]
            public IActionResult Approve() => Ok();
        }
        """ + Startup,
        """
        namespace Shop.Web;

        // Who plans.
        [ApiController]
        [Authorize(Policy = AuthorizationPolicies.ManageBudgets)] // by the board's decision
        public class BudgetsController : ControllerBase
        {
            [HttpPost]
            [Authorize(AuthenticationSchemes = "Bearer", Policy = AuthorizationPolicies.ApproveBudgets)]
            public IActionResult Approve() => Ok();
        }

        """ + Class(("ManageBudgets", "Admin, Manager"), ("ApproveBudgets", "Treasurer")) +
        """

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddControllers();
                services.AddAuthorization();
                AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets, "Admin", "Manager");
                AuthorizationPolicies.Register(services, AuthorizationPolicies.ApproveBudgets, "Treasurer");
                services.AddLogging();
            }
        }
        """);

    [Fact]
    public Task Equal_sets_share_one_policy_whatever_their_order_blanks_and_repetitions() => VerifyAsync(
        """
        public class OrdersController : ControllerBase
        {
            [[|Authorize(Roles = "Sales,Admin")|]] public IActionResult Get() => Ok();
            [[|Authorize(Roles = " Admin , Sales,, Admin, ")|]] public IActionResult Post() => Ok();
            [[|Authorize(Roles = "sales,admin")|]] public IActionResult Put() => Ok();
        }
        """ + Startup,
        """
        public class OrdersController : ControllerBase
        {
            [Authorize(Policy = AuthorizationPolicies.ManageOrders)] public IActionResult Get() => Ok();
            [Authorize(Policy = AuthorizationPolicies.ManageOrders)] public IActionResult Post() => Ok();
            [Authorize(Policy = AuthorizationPolicies.PutOrders)] public IActionResult Put() => Ok();
        }

        """ + Class(("ManageOrders", "Sales, Admin"), ("PutOrders", "sales, admin")) + Registered(
            """
            AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageOrders, "Sales", "Admin");
            AuthorizationPolicies.Register(services, AuthorizationPolicies.PutOrders, "sales", "admin");
            """));

    [Fact]
    public Task Stacked_attributes_keep_a_policy_each_and_a_policy_beside_roles_a_second_attribute() => VerifyAsync(
        """
        [[|Authorize(Roles = "Admin")|]]
        [[|Authorize("Finance", Roles = "Manager")|]]
        public class BudgetsController : ControllerBase
        {
        }
        """ + Startup,
        """
        [Authorize(Policy = AuthorizationPolicies.ManageBudgets)]
        [Authorize("Finance"), Authorize(Policy = AuthorizationPolicies.ManageBudgets2)]
        public class BudgetsController : ControllerBase
        {
        }

        """ + Class(("ManageBudgets", "Admin"), ("ManageBudgets2", "Manager")) + Registered(
            """
            AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets, "Admin");
            AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets2, "Manager");
            """));

    [Fact]
    public Task A_set_of_several_controllers_is_named_by_its_roles() => VerifyAsync(
        """
        [[|Authorize(Roles = "Super Admin,HR")|]]
        public class BudgetsController : ControllerBase
        {
        }

        [[|Authorize(Roles = "HR,Super Admin")|]]
        public class OrdersController : ControllerBase
        {
        }
        """ + Startup,
        """
        [Authorize(Policy = AuthorizationPolicies.SuperAdminOrHrAccess)]
        public class BudgetsController : ControllerBase
        {
        }

        """ + Class(("SuperAdminOrHrAccess", "Super Admin, HR")) +
        """

        [Authorize(Policy = AuthorizationPolicies.SuperAdminOrHrAccess)]
        public class OrdersController : ControllerBase
        {
        }
        """ + Registered("""AuthorizationPolicies.Register(services, AuthorizationPolicies.SuperAdminOrHrAccess, "Super Admin", "HR");"""));

    [Fact]
    public async Task Policies_can_be_named_by_roles()
    {
        var test = Make(
            """
            [[|Authorize(Roles = "Admin,AP-PO")|]]
            public class BudgetsController : ControllerBase
            {
            }
            """ + Startup,
            """
            [Authorize(Policy = AuthorizationPolicies.AdminOrApPo)]
            public class BudgetsController : ControllerBase
            {
            }

            """ + Class(("AdminOrApPo", "Admin, AP-PO")) + Registered("""AuthorizationPolicies.Register(services, AuthorizationPolicies.AdminOrApPo, "Admin", "AP-PO");"""));
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX2001.policy_names = roles\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_name_that_is_registered_already_is_not_taken_in_any_case() => VerifyAsync(
        """
        [[|Authorize(Roles = "Admin")|]]
        public class BudgetsController : ControllerBase
        {
        }

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddAuthorization(options => options.AddPolicy("managebudgets", policy => policy.RequireRole("Clerk")));
            }
        }
        """,
        """
        [Authorize(Policy = AuthorizationPolicies.ManageBudgets2)]
        public class BudgetsController : ControllerBase
        {
        }

        """ + Class(("ManageBudgets2", "Admin")) +
        """

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddAuthorization(options => options.AddPolicy("managebudgets", policy => policy.RequireRole("Clerk")));
                AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets2, "Admin");
            }
        }
        """);

    [Fact]
    public Task A_minimal_endpoint_asks_for_the_policy_too() => VerifyAsync(
        """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/orders/{id}", (int id) => id).RequireAuthorization([|new AuthorizeAttribute { Roles = "Sales" }|]);
            }
        }
        """ + Startup,
        """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/orders/{id}", (int id) => id).RequireAuthorization(new AuthorizeAttribute { Policy = AuthorizationPolicies.UseOrders });
            }
        }

        """ + Class(("UseOrders", "Sales")) + Registered("""AuthorizationPolicies.Register(services, AuthorizationPolicies.UseOrders, "Sales");"""));

    [Theory]
    [InlineData("public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddLogging(); } }")]
    [InlineData("public class Other { }")]
    public Task Without_a_registration_of_authorization_nothing_is_offered(string startup) => NothingAsync(
        "[[|Authorize(Roles = \"Admin\")|]] public class BudgetsController : ControllerBase { }\n" + startup);

    [Fact]
    public Task A_provider_of_policies_that_knows_no_options_gets_no_fix() => NothingAsync(
        """
        using System.Threading.Tasks;
        [[|Authorize(Roles = "Admin")|]] public class BudgetsController : ControllerBase { }
        public class PermissionPolicies : IAuthorizationPolicyProvider
        {
            public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => throw new System.NotSupportedException();
            public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => throw new System.NotSupportedException();
            public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => throw new System.NotSupportedException();
        }
        """ + Startup);

    [Fact]
    public Task An_attribute_of_the_team_keeps_its_own_behaviour() => NothingAsync(
        """
        public sealed class AuditedAuthorizeAttribute : AuthorizeAttribute { }
        [[|AuditedAuthorize(Roles = "Admin")|]] public class BudgetsController : ControllerBase { }
        """ + Startup);

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
    public async Task A_class_of_the_team_with_that_name_stays_untouched()
    {
        const string Own = "\npublic static class AuthorizationPolicies { public const string Audit = \"Audit\"; }\n";
        var test = Make(
            "[[|Authorize(Roles = \"Admin\")|]] public class BudgetsController : ControllerBase { }\n" + Own + Startup,
            ("[Authorize(Policy = AuthorizationPolicies.ManageBudgets)] public class BudgetsController : ControllerBase { }\n" + Class(("ManageBudgets", "Admin"))
                + "#OWN#" + Registered("""AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageBudgets, "Admin");"""))
                .Replace("AuthorizationPolicies", "AccessPolicies", StringComparison.Ordinal)
                .Replace("#OWN#", Own, StringComparison.Ordinal));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_later_fix_adds_to_the_class_and_to_the_registrations_of_an_earlier_one() => VerifyAsync(
        """
        public class OrdersController : ControllerBase
        {
            [Authorize(Policy = AuthorizationPolicies.ManageOrders)] public IActionResult Get() => Ok();
            [[|Authorize(Roles = "Admin,Sales")|]] public IActionResult Post() => Ok();
            [[|Authorize(Roles = "Clerk")|]] public IActionResult Cancel() => Ok();
        }

        """ + Class(("ManageOrders", "Sales, Admin")) + Registered("""AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageOrders, "Sales", "Admin");"""),
        """
        public class OrdersController : ControllerBase
        {
            [Authorize(Policy = AuthorizationPolicies.ManageOrders)] public IActionResult Get() => Ok();
            [Authorize(Policy = AuthorizationPolicies.ManageOrders)] public IActionResult Post() => Ok();
            [Authorize(Policy = AuthorizationPolicies.CancelOrders)] public IActionResult Cancel() => Ok();
        }

        """ + Class(("ManageOrders", "Sales, Admin"), ("CancelOrders", "Clerk")) + Registered(
            """
            AuthorizationPolicies.Register(services, AuthorizationPolicies.ManageOrders, "Sales", "Admin");
            AuthorizationPolicies.Register(services, AuthorizationPolicies.CancelOrders, "Clerk");
            """));

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

    internal static string Class(params (string Name, string Roles)[] policies) =>
        """

        /// <summary>
        /// Authorization policies. Each names a duty; who carries it is read from the section Authorization:Policies of the configuration when the application
        /// starts: a list of roles under the policy's name.
        /// </summary>
        internal static class AuthorizationPolicies
        {
            /// <summary>Registers a policy that is granted to the configured roles, or to <paramref name="roles"/> when none is configured.</summary>
            public static void Register(IServiceCollection services, string policy, params string[] roles)
            {
                services.AddOptions<AuthorizationOptions>().Configure<IConfiguration>((options, configuration) =>
                    options.AddPolicy(policy, builder => builder.RequireRole(RolesOf(configuration, policy, roles))));
            }

            private static string[] RolesOf(IConfiguration configuration, string policy, string[] roles)
            {
                var configured = new List<string>();
                foreach (var entry in configuration.GetSection("Authorization:Policies:" + policy).GetChildren())
                {
                    if (!string.IsNullOrWhiteSpace(entry.Value))
                    {
                        configured.Add(entry.Value.Trim());
                    }
                }

                return configured.Count == 0 ? roles : configured.ToArray();
            }

        """ + string.Join("\n", policies.Select(p => $"""

                /// <summary>Granted to {p.Roles} when nothing is configured.</summary>
                public const string {p.Name} = "{p.Name}";
            """)) + "\n}\n";

    private static string Registered(string statements) =>
        Startup.Replace(
            "services.AddAuthorization();\n",
            "services.AddAuthorization();\n" + string.Join("\n", statements.Split('\n').Select(static s => "        " + s)) + "\n",
            StringComparison.Ordinal);

    private static string Indented(string text) =>
        string.Join("\n", text.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));

    private static Test Make(string source, string fixedSource) => new() { TestCode = Usings + source, FixedCode = Usings + fixedSource };

    private static Task VerifyAsync(string source, string fixedSource) => Make(source, fixedSource).RunAsync(TestContext.Current.CancellationToken);

    private static Task NothingAsync(string source)
    {
        var ordered = source.StartsWith("using", StringComparison.Ordinal) ? Usings.TrimEnd() + "\n" + source : Usings + source;
        return new Test { TestCode = ordered }.RunAsync(TestContext.Current.CancellationToken);
    }
}
