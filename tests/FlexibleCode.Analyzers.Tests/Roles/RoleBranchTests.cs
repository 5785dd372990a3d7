using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleBranchTests
{
    private const string Company = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.AspNetCore.Http;

        enum UserRole { None, Employee, Manager, Director }
        enum OrganizationUserType { Owner, Admin, Custom }
        static class RoleNames { public const string Manager = "Manager"; public const string Head = "Head"; public static string Director => "Director"; }
        class SecurityRole { public string Name { get; set; } = ""; }
        class User
        {
            public string Role { get; set; } = "";
            public string? Position { get; set; }
            public UserRole Kind { get; set; }
            public OrganizationUserType Type { get; set; }
            public SecurityRole? Security { get; set; }
            public int RoleId { get; set; }
        }

        """;

    [Fact]
    public Task A_service_for_permissions_that_keeps_a_role_to_itself_is_no_list_of_permissions() => Verify("""
        class PermissionService
        {
            private const string SUPER_ADMIN_ROLE = "SuperAdmin";
            private const string Owner = "Owner";
            bool Learned(string role) => [|role == "SuperAdmin" || role == "Owner"|];
            bool IsRefused(User user) => [|user.Role != SUPER_ADMIN_ROLE && user.Role != Owner|];
        }
        """);

    [Theory]
    [InlineData("[|user.Role == \"Manager\" || user.Role == \"Director\"|]")]
    [InlineData("[|user.Role != \"Manager\" && user.Role != \"Director\"|]")]
    [InlineData("[|user.Role == RoleNames.Manager || user.Role == RoleNames.Director|]")]
    [InlineData("[|user.Role is \"Manager\" or \"Director\"|]")]
    [InlineData("[|user.Role.ToLower() == \"manager\" || user.Role.ToLower() == \"director\"|]")]
    [InlineData("[|user.Role.ToLower() == \"Manager\".ToLower() || user.Role.Trim().ToLower() == RoleNames.Head.Trim().ToLower()|]")]
    [InlineData("[|\"Manager\".ToLower().Trim().Equals(user.Role.ToLower().Trim()) || user.Role.ToUpperInvariant() == UserRole.Director.ToString().ToUpperInvariant()|]")]
    [InlineData("[|new[] { \"Manager\".ToLower(), \"Director\".ToLower() }.Contains(user.Role.ToLower())|]")]
    [InlineData("[|user.Role.ToLower().Contains(\"Manager\".ToLower()) || user.Role.ToLower().Contains(\"Head\".ToLower())|]")]
    [InlineData("[|user.Role.Equals(\"Manager\", StringComparison.OrdinalIgnoreCase) || user.Role.Equals(\"Director\", StringComparison.OrdinalIgnoreCase)|]")]
    [InlineData("[|string.Equals(user.Role, \"Manager\") || string.Equals(\"Director\", user.Role)|]")]
    [InlineData("[|user.Role.Contains(\"Manager\") || user.Role.StartsWith(\"Head\")|]")]
    [InlineData("[|new[] { \"Manager\", \"Director\" }.Contains(user.Role)|]")]
    [InlineData("[|new List<string> { \"Manager\", \"Director\" }.Contains(user.Role)|]")]
    [InlineData("[|Array.IndexOf(new[] { \"Manager\", \"Director\" }, user.Role) >= 0|]")]
    [InlineData("[|!locked && Array.IndexOf(new[] { \"Manager\", \"Director\" }, user.Role.ToUpper()) == -1|]")]
    [InlineData("[|new List<UserRole> { UserRole.Manager, UserRole.Director }.IndexOf(user.Kind) > -1|]")]
    [InlineData("[|user.Role.IndexOf(\"Manager\", StringComparison.OrdinalIgnoreCase) >= 0 || user.Role.IndexOf(\"Head\") != -1|]")]
    [InlineData("[|new[] { UserRole.Manager, UserRole.Director }.Any(kind => kind == user.Kind)|]")]
    [InlineData("[|user.Kind == UserRole.Manager || user.Kind == UserRole.Director|]")]
    [InlineData("[|user.Kind is UserRole.Manager or UserRole.Director|]")]
    [InlineData("[|user?.Kind == UserRole.Manager || user?.Kind == UserRole.Director|]")]
    [InlineData("[|user.Type is OrganizationUserType.Owner or OrganizationUserType.Admin|]")]
    [InlineData("[|user is { Type: OrganizationUserType.Owner or OrganizationUserType.Admin }|]")]
    [InlineData("[|user.Security?.Name == \"Manager\" || user.Security?.Name == \"Director\"|]")]
    [InlineData("[|user.Position == \"Tehsildar\" || user.Position == \"Quản lý\"|]")]
    [InlineData("[|user.RoleId == 3 || user.RoleId == 4|]")]
    [InlineData("!([|user.Kind == UserRole.Manager || user.Kind == UserRole.Director|])")]
    [InlineData("[|locked && (user.Kind == UserRole.Manager || user.Kind == UserRole.Director)|]")]
    public Task A_role_is_compared_in_any_spelling(string comparison) => Verify($$"""
        class Gate
        {
            bool Learned(string role) => [|role == "Tehsildar" || role == "Quản lý"|];
            bool May(User user, bool locked) => {{comparison}};
        }
        """);

    [Theory]
    [InlineData("[|if (user.Role == \"Manager\")|] { throw new InvalidOperationException(); } else if (user.Role == \"Director\") { queue = 2; }")]
    [InlineData("[|switch (user.Role)|] { case \"Manager\": queue = 1; break; case \"Director\": queue = 2; break; }")]
    [InlineData("[|switch (user.Kind)|] { case UserRole.Manager: Approve(user); break; case UserRole.Director: Send(user); break; }")]
    [InlineData("queue = [|user.Kind switch|] { UserRole.Manager => 1, UserRole.Director => 2, _ => 0 };")]
    [InlineData("queue = [|user.Kind == UserRole.Manager ? 1 : user.Kind == UserRole.Director ? 2 : 0|];")]
    [InlineData("[|if (user.Kind == UserRole.Manager)|] { return; } if (user.Kind == UserRole.Director) { return; } Send(user);")]
    [InlineData("queue = [|(user.Kind, queue) switch|] { (UserRole.Manager, > 5) => 1, (UserRole.Director, _) => 2, _ => 0 };")]
    [InlineData("queue = [|user switch|] { { Kind: UserRole.Manager } => 1, { Kind: UserRole.Director } => 2, _ => 0 };")]
    [InlineData("var may = [|user.Kind switch|] { UserRole.Manager => other.Kind is UserRole.Employee, UserRole.Director => other.Kind is UserRole.Employee or UserRole.Manager, _ => false }; if (may) { Send(user); }")]
    public Task A_ladder_or_switch_is_one_finding(string statements) => Verify($$"""
        class Desk
        {
            int queue;
            void Handle(User user, User other) { {{statements}} }
            void Approve(User user) { }
            void Send(User user) { }
        }
        """);

    [Fact]
    public Task Who_is_named_and_what_level_a_role_has_is_decided_whatever_the_names_share() => Verify("""
        enum Level { Verification, Attestation }
        class Order { public string? ManagerUserId { get; set; } public string? DirectorUserId { get; set; } }
        class Desk
        {
            Level LevelOf(string role) => [|role switch|] { "VerificationOfficer" => Level.Verification, "AttestationOfficer" => Level.Attestation, _ => Level.Verification };
            void Name(Order order, string roleName, User user)
            {
                [|if (roleName == "Manager")|]
                    order.ManagerUserId = user.Position;
                else if (roleName == "Director")
                    order.DirectorUserId = user.Position;
            }
        }
        """);

    [Theory]
    [InlineData("users.Where(u => [|u.Role == \"Manager\" || u.Role == \"Director\"|]).ToList()")]
    [InlineData("(from u in users where [|u.Kind == UserRole.Manager || u.Kind == UserRole.Director|] select u).ToList()")]
    [InlineData("query.Where(u => [|u.Role.ToLower() == \"manager\" || u.Role.ToLower() == \"director\"|]).ToList()")]
    public Task Who_is_asked_or_told_is_chosen_by_a_query(string query) => Verify($$"""
        class Recipients
        {
            List<User> Find(List<User> users, IQueryable<User> query) => {{query}};
        }
        """);

    [Fact]
    public Task A_role_that_is_kept_in_a_local_is_one() => Verify("""
        class Desk
        {
            string Page(HttpContext context)
            {
                var role = context.Session.GetString("UserRole");
                [|if (role == "Manager")|]
                {
                    return "/manager/home";
                }

                if (role == "Director")
                {
                    return "/director/home";
                }

                return "/";
            }
        }
        """);

    [Fact]
    public Task A_figure_that_is_held_against_a_limit_decides() => Verify("""
        class Owners
        {
            void Remove(List<User> users)
            {
                if (users.Count(u => [|u.Type is OrganizationUserType.Owner or OrganizationUserType.Admin|]) < 2)
                {
                    throw new InvalidOperationException();
                }
            }
        }
        """);

    [Theory]
    [InlineData("if (users.Where(u => [|u.Type is OrganizationUserType.Owner or OrganizationUserType.Admin|]).Distinct().Count() < 2) { throw new InvalidOperationException(); }")]
    [InlineData("var owners = users.Where(u => [|u.Type is OrganizationUserType.Owner or OrganizationUserType.Admin|]).Count(); if (owners < 2) { throw new InvalidOperationException(); }")]
    [InlineData("var owners = users.Count(u => [|u.Type is OrganizationUserType.Owner or OrganizationUserType.Admin|]); if (owners is 0 or 1) { throw new InvalidOperationException(); }")]
    [InlineData("foreach (var owner in users.Where(u => [|u.Type is OrganizationUserType.Owner or OrganizationUserType.Admin|]).OrderBy(u => u.RoleId)) { Tell(owner); }")]
    public Task A_chain_of_filters_decides_when_it_is_no_figure(string statements) => Verify($$"""
        class Owners
        {
            void Remove(List<User> users) { {{statements}} }
            void Tell(User user) { }
        }
        """);

    [Fact]
    public Task A_list_that_is_made_in_the_method_is_a_place() => Verify("""
        class Owners
        {
            void Check(User user)
            {
                var privileged = new[] { OrganizationUserType.Owner, OrganizationUserType.Admin };
                [|if (privileged.Any(type => user.Type == type))|]
                {
                    throw new InvalidOperationException();
                }
            }
        }
        """);

    [Theory]
    [InlineData("bool May(User user) => {|#0:user.Kind == UserRole.Manager|};", DiagnosticSeverity.Info)]
    [InlineData("bool May(User user) { if (user is null) return false; return {|#0:user.Kind == UserRole.Manager|}; }", DiagnosticSeverity.Info)]
    [InlineData("bool May(User user) => {|#0:user.Kind == UserRole.Manager || user.Kind == UserRole.Director|};", DiagnosticSeverity.Warning)]
    [InlineData("static readonly HashSet<OrganizationUserType> Approvers = [OrganizationUserType.Owner, OrganizationUserType.Admin]; bool May(User user) => {|#0:Approvers.Contains(user.Type)|};", DiagnosticSeverity.Info)]
    [InlineData("static readonly string[] Approvers = { \"Manager\", \"Director\" }; bool May(User user) => {|#0:Approvers.Contains(user.Role)|};", DiagnosticSeverity.Info)]
    [InlineData("static UserRole[] Approvers { get; } = { UserRole.Manager, UserRole.Director }; bool May(User user) => {|#0:Array.IndexOf(Approvers, user.Kind) >= 0|};", DiagnosticSeverity.Info)]
    [InlineData("static readonly string[] Approvers = { \"Manager\", \"Director\" }; bool May(User user) { IEnumerable<string> may = Approvers; return {|#0:may.Contains(user.Role)|}; }", DiagnosticSeverity.Info)]
    public Task One_comparison_and_a_gathered_set_are_information(string member, DiagnosticSeverity severity) => Expect(member, severity);

    [Theory]
    [InlineData("var name = reader || [|user.Kind is UserRole.Manager|]; var mail = writer || user.Kind is UserRole.Manager; Use(name && mail);")]
    [InlineData("[|if (user.Kind == UserRole.Manager)|] { Send(user); if (user.Kind == UserRole.Manager) { Use(true); } }")]
    [InlineData("[|if (user.Role == \"Manager\" || user.Role == \"Director\")|] { Send(user); } Use(true); if (user.Role is \"Director\" or \"Manager\") { Use(false); }")]
    [InlineData("[|if (user.Kind == UserRole.Manager)|] { Send(user); } Use(true); [|if (other.Kind == UserRole.Manager)|] { Use(false); }")]
    [InlineData("[|if (user.Kind == UserRole.Manager)|] { Send(user); } Use(true); [|if (user.Kind == UserRole.Director)|] { Use(false); }")]
    [InlineData("var label = user.Kind == UserRole.Manager ? \"The chief\" : \"Staff\"; Use(label.Length > 0); [|if (user.Kind == UserRole.Manager)|] { Use(false); } if (user.Kind != UserRole.Manager) { Send(user); }")]
    public Task What_asks_the_same_of_one_operand_again_is_one_finding(string statements) => Verify(
        "class Desk { void Handle(User user, User other, bool reader, bool writer) { " + statements.Replace("name = reader || [|user.Kind is UserRole.Manager|]", "name = [|reader || user.Kind is UserRole.Manager|]")
        + " } void Send(User user) { } void Use(bool may) { } }");

    [Theory]
    [InlineData("object? Tenant(User user) { Tell(user.Kind == UserRole.Manager ? null : null); return {|#0:user.Kind == UserRole.Manager ? user : null|}; } void Tell(object? tenant) { }")]
    [InlineData("string Caption(User user) { var label = user.Kind == UserRole.Manager ? \"The chief\" : \"Staff\"; if ({|#0:user.Kind == UserRole.Manager|}) { throw new InvalidOperationException(); } return label; }")]
    public Task A_comparison_that_decides_nothing_does_not_make_another_a_warning(string member) =>
        Expect(member.Replace("if ({|#0:user.Kind == UserRole.Manager|})", "{|#0:if (user.Kind == UserRole.Manager)|}"), DiagnosticSeverity.Info);

    [Theory]
    [InlineData("role is UserRole.Manager or UserRole.Director", true)]
    [InlineData("UserRole.Manager == role || role.Equals(UserRole.Director)", true)]
    [InlineData("role == \"Manager\" || role == \"Director\"", false)]
    [InlineData("role == UserRole.None", false)]
    [InlineData("role == DayOfWeek.Monday || role == Missing.Director", false)]
    public async Task What_markup_or_a_generator_brings_along_holds_what_it_is_compared_with(string condition, bool isRole)
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Company + $$"""
                class Menu
                {
                    void Build(List<string> items)
                    {
                        var role = this.Service.User?.Role;
                        {{(isRole ? "[|if (" + condition + ")|]" : "if (" + condition + ")")}} { items.Add("/settings"); }
                    }
                }
                """,
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_comparisons_of_one_operand_in_a_member_are_warnings()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Company + """
                class Desk
                {
                    void Handle(User user, List<User> boss)
                    {
                        {|#0:if (user.Kind == UserRole.Manager)|} { boss.Add(user); }
                        boss.Clear();
                        {|#1:if (user.Kind == UserRole.Director)|} { boss.Add(user); }
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", DiagnosticSeverity.Warning).WithLocation(0));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", DiagnosticSeverity.Warning).WithLocation(1));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Approvers")]
    [InlineData("AllApprovers")]
    public Task A_list_is_known_by_what_is_looked_for_whatever_it_is_called(string name) =>
        Expect("static readonly string[] " + name + " = [\"Manager\", \"Director\"]; bool May(User user) => {|#0:" + name + ".Contains(user.Role)|}; void Learned(User user) { user.Role = \"Manager\"; user.Role = \"Director\"; }", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("flexible_code.FLX2003.warning_from = 3", DiagnosticSeverity.Info)]
    [InlineData("flexible_code.warning_from = 1", DiagnosticSeverity.Warning)]
    [InlineData("flexible_code.FLX2003.machine_roles = Manager, Director", null)]
    public async Task A_team_says_from_when_on_it_is_warned_and_what_a_machine_is(string option, DiagnosticSeverity? severity)
    {
        const string Code = "class Gate { bool May(User user) => {|#0:user.Kind == UserRole.Manager || user.Kind == UserRole.Director|}; }";
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer> { TestCode = Company + (severity is null ? Code.Replace("{|#0:", "").Replace("|}", "") : Code) };
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n");
        if (severity is { } expected)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", expected).WithLocation(0));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Expect(string member, DiagnosticSeverity severity)
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer> { TestCode = Company + "class Gate { " + member + " }" };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", severity).WithLocation(0));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string code) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + code);
}
