using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleSpellingSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2006: what only looks like one role in two spellings.</summary>
public sealed class RoleSpellingSilenceTests
{
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
    [InlineData("Account", "Accountant")]
    [InlineData("Accountant", "Account")]
    [InlineData("SeniorAccountant", "SeniorAccount")]
    [InlineData("SuperAdmin", "HyperAdministrator")]
    [InlineData("ProductManager", "ProductionManager")]
    [InlineData("DataManager", "DatabaseManager")]
    [InlineData("MarketManager", "MarketplaceManager")]
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
    [InlineData("void OnModelCreating(Builder<User> b) => b.Property(u => u.Role).HasDefaultValue(\"Administrator\");")]
    [InlineData("[System.ComponentModel.DefaultValue(\"Administrator\")] public string Role { get; set; } = default!;")]
    public Task What_may_give_a_role_gives_it(string member) => Verify($$"""
        [Authorize(Roles = "Administrator")] class Orders { }
        class Gate(UserManager<IdentityUser> users)
        {
            Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "Administrators");
            {{member}}
        }
        class User { public string Role { get; set; } = default!; }
        class Builder<T> { public Builder<T> Property(Func<T, object> read) => this; public void HasDefaultValue(string value) { } }
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

    private static Task Verify(string code) => CSharpAnalyzerVerifier<RoleSpellingAnalyzer>.VerifyAnalyzerAsync(Usings + code);
}
