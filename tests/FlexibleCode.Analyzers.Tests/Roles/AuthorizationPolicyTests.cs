using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.AuthorizationPolicySource;
using Test = FlexibleCode.Testing.CSharpCodeFixTest<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer, FlexibleCode.Analyzers.CodeFixes.Roles.AuthorizationPolicyFix>;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class AuthorizationPolicyTests
{
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

    private static Test Make(string source, string fixedSource) => new() { TestCode = Usings + source, FixedCode = Usings + fixedSource };

    private static Task VerifyAsync(string source, string fixedSource) => Make(source, fixedSource).RunAsync(TestContext.Current.CancellationToken);
}
