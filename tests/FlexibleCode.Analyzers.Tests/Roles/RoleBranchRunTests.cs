using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What saves an assignment is no branch; statements that exclude each other, and a branch within its like, are one finding.</summary>
public sealed class RoleBranchRunTests
{
    [Theory]
    [InlineData("if (user.Kind != UserRole.Manager) { user.Kind = UserRole.Manager; }")]
    [InlineData("if (user.Role is not \"Manager\") user.Role = \"Manager\";")]
    [InlineData("if (isFirst && user.Kind != UserRole.Manager) { user.Kind = UserRole.Manager; }")]
    [InlineData("{|FLX2003:if (user.Kind != UserRole.Manager)|} { user.Kind = UserRole.Director; }")]
    [InlineData("{|FLX2003:if (user.Kind == UserRole.Manager)|} { user.Kind = UserRole.Director; }")]
    [InlineData("{|FLX2003:if (user.Kind != UserRole.Manager)|} { other.Kind = UserRole.Manager; }")]
    [InlineData("{|FLX2003:if (user.Kind != UserRole.Manager)|} { user.Kind = UserRole.Manager; Send(1); }")]
    [InlineData("{|FLX2003:if (isFirst || user.Kind != UserRole.Manager)|} { user.Kind = UserRole.Manager; }")]
    public Task A_test_that_only_saves_an_assignment_decides_nothing(string statement) => VerifyFindings(statement);

    [Theory]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } if (role == \"Director\") { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } if (role is \"Director\" or \"Head\") { Send(2); } if (isFirst && role == \"Clerk\") Send(3);")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); return; } if (role == \"Director\") { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } {|FLX2003:if (role != \"Director\")|} { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } {|FLX2003:if (role == \"manager\")|} { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } {|FLX2003:if (isFirst || role == \"Director\")|} { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); role = \"Director\"; } {|FLX2003:if (role == \"Director\")|} { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } Send(3); {|FLX2003:if (role == \"Director\")|} { Send(2); }")]
    [InlineData("{|FLX2003:if (user.Role == \"Manager\")|} { Send(1); } {|FLX2003:if (user.Role == \"Director\")|} { Send(2); }")]
    [InlineData("{|FLX2003:if (role == \"Manager\")|} { Send(1); } else { Send(4); } {|FLX2003:if (role == \"Director\")|} { Send(2); }")]
    public Task Statements_that_exclude_each_other_are_one_finding(string statements) => VerifyFindings(statements);

    [Theory]
    [InlineData("{|FLX2003:if (user.Kind == UserRole.Manager)|} { if (users.Count(u => u.Kind == UserRole.Manager) < 2) throw new Exception(); }")]
    [InlineData("var old = user.Kind; {|FLX2003:if (old == UserRole.Manager && isFirst)|} { var count = users.Where(u => u.Kind == UserRole.Manager).Count(); if (count < 2) throw new Exception(); }")]
    [InlineData("{|FLX2003:if (user.Kind == UserRole.Manager)|} { if (users.Count(u => {|FLX2003:u.Kind == UserRole.Director|}) < 2) throw new Exception(); }")]
    [InlineData("{|FLX2003:if (user.Kind == UserRole.Manager)|} { Send(1); } if (users.Count(u => {|FLX2003:u.Kind == UserRole.Manager|}) < 2) throw new Exception();")]
    [InlineData("{|FLX2003:if (user.Kind == UserRole.Manager)|} { if (users.Count(u => {|FLX2003:u.Second == UserRole.Manager|}) < 2) throw new Exception(); }")]
    public Task A_branch_within_its_like_is_a_part_of_it(string statements) => VerifyFindings(statements);

    [Fact]
    public async Task A_branch_within_its_like_is_a_place()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Usings + Desk("{|#0:if (user.Kind == {|#1:UserRole.Manager|})|} { if (users.Count(u => u.Kind == {|#2:UserRole.Manager|}) < 2) throw new Exception(); }"),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.BehaviorBranchesOnRole).WithLocation(0).WithLocation(1).WithLocation(2));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_sets_of_all_steps_are_gathered() => Verify(
        Desk("{|FLX2003:if (role == \"Manager\")|} { Send(1); Send(2); } if (role == \"Director\") { Send(3); Send(4); }"),
        Desk(
            "if (ManagerRoles.Any(roleName => role == roleName)) { Send(1); Send(2); } if (DirectorRoles.Any(roleName => role == roleName)) { Send(3); Send(4); }",
            "private static readonly string[] DirectorRoles = { \"Director\" };\n    private static readonly string[] ManagerRoles = { \"Manager\" };\n\n    "));

    [Fact]
    public Task A_branch_within_its_like_is_gathered_with_it() => Verify(
        Desk("{|FLX2003:if (user.Kind == UserRole.Manager)|} { if (users.Count(u => u.Kind == UserRole.Manager) < 2) throw new Exception(); }"),
        Desk(
            "if (ManagerRoles.Any(roleName => user.Kind == roleName)) { if (users.Count(u => ManagerRoles.Any(roleName => u.Kind == roleName)) < 2) throw new Exception(); }",
            "private static readonly UserRole[] ManagerRoles = { UserRole.Manager };\n\n    "));

    private static string Desk(string statements, string sets = "") => $$"""
        public class Member : User { public UserRole Second { get; set; } }
        public class Desk
        {
            {{sets}}void Run(User user, User other, List<Member> users, string role, bool isFirst) { {{statements}} }
            void Send(int i) { }
        }
        """;

    private static Task VerifyFindings(string statements) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Usings + Desk(statements));
}
