using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2004: a closed set of roles decides.</summary>
public sealed class ClosedRoleSetTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;

        """;

    private const string Remedy = "ask for duties, by policies whose roles are data (FLX2001, FLX2002), and gather in sets and tables what a role decides (FLX2003)";

    [Theory]
    [InlineData("user.Role == Role.Chief")]
    [InlineData("Role.Chief != user.Role")]
    [InlineData("user.Role >= Role.Chief")]
    [InlineData("user.Role is Role.Chief")]
    [InlineData("user.Role is not (Role.Chief or Role.Clerk)")]
    [InlineData("user is { Role: Role.Chief }")]
    [InlineData("user.Role.Equals(Role.Chief)")]
    [InlineData("Role.Chief.Equals(user.Role)")]
    [InlineData("new[] { Role.Chief, Role.Clerk }.Contains(user.Role)")]
    [InlineData("Array.IndexOf(new[] { Role.Chief, Role.Clerk }, user.Role) >= 0")]
    [InlineData("user.Role switch { Role.Chief => true, _ => false }")]
    [InlineData("user.Role.ToString() == nameof(Role.Chief)")]
    [InlineData("user.Role.ToString() == Role.Chief.ToString()")]
    [InlineData("user.Others.Contains(Role.Chief)")]
    [InlineData("user.Others.Any(r => r == Role.Chief)")]
    [InlineData("(user.Role, user.Id) is (Role.Chief, > 3)")]
    [InlineData("principal.IsInRole(nameof(Role.Chief))")]
    [InlineData("principal.IsInRole(Role.Chief.ToString())")]
    [InlineData("principal.HasClaim(ClaimTypes.Role, nameof(Role.Chief))")]
    public Task A_member_decides_in_any_spelling(string test) => Verify($$"""
        enum {|FLX2004:Role|} { Clerk, Chief }
        class User { public int Id { get; set; } public Role Role { get; set; } public List<Role> Others { get; } = []; }
        class Gate
        {
            bool May(User user, ClaimsPrincipal principal) => {{test}};
        }
        """);

    [Fact]
    public async Task A_report_counts_decisions_and_files_and_names_the_places()
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer>
        {
            TestCode = """
                public enum {|#0:UserRole|} { Clerk, Chief, Warden }
                public class User { public UserRole Role { get; set; } }
                """,
        };
        test.TestCode = Usings + """
            class Gate
            {
                bool May(User user) => {|#1:user.Role == UserRole.Chief || user.Role == UserRole.Clerk|};
                int Rank(User user)
                {
                    if ({|#2:user.Role == UserRole.Chief|}) { return 3; }
                    else if (user.Role == UserRole.Clerk) { return 2; }
                    else { return 1; }
                }
            }
            """;
        test.TestCode = Usings + """
            class Desk
            {
                void Open(User user)
                {
                    {|#3:switch|} (user.Role)
                    {
                        case UserRole.Chief: throw new InvalidOperationException();
                        case UserRole.Clerk: case UserRole.Warden: return;
                    }
                }
            }
            """;
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleSetIsClosed)
            .WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("UserRole", "3 places", "2 files", Remedy));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_class_of_role_names_is_a_set() => Verify("""
        static class {|FLX2004:RoleNames|} { public const string Clerk = "Clerk"; public const string Chief = "Chief"; }
        [Authorize(Roles = RoleNames.Clerk + "," + RoleNames.Chief)]
        class OrdersController { }
        """);

    [Fact]
    public Task A_class_of_names_is_known_by_use_in_any_language() => Verify("""
        static class {|FLX2004:Ämter|} { public const string Prüfer = "Prüfer"; public const string Leiter = "Amtsleiter"; }
        class Gate
        {
            bool May(ClaimsPrincipal user) => user.IsInRole(Ämter.Prüfer) && user.IsInRole(Ämter.Leiter);
        }
        """);

    [Fact]
    public Task Roles_with_a_prefix_and_kinds_of_user_that_are_read_from_text_are_sets() => Verify("""
        static class {|FLX2004:SystemRoles|} { public const string Clerk = "__clerk"; public const string Chief = "__chief"; }
        enum {|FLX2004:UserType|} { Customer, Manager }
        class Account { public string? Kind { get; set; } }
        class Gate
        {
            bool May(ClaimsPrincipal user) => user.IsInRole(SystemRoles.Chief);
            void Enter(Account account)
            {
                var kind = Enum.Parse<UserType>(account.Kind!);
                if (kind == UserType.Customer)
                {
                    throw new InvalidOperationException();
                }
            }
        }
        """);

    [Fact]
    public Task A_value_object_is_a_set() => Verify("""
        sealed class {|FLX2004:StaffRole|}
        {
            public static readonly StaffRole Clerk = new("Clerk");
            public static readonly StaffRole Chief = new("Chief");
            private StaffRole(string name) => Name = name;
            public string Name { get; }
        }
        class Employee { public StaffRole Role { get; set; } = StaffRole.Clerk; }
        class Gate
        {
            bool May(Employee employee) => employee.Role == StaffRole.Chief;
        }
        """);

    [Theory]
    [InlineData("static class ApproverRoles { private const string Prefix = \"app:\"; public static readonly string Chief = Prefix + \"chief\"; public static readonly string Clerk = Prefix + \"clerk\"; }", "ApproverRoles", "string")]
    [InlineData("sealed class StaffRole { private const string Head = \"Chief\"; private StaffRole(string name) => Name = name; public string Name { get; } public static readonly StaffRole Chief = new(Head); public static StaffRole Clerk { get; } = new(\"Clerk\"); }", "StaffRole", "StaffRole")]
    public Task A_text_that_is_kept_beside_what_others_see_leaves_a_set_one(string set, string name, string type) => Verify($$"""
        {{set.Replace("class " + name, "class {|FLX2004:" + name + "|}", StringComparison.Ordinal)}}
        class User { public {{type}}? Role { get; set; } }
        class Gate
        {
            bool May(User user) => user.Role == {{name}}.Chief;
            bool Can(User user) => user.Role == {{name}}.Clerk || user.Role == {{name}}.Chief;
        }
        """);

    [Fact]
    public Task A_kind_of_user_is_a_role() => Verify("""
        enum {|FLX2004:AccountHolderUserType|} { Owner, Deputy }
        class Account
        {
            void Close(AccountHolderUserType by, bool sure)
            {
                if (by != AccountHolderUserType.Owner || !sure)
                {
                    throw new UnauthorizedAccessException();
                }
            }
        }
        class UserAccount { public AccountHolderUserType Type { get; set; } }
        """);

    [Fact]
    public Task A_table_by_role_decides() => Verify("""
        enum {|FLX2004:UserRole|} { Clerk, Chief }
        class User { public UserRole Role { get; set; } }
        class Limits
        {
            private static readonly Dictionary<UserRole, decimal> Limit = new() { [UserRole.Clerk] = 100m, [UserRole.Chief] = 5000m };
            decimal Of(User user) => Limit[user.Role];
        }
        """);

    [Fact]
    public Task A_membership_role_of_a_channel_is_a_role() => Verify("""
        enum {|FLX2004:ChannelMemberRole|} { Member, Admin }
        class ChannelMember { public ChannelMemberRole Role { get; set; } }
        class Channel
        {
            void Rename(ChannelMember member)
            {
                if (member.Role != ChannelMemberRole.Admin)
                {
                    throw new InvalidOperationException();
                }
            }
        }
        """);

    [Fact]
    public async Task The_key_of_a_role_that_is_compiled_in_is_named_with_its_value()
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer>
        {
            TestCode = Usings + """
                class User { public int RoleId { get; set; } }
                class Desk
                {
                    private const int {|#0:GuestRoleId|} = 3;
                    private const int IdleRoleId = 4;
                    void Open(User user)
                    {
                        if ({|#1:user.RoleId == GuestRoleId|})
                        {
                            throw new InvalidOperationException();
                        }

                        user.RoleId = IdleRoleId;
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleSetIsClosed)
            .WithLocation(0).WithLocation(1).WithArguments("GuestRoleId = 3", "1 place", "1 file", Remedy));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Keys_that_are_gathered_are_one_set() => Verify("""
        class User { public int RoleId { get; set; } }
        static class {|FLX2004:RoleIds|} { public const int Guest = 3; public const int Host = 4; }
        class Desk
        {
            bool May(User user) => user.RoleId == RoleIds.Host;
            bool Can(User user) => user.RoleId is RoleIds.Host or RoleIds.Guest;
        }
        """);

    [Fact]
    public async Task The_number_of_places_is_an_option()
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer>
        {
            TestCode = Usings + """
                enum UserRole { Clerk, Chief }
                class User { public UserRole Role { get; set; } public bool May() => Role == UserRole.Chief; }
                enum {|FLX2004:StaffRole|} { Clerk, Chief }
                class Staff { public StaffRole Role { get; set; } public bool May() => Role == StaffRole.Chief; public bool Can() => Role != StaffRole.Clerk; }
                """,
        };
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX2004.minimum_places = 2\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task A_set_of_another_project_is_reported_once_at_its_first_place(SiblingReferences siblings)
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer> { SiblingReferences = siblings };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("""
            namespace Company.Domain;
            public enum UserRole { Clerk, Chief }
            public class User { public UserRole Role { get; set; } }
            """);
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        test.TestState.Sources.Add("/0/B/Far.cs", "using Company.Domain; class Far { bool May(User user) => {|#2:user.Role == UserRole.Clerk|}; }");
        test.TestState.Sources.Add("/0/A/First.cs", "using Company.Domain; class First { bool May(User user) => {|#0:user.Role == UserRole.Clerk|}; }");
        test.TestState.Sources.Add("/0/A/Second.cs", "using Company.Domain; class Second { bool May(User user) => {|#1:user.Role == UserRole.Chief|}; }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleSetIsClosed)
            .WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("UserRole", "3 places", "3 files", Remedy));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task A_single_place_of_a_set_of_another_project_is_left_to_its_rule(SiblingReferences siblings)
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer> { SiblingReferences = siblings };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("namespace Company.Domain; public enum UserRole { Clerk, Chief } public class User { public UserRole Role { get; set; } }");
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        test.TestState.Sources.Add("/0/A/Only.cs", "using Company.Domain; class Only { bool May(User user) => user.Role == UserRole.Clerk; }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string code) => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync(Usings + code);
}
