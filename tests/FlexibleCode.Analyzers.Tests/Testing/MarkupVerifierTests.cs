using FlexibleCode.Analyzers.Tests.Testing.Toys;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Tests.Testing.Toys.MagicNumberAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Testing;

public sealed class MarkupVerifierTests
{
    [Fact]
    public Task A_marked_diagnostic_is_expected() => Verify.VerifyAnalyzerAsync("class C { int F() => [|42|]; }");

    [Fact]
    public Task A_rule_can_be_turned_off() =>
        new CSharpAnalyzerTest<MagicNumberAnalyzer> { TestCode = "class C { int F() => 42; }", DisabledDiagnostics = { "TOY1" } }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_rule_can_be_named() => Verify.VerifyAnalyzerAsync("class C { int F() => {|TOY1:42|}; }");

    [Fact]
    public Task A_position_marks_the_start() => Verify.VerifyAnalyzerAsync("class C { int F() => $$42; }");

    [Fact]
    public Task A_raw_interpolated_string_is_no_markup() =>
        Verify.VerifyAnalyzerAsync("class C { string F(int i) => $$\"\"\"a {{i}} b\"\"\"; }");

    [Fact]
    public Task An_or_pattern_of_bars_is_no_markup() => Verify.VerifyAnalyzerAsync("class C { bool F(bool a, bool b) => a || b | a; }");

    [Fact]
    public Task A_numbered_place_carries_arguments_severity_and_additional_places() =>
        Verify.VerifyAnalyzerAsync(
            "class C { int F() => {|#0:42|} + {|#1:42|}; }",
            Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("42").WithSeverity(DiagnosticSeverity.Warning),
            Verify.Diagnostic().WithLocation(1).WithMessage("The number 42 is magic"));

    [Fact]
    public Task Additional_places_can_be_marked() =>
        Verify.VerifyAnalyzerAsync("class C { int F() => {|+TOY1:[|42|]|} + {|+TOY1:[|42|]|}; }");

    [Fact]
    public Task Lines_and_columns_can_be_named() =>
        Verify.VerifyAnalyzerAsync(
            """
            class C
            {
                int F() => 42;
            }
            """,
            Verify.Diagnostic().WithSpan(3, 16, 3, 18));

    [Fact]
    public Task A_compile_error_can_be_expected() => Verify.VerifyAnalyzerAsync("class C { int F() => {|CS0103:x|}; }");

    [Fact]
    public Task Framework_and_aspnetcore_are_referenced() =>
        Verify.VerifyAnalyzerAsync(
            """
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Options;

            [Authorize(Roles = "Manager")]
            public class OrdersController(IOptionsMonitor<object> options) : ControllerBase
            {
                public object Get() => options.CurrentValue;
            }
            """);

    [Theory]
    [InlineData("class C { int F() => 42; }", "unexpected  TOY1")]
    [InlineData("class C { int F() => [|41|]; }", "missing     TOY1")]
    [InlineData("class C { int F() => [|42|] }", "CS1002")]
    [InlineData("class C { int F() => [|42; }", "never closes it")]
    [InlineData("class C { int F() => [|42|] + {|+TOY1:[|42|]|}; }", "unexpected  additional location")]
    [InlineData("class C { int F() => [|42|] + {|+TOY1:1|}; }", "missing     additional location")]
    public async Task What_does_not_match_is_rejected(string source, string says)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyAnalyzerAsync(source));
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_message_is_rejected()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyAnalyzerAsync(
            "class C { int F() => {|#0:42|}; }", Verify.Diagnostic().WithLocation(0).WithArguments("43")));
        Assert.Contains("The number 43 is magic", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_throws_is_rejected()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() =>
            CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class C { int F() => 1; }"));
        Assert.Contains("a toy that throws", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_speaks_in_generated_code_is_rejected()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() =>
            CSharpAnalyzerVerifier<TalkativeAnalyzer>.VerifyAnalyzerAsync("class C { int F() => [|42|]; }"));
        Assert.Contains("generated code", failure.Message, StringComparison.Ordinal);
    }
}
