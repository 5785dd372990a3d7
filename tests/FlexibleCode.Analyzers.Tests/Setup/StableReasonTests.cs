using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

public sealed class StableReasonTests
{
    private const string Attribute = """

        namespace FlexibleCode
        {
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            internal sealed class StableAttribute : System.Attribute { public StableAttribute() { } public StableAttribute(string reason) { } }
        }
        """;

    [Fact]
    public Task A_reason_is_silent() => Verify(
        """
        using FlexibleCode;
        [Stable("§12 of the storage act")] class Approval
        {
            private const string Law = "the storage act";
            [FlexibleCode.Stable(Law)] void Submit() { }
            [Stable(reason: "contract 7")] int _days = 14;
            [Other("")] void Renew() { }
        }
        class OtherAttribute : System.Attribute { public OtherAttribute(string text) { } }
        """);

    [Fact]
    public Task No_reason_is_a_warning_even_on_what_the_mark_silences() => Verify(
        """
        using FlexibleCode;
        [[|Stable("")|]] class Approval
        {
            [[|FlexibleCode.Stable("  ")|]] void Submit() { }
            [[|Stable|]] int _days = 14;
            [[|StableAttribute(null)|]] int Days => _days;
        }
        """);

    [Fact]
    public async Task The_message_names_what_is_marked()
    {
        var test = new CSharpAnalyzerTest<StableReasonAnalyzer> { TestCode = "class Approval { [{|#0:FlexibleCode.Stable|}] void Submit() { } }" + Attribute };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.StableHasNoReason).WithLocation(0).WithMessage(
            "'Submit' is marked as stable without a reason; nobody will know when it may change: name the law, the standard or the contract"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/src/Order.cs")]
    [InlineData("/src/Migrations/Order.cs")]
    public async Task A_mark_is_found_in_any_file_that_people_write(string path)
    {
        var test = new CSharpAnalyzerTest<StableReasonAnalyzer> { TestCode = "class Invoice { }" + Attribute };
        test.TestState.Sources.Add(path, "[[|FlexibleCode.Stable|]] class Order { }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string source) =>
        new CSharpAnalyzerTest<StableReasonAnalyzer> { TestCode = source + Attribute }.RunAsync(TestContext.Current.CancellationToken);
}
