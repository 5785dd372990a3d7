using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2006: a role is spelled in two ways.</summary>
public sealed class RoleSpellingTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;

        """;

    [Fact]
    public Task One_spelling_is_silent() => Verify("""
        [Authorize(Roles = "Clerk,Chief")] class Orders { }
        class Gate(UserManager<IdentityUser> users)
        {
            bool May(ClaimsPrincipal user) => user.IsInRole("Clerk") || user.IsInRole("Chief");
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Chief");
        }
        """);

    [Theory]
    [InlineData("user.Role.ToLower() == \"clerk\"")]
    [InlineData("user.Role?.ToUpperInvariant() is \"CLERK\"")]
    [InlineData("string.Equals(user.Role, \"CLERK\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("user.Role.Equals(\"clerk\", StringComparison.InvariantCultureIgnoreCase)")]
    [InlineData("new[] { \"clerk\", \"chief\" }.Contains(user.Role, StringComparer.OrdinalIgnoreCase)")]
    public async Task Where_case_is_disregarded_two_cases_are_one(string test)
    {
        var run = Test("class User { public string? Role { get; set; } = \"Clerk\"; } class Gate { bool May(User user) => user.Role == \"Clerk\"; }");
        run.TestCode = Usings + $"class Door {{ bool Can(User user) => {test}; }}";
        await run.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_one_file_disregards_case_and_does_not_it_is_named()
    {
        var test = Test("""
            class User { public string? Role { get; set; } = "Clerk"; }
            class Gate
            {
                bool May(User user) => user.Role == {|#0:"Clerk"|};
                bool Can(User user) => user.Role?.ToLower() == {|#1:"clerk"|};
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("Clerk", "clerk", "Test0.cs, line 12", "only here its case counts"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_user_manager_disregards_case() => Verify("""
        class Gate(UserManager<IdentityUser> users)
        {
            Task<bool> May(IdentityUser user) => users.IsInRoleAsync(user, "clerk");
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Clerk");
        }
        """);

    [Fact]
    public Task The_name_of_an_enum_member_is_no_text() => Verify("""
        enum UserRole { CLERK, CHIEF }
        class User { public UserRole Role { get; set; } }
        class Gate
        {
            bool May(User user, ClaimsPrincipal principal) => user.Role == UserRole.CLERK || principal.IsInRole("Clerk");
        }
        """);

    [Theory]
    [InlineData("Clerk", "Head Clerk")]
    [InlineData("Clerk", "SuperClerk")]
    [InlineData("Level1Officer", "Level2Officer")]
    [InlineData("Buyer", "Payer")]
    public Task Two_roles_are_two(string asked, string granted) => Verify($$"""
        class Gate(UserManager<IdentityUser> users)
        {
            bool May(ClaimsPrincipal user) => user.IsInRole("{{asked}}");
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "{{granted}}");
        }
        """);

    [Fact]
    public Task A_role_that_is_granted_too_has_no_twin() => Verify("""
        [Authorize(Roles = "Administrator")] class Orders { }
        class Gate(UserManager<IdentityUser> users)
        {
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "SystemAdministrators");
            Task Create(RoleManager<IdentityRole> roles) => roles.CreateAsync(new IdentityRole("Administrator"));
        }
        """);

    [Fact]
    public async Task A_role_that_a_migration_inserts_is_given()
    {
        var test = new CSharpAnalyzerTest<RoleSpellingAnalyzer>();
        test.TestState.Sources.Add("/0/Gate.cs", Usings + """
            [Authorize(Roles = "Administrator")] class Orders { }
            class Gate(UserManager<IdentityUser> users)
            {
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Administrators");
            }
            """);
        test.TestState.Sources.Add("/0/Migrations/First.cs", "class First { object Up() => new[] { \"1\", \"Administrator\" }; }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task A_role_that_a_sibling_declares_is_given_there(SiblingReferences siblings)
    {
        var test = Test("""
            [Authorize(Roles = "Clerks")] class Orders { }
            class Gate(UserManager<IdentityUser> users)
            {
                bool May(ClaimsPrincipal user) => user.IsInRole(Company.Roles.Plural);
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Clerk");
            }
            """);
        test.SiblingReferences = siblings;
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("namespace Company { public static class Roles { public const string Plural = \"Clerks\"; public const string Singular = \"Clerk\"; } }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("class MailOptions { public string? Role { get; set; } = \"Administrator\"; }")]
    [InlineData("class MailSection { public string? Role { get; set; } = \"Administrator\"; } class Mail(IOptions<MailSection> options) { }")]
    [InlineData("class Screen { public string? Role { get; set; } = \"Administrator\"; } class Shown { public Screen? Screen { get; set; } } class Mail(IOptionsMonitor<Shown> options) { }")]
    [InlineData("class Screen { public string? Role { get; set; } = \"Administrator\"; } class Shown { public List<Screen>? Screens { get; set; } } class Mail { void Start(Services services, object configuration) => services.Configure<Shown>(configuration); } class Services { public void Configure<T>(object section) { } }")]
    [InlineData("class Screen { public string? Role { get; set; } = \"Administrator\"; } class Mail(Config config) { object Read() => config.Get<Screen>()!; } class Config { public T? Get<T>() => default; }")]
    public async Task What_options_begin_with_is_given_to_nobody(string options)
    {
        var test = new CSharpAnalyzerTest<RoleSpellingAnalyzer> { TestCode = $$"""
            using System.Collections.Generic;
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.Extensions.Options;
            [Authorize(Roles = "Admin")] class Orders { }
            {{options}}
            """ };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_options_begin_with_may_be_what_they_give() => Verify("""
        [Authorize(Roles = "Administrator")] class Orders { }
        class DoorOptions { public string? Role { get; set; } = "Administrator"; }
        class Gate(UserManager<IdentityUser> users)
        {
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Admin");
        }
        """);

    [Fact]
    public Task Another_thing_of_the_same_letters_is_no_role() => Verify("""
        class User { public string? Role { get; set; } }
        class Stock(User user, string Kind)
        {
            bool May() => user.Role == "STORE" || user.Role == "GUEST";
            bool Can() => Kind != "STORE" && Kind != "GUEST" && Kind != "Parcel" && Kind != "Gate";
            int Limit(string source) => source switch { "Parcel" => 1, "Gate" => 2, "Store" => 3, "Shelf" => 4, _ => 0 };
        }
        """);

    [Theory]
    [InlineData("object Seed() => new[] { \"1\", \"Administrator\" };")]
    [InlineData("void Seed() => Run(\"INSERT INTO Kinds VALUES (1, 'Administrator')\"); void Run(string query) { }")]
    [InlineData("void Seed() => Make(\"Administrator\"); void Make(string kind) { }")]
    public Task What_may_give_a_role_gives_it(string member) => Verify($$"""
        [Authorize(Roles = "Administrator")] class Orders { }
        class Gate(UserManager<IdentityUser> users)
        {
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Administrators");
            {{member}}
        }
        """);

    [Fact]
    public Task What_is_marked_as_meant_is_silent() => Verify("""
        [AttributeUsage(AttributeTargets.All)] class StableAttribute(string reason) : Attribute { public string Reason => reason; }
        class Gate(UserManager<IdentityUser> users)
        {
            [Stable("the old system calls it so")]
            bool May(ClaimsPrincipal user) => user.IsInRole("clerks");
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Clerk");
        }
        """);

    [Theory]
    [InlineData("clerk")]
    [InlineData("CLERK")]
    [InlineData("Cl-erk")]
    public async Task Another_case_or_punctuation_is_named_with_its_twin(string odd)
    {
        var test = Test($$"""
            class Gate(UserManager<IdentityUser> users)
            {
                bool May(ClaimsPrincipal user) => user.IsInRole({|#0:"{{odd}}"|});
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, {|#1:"Clerk"|});
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments(odd, "Clerk", "Test0.cs, line 11", "texts are compared by case and punctuation"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Administrator", "SystemAdministrators")]
    [InlineData("Admin", "Administrator")]
    [InlineData("Managers", "Manager")]
    [InlineData("Supervsor", "Supervisor")]
    [InlineData("Quản lý kho", "Quản lý khoa")]
    public async Task A_role_that_nobody_is_given_is_named_with_its_twin(string asked, string granted)
    {
        var test = Test($$"""
            [Authorize(Roles = {|#0:"{{asked}}"|})] class Orders { }
            [Authorize(Roles = {|#1:"{{asked}}"|})] class Bills { }
            class Gate(UserManager<IdentityUser> users)
            {
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, {|#2:"{{granted}}"|});
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments(asked, granted, "Test0.cs, line 12", $"nobody is ever given '{asked}'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_policy_of_the_composition_root_that_nobody_can_satisfy_counts()
    {
        var test = Test("""
            class Startup
            {
                void Configure(AuthorizationOptions options) => options.AddPolicy("Approve", p => p.RequireRole({|#0:"Treasurers"|}));
            }
            class Gate(UserManager<IdentityUser> users)
            {
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, {|#1:"Treasurer"|});
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("Treasurers", "Treasurer", "Test0.cs, line 14", "nobody is ever given 'Treasurers'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_spelling_that_less_speaks_for_is_the_odd_one()
    {
        var test = Test("""
            class User { public string? Role { get; set; } }
            class Gate
            {
                bool May(User user) => user.Role == {|#1:"Clerk"|} || user.Role == "Chief";
                bool Can(User user) => user.Role == "Clerk";
                void Demote(User user) { if (user.Role == {|#0:"clerk"|}) { throw new InvalidOperationException(); } }
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("clerk", "Clerk", "Test0.cs, line 11", "texts are compared by case and punctuation"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("bool Is(Account account) => account.UserName == \"administrator\";")]
    [InlineData("bool Is(string userName) => userName is \"administrator\" or \"root\";")]
    [InlineData("Account Make() => new Account { UserName = \"administrator\", DisplayName = \"Administrator\" };")]
    [InlineData("/* an \"Administrator\" may */ Task<bool> Ask(IdentityUser user) => users.IsInRoleAsync(user, \"Administrator\");")]
    public async Task How_somebody_is_called_gives_no_role(string member)
    {
        var test = Test($$"""
            class Account { public string? UserName { get; set; } public string? DisplayName { get; set; } }
            class Gate(UserManager<IdentityUser> users)
            {
                void Configure(AuthorizationOptions options) => options.AddPolicy("Purge", p => p.RequireRole({|#0:"Administrator"|}));
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, {|#1:"Admin"|});
                {{member}}
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("Administrator", "Admin", "Test0.cs, line 12", "nobody is ever given 'Administrator'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_twin_of_the_same_file_is_named()
    {
        var test = Test("""
            class User { public string? Role { get; set; } }
            class Gate
            {
                bool May(User user) => user.Role == {|#0:"LineManager"|};
                void Promote(User user) => user.Role = {|#1:"Line manager"|};
            }
            """);
        test.TestState.Sources.Add("class Door { bool Can(User user) => user.Role == \"Line Manager\"; void Make(User user) { user.Role = \"Line Manager\"; user.Role = \"Line Manager\"; } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("LineManager", "Line manager", "Test0.cs, line 12", "texts are compared by case and punctuation"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_twin_that_a_method_of_the_same_file_is_handed_is_named()
    {
        var test = Test("""
            class Notice
            {
                bool Tell(string receiver, string staffRole) => staffRole == {|#0:"LineManager"|};
                bool Start() => Tell("someone", {|#1:"Line manager"|});
            }
            """);
        test.TestState.Sources.Add("class User { public string? Role { get; set; } } class Door { bool Can(User user) => user.Role == \"Line Manager\"; void Make(User user) => user.Role = \"Line Manager\"; }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("LineManager", "Line manager", "Test0.cs, line 11", "texts are compared by case and punctuation"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Code_with_errors_does_not_throw()
    {
        var test = Test("""
            [Authorize(Roles = "Clerk
            class Gate { bool May(Missing user) => user.IsInRole("warden") || user.IsInRole( || role == "chief
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string code) => CSharpAnalyzerVerifier<RoleSpellingAnalyzer>.VerifyAnalyzerAsync(Usings + code);

    private static CSharpAnalyzerTest<RoleSpellingAnalyzer> Test(string code) => new() { TestCode = Usings + code };
}
