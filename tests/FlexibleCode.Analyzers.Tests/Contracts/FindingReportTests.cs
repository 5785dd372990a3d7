using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class FindingReportTests
{
    private const string Code = "class Gate\n{\n    bool May(string role) =>\n        role == \"A\" ||\n        role == \"B\";\n}\n";

    [Theory]
    [InlineData("role == \"A\"", "role == \"A\"", 0)]
    [InlineData("role == \"A\"", "role == \"A\" ||", 0)]
    [InlineData("role == \"A\"", "\"A\"", 1)]
    [InlineData("role == \"A\"", "role == \"B\"", 1)]
    [InlineData("role == \"A\"", "bool May(string role) =>\n        role == \"A\" ||", 1)]
    public void What_only_repeats_the_head_is_no_further_place(string head, string place, int places)
    {
        var tree = CSharpSyntaxTree.ParseText(Code, cancellationToken: TestContext.Current.CancellationToken);
        var finding = new Finding(Rules.BehaviorBranchesOnRole, At(tree, head), "May", "the role 'A'", "") { Places = [At(tree, place)] };
        var diagnostic = FindingReport.ToDiagnostic(finding, CSharpCompilation.Create("Gates", [tree]));
        Assert.Equal(places, diagnostic.AdditionalLocations.Count);
        Assert.Equal((places + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), diagnostic.Properties[FindingProperties.Sites]);
    }

    [Fact]
    public void What_another_project_declares_is_no_place_of_this_one()
    {
        var tree = CSharpSyntaxTree.ParseText(Code, cancellationToken: TestContext.Current.CancellationToken);
        var elsewhere = CSharpSyntaxTree.ParseText(Code, cancellationToken: TestContext.Current.CancellationToken);
        var finding = new Finding(Rules.BehaviorBranchesOnRole, At(tree, "role == \"A\""), "May", "the role 'A'", "") { Places = [At(elsewhere, "role == \"B\""), At(tree, "role == \"B\"")] };
        var diagnostic = FindingReport.ToDiagnostic(finding, CSharpCompilation.Create("Gates", [tree]));
        Assert.Equal([At(tree, "role == \"B\"")], diagnostic.AdditionalLocations);
        Assert.Equal("2", diagnostic.Properties[FindingProperties.Sites]);
    }

    private static Location At(SyntaxTree tree, string text) => tree.GetLocation(new TextSpan(Code.IndexOf(text, StringComparison.Ordinal), text.Length));
}
