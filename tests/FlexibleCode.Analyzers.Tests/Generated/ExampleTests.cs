using System.Text;
using FlexibleCode.Analyzers.Tests.Contracts;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Generated;

/// <summary>What a page quotes of the rule, and the code that the first action leaves, follow from the rigid example.</summary>
public sealed class ExampleTests
{
    private const int Width = 150;

    [Theory]
    [MemberData(nameof(PageExampleTests.Ids), MemberType = typeof(PageExampleTests))]
    public async Task The_page_quotes_what_the_rule_says_about_the_rigid_example(string id)
    {
        var page = PageExampleTests.Read(id);
        foreach (var example in PageExampleTests.Examples(id))
        {
            var section = string.Join('\n', PageSection.LinesOf(page, "## " + example.Heading));
            var code = section.LastIndexOf("```\n", StringComparison.Ordinal) + "```\n".Length;
            var found = await (await PageExampleTests.RigidAsync(example)).FindAsync(id);
            var rest = string.Join('\n', section[code..].Split('\n').Where(static l => !l.StartsWith('>'))).Trim('\n');
            var expected = section[..code] + "\n" + string.Join(">\n", found.Select(static d => Quote(ExampleProject.MessageOf(d)))) + (rest.Length > 0 ? "\n" + rest + "\n" : "");
            page = page.Replace(section, expected, StringComparison.Ordinal);
        }

        GeneratedText.Check(RulePages.PathOf(id), page);
    }

    [Theory]
    [MemberData(nameof(PageExampleTests.FixableIds), MemberType = typeof(PageExampleTests))]
    public async Task The_page_shows_the_whole_of_what_the_first_action_leaves(string id)
    {
        var page = PageExampleTests.Read(id);
        var example = PageExampleTests.Examples(id)[0];
        var project = await PageExampleTests.RigidAsync(example);
        var shown = example.Flexible.Code[0];
        var actions = await project.ActionsAsync(id);
        Assert.Equal(actions[0].Key, PageExampleTests.KeyOf(shown.Title, actions));
        var result = (await project.FixAsync(id, actions[0].Key))[0].TrimEnd('\n') + "\n";
        GeneratedText.Check(RulePages.PathOf(id), page.Replace("```csharp\n" + shown.Text + "```", "```csharp\n" + result + "```", StringComparison.Ordinal));
    }

    private static string Quote(string message)
    {
        var text = new StringBuilder();
        var line = ">";
        foreach (var word in message.Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line = ">";
            }

            line += " " + word;
        }

        return text.Append(line).Append('\n').ToString();
    }
}
