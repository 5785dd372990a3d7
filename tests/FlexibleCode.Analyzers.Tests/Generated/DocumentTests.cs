using System.Globalization;
using System.Text;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Tests.Contracts;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Generated;

/// <summary>What documents and targets say of rules and options follows from them.</summary>
public sealed class DocumentTests
{
    private const string End = "<!-- end of what is generated -->";

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void The_fixed_parts_of_a_page_follow_from_the_rule(string id)
    {
        var path = RulePages.PathOf(id);
        var file = Repository.PathOf(path.Split('/'));
        Assert.True(File.Exists(file), $"{path} does not exist");
        GeneratedText.Check(path, RulePages.WithFixedParts(id, File.ReadAllText(file)));
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_rule_with_options_has_them_on_its_page(string id)
    {
        if (OptionRegistry.All.Any(o => o.Rule == id))
        {
            Assert.Contains("\n## Options\n", File.ReadAllText(Repository.PathOf(RulePages.PathOf(id).Split('/'))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_index_of_the_front_page_follows_from_the_rules() => GeneratedText.CheckPart(
        "README.md",
        "| Rule | What it finds | Severity | Fix |\n|---|---|---|---|\n",
        "\n\n",
        string.Join("\n", Product.Descriptors.Select(rule =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title.ToString(CultureInfo.InvariantCulture)} | {RulePages.Severity(rule)} | {(RulePages.Levels(rule.Id).Length > 0 ? "yes" : "")} |")));

    [Fact]
    public void The_trial_names_every_rule() => GeneratedText.CheckPart(
        "src/FlexibleCode.Analyzers.Package/try/Try.targets",
        "<WarningsNotAsErrors>$(WarningsNotAsErrors)",
        "</WarningsNotAsErrors>",
        string.Concat(Product.Descriptors.Select(static d => ";" + d.Id)));

    [Fact]
    public void The_page_of_options_follows_from_the_options()
    {
        var text = new StringBuilder("\n### All rules\n\n").Append(RulePages.OptionTable(OptionRegistry.All.Where(static o => o.Rule is null)));
        foreach (var rule in OptionRegistry.All.Where(static o => o.Rule is not null).GroupBy(static o => o.Rule!))
        {
            text.Append(CultureInfo.InvariantCulture, $"### [{rule.Key}](rules/{rule.Key}.md)\n\n").Append(RulePages.OptionTable(rule));
        }

        GeneratedText.CheckPart("docs/configuration.md", "<!-- options -->\n", End, text.ToString());
    }

    [Fact]
    public void The_page_of_presets_follows_from_the_presets()
    {
        var text = new StringBuilder("\n| Rule | ").AppendJoin(" | ", Presets.Names.Select(static n => "`" + n + "`")).Append(" |\n|---|").Append(string.Concat(Presets.Names.Select(static _ => "---|"))).Append('\n');
        foreach (var rule in Product.Descriptors)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](rules/{rule.Id}.md) {rule.Title.ToString(CultureInfo.InvariantCulture)} | ")
                .AppendJoin(" | ", Presets.Names.Select(name => Word(Presets.Severity(name, rule)))).Append(" |\n");
        }

        GeneratedText.CheckPart("docs/presets.md", "<!-- presets -->\n", End, text.Append('\n').ToString());
    }

    [Fact]
    public void The_page_of_beliefs_names_the_rules_that_each_leads_to()
    {
        var text = new StringBuilder("\n");
        foreach (var belief in new[] { Rules.Fast, Rules.Fluid, Rules.Flexible })
        {
            var rules = Product.Descriptors.Where(d => d.CustomTags.Contains(belief)).ToList();
            Assert.NotEmpty(rules);
            text.Append(CultureInfo.InvariantCulture, $"* **{belief}**: ")
                .AppendJoin(" · ", rules.Select(static d => $"[{d.Id}](rules/{d.Id}.md) {d.Title.ToString(CultureInfo.InvariantCulture)}")).Append('\n');
        }

        GeneratedText.CheckPart("docs/beliefs.md", "<!-- rules -->\n", End, text.Append('\n').ToString());
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_rule_over_business_code_has_a_belief(string id)
    {
        var rule = Product.Descriptor(id);
        Assert.Equal(rule.Category != Rules.Setup, rule.CustomTags.Any(static t => t is Rules.Fast or Rules.Fluid or Rules.Flexible));
    }

    private static string Word(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => "off",
        ReportDiagnostic.Info => "info",
        ReportDiagnostic.Warn => "warning",
        _ => severity.ToString().ToLowerInvariant(),
    };
}
