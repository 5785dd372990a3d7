using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>How many places a decision of several statements is, and where none is counted.</summary>
public sealed class ClosedSetRunTests
{
    [Theory]
    [InlineData("if (user.Role == UserRole.Chief) return 1; if (user.Role == UserRole.Clerk) return 2; if (user.Role is UserRole.Warden) throw new Exception();", "1 place")]
    [InlineData("if (principal.IsInRole(nameof(UserRole.Chief))) return 1; if (principal.IsInRole(nameof(UserRole.Clerk))) return 2;", "1 place")]
    [InlineData("if (principal?.IsInRole(nameof(UserRole.Chief)) == true || principal?.IsInRole(nameof(UserRole.Clerk)) == true || principal?.IsInRole(nameof(UserRole.Warden)) == true) return 1;", "1 place")]
    [InlineData("if (principal?.IsInRole(nameof(UserRole.Chief)) is true || (principal?.IsInRole(nameof(UserRole.Clerk)) ?? false)) return 1;", "1 place")]
    [InlineData("if (principal?.IsInRole(nameof(UserRole.Chief)) == true) return 1; else if (principal?.IsInRole(nameof(UserRole.Clerk)) == true) return 2;", "1 place")]
    [InlineData("if (principal?.IsInRole(nameof(UserRole.Chief)) == true) return 1; if (principal?.IsInRole(nameof(UserRole.Clerk)) == true) return 2;", "1 place")]
    [InlineData("if (role == UserRole.Chief) Send(); if (role == UserRole.Clerk) Send(); if (role == UserRole.Warden) Send();", "1 place")]
    [InlineData("if (role == UserRole.Chief) { Send(); return 1; } if (role == UserRole.Clerk) Send();", "1 place")]
    [InlineData("if (role == UserRole.Chief) { role = UserRole.Clerk; } if (role == UserRole.Clerk) Send();", "2 places")]
    [InlineData("if (user.Role == UserRole.Chief) Send(); if (user.Role == UserRole.Clerk) Send();", "2 places")]
    [InlineData("if (user.Role == UserRole.Chief) return 1; if (other.Role == UserRole.Clerk) return 2;", "2 places")]
    [InlineData("if (user.Role == UserRole.Chief) return 1; Send(); if (user.Role == UserRole.Clerk) return 2;", "2 places")]
    public async Task Steps_of_one_decision_count_once(string statements, string places)
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer>
        {
            TestCode = $$"""
                using System;
                using System.Security.Claims;

                public enum {|#0:UserRole|} { Clerk, Chief, Warden }
                public class User { public UserRole Role { get; set; } }
                public class Desk
                {
                    int Rank(User user, User other, ClaimsPrincipal principal, UserRole role) { {{statements}} return 3; }
                    void Send() { }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleSetIsClosed).WithLocation(0).WithArguments(
            "UserRole", places, "1 file", "ask for duties, by policies whose roles are data (FLX2001, FLX2002), and gather in sets and tables what a role decides (FLX2003)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_set_that_decides_in_start_up_code_only_is_silent() => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync("""
        public enum UserRole { Clerk, Chief }
        public class User { public UserRole Role { get; set; } }
        public class Program
        {
            static void Promote(User user)
            {
                if (user.Role == UserRole.Chief) { System.Console.Beep(); } else { user.Role = UserRole.Chief; }
            }
        }
        """);
}
