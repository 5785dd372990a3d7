using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Roles that are granted in the arms of a switch over roles are places of FLX2003, and no findings of FLX2002.</summary>
public sealed class RoleBranchGrantTests
{
    private const string Company = """
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Identity;

        public enum StaffRole { Clerk, Chief, Guest }

        """;

    private const string Table = "gather what each role means in a table or a set that can be configured";
    private const string Services = "hand what is done for each role to a service that is chosen by key";

    [Fact]
    public async Task Grants_in_the_arms_are_places_of_the_branch_which_is_a_table()
    {
        const string Arms = """
            {|#0:switch (role)|}
            {
                case {|#1:StaffRole.Clerk|}: await users.AddToRoleAsync(user, {|#2:"Desk"|}); break;
                case {|#3:StaffRole.Chief|}: { var result = await users.AddToRoleAsync(user, {|#4:"Head"|}); break; }
                default: break;
            }
            """;
        await Expect(Arms.Replace("var result = ", ""), Table);
        await Expect(Arms.Replace("break; }", "Console.WriteLine(result); break; }"), Services);
        await Run<InlineRoleTestAnalyzer>(Arms);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.FLX2003.severity = none")]
    [InlineData("flexible_code.FLX2003.machine_roles = *")]
    public Task Where_the_branch_is_not_told_the_grants_are(string option) => Run<InlineRoleTestAnalyzer>(
        "switch (role) { case StaffRole.Clerk: await [|users.AddToRoleAsync(user, \"Desk\")|]; break; case StaffRole.Chief: await [|users.AddToRoleAsync(user, \"Head\")|]; break; }", option);

    [Theory]
    [InlineData("switch (day) { case DayOfWeek.Monday: await [|users.AddToRoleAsync(user, \"Desk\")|]; break; default: await [|users.AddToRoleAsync(user, \"Head\")|]; break; }")]
    [InlineData("switch (role) { case StaffRole.Clerk: if (day == DayOfWeek.Monday) { await [|users.AddToRoleAsync(user, \"Desk\")|]; } break; }")]
    [InlineData("if (role == StaffRole.Clerk) { await [|users.AddToRoleAsync(user, \"Desk\")|]; }")]
    public Task What_is_granted_for_another_reason_is_a_finding(string statements) => Run<InlineRoleTestAnalyzer>(statements);

    [Theory]
    [InlineData("{|#0:switch (role)|} { case StaffRole.Clerk: Tell(\"a\", user); break; case StaffRole.Chief: Tell(\"b\", user); break; }", Table)]
    [InlineData("{|#0:switch (role)|} { case StaffRole.Clerk: user = await users.FindByIdAsync(\"a\"); break; case StaffRole.Chief: user = await users.FindByIdAsync(\"b\"); break; default: Tell(\"c\", user); break; }", Table)]
    [InlineData("{|#0:switch (role)|} { case StaffRole.Clerk: Tell(\"a\", user); break; case StaffRole.Chief: Warn(\"b\", user); break; }", Services)]
    [InlineData("{|#0:switch (role)|} { case StaffRole.Clerk: Tell(\"a\", user); break; case StaffRole.Chief: Tell(\"b\", other); break; }", Services)]
    [InlineData("{|#0:switch (role)|} { case StaffRole.Clerk: Tell(\"a\", user); Tell(\"c\", user); break; case StaffRole.Chief: Tell(\"b\", user); break; }", Services)]
    [InlineData("{|#0:switch (role)|} { case StaffRole.Clerk: Open(); break; case StaffRole.Chief: Open(); break; }", Services)]
    public Task Arms_that_are_one_call_with_another_constant_are_a_table(string statements, string remedy) => Expect(statements, remedy);

    private static async Task Expect(string statements, string remedy)
    {
        var test = Test<RoleBranchAnalyzer>(statements);
        var expected = new DiagnosticResult("FLX2003", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("Run", "the roles 'Clerk', 'Chief'", remedy);
        test.ExpectedDiagnostics.Add(
            statements.Contains("{|#4:", StringComparison.Ordinal) ? expected.WithLocation(1).WithLocation(3).WithLocation(2).WithLocation(4) : expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Run<TAnalyzer>(string statements, string? option = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = Test<TAnalyzer>(statements);
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpAnalyzerTest<TAnalyzer> Test<TAnalyzer>(string statements)
        where TAnalyzer : DiagnosticAnalyzer, new() => new()
        {
            TestCode = Company + $$"""
                class Desk(UserManager<IdentityUser> users)
                {
                    async Task Run(StaffRole role, IdentityUser user, IdentityUser other, DayOfWeek day)
                    {
                        {{statements}}
                        await Task.CompletedTask;
                    }

                    void Tell(string what, IdentityUser user) => users.ToString();
                    void Warn(string what, IdentityUser user) => users.ToString();
                    void Open() => users.ToString();
                }
                """,
        };
}
