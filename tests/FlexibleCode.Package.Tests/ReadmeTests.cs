using System.Text.RegularExpressions;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>The front page says what the product does today.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void The_rule_index_names_every_rule_with_its_title_and_severity_and_no_other()
    {
        var expected = RuleTable.All.Select(rule =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Title} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off")} | {(RuleTable.Fixable.Contains(rule.Id) ? "yes" : "")} |");

        Assert.Equal(expected, Row().Matches(Readme).Select(m => m.Value));
    }

    [Fact]
    public void Every_link_of_the_documents_leads_to_a_file()
    {
        var documents = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat([Repository.PathOf("README.md"), Repository.PathOf("CONTRIBUTING.md"), Repository.PathOf("CHANGELOG.md")]);

        Assert.All(documents, document =>
        {
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                var target = Path.Combine(Path.GetDirectoryName(document)!, link.Groups["target"].Value);
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{document} links to {target}");
            }
        });
    }

    [Fact]
    public void The_test_command_is_the_one_that_continuous_integration_runs()
    {
        const string command = "dotnet test FlexibleCode.Analyzers.sln";
        Assert.Contains("\n" + command + "\n", Readme, StringComparison.Ordinal);
        Assert.Contains(command + " ", Repository.Read(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_of_the_front_page_name_paths_that_exist()
    {
        Assert.Contains("dotnet build docs/samples/RigidCompany --no-incremental", Readme, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Repository.PathOf("docs/samples/RigidCompany")));
        Assert.Contains("src/FlexibleCode.Analyzers.Package/try/Try.targets", Readme, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.TryTargets));
    }

    [GeneratedRegex(@"^\| \[FLX\d{4}\].*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<target>(?!https?:|#|mailto:)[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
