using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The four faces of a rule (rule, fix, test, page) are found by changing one segment of the path.</summary>
public sealed class LayoutTests
{
    [Theory]
    [MemberData(nameof(Product.AnalyzerNames), MemberType = typeof(Product))]
    public void An_analyzer_stands_in_the_folder_of_its_family(string name)
    {
        var type = Product.Analyzer(name).GetType();
        var family = Assert.Single(Product.Analyzer(name).SupportedDiagnostics.Select(static d => Product.FamilyOf(d.Id)).Distinct());
        Assert.Equal("FlexibleCode.Analyzers." + family, type.Namespace);
        Assert.True(File.Exists(Path.Combine(Repository.AnalyzersFolder, family, type.Name + ".cs")), $"{family}/{type.Name}.cs does not exist");
    }

    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void A_fix_stands_in_the_folder_of_its_family(string name)
    {
        var type = Product.Fix(name).GetType();
        var family = Assert.Single(Product.Fix(name).FixableDiagnosticIds.Select(Product.FamilyOf).Distinct());
        Assert.Equal("FlexibleCode.Analyzers.CodeFixes." + family, type.Namespace);
        Assert.True(File.Exists(Path.Combine(Repository.CodeFixesFolder, family, type.Name + ".cs")), $"{family}/{type.Name}.cs does not exist");
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_rule_has_tests_in_the_folder_of_its_family(string id) => AssertTested(id, [id, .. AnalyzersOf(id)]);

    [Theory]
    [MemberData(nameof(Product.FixNames), MemberType = typeof(Product))]
    public void A_fix_has_tests_in_the_folder_of_its_family(string name) => AssertTested(Product.Fix(name).FixableDiagnosticIds[0], [name.Split('.')[^1]]);

    [Fact]
    public void A_family_has_the_same_name_everywhere() =>
        Assert.Equal(
            ["Parties", "Policy", "Roles", "Setup", "Workflow"],
            new[] { Rules.Parties, Rules.Policy, Rules.Roles, Rules.Setup, Rules.Workflow }.Select(static c => c.Split('.')[^1]));

    private static IEnumerable<string> AnalyzersOf(string id) =>
        Product.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => d.Id == id)).Select(static a => a.GetType().Name);

    private static void AssertTested(string id, string[] names)
    {
        var folder = Path.Combine(Repository.TestsFolder, Product.FamilyOf(id));
        Assert.True(Directory.Exists(folder), $"{folder} does not exist");
        Assert.Contains(Repository.Sources(folder), path => File.ReadAllText(path) is var text
            && text.Contains("[Fact]", StringComparison.Ordinal) | text.Contains("[Theory]", StringComparison.Ordinal)
            && Array.Exists(names, n => text.Contains(n, StringComparison.Ordinal)));
    }
}
