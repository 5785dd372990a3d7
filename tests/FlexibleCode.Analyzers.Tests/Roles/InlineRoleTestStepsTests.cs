using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>A decision by roles that is written in several steps is one report; what only stands beside it is not a part of it.</summary>
public sealed class InlineRoleTestStepsTests
{
    [Theory]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) return 1; if ([|other.IsInRole(\"Clerk\")|]) return 2;")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) Send(); if ([|user.IsInRole(\"Clerk\")|]) return 2;")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) return 1; Send(); if ([|user.IsInRole(\"Clerk\")|]) return 2;")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) { Send(); if ([|user.IsInRole(\"Clerk\")|]) return 2; }")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) { if ([|other.IsInRole(\"Clerk\")|]) return 2; }")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; if (!isManager && [|other.IsInRole(\"Clerk\")|]) return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; if (late) isManager = true; if (!isManager && [|user.IsInRole(\"Clerk\")|]) return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; var isClerk = [|user.IsInRole(\"Clerk\")|]; if (isManager) Send(); if (isClerk) return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; var isClerk = [|user.IsInRole(\"Clerk\")|]; if (isManager || isClerk) Send(); if (isClerk) return 2;")]
    [InlineData("var isManager = late; if (!isManager && [|user.IsInRole(\"Clerk\")|]) return 2;")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) return 1; var cap = 3; Send(); if ([|user.IsInRole(\"Clerk\")|]) return cap;")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) return 1; var isClerk = [|user.IsInRole(\"Clerk\")|]; Send(); return isClerk ? 2 : 3;")]
    public Task What_decides_apart_is_reported_apart(string statements) => Verify(Gate(statements));

    [Theory]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) return 1; if (user.IsInRole(\"Clerk\")) { Send(); return 2; } if (user.IsInRole(\"Head\")) throw new Exception();")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) { if (user.IsInRole(\"Clerk\")) return 2; Send(); }")]
    [InlineData("if (![|user.IsInRole(\"Manager\")|]) { if (user.IsInRole(\"Clerk\")) Send(); else return 2; }")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) { Send(); } else { if (user.IsInRole(\"Clerk\")) return 2; }")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|]; if (!isManager) { if (user.IsInRole(\"Clerk\")) Send(); else return 2; }")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|]; Send(); if (!isManager && user.IsInRole(\"Clerk\")) Send(); else if (!isManager) return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|]; var isClerk = user.IsInRole(\"Clerk\"); if (isManager) { } else if (isClerk && late) Send(); else return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|]; var isClerk = user.IsInRole(\"Clerk\"); if (late) { if (!isManager) { if (isClerk) Send(); else return 2; } } else if (!isManager && !isClerk) return 3;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; var may = isManager || user.IsInRole(\"Clerk\"); if (!may && user.IsInRole(\"Head\")) return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; if (isManager) return 1; if (user.IsInRole(\"Clerk\")) return 2;")]
    [InlineData("var isManager = [|user.IsInRole(\"Manager\")|]; return isManager ? 1 : user.IsInRole(\"Clerk\") ? 2 : 3;")]
    [InlineData("Func<int> later = () => { var isManager = [|user.IsInRole(\"Manager\")|]; return isManager || user.IsInRole(\"Clerk\") ? 1 : 2; }; return later();")]
    [InlineData("if ([|user.IsInRole(\"Manager\") || user.IsInRole(\"Head\")|]) return 1; var cap = late ? 3 : 4; if (user.IsInRole(\"Clerk\")) { Send(); return cap; }")]
    [InlineData("if ([|user.IsInRole(\"Manager\")|]) return 1; int cap = 3, most = 4; var next = cap; if (user.IsInRole(\"Clerk\")) return next; var last = most; if (user.IsInRole(\"Head\")) return last;")]
    public Task Steps_of_one_decision_are_one_report(string statements) => Verify(Gate(statements));

    [Fact]
    public async Task Every_step_is_a_place()
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>
        {
            TestCode = Identity + """
                class Desk
                {
                    int Find(ClaimsPrincipal user, bool late)
                    {
                        var isManager = {|#0:user.IsInRole({|#1:"Manager"|}) || user.IsInRole({|#2:"Head"|})|};
                        if (!isManager)
                        {
                            if (user.IsInRole({|#3:"Clerk"|}))
                            {
                                return 1;
                            }
                        }

                        return late && !isManager && !user.IsInRole({|#4:"Warden"|}) ? 2 : 3;
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleIsTestedInline)
            .WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4)
            .WithArguments("'Find'", "the roles 'Manager', 'Head', 'Clerk', 'Warden'", "gather the roles in sets that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_grant_within_a_test_keeps_its_own_guard() => Verify("""
        class Desk(UserManager<IdentityUser> users)
        {
            async Task Run(IdentityUser user)
            {
                if (await [|users.IsInRoleAsync(user, "Manager")|])
                {
                    if (!await users.IsInRoleAsync(user, "Clerk")) { await [|users.AddToRoleAsync(user, "Clerk")|]; }
                }
            }
        }
        """);

    [Fact]
    public Task What_is_more_than_a_caption_in_a_later_step_is_reported() => Verify("""
        class Desk
        {
            string? Caption { get; set; }
            int Find(ClaimsPrincipal user)
            {
                var isManager = [|user.IsInRole("Manager")|];
                Caption = isManager ? "Manager" : "Guest";
                if (!isManager && user.IsInRole("Clerk")) { throw new InvalidOperationException(); }
                return 1;
            }
        }
        """);

    private const int Steps = 1200;

    [Theory]
    [InlineData("", "if (user.IsInRole(\"Role{0}\")) return {0};\n", 1)]
    [InlineData("if (late) return -1;\n", "else if (user.IsInRole(\"Role{0}\")) return {0};\n", 1)]
    [InlineData("var isManager = user.IsInRole(\"Manager\");\n", "if (isManager || user.IsInRole(\"Role{0}\")) Send();\n", 1)]
    [InlineData("var is0 = user.IsInRole(\"Manager\");\n", "var is{1} = is{0} || user.IsInRole(\"Role{0}\"); if (is{1}) Send();\n", 1)]
    [InlineData("var is0 = user.IsInRole(\"Manager\");\n", "var is{1} = user.IsInRole(\"Role{0}\"); if (is0 || is{1}) Send();\n", 1)]
    [InlineData("", "if (user.IsInRole(\"Role{0}\")) Send();\n", Steps)]
    public async Task A_decision_of_a_thousand_steps_is_read_as_a_short_one_is(string first, string step, int findings)
    {
        var statements = first + string.Concat(Enumerable.Range(0, Steps).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, step, i, i + 1)));
        var compilation = Organization.Model.Compile(
            "Company.Desk", [], "using System.Security.Claims;\npublic class Desk { void Send() { } public int Do(ClaimsPrincipal user, bool late) {\n" + statements + " return -2; } }");
        var found = await compilation.WithAnalyzers([new InlineRoleTestAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(findings, found.Count(static d => d.Id == "FLX2002"));
    }

    private static string Gate(string statements) => $$"""
        class Desk
        {
            int Find(ClaimsPrincipal user, ClaimsPrincipal other, bool late) { {{statements}} return 0; }
            void Send() { }
        }
        """;
}
