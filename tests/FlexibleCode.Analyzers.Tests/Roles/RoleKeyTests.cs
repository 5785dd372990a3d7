using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Roles that are kept by their keys: <c>RoleId == (int)RoleEnum.Director</c>, and constants that give a key its name.</summary>
public sealed class RoleKeyTests
{
    private const string Company = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        public enum RoleEnum { Technician = 1, Director = 2, SectionManager = 3 }
        public class User { public int RoleId { get; set; } public string Role { get; set; } = ""; public string Specialty { get; set; } = ""; }

        """;

    private const string Gather = "gather what each role means in a table or a set that can be configured";

    [Theory]
    [InlineData("role switch { \"Technician\" => (int)RoleEnum.Technician, \"Director\" => (int)RoleEnum.Director, _ => throw new ArgumentException(role) }")]
    [InlineData("role switch { \"Technician\" => (int)RoleEnum.Technician, \"section_manager\" => (int)RoleEnum.SectionManager, _ => 0 }")]
    public Task A_parser_whose_rows_say_their_own_name_is_silent(string parsed) => Verify("class Roles { int IdOf(string role) => " + parsed + "; }");

    [Fact]
    public Task A_table_of_keys_that_names_others_is_a_finding() => Verify("""
        class Roles { int Deputy(string role) => [|role switch|] { "Technician" => (int)RoleEnum.SectionManager, "SectionManager" => (int)RoleEnum.Director, _ => 0 }; }
        """);

    [Theory]
    [InlineData("RoleId == (int)RoleEnum.Technician", "RoleId == (int)RoleEnum.Director")]
    [InlineData("RoleId == (int)RoleEnum.Technician", "(int)RoleEnum.Director == RoleId")]
    [InlineData("RoleId is (int)RoleEnum.Technician", "RoleId == ((int)RoleEnum.Director)")]
    [InlineData("Role == \"Technician\"", "(Role == \"Director\")")]
    [InlineData("Role?.ToLowerInvariant() == \"technician\"", "Role is not null && Role.ToLowerInvariant() == \"director\"")]
    [InlineData("Role.ToLowerInvariant() == \"technician\"", "!string.IsNullOrEmpty(Role) && Role.Contains(\"Director\")")]
    [InlineData("Role == \"Technician\"", "!string.IsNullOrEmpty(Role) && (Role.Contains(\"Director\") || Role.Contains(\"SuperDirector\"))", "SuperDirector")]
    [InlineData("string.Equals(Role, \"Technician\", StringComparison.OrdinalIgnoreCase)", "Role.Equals(\"Director\", StringComparison.OrdinalIgnoreCase)")]
    public Task Properties_that_repeat_the_roles_in_any_spelling_are_one_finding(string first, string second, string? also = null) => Expect(
        "class Person { public int RoleId { get; set; } public string Role { get; set; } = \"\"; public bool IsTechnician => {|#0:" + first + "|}; public bool IsDirector => " + second + "; }",
        "IsTechnician",
        also is null ? null : "the roles 'Technician', 'Director', '" + also + "'");

    [Theory]
    [InlineData("public bool IsTechnician => {|FLX2003:RoleId == (int)RoleEnum.Technician|}; public bool MaySign => {|FLX2003:RoleId == (int)RoleEnum.Director|};")]
    [InlineData("public bool IsTechnician => {|FLX2003:RoleId == (int)RoleEnum.Technician|}; public bool IsDirector => {|FLX2003:Active && RoleId == (int)RoleEnum.Director|};")]
    [InlineData("public bool IsTechnician => {|FLX2003:RoleId == (int)RoleEnum.Technician|}; public bool IsDirector => {|FLX2003:RoleId == (int)RoleEnum.Director || RoleId == (int)RoleEnum.SectionManager|};")]
    public Task A_property_that_says_more_than_its_role_is_a_finding_of_its_own(string properties) =>
        CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + "class Person { public int RoleId { get; set; } public bool Active { get; set; } " + properties + " }");

    [Theory]
    [InlineData("const int TechnicianRoleId = (int)RoleEnum.Technician;", "TechnicianRoleId", "the role 'Technician'")]
    [InlineData("const int Craft = (int)RoleEnum.Technician;", "Craft", "the role 'Technician'")]
    [InlineData("const int TECHNICIAN_ROLE_ID = 1;", "TECHNICIAN_ROLE_ID", "the role 'TECHNICIAN'")]
    [InlineData("const int RoleId = 1;", "RoleId", "the role 'RoleId'")]
    [InlineData("const int RoleIdTechnician = 1;", "RoleIdTechnician", "the role 'Technician'")]
    public Task A_key_that_a_type_has_named_is_one_finding_of_it_and_says_the_role(string field, string name, string role) => Expect(
        "class Technicians(IQueryable<User> all) { private " + field + " IQueryable<User> All() => all.Where(t => {|#0:t.RoleId == " + name + "|}); IQueryable<User> Of(string what) => all.Where(t => t.Specialty == what && t.RoleId == " + name
        + "); bool IsOne(User user) => user.RoleId == " + name + "; }",
        "All",
        role);

    [Fact]
    public Task A_name_within_a_method_says_the_role() => Expect(
        "class Desk { bool May(User user) { const int TechnicianRoleId = 1; return {|#0:user.RoleId == TechnicianRoleId|}; } }", "May", "the role 'Technician'");

    [Fact]
    public Task What_holds_another_role_too_or_another_member_against_the_key_is_a_finding_of_its_own() => Verify("""
        class Case { public int RoleId { get; set; } public int NextRoleId { get; set; } }
        class Cases(IQueryable<Case> all)
        {
            private const int Craft = (int)RoleEnum.Technician;
            IQueryable<Case> Mine() => all.Where(t => [|t.RoleId == Craft|]);
            IQueryable<Case> Ours() => all.Where(t => [|t.RoleId == Craft || t.RoleId == (int)RoleEnum.Director|]);
            IQueryable<Case> Next() => all.Where(t => [|t.NextRoleId == Craft|]);
            IQueryable<Case> More() => all.Where(t => t.RoleId == Craft);
        }
        """);

    [Fact]
    public Task What_a_field_holds_against_the_key_is_a_place_of_the_first_member() => Verify("""
        class Technicians(IQueryable<User> all)
        {
            private const int Craft = (int)RoleEnum.Technician;
            private readonly Func<User, bool> _isOne = t => [|t.RoleId == Craft|];
            private static readonly Func<User, bool> IsAnother = u => u.RoleId == Craft;
            IQueryable<User> All() => all.Where(t => t.RoleId == Craft);
        }
        """);

    [Fact]
    public Task What_a_field_behind_the_first_member_holds_against_the_key_is_its_place() => Verify("""
        class Technicians(IQueryable<User> all)
        {
            private const int Craft = (int)RoleEnum.Technician;
            IQueryable<User> All() => all.Where(t => [|t.RoleId == Craft|]);
            private static readonly Func<User, bool> IsOne = u => u.RoleId == Craft;
        }
        """);

    [Fact]
    public Task A_type_within_has_a_finding_of_its_own() => Verify("""
        class Technicians(IQueryable<User> all)
        {
            private const int Craft = (int)RoleEnum.Technician;
            class Desk { bool May(User user) => [|user.RoleId == Craft|]; bool Can(User user) => user.RoleId == Craft; }
            IQueryable<User> All() => all.Where(t => [|t.RoleId == Craft|]);
            bool IsOne(User user) => user.RoleId == Craft;
        }
        """);

    [Fact]
    public async Task Two_people_in_the_first_member_are_two_places_of_one_finding()
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer> { TestCode = Company + """
            class Desk
            {
                private const int Craft = (int)RoleEnum.Technician;
                void Check(User user, User other)
                {
                    {|#0:if (user.RoleId == {|#1:Craft|})|} throw new InvalidOperationException();
                    if (other.RoleId == {|#2:Craft|} && user.Specialty == "") throw new ArgumentException();
                }
                bool May(User user) => user.RoleId == {|#3:Craft|};
            }
            """ };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("FLX2003", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithArguments("Check", "the role 'Technician'", Gather));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_question_within_that_stands_before_the_key_leaves_the_finding_at_the_question_around_it() => Verify("""
        class Desk(List<User> all)
        {
            private const int Craft = (int)RoleEnum.Technician;
            bool MayLeave(User user) => [|all.Count(u => u.RoleId == Craft) > 2 && user.RoleId == Craft|];
            bool May(User user) => user.RoleId == Craft;
        }
        """);

    [Fact]
    public Task A_key_that_another_type_names_is_a_finding_in_each_member() => Verify("""
        static class Keys { public const int Craft = (int)RoleEnum.Technician; }
        class Technicians(IQueryable<User> all)
        {
            IQueryable<User> All() => all.Where(t => [|t.RoleId == Keys.Craft|]);
            IQueryable<User> Of(string what) => all.Where(t => [|t.Specialty == what && t.RoleId == Keys.Craft|]);
        }
        """);

    private static Task Verify(string code) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(Company + code);

    private static async Task Expect(string code, string member, string? roles)
    {
        var test = new CSharpAnalyzerTest<RoleBranchAnalyzer> { TestCode = Company + code };
        var expected = new DiagnosticResult("FLX2003", DiagnosticSeverity.Info).WithLocation(0);
        test.ExpectedDiagnostics.Add(roles is null ? expected : expected.WithArguments(member, roles, Gather));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
