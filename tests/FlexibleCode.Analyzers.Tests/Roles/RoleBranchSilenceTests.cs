using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleBranchSilenceTests
{
    private const string Company = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http;

        enum UserRole { None, Employee, Manager, Director }
        class User { public string Role { get; set; } = ""; public UserRole Kind { get; set; } public int RoleId { get; set; } public int RoleCount { get; set; } }
        class Order { public string Status { get; set; } = ""; public User? Owner { get; set; } }

        """;

    [Fact]
    public Task A_role_that_comes_from_data_is_silent() => Silent("""
        class Gate
        {
            bool May(User user, string role) => user.Role == role;
            bool Same(User left, User right) => left.Kind == right.Kind;
            bool Allowed(User user, List<string> approvers) => approvers.Contains(user.Role) && approvers.IndexOf(user.Role) >= 0;
            bool IsListed(User user, string[] approvers) => Array.IndexOf(approvers, user.Role) >= 0 || Array.IndexOf(new[] { user.Role }, "Manager") >= 0;
            bool HasSeveral(User user) => user.Role.IndexOf(",") >= 0 || user.Role.IndexOf('/') != -1;
            int PlaceOf(User user) => Array.IndexOf(new[] { "Manager", "Director" }, user.Role);
            bool IsAbove(User user) => Array.IndexOf(new[] { "Manager", "Director" }, user.Role) > 0;
        }
        """);

    [Fact]
    public Task A_role_that_comes_from_settings_is_silent() => Silent("""
        class Settings { public string AdminRole { get; set; } = "Admin"; public string[] Approvers { get; set; } = []; }
        class Gate(Settings settings)
        {
            bool May(User user) => user.Role == settings.AdminRole || settings.Approvers.Contains(user.Role);
        }
        """);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"All\"")]
    [InlineData("\"NO_ASIGNADO\"")]
    [InlineData("\"Nenhum\"")]
    [InlineData("\"Keine\"")]
    [InlineData("\"Hiçbiri\"")]
    [InlineData("\"-\"")]
    [InlineData("null")]
    [InlineData("\"Orders.Read\"")]
    [InlineData("\"LEAVE_APPROVE\"")]
    public Task A_constant_that_names_no_role_is_silent(string constant) => Silent($$"""
        class Gate
        {
            bool May(User user) { if (user.Role == {{constant}}) { throw new InvalidOperationException(); } return true; }
        }
        """);

    [Fact]
    public Task The_lack_of_a_role_is_silent() => Silent("""
        class Gate
        {
            bool HasOne(User user) => user.Kind != UserRole.None && user.RoleId != 0 && user.RoleCount > 2 && user.RoleCount == 3;
        }
        """);

    [Fact]
    public Task A_caption_is_silent() => Silent("""
        class Page
        {
            string Title(User user) => user.Kind == UserRole.Manager ? "Head" : "Member";
            string RoleLabel(UserRole role) => role switch { UserRole.Manager => "Head of department", UserRole.Employee => "Colleague", _ => "?" };
            string Badge(User user) { var css = ""; if (user.Role == "Manager") { css = "badge-red"; } return css; }
            void Show(User user) { if (user.Role == "Manager") { Console.WriteLine("the head"); } }
        }
        """);

    [Fact]
    public Task A_figure_is_silent() => Silent("""
        class Dashboard { public int Managers { get; set; } }
        class Figures
        {
            Dashboard Count(List<User> users) => new() { Managers = users.Count(u => u.Role == "Manager") };
            int All(List<User> users)
            {
                int managers = 0, employees = 0;
                foreach (var user in users)
                {
                    if (user.Kind == UserRole.Manager) { managers++; } else if (user.Kind == UserRole.Employee) { employees++; }
                }

                return managers + employees;
            }
            List<User> Sorted(List<User> users) => users.OrderBy(u => u.Role == "Manager" ? 0 : 1).ToList();
            int Filtered(IQueryable<User> users) { var managers = users.Where(u => u.Role == "Manager").Distinct().Count(); return managers; }
            Dashboard Summed(List<User> users) => new() { Managers = users.Where(u => u.Kind == UserRole.Manager).Sum(u => u.RoleCount) };
        }
        """);

    [Fact]
    public Task A_translation_of_a_role_into_its_like_is_silent() => Silent("""
        enum Grade { Employee, Manager, Director }
        static class RoleIds { public static readonly Guid Employee = new(), Manager = new(); }
        class Mapper
        {
            Guid IdOf(UserRole role) => role switch { UserRole.Employee => RoleIds.Employee, UserRole.Manager => RoleIds.Manager, _ => Guid.Empty };
            Grade Map(UserRole role) => role switch { UserRole.Employee => Grade.Employee, UserRole.Manager => Grade.Manager, _ => Grade.Director };
            UserRole Parse(string role) => role switch { "manager" => UserRole.Manager, "employee" => UserRole.Employee, _ => UserRole.None };
            string Write(UserRole role) { switch (role) { case UserRole.Manager: return "manager"; case UserRole.Director: return "director"; default: return ""; } }
        }
        """);

    [Fact]
    public Task A_membership_test_is_left_to_its_own_rule() => Silent("""
        class Gate
        {
            bool Approver(ClaimsPrincipal user) => user.IsInRole("Manager") || user.IsInRole("Director");
            bool Claim(ClaimsPrincipal user) => user.FindFirst(ClaimTypes.Role)?.Value == "Manager";
            bool Session(ISession session) => session.GetString("UserRole") == "Manager";
            bool Any(List<string> roles) => roles.Any(role => role == "Manager" || role == "Director");
            bool Either(ClaimsPrincipal principal, User user) => principal.IsInRole("Manager") || user.Role == "Manager";
        }
        """);

    [Fact]
    public Task Other_sets_are_silent() => Silent("""
        enum Weather { Sunny, Rainy }
        class ChatMessage { public string Role { get; set; } = ""; }
        class Window { public string Position { get; set; } = ""; }
        class Other
        {
            bool Late(Order order) => order.Status == "Late" || order.Status == "Lost";
            bool Wet(Weather weather) => weather == Weather.Rainy;
            bool Answer(ChatMessage message) => message.Role == "assistant" || message.Role == "user";
            bool Left(Window window) => window.Position == "Left" || window.Position == "Right";
        }
        """);

    [Fact]
    public Task A_set_that_is_about_roles_and_none_of_them_is_silent() => Silent("""
        enum RoleChangeReason { Promotion, Leave, Merger }
        class Change { public RoleChangeReason Reason { get; set; } public string RoleFilterMode { get; set; } = ""; }
        class Changes
        {
            bool IsFinal(Change change) => change.Reason == RoleChangeReason.Leave || change.Reason is RoleChangeReason.Merger;
        }
        """);

    [Theory]
    [InlineData("static readonly string[] ValidRoles = { \"Manager\", \"Director\" };", "ValidRoles")]
    [InlineData("static readonly List<string> AllRoles = new() { \"Manager\", \"Director\" };", "AllRoles")]
    [InlineData("static readonly string[] KnownRoles = [\"Manager\", \"Director\"];", "KnownRoles")]
    [InlineData("static readonly string[] ValidPositions = [\"Manager\", \"Director\"];", "ValidPositions")]
    [InlineData("static readonly string[] valid_role_names = [\"Manager\", \"Director\"];", "valid_role_names")]
    public Task Whether_a_role_is_one_at_all_is_asked_of_all_that_there_are(string list, string name) =>
        Silent("class Gate { " + list + " void Check(User user) { if (!" + name + ".Contains(user.Role)) throw new InvalidOperationException(); } }");

    [Fact]
    public Task A_member_of_a_framework_holds_no_role() => Silent("""
        class Lexicon
        {
            static readonly string[] Roles = ["Manager", "Director", "Clerk"];
            bool IsNamed(System.Reflection.MemberInfo member) => member.Name == "Manager" || member.Name == "Director" || Roles.Length > 3;
        }
        """);

    [Fact]
    public Task What_people_are_to_each_other_is_no_role() => Silent("""
        enum PatientRelationship { Self, Child, Spouse, Parent, Sibling, Other }
        class FamilyMember { public PatientRelationship Role { get; set; } }
        class Family
        {
            void Remove(FamilyMember member) { if (member.Role is PatientRelationship.Self) { throw new InvalidOperationException(); } }
            bool MaySee(FamilyMember member) => member.Role == PatientRelationship.Self || member.Role == PatientRelationship.Child;
        }
        """);

    [Fact]
    public Task The_order_of_a_list_is_silent_where_a_method_tells_it() => Silent("""
        class Committee
        {
            List<User> Signers(List<User> users) => users.OrderBy(u => RankOf(u.Role)).ThenBy(u => u.RoleId).ToList();
            List<User> Others(List<User> users) => users.OrderByDescending(u => RankOf(u.Role)).ToList();
            private static int RankOf(string role) => role switch { "Chair" => 1, "Director" => 2, "Secretary" => 9, _ => 5 };
        }
        """);

    [Fact]
    public Task A_set_of_a_framework_is_silent() => Silent("""
        class Other
        {
            bool Open(System.Data.ConnectionState role) => role == System.Data.ConnectionState.Open || role == System.Data.ConnectionState.Closed;
        }
        """);

    [Fact]
    public Task Seeding_start_up_and_policy_tables_are_silent() => Silent("""
        using Microsoft.AspNetCore.Authorization;
        class UserSeeder { bool Skip(User user) => user.Role == "Manager" || user.Role == "Director"; }
        class Startup { bool Skip(User user) => user.Role == "Manager" || user.Role == "Director"; }
        static class Policies
        {
            static void Add(AuthorizationOptions options, User user) =>
                options.AddPolicy("Approve", policy => policy.RequireAssertion(context => user.Role == "Manager" || user.Role == "Director"));
        }
        """);

    [Fact]
    public Task A_role_of_a_machine_is_silent() => Silent("""
        class Gate
        {
            bool May(User user) => user.Role == "PayrollService" || user.Role == "ReportsAPI";
        }
        """);

    [Fact]
    public Task What_is_meant_is_silent() => Silent("""
        sealed class StableAttribute(string reason) : Attribute { public string Reason => reason; }
        class Gate
        {
            [Stable("notary, by law")]
            bool May(User user) => user.Role == "Notary" || user.Role == "Deputy notary";
        }
        """);

    [Theory]
    [InlineData("string NameOf(Side side) => side == Side.Guest ? \"Guest\" : \"Staff\";")]
    [InlineData("string NameOf(Side side) => side == Side.Guest ? Names.Guest : Names.Staff;")]
    public Task A_translation_of_two_members_is_silent(string member) => Silent($$"""
        enum Side { Guest, Staff }
        static class Names { public const string Guest = "guest"; public const string Staff = "staff"; }
        class Account { public Side Role { get; set; } }
        class Accounts
        {
            {{member.Replace("Side side", "Account account", StringComparison.Ordinal).Replace("side ==", "account.Role ==", StringComparison.Ordinal)}}
        }
        """);

    [Fact]
    public Task A_permission_of_a_class_of_permissions_is_silent() => Silent("""
        static class Permissions { public const string AssignRole = "Keeper of assignments"; public static class Orders { public const string Keep = "Keeper of orders"; } }
        class Gate
        {
            bool May(string role) => role == Permissions.AssignRole || role == Permissions.Orders.Keep;
        }
        """);

    [Fact]
    public async Task Code_with_errors_does_not_throw()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestCode = Company + """
                class Gate
                {
                    bool May(Missing user) => user.Role == "Manager" || user.Kind is UserRole. or
                    bool Loop(string role) => role switch { "A" => Loop(, _ =>
                    int Nothing(User user) { switch (user.Role) { case : case "X" when } if (user?.Kind == ) }
                }
                """,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Silent(string code)
    {
        // A directive of the code stands before the types.
        var usings = string.Concat(code.Split('\n').TakeWhile(static l => l.StartsWith("using ", StringComparison.Ordinal)).Select(static l => l + "\n"));
        return CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(usings + Company + code[usings.Length..]);
    }
}
