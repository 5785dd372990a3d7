using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.AuthorizationPolicySource;
using Test = FlexibleCode.Testing.CSharpCodeFixTest<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer, FlexibleCode.Analyzers.CodeFixes.Roles.AuthorizationPolicyFix>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Where no policy could be registered, or nothing would ask for it, none is offered.</summary>
public sealed class AuthorizationPolicySilenceTests
{
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

    private static Task NothingAsync(string source)
    {
        var ordered = source.StartsWith("using", StringComparison.Ordinal) ? Usings.TrimEnd() + "\n" + source : Usings + source;
        return new Test { TestCode = ordered }.RunAsync(TestContext.Current.CancellationToken);
    }
}
