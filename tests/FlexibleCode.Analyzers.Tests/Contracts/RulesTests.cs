using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class RulesTests
{
    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_message_names_the_thing_and_ends_without_a_full_stop(string id)
    {
        var rule = Product.Descriptor(id);
        var message = rule.MessageFormat.ToString(CultureInfo.InvariantCulture);
        Assert.False(message.EndsWith('.'));
        Assert.Contains("{0}", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_title_is_a_sentence_without_placeholder(string id)
    {
        var title = Product.Descriptor(id).Title.ToString(CultureInfo.InvariantCulture);
        Assert.Matches("^[A-Z][^{}]+[^.{}]$", title);
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void The_help_link_is_the_rules_page(string id) =>
        Assert.EndsWith($"/docs/rules/{id}.md", Product.Descriptor(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void The_number_is_of_the_family(string id)
    {
        var family = id[..4] switch
        {
            "FLX1" => Rules.Workflow,
            "FLX2" => Rules.Roles,
            "FLX3" => Rules.Parties,
            "FLX4" => Rules.Policy,
            "FLX9" => Rules.Setup,
            _ => "",
        };
        Assert.Equal(family, Product.Descriptor(id).Category);
        Assert.Matches("^FLX[0-9]{4}$", id);
    }

    [Fact]
    public void Every_identifier_is_used_once() => Assert.Equal(Product.Descriptors.Length, Product.Descriptors.Select(static d => d.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void An_analyzer_reports_the_rule(string id) =>
        Assert.Contains(Product.Analyzers, a => a.SupportedDiagnostics.Any(d => d.Id == id));

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void Release_tracking_has_the_rule_as_it_is(string id)
    {
        var rule = Product.Descriptor(id);
        var releases = string.Concat(new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }.Select(static f => File.ReadAllText(Path.Combine(Repository.AnalyzersFolder, f)) + "\n"));
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        Assert.Matches($@"(?m)^{id} \| {Regex.Escape(rule.Category)} \| {severity} \| \S", releases);
    }
}
