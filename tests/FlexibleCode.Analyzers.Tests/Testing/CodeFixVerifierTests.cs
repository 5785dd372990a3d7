using FlexibleCode.Analyzers.Tests.Testing.Toys;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Testing;

public sealed class CodeFixVerifierTests
{
    private const string TwoNumbers =
        """
        class C
        {
            int F() => [|42|];
            int G() => [|42|];
        }
        """;

    private const string TwoNumbersFixed =
        """
        class C
        {
            int F() => (40 + 2);
            int G() => (40 + 2);
        }
        """;

    [Fact]
    public Task A_fix_is_applied_formatted_and_repeated() => VerifyAsync<MagicNumberFix>(TwoNumbers, TwoNumbersFixed);

    [Fact]
    public async Task Several_files_and_projects_are_fixed()
    {
        var test = new CSharpCodeFixTest<MagicNumberAnalyzer, MagicNumberFix>
        {
            TestState =
            {
                Sources = { TwoNumbers, "class D { int F() => [|42|]; }" },
                AdditionalProjectReferences = { "Company.Domain" },
            },
            FixedState = { Sources = { TwoNumbersFixed, "class D { int F() => (40 + 2); }" } },
        };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("public class E { int F() => [|42|]; }");
        test.FixedState.AdditionalProjects["Company.Domain"].Sources.Add("public class E { int F() => (40 + 2); }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_action_that_is_not_offered_leaves_the_source()
    {
        const string Source = "class C { int F() => [|42|]; }";
        await CSharpCodeFixVerifier<MagicNumberAnalyzer, MagicNumberFix>.VerifyCodeFixAsync(Source, Source, equivalenceKey: "another");
    }

    [Fact]
    public Task An_action_that_is_offered_must_not_be_forgotten() =>
        RejectsAsync<MagicNumberFix>(TwoNumbers, TwoNumbers, "+     int F() => (40 + 2);");

    [Fact]
    public Task A_fix_that_does_not_compile_is_rejected() =>
        RejectsAsync<BreakingFix>("class C { int F() => [|42|]; }", "class C { int F() => Unknown.Name; }", "CS0103");

    [Fact]
    public Task A_fix_without_an_end_is_rejected() =>
        RejectsAsync<EndlessFix>("class C { int F() => [|42|]; }", "class C { int F() => ([|42|]); }", "does not come to an end");

    [Fact]
    public Task A_fix_that_adds_a_warning_is_rejected() =>
        RejectsAsync<WarningFix>(
            "static class Obsolete { [System.Obsolete] public static int Value => 1; } class C { int F() => [|42|]; }",
            "static class Obsolete { [System.Obsolete] public static int Value => 1; } class C { int F() => ((string)null!)!.Length + (1L == 2 ? 1 : Obsolete.Value); }",
            "adds warnings");

    [Fact]
    public Task A_fix_all_that_loses_a_place_is_rejected() => RejectsAsync<ForgetfulFix>(TwoNumbers, TwoNumbersFixed, "Fix All in the document");

    [Fact]
    public Task A_fix_that_mixes_line_endings_is_rejected() =>
        RejectsAsync<LineFeedFix>("class C\n{\n    int F() => [|42|];\n}\n", "class C\n{\n    int F() => (40\n+ 2);\n}\n", "CRLF");

    [Fact]
    public async Task A_batch_may_differ_where_the_test_says_so()
    {
        var test = new CSharpCodeFixTest<MagicNumberAnalyzer, ForgetfulFix>
        {
            TestCode = TwoNumbers,
            FixedCode = TwoNumbersFixed,
            BatchFixedCode = TwoNumbersFixed.Replace("int G() => (40 + 2)", "int G() => [|42|]", StringComparison.Ordinal),
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync<TFix>(string source, string fixedSource)
        where TFix : CodeFixProvider, new() =>
        CSharpCodeFixVerifier<MagicNumberAnalyzer, TFix>.VerifyCodeFixAsync(source, fixedSource);

    private static async Task RejectsAsync<TFix>(string source, string fixedSource, string says)
        where TFix : CodeFixProvider, new()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => VerifyAsync<TFix>(source, fixedSource));
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }
}
