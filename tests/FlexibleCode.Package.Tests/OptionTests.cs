using Xunit;

namespace FlexibleCode.Package.Tests;

/// <summary>Options and words in real builds: the strongest key holds, files of words add up, and what is not used is told.</summary>
public sealed class OptionTests(PackedPackage package) : IDisposable
{
    private const string Depot = """
        namespace Consumer;

        public sealed class Depot
        {
            public void Fill(int bushels)
            {
                if (bushels > 10_500)
                {
                    throw new System.InvalidOperationException("Too much.");
                }
            }
        }
        """;

    private readonly Consumer _consumer = new(package);

    public void Dispose() => _consumer.Dispose();

    [Fact]
    public async Task The_rule_beats_the_family_and_the_family_beats_the_package()
    {
        _consumer.WriteProject().Write("Consumer/Approval.cs", Consumer.Approval);
        Assert.Equal([7, 12, 20], await LimitsAsync());
        Assert.Equal([12, 20], await LimitsAsync("flexible_code.ignored_values = 10500"));
        Assert.Equal([7, 20], await LimitsAsync("flexible_code.ignored_values = 10500", "flexible_code.policy.ignored_values = 70500"));
        Assert.Equal([7, 12], await LimitsAsync("flexible_code.ignored_values = 10500", "flexible_code.policy.ignored_values = 70500", "flexible_code.FLX4002.ignored_values = 2500"));
    }

    [Fact]
    public async Task What_is_not_used_is_told_with_the_nearest_key_and_the_line_where_the_file_is_given()
    {
        _consumer.WriteProject(items: "<AdditionalFiles Include=\".editorconfig\" />").Write("Consumer/Approval.cs", Consumer.Approval);
        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX4002.ignored_valeus = 2500\nflexible_code.analyze_tests = perhaps\n");
        var run = (await _consumer.BuildAsync()).Succeeded();

        Assert.Contains((".editorconfig", 3, "FLX9001"), Findings.In(run.Output));
        Assert.Contains((".editorconfig", 4, "FLX9001"), Findings.In(run.Output));
        Assert.Contains("did you mean 'flexible_code.FLX4002.ignored_values'?", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("'perhaps' is neither true nor false", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_the_configuration_and_of_files_make_a_limit_of_what_was_none()
    {
        _consumer.WriteProject().Write("Consumer/Depot.cs", Depot);
        Assert.Empty(await FindAsync());

        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\nflexible_code.amount_words = bushel\n");
        Assert.Equal([("Depot.cs", 7, "FLX4002")], await FindAsync());

        _consumer.Write("Consumer/.editorconfig", "root = true\n");
        _consumer.Write("FlexibleCode.Words.txt", "# of the trade\namount_words = bushel\nbushels too\n");
        Assert.Equal([("FlexibleCode.Words.txt", 3, "FLX9002"), ("Depot.cs", 7, "FLX4002")], (await FindAsync()).OrderBy(f => f.Line));
    }

    [Fact]
    public async Task Words_after_an_equals_sign_replace_those_that_are_built_in()
    {
        _consumer.WriteProject().Write("Consumer/Depot.cs", Depot);
        _consumer.Write("Consumer/Loan.cs", Depot.Replace("Depot", "Loan", StringComparison.Ordinal).Replace("bushels", "amount", StringComparison.Ordinal));
        Assert.Equal([("Loan.cs", 7, "FLX4002")], await FindAsync());

        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\nflexible_code.amount_words = bushel\n");
        Assert.Equal([("Depot.cs", 7, "FLX4002"), ("Loan.cs", 7, "FLX4002")], (await FindAsync()).OrderBy(f => f.File));

        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\nflexible_code.amount_words = =bushel, tonnage\n");
        Assert.Equal([("Depot.cs", 7, "FLX4002")], await FindAsync());
    }

    [Fact]
    public async Task A_star_in_a_list_of_names_stands_for_any_text()
    {
        _consumer.WriteProject().Write("Consumer/Gate.cs", """
            namespace Consumer;

            using System.Security.Claims;

            public sealed class Gate
            {
                public bool MayStart(ClaimsPrincipal user) => user.IsInRole("NightRobot");

                public bool MayStop(ClaimsPrincipal user) => user.IsInRole("BillingService");

                public bool MayAsk(ClaimsPrincipal user) => user.IsInRole("RobotKeeper");
            }
            """);
        Assert.Equal([7, 11], await RoleTestsAsync());

        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX2002.machine_roles = *robot\n");
        Assert.Equal([9, 11], await RoleTestsAsync());

        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\nflexible_code.roles.machine_roles = *robot*, *Service\n");
        Assert.Empty(await RoleTestsAsync());
    }

    private async Task<IEnumerable<int>> RoleTestsAsync()
    {
        var found = await FindAsync();
        Assert.All(found, f => Assert.Equal("FLX2002", f.Id));
        return found.Select(f => f.Line).Order();
    }

    private async Task<IEnumerable<int>> LimitsAsync(params string[] options)
    {
        _consumer.Write("Consumer/.editorconfig", "root = true\n[*.cs]\n" + string.Join('\n', options) + "\n");
        var found = await FindAsync();
        Assert.All(found, f => Assert.Equal("FLX4002", f.Id));
        return found.Select(f => f.Line).Order();
    }

    private async Task<IReadOnlyList<(string File, int Line, string Id)>> FindAsync() => Findings.In((await _consumer.BuildAsync()).Succeeded().Output);
}
