using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleSpellingSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2006: a role is spelled in two ways.</summary>
public sealed class RoleSpellingTests
{
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
    [InlineData("SuperAdmin", "SuperAdministrator")]
    [InlineData("HRAdministrator", "HrAdmin")]
    [InlineData("AccountsManager", "AccountManager")]
    [InlineData("AdminAssistant", "AdministrativeAssistant")]
    [InlineData("Project Mgr", "Project Manager")]
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
    [InlineData("[System.ComponentModel.Description(\"Administrator\")] bool IsOpen => true;")]
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

    [Theory]
    [InlineData("/0/Board_razor.g.cs")]
    [InlineData("/0/Board.cs")]
    public async Task What_asks_in_generated_code_gives_no_role(string path)
    {
        var test = Test("""
            class Gate(UserManager<IdentityUser> users)
            {
                void Configure(AuthorizationOptions options) => options.AddPolicy("Purge", p => p.RequireRole({|#0:"Treasurers"|}));
                Task Grant(IdentityUser user) => users.AddToRoleAsync(user, {|#1:"Treasurer"|});
            }
            """);
        test.TestState.Sources.Add((path, """
            class Board
            {
                static bool May(System.Security.Claims.ClaimsPrincipal user, System.Collections.Generic.List<string> roles) => roles.Contains("Treasurer") && user.IsInRole({|#2:"Treasurers"|});
            }
            """));
        var expected = new DiagnosticResult(Rules.RoleIsSpelledInTwoWays).WithArguments("Treasurers", "Treasurer", "Test0.cs, line 11", "nobody is ever given 'Treasurers'");
        test.ExpectedDiagnostics.Add(path == "/0/Board.cs" ? expected.WithLocation(2).WithLocation(0).WithLocation(1) : expected.WithLocation(0).WithLocation(1));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("// \"")]
    [InlineData("// \"Treasurers")]
    [InlineData("// Treasurers")]
    public async Task A_file_that_holds_nothing_or_ends_in_the_midst_gives_no_role(string file)
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
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestState.Sources.Add(file);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsSpelledInTwoWays)
            .WithLocation(0).WithLocation(1)
            .WithArguments("Treasurers", "Treasurer", "Test0.cs, line 14", "nobody is ever given 'Treasurers'"));
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
}
