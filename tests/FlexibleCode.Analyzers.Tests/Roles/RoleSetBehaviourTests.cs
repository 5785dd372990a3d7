using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleSetBehaviourTests
{
    [Theory]
    [InlineData("user.IsInRole(\"Manager\") || user.IsInRole(\"Director\") || user.IsInRole(\"Owner\")")]
    [InlineData("!user.IsInRole(\"Manager\") && !user.IsInRole(\"Director\")")]
    [InlineData("user.IsInRole(\"Manager\") && user.IsInRole(\"Director\")")]
    [InlineData("!user.IsInRole(\"Manager\") || !user.IsInRole(\"Director\")")]
    [InlineData("!(user.IsInRole(\"Manager\") || user.IsInRole(\"Director\")) && !user.IsInRole(\"Owner\")")]
    [InlineData("user.HasClaim(ClaimTypes.Role, \"Manager\") || user.FindFirst(ClaimTypes.Role)?.Value == \"Director\"")]
    [InlineData("user.FindFirst(ClaimTypes.Role)?.Value != \"Manager\"")]
    [InlineData("user.FindFirst(ClaimTypes.Role)?.Value is \"Manager\" or \"Director\"")]
    [InlineData("user.FindAll(ClaimTypes.Role).Select(c => c.Value).Any(r => r.ToLower() == \"manager\" || r.ToLower() == \"director\")")]
    [InlineData("user.Claims.Any(c => c.Type == ClaimTypes.Role && (c.Value == \"Manager\" || c.Value == \"Director\"))")]
    [InlineData("new[] { \"Manager\", \"Director\" }.Any(user.IsInRole)")]
    [InlineData("user.IsInRole(\"Manager\") || GateService.HeldRole(user) == \"Director\"")]
    [InlineData("GateService.HeldRole(user) != \"Director\" && !user.IsInRole(\"Manager\")")]
    [InlineData("user.IsInRole(\"Manager\") && GateService.HeldRole(user) is \"Director\" or \"Owner\"")]
    [InlineData("user?.IsInRole(\"Manager\") == true || user?.IsInRole(\"Director\") == true")]
    [InlineData("(user?.IsInRole(\"Manager\") ?? false) || (user?.IsInRole(\"Director\") ?? false)")]
    public async Task A_set_answers_as_the_test_did(string test)
    {
        var source = $$"""
            using System.Linq;
            using System.Security.Claims;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            namespace Company
            {
                public class GateService
                {
                    public bool May(ClaimsPrincipal user) => {{test}};

                    private static string? HeldRole(ClaimsPrincipal user) => user.Claims.LastOrDefault()?.Value;
                }

                public static class Startup
                {
                    public static IServiceCollection AddGate(this IServiceCollection services, IConfiguration configuration)
                    {
                        services.AddScoped<GateService>();
                        return services;
                    }
                }

                public static class Application
                {
                    public static void Compose(IServiceCollection services, IConfiguration configuration) => services.AddGate(configuration);
                }
            }
            """;
        var settings = new BehaviourSettings();
        string[] roles = ["Manager", "Director", "Owner"];
        for (var selection = 0; selection < 8; selection++)
        {
            settings.RoleSets.Add([.. roles.Where((_, i) => (selection & (1 << i)) != 0)]);
        }

        settings.RoleSets.Add(["manager"]);
        var result = await BehaviourVerifier.VerifyAsync<InlineRoleTestAnalyzer, RoleSetFix>(
            source, "Company.GateService.May", RoleSetFix.GatherKey, settings, TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    [Theory]
    [InlineData("UserRole", "userRoles.Any(r => r is UserRole.Manager)")]
    [InlineData("UserRole", "userRoles.Any(r => r is UserRole.Manager or UserRole.Director)")]
    [InlineData("UserRole", "userRoles.Any(r => r is (UserRole.Manager or UserRole.Director))")]
    [InlineData("UserRole", "userRoles.Any(r => r is UserRole.Manager || r == UserRole.Director)")]
    [InlineData("UserRole", "!userRoles.Any(r => r is UserRole.Manager) && !userRoles.Contains(UserRole.Director)")]
    [InlineData("UserRole?", "userRoles.Any(r => r is UserRole.Manager)")]
    [InlineData("UserRole?", "userRoles.Any(r => r is UserRole.Manager or UserRole.Director)")]
    [InlineData("string", "userRoles.Any(r => r is \"Manager\")")]
    [InlineData("string", "userRoles.Any(r => r is RoleNames.Manager)")]
    [InlineData("string", "userRoles.Any(r => r is RoleNames.Manager or \"Director\")")]
    [InlineData("string", "userRoles.Any(r => r is nameof(UserRole.Manager) || r is RoleNames.Director)")]
    [InlineData("string", "new ClaimsIdentity(new[] { new Claim(ClaimTypes.Role, userRoles[0] ?? \"\") }).FindFirst(ClaimTypes.Role)?.Value is RoleNames.Manager")]
    [InlineData("string", "new ClaimsIdentity(new[] { new Claim(ClaimTypes.Role, userRoles[0] ?? \"\") }).FindFirst(ClaimTypes.Role)?.Value is not RoleNames.Manager")]
    [InlineData("string", "new ClaimsIdentity(new[] { new Claim(ClaimTypes.Role, userRoles[0] ?? \"\") }).FindFirst(ClaimTypes.Role)?.Value is (not (\"Manager\" or \"Director\"))")]
    [InlineData("string", "new ClaimsIdentity(new[] { new Claim(ClaimTypes.Role, userRoles[0] ?? \"\") }).FindFirst(ClaimTypes.Role)?.Value is not (not \"Manager\")")]
    public async Task A_set_answers_as_the_pattern_did(string type, string test)
    {
        var source = $$"""
            using System.Collections.Generic;
            using System.Linq;
            using System.Security.Claims;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            namespace Company
            {
                public enum UserRole { Employee, Manager, Director }
                public static class RoleNames { public const string Manager = "Manager"; public const string Director = "Director"; }

                public class GateService
                {
                    public bool May({{type}} held)
                    {
                        var userRoles = new List<{{type}}> { held };
                        return {{test}};
                    }
                }

                public static class Startup
                {
                    public static IServiceCollection AddGate(this IServiceCollection services, IConfiguration configuration)
                    {
                        services.AddScoped<GateService>();
                        return services;
                    }
                }

                public static class Application
                {
                    public static void Compose(IServiceCollection services, IConfiguration configuration) => services.AddGate(configuration);
                }
            }
            """;
        var gathered = await BehaviourVerifier.VerifyAsync<InlineRoleTestAnalyzer, RoleSetFix>(
            source, "Company.GateService.May", RoleSetFix.GatherKey, new BehaviourSettings(), TestContext.Current.CancellationToken);
        Assert.True(gathered.Outcomes >= 2);

        var settings = new BehaviourSettings { CompositionRoot = "Company.Startup.AddGate", Configuration = [] };
        var configured = await BehaviourVerifier.VerifyAsync<InlineRoleTestAnalyzer, RoleSetFix>(
            source, "Company.GateService.May", RoleSetFix.ConfigureKey, settings, TestContext.Current.CancellationToken);
        Assert.True(configured.Changed > 0);
    }

    [Theory]
    [InlineData("user.IsInRole(\"Manager\") || user.IsInRole(\"Director\")")]
    [InlineData("ApproverRoles.Any(role => user.IsInRole(role))")]
    public async Task A_configured_set_changes_who_may(string test)
    {
        var source = $$"""
            using System.Linq;
            using System.Security.Claims;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            namespace Company
            {
                public class GateService
                {
                    private static readonly string[] ApproverRoles = { "Manager", "Director" };

                    public bool May(ClaimsPrincipal user) => {{test}};
                }

                public static class Startup
                {
                    public static IServiceCollection AddGate(this IServiceCollection services, IConfiguration configuration)
                    {
                        services.AddScoped<GateService>();
                        return services;
                    }
                }

                public static class Application
                {
                    public static void Compose(IServiceCollection services, IConfiguration configuration) => services.AddGate(configuration);
                }
            }
            """;
        var settings = new BehaviourSettings { CompositionRoot = "Company.Startup.AddGate", Configuration = [] };
        settings.RoleSets.AddRange([[], ["Manager"], ["Director"], ["Manager", "Director"], ["Clerk"]]);
        var result = await BehaviourVerifier.VerifyAsync<InlineRoleTestAnalyzer, RoleSetFix>(
            source, "Company.GateService.May", RoleSetFix.ConfigureKey, settings, TestContext.Current.CancellationToken);
        Assert.True(result.Changed > 0);
    }
}
