using System.Globalization;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

public sealed class PageTests
{
    private static readonly string[] Sections =
    [
        "Cause", "Why it is rigid", "Rigid example", "Flexible example", "When rigid is right", "Options", "Suppressing and baselining", "Evidence",
    ];

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_page_has_the_rules_title_and_severity(string id)
    {
        var rule = Product.Descriptor(id);
        var page = Read(id);
        Assert.Equal($"# {id}: {rule.Title.ToString(CultureInfo.InvariantCulture)}", page[0].Replace(" · ", ": ", StringComparison.Ordinal));
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "off";
        Assert.Contains(page.TakeWhile(static l => !l.StartsWith("## ", StringComparison.Ordinal)), l => l.Contains(severity, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void A_page_has_all_sections_in_order(string id)
    {
        var page = Read(id);
        var headings = page.Where(static l => l.StartsWith("## ", StringComparison.Ordinal)).Select(static l => l[3..].Trim()).ToList();

        // Rules about the package's own set-up are about no program.
        var wanted = id.StartsWith("FLX9", StringComparison.Ordinal) ? Sections.Where(s => headings.Contains(s)).Union(["Cause"]) : Sections;
        Assert.Equal(wanted, headings.Where(Sections.Contains));
    }

    [Theory]
    [MemberData(nameof(Product.Ids), MemberType = typeof(Product))]
    public void No_section_is_empty(string id)
    {
        var page = Read(id);
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i].StartsWith("## ", StringComparison.Ordinal))
            {
                var body = page.Skip(i + 1).TakeWhile(static l => !l.StartsWith("## ", StringComparison.Ordinal)).Where(static l => l.Trim().Length > 0);
                Assert.True(body.Any(), $"the section '{page[i]}' is empty");
            }
        }
    }

    [Fact]
    public void Every_page_is_of_a_rule()
    {
        var folder = Repository.PathOf("docs", "rules");
        var pages = Directory.Exists(folder) ? Directory.GetFiles(folder, "FLX*.md").Select(static p => Path.GetFileNameWithoutExtension(p)) : [];
        Assert.Empty(pages.Except(Product.Descriptors.Select(static d => d.Id)));
    }

    private static string[] Read(string id)
    {
        var path = Repository.PathOf("docs", "rules", id + ".md");
        Assert.True(File.Exists(path), $"docs/rules/{id}.md does not exist");
        return File.ReadAllLines(path);
    }
}
