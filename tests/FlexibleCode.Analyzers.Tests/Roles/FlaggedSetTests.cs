using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Enums of flags: bits are asked one by one and say nothing; a set of who acts counts where a value is held as a whole against one member.</summary>
public sealed class FlaggedSetTests
{
    private const string Declarations = """
        using System;
        using System.Linq;
        [Flags] public enum UserRole { None = 0, Clerk = 1, Chief = 2, Auditor = 4, Any = Clerk | Chief | Auditor }
        public class User { public UserRole Role { get; set; } }

        """;

    public static TheoryData<string> BitTests =>
    [
        "(user.Role & UserRole.Chief) != 0",
        "(user.Role & UserRole.Chief) == UserRole.Chief",
        "(user.Role & UserRole.Chief) != UserRole.None",
        "UserRole.Chief == (user.Role & UserRole.Chief)",
        "(user.Role & UserRole.Chief).Equals(UserRole.Chief)",
        "(user.Role & ~UserRole.Clerk) == UserRole.Chief",
        "(user.Role | UserRole.Clerk) == UserRole.Chief",
        "(user.Role & UserRole.Any) is UserRole.Chief or UserRole.Auditor",
        "user.Role.HasFlag(UserRole.Chief)",
        "user.Role == (UserRole.Clerk | UserRole.Chief)",
        "user.Role is (UserRole.Clerk | UserRole.Chief)",
        "user.Role == UserRole.Any",
        "user.Role != UserRole.None",
        "user.Role >= UserRole.Chief",
        "user.Role is >= UserRole.Chief",
        "(user.Role & UserRole.Any) switch { UserRole.Chief => true, UserRole.Auditor => true, _ => false }",
    ];

    [Theory]
    [MemberData(nameof(BitTests))]
    public async Task Bits_combinations_and_order_are_silent(string test)
    {
        var code = Declarations + "class Gate { bool MayApprove(User user) => " + test + "; }";
        await CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(code);
        await CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync(code);
    }

    [Theory]
    [InlineData("UserRights", "Read = 1, Write = 2, Approve = 4")]
    [InlineData("UserRole", "Read = 1, Write = 2, Approve = 4")]
    [InlineData("RolePermissions", "Clerk = 1, Write = 2, Approve = 4")]
    [InlineData("UserTypeOptions", "Clerk = 1, Write = 2, Approve = 4")]
    [InlineData("RoleAccess", "Clerk = 1, Write = 2, Approve = 4")]
    public async Task What_may_be_done_is_silent_as_a_whole_too(string set, string members)
    {
        var code = $$"""
            using System;
            [Flags] public enum {{set}} { {{members}} }
            public class User { public {{set}} Role { get; set; } }
            class Gate { bool MayApprove(User user) => user.Role == {{set}}.Write || user.Role == {{set}}.Approve; }
            """;
        await CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(code);
        await CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync(code);
    }

    [Fact]
    public Task A_party_asked_by_its_bit_is_silent() => CSharpAnalyzerVerifier<LimitedParticipationAnalyzer>.VerifyAnalyzerAsync("""
        using System;
        [Flags] public enum Party { Employer = 1, Contractor = 2 }
        class Gate
        {
            void Enter(Party party) { if ((party & Party.Employer) != Party.Employer) { throw new UnauthorizedAccessException(); } }
        }
        """);

    [Theory]
    [InlineData("user.Role == UserRole.Chief || user.Role == UserRole.Auditor")]
    [InlineData("user.Role != UserRole.Chief && user.Role != UserRole.Auditor")]
    [InlineData("user.Role is UserRole.Chief or UserRole.Auditor")]
    [InlineData("user.Role.Equals(UserRole.Chief) || user.Role.Equals(UserRole.Auditor)")]
    public Task A_whole_value_against_a_member_branches(string test) =>
        CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Declarations + "class Gate { bool MayApprove(User user) => [|" + test + "|]; }");

    [Theory]
    [InlineData("user.Role == UserRole.Chief")]
    [InlineData("user.Role is UserRole.Chief")]
    [InlineData("user.Role switch { UserRole.Chief => true, _ => false }")]
    public Task A_whole_value_against_a_member_tells_of_a_closed_set(string test) =>
        CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync(
            Declarations.Replace("enum UserRole", "enum {|FLX2004:UserRole|}", StringComparison.Ordinal) + "class Gate { bool MayApprove(User user) => " + test + "; }");

    [Fact]
    public async Task The_places_of_a_set_leave_out_its_bit_tests()
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer>
        {
            TestCode = Declarations.Replace("enum UserRole", "enum {|#0:UserRole|}", StringComparison.Ordinal) + """
                class Gate
                {
                    bool May(User user) => {|#1:user.Role == UserRole.Chief|};
                    bool Has(User user) => (user.Role & UserRole.Clerk) == UserRole.Clerk;
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.RoleSetIsClosed).WithLocation(0).WithLocation(1)
            .WithArguments("UserRole", "1 place", "1 file", "ask for duties, by policies whose roles are data (FLX2001, FLX2002), and gather in sets and tables what a role decides (FLX2003)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
