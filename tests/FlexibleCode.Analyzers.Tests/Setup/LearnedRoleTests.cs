using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

/// <summary>FLX9005: what was learned about roles, and where it came from.</summary>
public sealed class LearnedRoleTests
{
    private const string Usings = "using System.Security.Claims; using Microsoft.AspNetCore.Authorization;\n";

    [Fact]
    public Task It_is_off_by_default()
    {
        Assert.False(Rules.RoleIsLearned.IsEnabledByDefault);
        return Verify("class Parcel { string Size = \"Large\"; }");
    }

    [Fact]
    public async Task Each_word_is_listed_once_with_its_reason_and_its_other_places()
    {
        var test = Test("""
            [Authorize(Roles = {|#0:"Tehsildar"|})]
            class Land
            {
                bool May(ClaimsPrincipal user) => user.IsInRole({|#1:"Tehsildar"|});
                bool Can(string role) => role == {|#2:"Patwari"|};
                bool Has(string kind) => kind == {|#3:"Tehsildar"|} || kind == {|#4:"Patwari"|} || kind == {|#5:"Kanungo"|};
            }
            enum FieldRole { {|#6:Girdawar|} }
            """);
        test.ExpectedDiagnostics.Add(Learned("Tehsildar", "it reaches authorization, a role claim or a grant").WithLocation(0).WithLocation(1).WithLocation(3));
        test.ExpectedDiagnostics.Add(Learned("Patwari", "it is compared with, or assigned to, something that is named after roles").WithLocation(2).WithLocation(4));
        test.ExpectedDiagnostics.Add(Learned("Kanungo", "it is compared with something that is also compared with two other roles at least").WithLocation(5));
        test.ExpectedDiagnostics.Add(Learned("Girdawar", "it is a member of a set that is named after roles").WithLocation(6));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Geschäftsführer", "Prüfer")]
    [InlineData("Quản lý kho", "Nhân viên tín dụng")]
    [InlineData("部長", "課長")]
    [InlineData("مدير المدرسة", "أمين المكتبة")]
    [InlineData("Начальник отдела", "Бухгалтер")]
    public async Task Words_of_every_language_are_listed(string first, string second)
    {
        var test = Test($$"""
            class Gate { bool May(ClaimsPrincipal user) => user.IsInRole({|#0:"{{first}}"|}) || user.IsInRole({|#1:"{{second}}"|}); }
            """);
        test.ExpectedDiagnostics.Add(Learned(first, "it reaches authorization, a role claim or a grant").WithLocation(0));
        test.ExpectedDiagnostics.Add(Learned(second, "it reaches authorization, a role claim or a grant").WithLocation(1));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(SiblingReferences.Source)]
    [InlineData(SiblingReferences.Metadata)]
    public async Task A_word_of_another_project_stands_in_no_file(SiblingReferences siblings)
    {
        var test = Test("class C { }");
        test.SiblingReferences = siblings;
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("namespace Company.Domain; public enum UserRole { {|FLX9005:Clerk|} }");
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        test.ExpectedDiagnostics.Add(Learned("Clerk", "another project of the solution declares it, or opens an endpoint to it").WithNoLocation());
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Learned(string role, string reason) => new DiagnosticResult(Rules.RoleIsLearned).WithArguments(role, reason);

    private static Task Verify(string code) => Test(code).RunAsync(TestContext.Current.CancellationToken);

    private static CSharpAnalyzerTest<LearnedRoleAnalyzer> Test(string code) => new() { TestCode = Usings + code };
}
