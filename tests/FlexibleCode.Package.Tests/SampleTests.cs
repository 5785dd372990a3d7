using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>
/// The promise of the package on a whole application: every rule speaks where the organization is built in, every fix leaves a program
/// that builds and answers as before, and then the organization changes by configuration alone.
/// </summary>
public sealed partial class SampleTests(RewrittenSample sample) : IClassFixture<RewrittenSample>
{
    [Fact]
    public void Every_rule_speaks_at_two_places_of_the_sample_at_least()
    {
        var findings = Findings.In(sample.BuildBefore.Output);
        Assert.All(RuleTable.OverBusinessCode, rule => Assert.True(
            findings.Count(f => f.Id == rule.Id) >= 2, $"{rule.Id} speaks at {findings.Count(f => f.Id == rule.Id)} places only"));
    }

    [Fact]
    public void The_sample_answers_grants_refuses_and_rejects()
    {
        // A day on which everybody is refused, or nobody, would show nothing.
        foreach (var status in new[] { "200", "201", "204", "401", "403", "404", "409", "422" })
        {
            Assert.Contains(sample.AnswersBefore, a => a.Contains($"-> {status} ", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(sample.AnswersBefore, a => a.Contains("-> 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Formatting_applies_the_fixes_to_existing_files_only()
    {
        Assert.NotEmpty(sample.ChangedFiles);
        Assert.All(sample.ChangedFiles, file => Assert.True(
            File.Exists(Path.Combine(Repository.PathOf("docs/samples/RigidCompany"), file)) && file.EndsWith(".cs", StringComparison.Ordinal),
            $"{file} was added, or is no source:\n{sample.Format.Output}"));
    }

    [Fact]
    public void The_rewritten_sample_builds()
    {
        sample.BuildAfter.Succeeded();
    }

    [Fact]
    public void Every_fix_leaves_fewer_findings_of_its_rule()
    {
        sample.BuildAfter.Succeeded();
        var before = Findings.In(sample.BuildBefore.Output);
        var after = Findings.In(sample.BuildAfter.Output);
        Assert.NotEmpty(RuleTable.Fixable);
        Assert.All(RuleTable.Fixable, id => Assert.True(
            after.Count(f => f.Id == id) < before.Count(f => f.Id == id), $"{id}: {before.Count(f => f.Id == id)} before, {after.Count(f => f.Id == id)} after"));
    }

    [Fact]
    public void The_rewritten_sample_answers_every_call_as_before()
    {
        Assert.Equal(sample.AnswersBefore, sample.AnswersAfter);
    }

    [Fact]
    public void The_picture_of_the_front_page_shows_a_real_finding_and_what_its_fix_really_makes()
    {
        var texts = XDocument.Parse(Repository.Read("docs/images/finding-and-fix.svg")).Descendants()
            .Where(e => e.Name.LocalName == "text").ToLookup(e => (string?)e.Attribute("class"), e => e.Value.Trim());
        var service = Path.Combine("Services", "TravelService.cs");
        var before = Repository.Read("docs/samples/RigidCompany/Services/TravelService.cs");

        Assert.Contains(string.Join(' ', texts["finding"]), sample.BuildBefore.Output, StringComparison.Ordinal);
        Assert.All(texts["before"], line => Assert.Contains(line, before, StringComparison.Ordinal));
        // Lines are broken for the picture where the page is narrower than the code.
        var table = texts["after"].TakeWhile(line => line != "};");
        var method = texts["after"].SkipWhile(line => line != "};").Skip(1);
        Assert.Contains(WithoutBlanks(string.Concat(table)), WithoutBlanks(sample.Sources()[service]), StringComparison.Ordinal);
        Assert.Contains(WithoutBlanks(string.Concat(method)), WithoutBlanks(sample.Sources()[service]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formatting_the_rest_leaves_a_sample_that_builds_and_answers_as_before()
    {
        (await sample.FormatAsync(["whitespace"])).Succeeded();
        (await sample.FormatAsync(["style"])).Succeeded();
        (await sample.BuildAsync()).Succeeded();
        Assert.Equal(sample.AnswersBefore, await sample.AnswersAsync());
    }
    [Fact]
    public async Task After_the_fixes_a_duty_moves_to_another_role_by_configuration_alone()
    {
        sample.BuildAfter.Succeeded();
        var source = sample.Sources()[Path.Combine("Controllers", "PurchaseRequestsController.cs")];
        var policy = OrderPolicy().Match(source).Groups["policy"].Value;
        Assert.True(policy.Length > 0, source);

        var answers = await sample.AnswersAsync(($"Authorization__Policies__{policy}__0", "Director"));

        const string order = "POST /api/purchase-requests/6/order";
        Assert.Equal(("403", "200"), (StatusOf(sample.AnswersAfter, "dana " + order), StatusOf(sample.AnswersAfter, "felix " + order)));
        Assert.Equal(("200", "403"), (StatusOf(answers, "dana " + order), StatusOf(answers, "felix " + order)));
        Assert.Equal(StatusOf(sample.AnswersAfter, "nobody " + order), StatusOf(answers, "nobody " + order));
    }

    private static string WithoutBlanks(string source) => string.Concat(source.Where(c => !char.IsWhiteSpace(c)));

    private static string StatusOf(IEnumerable<string> answers, string call) =>
        answers.Single(a => a.StartsWith(call + " -> ", StringComparison.Ordinal))[(call.Length + 4)..][..3];

    [GeneratedRegex(@"\[Authorize\(Policy = (\w+\.)*(?<policy>\w+)\)\]\s+public async Task<IActionResult> Order\(")]
    private static partial Regex OrderPolicy();
}
