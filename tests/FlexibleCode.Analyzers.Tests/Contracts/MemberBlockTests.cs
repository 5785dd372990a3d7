using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The driver hands over the attributes of a member together with its body; each is asked about by what it says itself.</summary>
public sealed class MemberBlockTests
{
    [Theory]
    [InlineData("[System.Obsolete]")]
    [InlineData("[System.Obsolete(\"soon\")]")]
    [InlineData("[return: Kept]")]
    public Task The_body_of_a_member_with_attributes_is_read(string attribute) => Verify($$"""
        class KeptAttribute : System.Attribute;
        class Gate
        {
            {{attribute}}
            bool May(System.Security.Claims.ClaimsPrincipal user) => [|user.IsInRole("Manager")|];
        }
        """);

    [Fact]
    public Task The_body_of_a_member_whose_attributes_stand_in_another_file_is_read() => Verify(
        "partial class Gate { [System.Obsolete(\"soon\")] public partial bool May(System.Security.Claims.ClaimsPrincipal user); }",
        "partial class Gate { public partial bool May(System.Security.Claims.ClaimsPrincipal user) => [|user.IsInRole(\"Manager\")|]; }");

    private static Task Verify(params string[] files)
    {
        var test = new CSharpAnalyzerTest<InlineRoleTestAnalyzer>();
        foreach (var file in files)
        {
            test.TestState.Sources.Add(file);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
