using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleNamesSource;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleNamesInAuthorizationTests
{
    [Fact]
    public Task Controllers_actions_pages_and_hubs_are_named() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        [{|#0:Authorize(Roles = "Admin,Manager")|}]
        public class BudgetsController : ControllerBase
        {
            [HttpPost, {|#1:Authorize(Roles = "Manager")|}]
            public IActionResult Approve() => Ok();
        }

        [{|#2:Authorize(Roles = " Clerk, ,Clerk, ")|}] public class ListModel : PageModel { }

        [{|#3:Authorize(Roles = "Tehsildar", AuthenticationSchemes = "Bearer")|}] public class ChatHub : Hub { }
        """,
        Finding(0, "BudgetsController", "'Admin', 'Manager'"),
        Finding(1, "BudgetsController.Approve", "'Manager'"),
        Finding(2, "ListModel", "'Clerk'"),
        Finding(3, "ChatHub", "'Tehsildar'"));

    [Fact]
    public Task Constants_are_resolved() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public enum Role { Admin, Agent }
        public static class Known { public const string Lead = "Lead"; }

        public class BudgetsController : ControllerBase
        {
            [{|#0:Authorize(Roles = Known.Lead)|}] public IActionResult A() => Ok();
            [{|#1:Authorize(Roles = nameof(Role.Admin))|}] public IActionResult B() => Ok();
            [{|#2:Authorize(Roles = $"{nameof(Role.Admin)},{Known.Lead}")|}] public IActionResult C() => Ok();
            [{|#3:Authorize(Roles = Known.Lead + "," + nameof(Role.Agent))|}] public IActionResult D() => Ok();
        }
        """,
        Finding(0, "BudgetsController.A", "'Lead'"),
        Finding(1, "BudgetsController.B", "'Admin'"),
        Finding(2, "BudgetsController.C", "'Admin', 'Lead'"),
        Finding(3, "BudgetsController.D", "'Lead', 'Agent'"));

    [Fact]
    public Task Machines_beside_people_are_not_named() => Verify.VerifyAnalyzerAsync(
        Usings + "[{|#0:Authorize(Roles = \"Admin,BillingAPI\")|}] public class BudgetsController : ControllerBase { }",
        Finding(0, "BudgetsController", "'Admin'"));

    [Fact]
    public async Task Machine_roles_are_an_option()
    {
        var test = new CSharpAnalyzerTest<RoleNamesInAuthorizationAnalyzer>
        {
            TestCode = Usings +
                """
                [Authorize(Roles = "Robot7")] public class FeedController : ControllerBase { }
                [[|Authorize(Roles = "BillingAPI")|]] public class BudgetsController : ControllerBase { }
                """,
        };
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\nflexible_code.machine_roles = robot*\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_derived_attribute_is_reported_where_it_is_used() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public enum Role { Admin, Agent }
        public sealed class RolesAllowedAttribute : AuthorizeAttribute { public RolesAllowedAttribute(params string[] roles) => Roles = string.Join(",", roles); }
        public sealed class AuthorizeForAttribute : AuthorizeAttribute { public AuthorizeForAttribute(Role role, string area) => Roles = role.ToString(); }
        public sealed class AuthorizePermissionAttribute : AuthorizeAttribute { public AuthorizePermissionAttribute(string permission) => Policy = permission; }

        public class BudgetsController : ControllerBase
        {
            [{|#0:RolesAllowed("Admin", "Manager")|}] public IActionResult A() => Ok();
            [{|#1:AuthorizeFor(Role.Agent, "North")|}] public IActionResult B() => Ok();
            [{|#2:RolesAllowed(Roles = "Clerk")|}] public IActionResult C() => Ok();
            [AuthorizePermission("budgets")] public IActionResult D() => Ok();
        }
        """,
        Finding(0, "BudgetsController.A", "'Admin', 'Manager'"),
        Finding(1, "BudgetsController.B", "'Agent'"),
        Finding(2, "BudgetsController.C", "'Clerk'"));

    [Fact]
    public Task An_attribute_that_is_made_for_one_role_reports_once_in_its_body() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public sealed class AdminOnlyAttribute : AuthorizeAttribute { public AdminOnlyAttribute() { {|#0:Roles = "Admin"|}; } }

        [AdminOnly] public class BudgetsController : ControllerBase { }
        """,
        Finding(0, "what 'AdminOnlyAttribute' guards", "'Admin'"));

    [Fact]
    public Task Minimal_endpoints_are_named_by_their_route() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/orders/{id}", (int id) => id).RequireAuthorization({|#0:new AuthorizeAttribute { Roles = "Admin" }|});
                app.MapPost("/orders", () => 1).RequireAuthorization(policy => {|#1:policy.RequireRole("Sales", "Admin")|});
                app.MapDelete("/orders", [{|#2:Authorize(Roles = "Sales")|}] () => 1);
                app.MapGet("/open", () => 1).RequireAuthorization("ManageOrders");
            }
        }
        """,
        Finding(0, "/orders/{id}", "'Admin'"),
        Finding(1, "/orders", "'Sales', 'Admin'"),
        Finding(2, "/orders", "'Sales'"));

    [Fact]
    public Task A_method_of_a_hub_and_a_convention_of_pages_are_named() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public class LandHub : Hub
        {
            [{|#0:Authorize(Roles = "Tehsildar")|}] public void Measure() { }
        }

        public static class Pages
        {
            public static void Configure(RazorPagesOptions options)
            {
                options.Conventions.AuthorizeFolder("/Land");
                options.Conventions.AuthorizePage("/Land/Measure", "MeasureLand");
                options.Conventions.AddFolderApplicationModelConvention("/Land", model => model.Filters.Add(
                    new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter([{|#1:new AuthorizeAttribute { Roles = "Patwari" }|}])));
            }
        }
        """,
        Finding(0, "LandHub.Measure", "'Tehsildar'"),
        Finding(1, "Pages.Configure", "'Patwari'"));

    [Fact]
    public Task Another_implementation_of_authorize_data_counts() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public sealed class Data : IAuthorizeData
        {
            public string? Policy { get; set; }
            public string? Roles { get; set; }
            public string? AuthenticationSchemes { get; set; }
            public static Data Make() => {|#0:new Data { Roles = "Admin" }|};
        }
        """,
        Finding(0, "Data.Make", "'Admin'"));

    [Fact]
    public Task Attributes_of_the_older_frameworks_are_information() => Verify.VerifyAnalyzerAsync(
        """
        using System.Web.Mvc;

        public class CasesController
        {
            [{|#0:Authorize(Roles = "Admin")|}] public void A() { }
            [{|#1:CustomAuthorize(Roles = "3,4")|}] public void B() { }
            [{|#2:System.Web.Http.Authorize(Roles = "Lead")|}] public void C() { }
        }

        public class CustomAuthorize : AuthorizeAttribute { }

        namespace System.Web.Mvc
        {
            public class AuthorizeAttribute : System.Attribute { public string? Roles { get; set; } }
        }

        namespace System.Web.Http
        {
            public class AuthorizeAttribute : System.Attribute { public string? Roles { get; set; } }
        }
        """,
        Legacy(0, "CasesController.A", "'Admin'"),
        Legacy(1, "CasesController.B", "'3', '4'"),
        Legacy(2, "CasesController.C", "'Lead'"));

    [Fact]
    public async Task An_own_attribute_below_a_missing_base_is_information()
    {
        var test = new CSharpAnalyzerTest<RoleNamesInAuthorizationAnalyzer>
        {
            TestCode =
                """
                public class CustomAuthorize : AuthorizeAttribute { public CustomAuthorize() { } }
                public class CasesController { [{|#0:CustomAuthorize(Roles = "3,4")|}] public void A() { } }
                """,
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        test.ExpectedDiagnostics.Add(Legacy(0, "CasesController.A", "'3', '4'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_own_filter_with_a_role_list_is_information() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public sealed class RoleFilterAttribute(params string[] roles) : Attribute, Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter
        {
            public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) => _ = roles.Length;
        }

        [{|#0:RoleFilter("Admin", "Clerk")|}] public class BudgetsController : ControllerBase { }
        """,
        Legacy(0, "BudgetsController", "'Admin', 'Clerk'"));

    [Fact]
    public Task An_own_filter_of_any_kind_with_roles_is_information() => Verify.VerifyAnalyzerAsync(
        Usings +
        """
        public sealed class RouteAccessAttribute : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute { public string Roles { get; set; } = ""; public string Area { get; set; } = ""; }

        [{|#0:RouteAccess(Roles = "Admin, Clerk")|}] public class BudgetsController : ControllerBase { }
        [RouteAccess(Area = "Admin")] public class OrdersController : ControllerBase { }
        """,
        Legacy(0, "BudgetsController", "'Admin', 'Clerk'"));

    private static DiagnosticResult Finding(int place, string endpoint, string roles) =>
        Verify.Diagnostic().WithLocation(place).WithSeverity(DiagnosticSeverity.Warning)
            .WithArguments(Quoted(endpoint), Named(roles), "name the duty with an authorization policy whose roles come from configuration");

    private static string Named(string roles) => (roles.Contains("', '", StringComparison.Ordinal) ? "the roles " : "the role ") + roles;

    private static string Quoted(string endpoint) => endpoint.Contains('\'', StringComparison.Ordinal) ? endpoint : $"'{endpoint}'";

    private static DiagnosticResult Legacy(int place, string endpoint, string roles) =>
        Verify.Diagnostic().WithLocation(place).WithSeverity(DiagnosticSeverity.Info)
            .WithArguments(Quoted(endpoint), Named(roles), "keep who may do what as data, and let one authorization filter ask it");
}
