using System.Text.RegularExpressions;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>The examples of the rules over the package's own set-up: options, what was learned, and marks. What a page shows is what happens.</summary>
public sealed partial class SetupPageExampleTests
{
    private const string Heading = "## Example";

    private const string Indent = "    ";

    [Fact]
    public void These_are_all_the_pages_of_setup_that_show_an_example() =>
        Assert.Equal(
            ["FLX9001", "FLX9005", "FLX9006"],
            Product.Descriptors.Where(static d => d.Category == Rules.Setup && Read(d.Id).Contains("\n" + Heading + "\n", StringComparison.Ordinal)).Select(static d => d.Id).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Unreadable_options_are_reported_as_shown_and_the_mended_ones_are_not()
    {
        var blocks = Indented("FLX9001");
        Assert.Equal(2, blocks.Count);
        await VerifyOptionsAsync(blocks[0], Example("FLX9001").Messages);
        await VerifyOptionsAsync(blocks[1], []);
    }

    [Fact]
    public async Task What_was_learned_is_listed_as_shown()
    {
        var example = Example("FLX9005");
        var places = new List<string>();
        var marked = Text().Replace(Assert.Single(example.Code).Text, text =>
        {
            places.Add(text.Groups["role"].Value);
            return $$"""{|#{{places.Count - 1}}:{{text.Value}}|}""";
        });
        Assert.Equal(["Tehsildar", "Tehsildar", "Patwari", "Kanungo", "Patwari"], places);

        var test = new CSharpAnalyzerTest<LearnedRoleAnalyzer> { TestCode = "using Microsoft.AspNetCore.Authorization;\n" + marked };
        test.ExpectedDiagnostics.Add(Learned(example, 0).WithLocation(0).WithLocation(1));
        test.ExpectedDiagnostics.Add(Learned(example, 1).WithLocation(4).WithLocation(2));
        test.ExpectedDiagnostics.Add(Learned(example, 2).WithLocation(3));
        Assert.Equal(3, example.Messages.Length);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_mark_is_reported_where_the_page_says_so()
    {
        var blocks = Indented("FLX9006");
        Assert.Equal(2, blocks.Count);
        await VerifyMarkAsync(blocks[0].Replace("Stable(\"\")", "[|Stable(\"\")|]", StringComparison.Ordinal), isReported: true);
        await VerifyMarkAsync(blocks[1], isReported: false);
    }

    private static Task VerifyMarkAsync(string member, bool isReported)
    {
        Assert.Equal(isReported, member.Contains("// FLX9006", StringComparison.Ordinal));
        Assert.Equal(isReported, member.Contains("[|", StringComparison.Ordinal));
        var test = new CSharpAnalyzerTest<StableReasonAnalyzer>
        {
            TestCode = $$"""
                using FlexibleCode;
                class Lease
                {
                    {{member}}
                    int Days => NoticeDays;
                }
                namespace FlexibleCode
                {
                    internal sealed class StableAttribute(string reason) : System.Attribute { public string Reason => reason; }
                }
                """,
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyOptionsAsync(string config, IEnumerable<string> messages)
    {
        var test = new CSharpAnalyzerTest<OptionValidationAnalyzer>();
        test.TestState.Sources.Add("/Test0.cs", "class C { }");
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", "root = true\n" + config);
        test.ExpectedDiagnostics.AddRange(messages.Select(static m => new DiagnosticResult(Rules.OptionIsUnreadable).WithMessage(m).WithNoLocation()));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Learned(PageSection example, int index) => new DiagnosticResult(Rules.RoleIsLearned).WithMessage(example.Messages[index]);

    private static PageSection Example(string id) => PageSection.Read(Read(id), Heading);

    /// <summary>The blocks that the page sets as text, by four blanks, apart where something else or nothing stands between them.</summary>
    private static List<string> Indented(string id)
    {
        var blocks = new List<string>();
        var isInBlock = false;
        foreach (var line in PageSection.LinesOf(Read(id), Heading))
        {
            if (!line.StartsWith(Indent, StringComparison.Ordinal))
            {
                isInBlock = false;
                continue;
            }

            if (!isInBlock)
            {
                blocks.Add("");
            }

            isInBlock = true;
            blocks[^1] += line[Indent.Length..] + "\n";
        }

        return blocks;
    }

    private static string Read(string id) => File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md"));

    [GeneratedRegex("\"(?<role>[A-Z][a-z]+)\"")]
    private static partial Regex Text();
}
