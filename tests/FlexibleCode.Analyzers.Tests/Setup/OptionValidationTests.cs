using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

public sealed class OptionValidationTests
{
    [Fact]
    public Task Readable_options_and_those_of_others_are_silent() => Verify(
        """
        root = true
        [*.cs]
        flexible_code.role_words = perfil, cargo
        flexible_code.STATE_WORDS = =fase
        flexible_code.own_assemblies = Fleet.*
        flexible_code.analyze_tests = false
        dotnet_diagnostic.FLX4002.severity = error
        other_tool.role_wrods = x
        """);

    [Fact]
    public Task An_unreadable_value_names_the_form() => Verify(
        """
        root = true
        [*.cs]
        flexible_code.analyze_tests = perhaps
        """,
        "The option 'flexible_code.analyze_tests' is not used: 'perhaps' is neither true nor false; write true or false");

    [Fact]
    public Task An_unknown_key_names_the_nearest_one() => Verify(
        """
        root = true
        [*.cs]
        flexible_code.role_wrods = perfil
        """,
        "The option 'flexible_code.role_wrods' is not used: no option has this name; did you mean 'flexible_code.role_words'?");

    [Fact]
    public Task Each_pair_of_key_and_value_is_reported_once() => Verify(
        """
        root = true
        [*.cs]
        flexible_code.role_wrods = perfil
        [Special*.cs]
        flexible_code.role_wrods = cargo
        """,
        "The option 'flexible_code.role_wrods' is not used: no option has this name; did you mean 'flexible_code.role_words'?",
        "The option 'flexible_code.role_wrods' is not used: no option has this name; did you mean 'flexible_code.role_words'?");

    [Fact]
    public Task Set_up_is_checked_in_test_projects_too() => VerifyIn(
        "Company.Tests",
        """
        root = true
        [*.cs]
        flexible_code.analyze_tests = perhaps
        """,
        "The option 'flexible_code.analyze_tests' is not used: 'perhaps' is neither true nor false; write true or false");

    [Fact]
    public async Task The_line_of_the_file_is_named_where_analyzers_see_it()
    {
        const string config = "root = true\n[*.cs]\nflexible_code.role_wrods = perfil\n";
        var test = Test(config);
        test.TestState.AdditionalFiles.Add("/.editorconfig", config);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.OptionIsUnreadable.Id).WithSpan("/.editorconfig", 3, 1, 3, 34));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("words", "wrods", 1)]
    [InlineData("role", "rule", 1)]
    [InlineData("state", "tates", 2)]
    public void Distance_counts_edits(string from, string to, int distance) => Assert.Equal(distance, EditDistance.Between(from, to));

    private static Task Verify(string config, params string[] messages) => VerifyIn("Company.Application", config, messages);

    private static Task VerifyIn(string assembly, string config, params string[] messages)
    {
        var test = Test(config);
        test.TestState.AssemblyName = assembly;
        test.ExpectedDiagnostics.AddRange(messages.Select(static m => new DiagnosticResult(Rules.OptionIsUnreadable).WithMessage(m).WithNoLocation()));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpAnalyzerTest<OptionValidationAnalyzer> Test(string config)
    {
        var test = new CSharpAnalyzerTest<OptionValidationAnalyzer>();
        test.TestState.Sources.Add("/Test0.cs", "class C { }");
        test.TestState.Sources.Add("/SpecialOne.cs", "class D { }");
        test.TestState.Sources.Add("/SpecialTwo.cs", "class E { }");
        test.TestState.AnalyzerConfigFiles.Add("/.editorconfig", config);
        return test;
    }
}
