using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>The rungs of a role ladder, each of which is a guard by another one's role, are one table.</summary>
public sealed class RoleBranchRungGuardTests
{
    [Theory]
    [InlineData("{|FLX2003:if (kind == UserRole.Manager)|} { Send(); {|FLX2003:if (user.Kind != UserRole.Director)|} throw new Exception(); }")]
    [InlineData("{|FLX2003:if (kind == UserRole.Manager)|} { {|FLX2003:if (user.Kind != UserRole.Director)|} Send(); }")]
    [InlineData("if (isFirst) { {|FLX2003:if (user.Kind != UserRole.Director)|} throw new Exception(); }")]
    [InlineData("{|FLX2003:if (kind == UserRole.Manager)|} { Send(); } else { {|FLX2003:if (user.Kind != UserRole.Director)|} throw new Exception(); }")]
    public Task What_a_rung_does_beside_is_a_decision_of_its_own(string statements) => VerifyFindings(statements);

    [Fact]
    public async Task A_ladder_names_the_roles_of_the_guards_of_its_rungs()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Usings + Desk("""
                {|#0:if (kind == {|#1:UserRole.Manager|})|}
                {
                    if (user.Role != {|#2:"Head"|} && user.Role != {|#3:"Chief"|})
                    {
                        throw new UnauthorizedAccessException();
                    }
                }
                else if (kind == {|#4:UserRole.Director|})
                {
                    if (user.Role != {|#5:"Head"|}) return;
                }
                """),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.BehaviorBranchesOnRole).WithLocation(0).WithLocation(1).WithLocation(4).WithLocation(2).WithLocation(3).WithLocation(5)
            .WithArguments("Run", "the roles 'Manager', 'Director', 'Head', 'Chief'", "gather what each role means in a table or a set that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_guard_of_a_rung_that_asks_again_is_a_place_of_the_first()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Usings + Desk("""
                {|#0:if (kind == {|#1:UserRole.Manager|})|} { if (user.Role != {|#3:"Head"|}) throw new Exception(); }
                Send();
                if (kind == {|#2:UserRole.Manager|}) { if (user.Role != {|#4:"Chief"|}) throw new Exception(); }
                """),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.BehaviorBranchesOnRole).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4)
            .WithArguments("Run", "the roles 'Manager', 'Head', 'Chief'", "gather what each role means in a table or a set that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_guard_of_a_rung_that_asks_again_is_gathered_with_the_first() => Verify(
        Desk("{|FLX2003:if (kind == UserRole.Manager)|} { if (user.Kind != UserRole.Director) throw new Exception(); } Send(); if (kind == UserRole.Manager) { if (user.Kind != UserRole.Employee) throw new Exception(); }"),
        Desk(
            "if (ManagerRoles.Any(role => kind == role)) { if (!DirectorRoles.Any(role => user.Kind == role)) throw new Exception(); } Send(); if (ManagerRoles.Any(role => kind == role)) { if (!EmployeeRoles.Any(role => user.Kind == role)) throw new Exception(); }",
            "private static readonly UserRole[] EmployeeRoles = { UserRole.Employee };\n    private static readonly UserRole[] DirectorRoles = { UserRole.Director };\n    private static readonly UserRole[] ManagerRoles = { UserRole.Manager };\n\n    "));

    [Fact]
    public Task The_guards_of_the_rungs_are_gathered_with_the_ladder() => Verify(
        Desk("{|FLX2003:if (kind == UserRole.Manager)|} { if (user.Kind != UserRole.Director) throw new Exception(); } else if (kind == UserRole.Employee) { Send(); Send(); }"),
        Desk(
            "if (ManagerRoles.Any(role => kind == role)) { if (!DirectorRoles.Any(role => user.Kind == role)) throw new Exception(); } else if (EmployeeRoles.Any(role => kind == role)) { Send(); Send(); }",
            "private static readonly UserRole[] DirectorRoles = { UserRole.Director };\n    private static readonly UserRole[] EmployeeRoles = { UserRole.Employee };\n    private static readonly UserRole[] ManagerRoles = { UserRole.Manager };\n\n    "));

    private static string Desk(string statements, string sets = "") => $$"""
        public class Desk
        {
            {{sets}}void Run(User user, UserRole kind, bool isFirst) { {{statements}} }
            void Send() { }
        }
        """;

    private static Task VerifyFindings(string statements) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Usings + Desk(statements));
}
