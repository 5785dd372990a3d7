using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleNamesSource;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What authorizes without naming a role of people.</summary>
public sealed class RoleNamesInAuthorizationSilenceTests
{
    [Theory]
    [InlineData("[Authorize]")]
    [InlineData("[Authorize(\"ManageBudgets\")]")]
    [InlineData("[Authorize(Policy = \"ManageBudgets\")]")]
    [InlineData("[Authorize(AuthenticationSchemes = \"Bearer\")]")]
    [InlineData("[Authorize(Roles = \"\")]")]
    [InlineData("[Authorize(Roles = \" , \")]")]
    [InlineData("[Authorize(Roles = null)]")]
    public Task An_attribute_without_a_role_is_silent(string attribute) => SilentAsync($"{attribute} public class BudgetsController : ControllerBase {{ }}");

    [Theory]
    [InlineData("BillingAPI")]
    [InlineData("APIM")]
    [InlineData("PrintService, BillingApi")]
    public Task A_role_of_a_machine_is_silent(string roles) => SilentAsync($"[Authorize(Roles = \"{roles}\")] public class BudgetsController : ControllerBase {{ }}");

    [Theory]
    [InlineData("Orders.Read")]
    [InlineData("orders:approve")]
    [InlineData("LEAVE_APPROVE")]
    [InlineData("ManageUsers, ViewReports")]
    public Task A_permission_is_silent(string roles) => SilentAsync($"[Authorize(Roles = \"{roles}\")] public class BudgetsController : ControllerBase {{ }}");

    [Fact]
    public Task A_table_of_policies_is_silent() => SilentAsync(
        """
        public static class Setup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddAuthorization(options =>
                {
                    options.AddPolicy("ManageBudgets", policy => policy.RequireRole("Admin", "Manager"));
                    options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole("Employee").Build();
                });
                services.AddAuthorizationBuilder().AddPolicy("Audit", policy => policy.RequireRole("Auditor"));
                services.Configure<AuthorizationOptions>(options => options.AddPolicy("Pay", p => p.RequireRole("Treasurer")));
            }

            public static AuthorizationPolicy Payroll() => new AuthorizationPolicyBuilder().RequireRole("HR").Build();

            private static void Managers(AuthorizationPolicyBuilder policy) => policy.RequireRole("Manager");
        }
        """);

    [Fact]
    public Task An_attribute_of_the_same_name_that_authorizes_nothing_is_silent() => SilentAsync(
        """
        public class Screen
        {
            [Ui.Authorize(Roles = "Admin")] public void Show() { }
        }

        namespace Ui
        {
            public sealed class AuthorizeAttribute : Attribute { public string? Roles { get; set; } }
        }
        """);

    [Fact]
    public async Task An_attribute_that_cannot_be_resolved_is_silent()
    {
        var test = new CSharpAnalyzerTest<RoleNamesInAuthorizationAnalyzer>
        {
            TestCode = "[Authorize(Roles = \"Admin\")] public class BudgetsController { }",
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Roles_that_are_no_constant_are_silent() => SilentAsync(
        """
        public static class Attributes
        {
            public static AuthorizeAttribute Of(string roles) => new AuthorizeAttribute { Roles = roles };
            public static AuthorizeAttribute Of(string[] roles) => new AuthorizeAttribute { Roles = string.Join(",", roles) };
        }
        """);

    [Fact]
    public Task A_value_of_another_type_that_is_called_Roles_is_silent() => SilentAsync(
        "public class User { public string Roles { get; set; } = \"\"; public static User Make() => new User { Roles = \"Admin\" }; }");

    [Fact]
    public Task A_place_that_is_marked_as_meant_is_silent() => SilentAsync(
        """
        [Stable("the auditor is named by law")]
        [Authorize(Roles = "Auditor")] public class LedgerController : ControllerBase { }

        [AttributeUsage(AttributeTargets.All)] public sealed class StableAttribute(string reason) : Attribute { public string Reason => reason; }
        """);

    private static Task SilentAsync(string source) => Verify.VerifyAnalyzerAsync(Usings + source);
}
