using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What tells a role by the names of the code: properties that repeat it, constants of a set of roles, lists that are called as it is.</summary>
public sealed class RoleBranchPredicateTests
{
    private const string Company = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        enum MemberRole { Owner, Doctor, Nurse }
        static class UserRoles { public const string Owner = "owner"; public const string Doctor = "doctor"; public const string Nurse = "nurse"; }
        class User { public MemberRole Role { get; set; } }

        """;

    [Fact]
    public async Task Properties_that_repeat_the_roles_of_a_type_are_one_finding()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Company + """
                class Member
                {
                    public MemberRole Role { get; set; }
                    public bool IsOwner => {|#0:Role == {|#1:MemberRole.Owner|}|};
                    public bool MaySign => {|#4:Role == MemberRole.Doctor|};
                    public bool IsDoctor => Role == {|#2:MemberRole.Doctor|};
                    public bool IsNurse => Role is {|#3:MemberRole.Nurse|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithArguments("IsOwner", "the roles 'Owner', 'Doctor', 'Nurse'", "gather what each role means in a table or a set that can be configured"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", DiagnosticSeverity.Info).WithLocation(4));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_order_of_which_the_first_is_taken_chooses_somebody() => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + """
        class Desk
        {
            User Approver(List<User> users) => users.OrderByDescending(u => RankOf(u.Role)).First();
            private static int RankOf(MemberRole role) => {|FLX2003:role switch|} { MemberRole.Owner => 3, MemberRole.Doctor => 2, _ => 1 };
        }
        """);

    [Fact]
    public Task An_employment_is_a_relationship_and_a_role() => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + """
        enum EmploymentRelationship { Employee, Contractor, Partner }
        class Staff { public EmploymentRelationship Role { get; set; } }
        class Gate
        {
            void Release(Staff one) { {|FLX2003:if (one.Role == EmploymentRelationship.Contractor || one.Role == EmploymentRelationship.Partner)|} { throw new UnauthorizedAccessException(); } }
        }
        """);

    [Fact]
    public async Task A_property_that_is_meant_begins_no_finding()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer>
        {
            TestCode = Company + """
                sealed class StableAttribute(string reason) : Attribute { public string Reason => reason; }
                class Member
                {
                    public MemberRole Role { get; set; }
                    [Stable("by law")] public bool IsOwner => Role == MemberRole.Owner;
                    public bool IsDoctor => {|#0:Role == MemberRole.Doctor|};
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", DiagnosticSeverity.Info).WithLocation(0));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Must(r => [|r == UserRoles.Owner || r == UserRoles.Doctor|]);")]
    [InlineData("Must(r => [|r != UserRoles.Owner && r != UserRoles.Doctor && r != UserRoles.Nurse|]);")]
    [InlineData("Must(r => [|r is UserRoles.Owner or UserRoles.Doctor|]);")]
    [InlineData("Must(r => r == UserRoles.Owner);")]
    [InlineData("Must(r => r == UserRoles.Owner || r == \"doctor\");")]
    [InlineData("Must(r => r == UserRoles.Owner || text == UserRoles.Doctor);")]
    public Task Text_that_is_held_against_two_members_of_a_set_of_roles_holds_one(string statement) => Verify($$"""
        class Validator
        {
            Validator(string text) { {{statement}} }
            void Must(Func<string, bool> holds) { if (!holds("")) throw new InvalidOperationException(); }
        }
        """);

    [Fact]
    public Task A_list_that_is_called_as_its_role_is_what_the_role_means() => Verify("""
        static class Permissions
        {
            static readonly IReadOnlyList<string> Owner = ["a", "b"];
            static IReadOnlyList<string> Doctor { get; } = ["a"];
            static readonly IReadOnlyList<string> Nurse = ["b"];
            static IReadOnlyList<string> Of(MemberRole role) => [|role switch|] { MemberRole.Owner => Owner, MemberRole.Doctor => Doctor, MemberRole.Nurse => Nurse, _ => [] };
        }
        """);

    [Fact]
    public Task A_ladder_is_told_at_its_first_rung_that_asks_for_a_role() => Verify("""
        class Desk
        {
            void Handle(User user, bool started, List<User> queue)
            {
                if (started) { queue.Add(user); }
                else [|if (user.Role == MemberRole.Owner)|] { queue.Clear(); }
                else if (user.Role == MemberRole.Nurse) { queue.Remove(user); }
            }
        }
        """);

    private static Task Verify(string code) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + code);
}
