using System.Collections.Immutable;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>
/// What a page shows is what happens. The messages and the whole result of the first action are generated (see <c>Generated/ExampleTests</c>); this is
/// the rest.
/// </summary>
public sealed class PageExampleTests
{
    private const string Elision = "// …\n";

    /// <summary>The rules over programs: those over the package's own set-up have examples of other kinds.</summary>
    public static TheoryData<string> Ids() => [.. Product.Descriptors.Where(static d => d.Category != Rules.Setup).Select(static d => d.Id)];

    public static TheoryData<string> FixableIds() => [.. Product.Descriptors.Select(static d => d.Id).Where(static id => ExampleProject.FixOf(id) is not null)];

    public static TheoryData<string> UnfixableIds() => [.. Product.Descriptors.Where(static d => d.Category != Rules.Setup && ExampleProject.FixOf(d.Id) is null).Select(static d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_rigid_example_compiles(string id)
    {
        foreach (var example in Examples(id))
        {
            Assert.Empty(await (await RigidAsync(example)).ErrorsAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_rule_speaks_on_the_rigid_example(string id)
    {
        foreach (var example in Examples(id))
        {
            Assert.NotEmpty(await (await RigidAsync(example)).FindAsync(id));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_that_speaks_on_another_rules_example_is_named_on_the_page(string id)
    {
        var page = Read(id);
        foreach (var example in Examples(id))
        {
            Assert.All(await (await RigidAsync(example)).FindOthersAsync(id), d => Assert.Contains(d.Id, page, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(UnfixableIds))]
    public async Task Where_there_is_no_fix_the_flexible_example_compiles_and_the_rule_is_silent_on_it(string id)
    {
        foreach (var example in Examples(id))
        {
            var project = await ExampleProject.CreateAsync(Assert.Single(example.Flexible.Code).Text, example.Flexible.Around);
            Assert.Empty(await project.ErrorsAsync());
            Assert.Empty(await project.FindAsync(id));
        }
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task Titles_on_the_page_are_those_of_actions_that_are_offered(string id)
    {
        foreach (var example in Examples(id))
        {
            var offered = await (await RigidAsync(example)).ActionsAsync(id);
            Assert.NotEmpty(offered);
            Assert.All(example.Flexible.Titles, title => Assert.True(offered.Any(o => o.Title == title), $"'{title}' is none of\n{string.Join('\n', offered.Select(static o => o.Title))}"));
        }
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task Code_on_the_page_is_part_of_what_the_action_before_it_writes(string id)
    {
        foreach (var example in Examples(id))
        {
            var project = await RigidAsync(example);
            var offered = await project.ActionsAsync(id);
            foreach (var action in example.Flexible.Code.GroupBy(c => KeyOf(c.Title, offered)))
            {
                var written = string.Join('\n', (await project.FixAsync(id, action.Key)).Select(static t => WithoutIndentation(t)));
                foreach (var part in action.SelectMany(static c => WithoutIndentation(c.Text).Split(Elision)))
                {
                    Assert.True(written.Contains(part.Trim('\n'), StringComparison.Ordinal), $"{part}\nis no part of\n{written}");
                }
            }
        }
    }

    /// <summary>The key of the action with a title; of the first action where the page names none.</summary>
    internal static string KeyOf(string? title, IReadOnlyList<(string Title, string Key)> offered) =>
        offered.First(o => title is null || o.Title == title).Key;

    internal static Task<ExampleProject> RigidAsync(PageExample example) =>
        ExampleProject.CreateAsync(Assert.Single(example.Rigid.Code).Text, example.Rigid.Around);

    /// <summary>The examples of a page, of which there is one at least.</summary>
    internal static ImmutableArray<PageExample> Examples(string id)
    {
        var examples = PageExample.ReadAll(Read(id));
        Assert.NotEmpty(examples);
        return examples;
    }

    internal static string Read(string id) => File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md"));

    private static string WithoutIndentation(string text) => string.Join('\n', text.Split('\n').Select(static l => l.Trim()));
}
