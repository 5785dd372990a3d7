using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Workflow.FixedSequenceAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class FixedSequenceTests
{
    private const string Steps =
        """

        public class Order { }
        public interface IStep { void Run(Order order); }
        public class Check : IStep { public void Run(Order order) { } }
        public class Price : IStep { public void Run(Order order) { } }
        public class Send : IStep { public void Run(Order order) { } }
        public class Plain { public void Run(Order order) { } }
        """;

    [Theory]
    [InlineData("public void Go(Order o) { foreach (var s in new IStep[] { new Check(), new Price() }) s.Run(o); }")]
    [InlineData("public void Go(Order o) { foreach (var s in new IStep[] { new Check(), new Check(), new Check() }) s.Run(o); }")]
    [InlineData("public void Go(Order o) { foreach (var s in new[] { new Plain(), new Plain(), new Plain() }) s.Run(o); }")]
    [InlineData("public IStep[] Make() => new IStep[] { new Check(), new Price(), new Send() };")]
    [InlineData("public void Go(Order o, IStep last) { foreach (var s in new IStep[] { new Check(), new Price(), new Send(), last }) s.Run(o); }")]
    [InlineData("public int Go() { var n = 0; foreach (var s in new IStep[] { new Check(), new Price(), new Send() }) n++; return n; }")]
    [InlineData("public void Go() { foreach (var s in new object[] { new Uri(\"a:b\"), new Version(), new Random() }) s.ToString(); }")]
    public Task Silent_on_what_is_no_sequence_of_own_steps(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("public void Go(Order o) { foreach (var s in {|#0:new IStep[] { new Check(), new Price(), new Send() }|}) s.Run(o); }")]
    [InlineData("public void Go(Order o) { var steps = {|#0:new List<IStep> { new Check(), new Price(), new Send() }|}; foreach (var s in steps) { s.Run(o); } }")]
    [InlineData("private readonly IStep[] _steps = {|#0:{ new Check(), new Price(), new Send() }|}; public void Go(Order o) { foreach (var s in _steps) { s.Run(o); } }")]
    [InlineData("public void Go(Order o) { IStep[] steps = {|#0:[new Check(), new Price(), new Send()]|}; foreach (var s in steps) { s.Run(o); } }")]
    public Task A_sequence_is_one_finding(string member) => VerifyAsync(member, Verify.Diagnostic().WithLocation(0).WithArguments("IStep", 3));

    [Fact]
    public void The_rule_is_off_until_a_team_asks_for_it() => Assert.False(Rules.StepsAreFixed.IsEnabledByDefault);

    [Fact]
    public async Task A_team_says_how_many_steps_make_a_sequence()
    {
        var test = new CSharpAnalyzerTest<FixedSequenceAnalyzer>
        {
            TestCode = Source("public void Go(Order o) { foreach (var s in new IStep[] { new Check(), new Price(), new Send() }) s.Run(o); }"),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX1007.steps = 4\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Broken_code_does_no_harm()
    {
        var test = new CSharpAnalyzerTest<FixedSequenceAnalyzer>
        {
            TestCode = "class C { void M() { foreach (var s in new Missing[] { new A(), new , new B( }) s.Run(; IStep[] x = { new A(), new B(), new C() }; } }",
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Source(string member) =>
        "using System; using System.Collections.Generic;\n#nullable enable\npublic class Desk { " + member + " }\n" + Steps;

    private static Task VerifyAsync(string member, params DiagnosticResult[] expected) => Verify.VerifyAnalyzerAsync(Source(member), expected);
}
