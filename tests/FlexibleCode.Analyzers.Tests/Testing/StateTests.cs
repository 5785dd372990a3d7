using FlexibleCode.Analyzers.Tests.Testing.Toys;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Testing;

public sealed class StateTests
{
    [Theory]
    [InlineData(SiblingReferences.Source, "[|Sibling|]")]
    [InlineData(SiblingReferences.Metadata, "Sibling")]
    public async Task A_sibling_is_source_or_metadata(SiblingReferences siblings, string marked)
    {
        var test = new CSharpAnalyzerTest<SourceTypeAnalyzer>
        {
            TestCode = $"class C : Company.{marked} {{ }}",
            SiblingReferences = siblings,
            TestState = { AdditionalProjectReferences = { "Company.Domain" } },
        };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("namespace Company { public class Sibling { } }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_severity_is_configured()
    {
        var test = new CSharpAnalyzerTest<MagicNumberAnalyzer>
        {
            TestCode = "class C { int F() => 42; }",
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY1.severity = none\n") } },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_global_configuration_is_read()
    {
        var test = new CSharpAnalyzerTest<MagicNumberAnalyzer> { TestCode = "class C { int F() => {|#0:42|}; }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY1.severity = error\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("TOY1", DiagnosticSeverity.Error).WithLocation(0));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_rule_that_is_off_by_default_is_on_in_its_test() =>
        await CSharpAnalyzerVerifier<OffByDefaultAnalyzer>.VerifyAnalyzerAsync("[|class|] C { }");

    [Fact]
    public async Task A_framework_is_chosen()
    {
        const string Source = "class C { object F() => System.AppDomain.CurrentDomain.{|#0:Evidence|}; }";
        await new CSharpAnalyzerTest<MagicNumberAnalyzer> { TestCode = Source, ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472 }.RunAsync(TestContext.Current.CancellationToken);

        foreach (var references in new[] { ReferenceAssemblies.Default, ReferenceAssemblies.Net.Net80, ReferenceAssemblies.NetStandard.NetStandard20 })
        {
            var test = new CSharpAnalyzerTest<MagicNumberAnalyzer> { TestCode = Source, ReferenceAssemblies = references };
            test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("CS1061").WithLocation(0));
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_language_version_is_chosen()
    {
        var test = new CSharpAnalyzerTest<MagicNumberAnalyzer>
        {
            TestCode = "class C { int F(int i) => i {|CS8370:switch|} { {|CS8370:_|} => 1 }; }",
            LanguageVersion = LanguageVersion.CSharp7_3,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Statements_at_the_top_make_a_program()
    {
        var test = new CSharpAnalyzerTest<MagicNumberAnalyzer> { TestCode = "System.Console.WriteLine(1);", TestState = { OutputKind = OutputKind.ConsoleApplication } };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_project_that_is_not_declared_is_rejected()
    {
        var test = new CSharpAnalyzerTest<MagicNumberAnalyzer> { TestCode = "class C { }", TestState = { AdditionalProjectReferences = { "Company.Missing" } } };
        var failure = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains("does not declare", failure.Message, StringComparison.Ordinal);
    }
}
