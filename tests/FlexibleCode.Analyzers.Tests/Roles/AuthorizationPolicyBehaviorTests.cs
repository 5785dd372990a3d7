using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Claims;
using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Tests.Seams;
using FlexibleCode.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Runs the code before and after the fix in ASP.NET Core's own authorization: nobody gains or loses access, until somebody configures it.</summary>
public sealed class AuthorizationPolicyBehaviorTests
{
    private const string Source =
        """
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public static class Names { public const string Lead = "Lead"; }

        [Authorize(Roles = "Admin, Manager ,,Admin,")]
        public class BudgetsController : ControllerBase
        {
            public void Open() { }
            [Authorize(Roles = "Manager,Treasurer")] public void Approve() { }
            [Authorize(Roles = "Treasurer , Manager")] public void Pay() { }
            [Authorize("Adults", Roles = Names.Lead)] public void Review() { }
            [Authorize(Roles = "admin")] public void Lower() { }
            [Authorize(Roles = "Admin", AuthenticationSchemes = "Bearer,Cookie")] public void Schemes() { }
        }

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddLogging();
                services.AddAuthorization(options => options.AddPolicy("Adults", policy => policy.RequireClaim("adult")));
            }
        }
        """;

    private static readonly string[] Roles = ["Admin", "admin", "Manager", "Treasurer", "Lead", "Clerk"];

    [Fact]
    public async Task Without_configuration_every_principal_is_answered_as_before()
    {
        var before = Load(await CompileAsync(Solution()));
        var after = Load(await CompileAsync(await FixAllAsync(Solution())));
        var cases = 0;
        foreach (var principal in Principals())
        {
            foreach (var (endpoint, was) in await AnswersAsync(before, principal, []))
            {
                var now = (await AnswersAsync(after, principal, [])).Single(a => a.Endpoint == endpoint).Answer;
                Assert.True(was == now, $"{endpoint} for {string.Join(",", principal.Claims.Select(c => c.Value))}: {was} before, {now} after");
                cases++;
            }
        }

        Assert.Equal(6 * Principals().Count(), cases);
    }

    [Fact]
    public async Task Every_answer_occurs()
    {
        var after = Load(await CompileAsync(await FixAllAsync(Solution())));
        var answers = new HashSet<string>();
        foreach (var principal in Principals())
        {
            answers.UnionWith((await AnswersAsync(after, principal, [])).Select(a => a.Answer.Split(' ')[0]));
        }

        Assert.Equal(["granted", "refused"], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_configured_list_replaces_the_roles_of_today()
    {
        var after = Load(await CompileAsync(await FixAllAsync(Solution())));
        var configured = new Dictionary<string, string?> { ["Authorization:Policies:ManageBudgets:0"] = " Clerk ", ["Authorization:Policies:ManageBudgets:1"] = "Lead" };
        Assert.Equal("granted", await OpenAsync(after, "Clerk", configured));
        Assert.Equal("granted", await OpenAsync(after, "Lead", configured));
        Assert.Equal("refused", await OpenAsync(after, "Manager", configured));
        Assert.Equal("refused", await OpenAsync(after, "Admin", configured));
    }

    [Theory]
    [InlineData("Authorization:Policies:ManageBudgets", "")]
    [InlineData("Authorization:Policies:ManageBudgets:0", " ")]
    [InlineData("Authorization:Policies:Other:0", "Clerk")]
    public async Task An_empty_list_means_the_roles_of_today(string key, string value)
    {
        var after = Load(await CompileAsync(await FixAllAsync(Solution())));
        var configured = new Dictionary<string, string?> { [key] = value };
        Assert.Equal("granted", await OpenAsync(after, "Manager", configured));
        Assert.Equal("refused", await OpenAsync(after, "Clerk", configured));
    }

    private static async Task<string> OpenAsync(Assembly assembly, string role, Dictionary<string, string?> configured) =>
        (await AnswersAsync(assembly, Principal([role], isAdult: false), configured)).Single(a => a.Endpoint == "Open").Answer.Split(' ')[0];

    // Attributes of controller and action combine as endpoint routing combines them.
    private static async Task<List<(string Endpoint, string Answer)>> AnswersAsync(Assembly assembly, ClaimsPrincipal principal, Dictionary<string, string?> configured)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configured).Build());
        var startup = assembly.GetType("Startup")!;
        startup.GetMethod("ConfigureServices")!.Invoke(Activator.CreateInstance(startup), [services]);
        await using var provider = services.BuildServiceProvider();
        var policies = provider.GetRequiredService<IAuthorizationPolicyProvider>();
        var authorization = provider.GetRequiredService<IAuthorizationService>();

        var controller = assembly.GetType("BudgetsController")!;
        var answers = new List<(string, string)>();
        foreach (var action in controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var data = controller.GetCustomAttributes().Concat(action.GetCustomAttributes()).OfType<IAuthorizeData>();
            var policy = (await AuthorizationPolicy.CombineAsync(policies, data))!;
            var result = await authorization.AuthorizeAsync(principal, policy);
            answers.Add((action.Name, (result.Succeeded ? "granted" : "refused") + " by " + string.Join("+", policy.AuthenticationSchemes)));
        }

        return answers;
    }

    // Every subset of the roles, adult and not, and somebody who is not signed in.
    private static IEnumerable<ClaimsPrincipal> Principals()
    {
        yield return new ClaimsPrincipal(new ClaimsIdentity());
        for (var set = 0; set < 1 << Roles.Length; set++)
        {
            var roles = Roles.Where((_, i) => (set & (1 << i)) != 0).ToArray();
            yield return Principal(roles, isAdult: false);
            yield return Principal(roles, isAdult: true);
        }
    }

    private static ClaimsPrincipal Principal(string[] roles, bool isAdult) =>
        new(new ClaimsIdentity([.. roles.Select(r => new Claim(ClaimTypes.Role, r)), .. isAdult ? [new Claim("adult", "yes")] : Array.Empty<Claim>()], "test"));

    private static Solution Solution()
    {
        var project = ProjectId.CreateNewId();
        return new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Shop.Web", "Shop.Web", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithMetadataReferences(ReferenceAssemblies.Default.References))
            .AddDocument(DocumentId.CreateNewId(project), "Web.cs", Source, filePath: "/Shop/Web.cs");
    }

    private static async Task<Solution> FixAllAsync(Solution solution)
    {
        var token = TestContext.Current.CancellationToken;
        var document = solution.Projects.Single().Documents.Single();
        var compilation = (await document.Project.GetCompilationAsync(token))!;
        var diagnostics = await compilation.WithAnalyzers([new RoleNamesInAuthorizationAnalyzer()]).GetAnalyzerDiagnosticsAsync(token);
        Assert.Equal(6, diagnostics.Length);

        var fix = new AuthorizationPolicyFix();
        var context = new FixAllContext(
            document, fix, FixAllScope.Solution, AuthorizationPolicyFix.PolicyKey, fix.FixableDiagnosticIds, new GivenFindings(diagnostics), token);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        var operation = Assert.Single((await action!.GetOperationsAsync(token)).OfType<ApplyChangesOperation>());
        var text = await operation.ChangedSolution.Projects.Single().Documents.Single().GetTextAsync(token);
        Assert.DoesNotContain("Roles =", text.ToString(), StringComparison.Ordinal);
        return operation.ChangedSolution;
    }

    private static async Task<Compilation> CompileAsync(Solution solution) =>
        (await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!;

    private static Assembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("fixed", isCollectible: true).LoadFromStream(stream);
    }
}
