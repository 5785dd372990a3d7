using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

/// <summary>Words that a package or a team brings in a file of their own.</summary>
public sealed class WordFileTests
{
    private const string Silent = """
        class Depot
        {
            void Fill(int bushels)
            {
                if (bushels > 10_500) throw new System.InvalidOperationException();
            }
        }
        """;

    [Fact]
    public Task A_word_of_a_trade_is_unknown_at_first() => new CSharpAnalyzerTest<BusinessLimitAnalyzer> { TestCode = Silent }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Words_of_several_files_and_of_the_configuration_are_added_up()
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer>
        {
            TestCode = """
                class Depot
                {
                    void Fill(int bushels, int scheffel, int fuder)
                    {
                        if ([|bushels > 10_500|]) throw new System.InvalidOperationException();
                        if ([|scheffel > 20_500|]) throw new System.InvalidOperationException();
                        if ([|fuder > 30_500|]) throw new System.InvalidOperationException();
                    }
                }
                """,
        };
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Words.txt", "# of the trade\namount_words = bushel, peck\n");
        test.TestState.AdditionalFiles.Add("/package/FlexibleCode.Words.Farming.txt", "role_words = farmhand\namount_words = scheffel\n");
        test.TestState.AnalyzerConfigFiles.Add("/.globalconfig", "is_global = true\nflexible_code.amount_words = fuder\n");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_variable_that_is_named_by_a_word_of_the_trade_keeps_its_name()
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer>
        {
            TestCode = """
                class Load { public int Value { get; set; } public int Taken { get; set; } }
                class Depot
                {
                    void Fill(Load load)
                    {
                        var bushels = load.Value;
                        if ([|bushels > 33|]) throw new System.InvalidOperationException();
                        var pecks = load.Taken;
                        if ([|pecks > 44|]) throw new System.InvalidOperationException();
                    }
                }
                """,
        };
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Words.txt", "amount_words = bushel, peck\n");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("perfil, cargo", "a line is one of role_words, state_words, party_words, amount_words, due_words, rate_words, technical_words, then '=' and words")]
    [InlineData("role_wrods = perfil", "a line is one of role_words, state_words, party_words, amount_words, due_words, rate_words, technical_words, then '=' and words")]
    [InlineData("role_words = =perfil", "a word file adds to a group; only a line of .editorconfig replaces one")]
    [InlineData("role_words = 12", "'12' is no word; write words, separated by commas; a leading '=' replaces the built-in ones")]
    [InlineData("role_words =", "no word stands after '='")]
    public async Task A_bad_line_is_told_at_its_line(string line, string problem)
    {
        var test = new CSharpAnalyzerTest<SetupFileAnalyzer> { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Words.txt", "role_words = perfil\n" + line);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.SetupLineIsUnreadable)
            .WithSpan("/FlexibleCode.Words.txt", 2, 1, 2, 1 + line.Length)
            .WithMessage($"This line of 'FlexibleCode.Words.txt' is not used: {problem}"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_bad_line_adds_no_word()
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer> { TestCode = Silent };
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Words.txt", "amount_words = =bushel\nbushel\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
