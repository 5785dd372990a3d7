using System.Collections.Immutable;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

/// <summary>FLX9003 and FLX9004, of <see cref="BaselineAnalyzer"/>: a baseline shrinks, and does not grow unseen.</summary>
public sealed class BaselineUpkeepTests
{
    private const string Source = """
        class Approval
        {
            void Submit(decimal amount)
            {
                if (amount > 10_500m) throw new System.InvalidOperationException();
            }

            void Renew(decimal amount) { }
        }
        """;

    private const string Submit = "FLX4002 M:Approval.Submit(System.Decimal) 1\n";

    [Fact]
    public Task An_entry_that_still_matches_is_silent() => Verify(Submit, limit: 1);

    [Fact]
    public Task An_entry_of_a_rule_that_does_not_run_is_silent() => Verify("FLX1001 M:Approval.Renew(System.Decimal) 1\n" + Submit, limit: 2);

    [Fact]
    public Task An_entry_of_another_project_that_shares_the_file_is_silent() => Verify("FLX4002 M:Elsewhere.Submit 1\n" + Submit, limit: 2);

    [Fact]
    public Task An_entry_whose_findings_are_gone_is_stale() => Verify(
        "FLX4002 M:Approval.Renew(System.Decimal) 2\n" + Submit,
        limit: 3,
        (Rules.BaselineEntryIsStale, 1, "The baseline accepts 2 of FLX4002 in 'M:Approval.Renew(System.Decimal)', and none is left: remove the line"));

    [Fact]
    public Task An_entry_that_accepts_more_than_there_is_is_stale() => Verify(
        "# first\nFLX4002 M:Approval.Submit(System.Decimal) 3\n",
        limit: 3,
        (Rules.BaselineEntryIsStale, 2, "The baseline accepts 3 of FLX4002 in 'M:Approval.Submit(System.Decimal)', and 1 are left: lower the count to 1"));

    [Fact]
    public Task A_baseline_that_accepts_more_than_its_limit_grew() => Verify(
        "FLX1001 M:Approval.Renew(System.Decimal) 4\nFLX4002 M:Approval.Submit(System.Decimal) 1\n",
        limit: 3,
        (Rules.BaselineGrew, 1, "The baseline accepts 5 findings, 2 more than 'flexible_code.FLX9004.baseline_limit = 3' allows: repair what was added, or raise the limit in a change of its own"));

    // What speaks at the end of a compilation has spoken before the baseline is judged, since the host runs both.
    [Fact]
    public Task An_entry_of_a_rule_that_speaks_at_the_end_is_silent_as_long_as_it_matches() => VerifySet("FLX2004 T:UserRole 1\n");

    [Fact]
    public Task An_entry_of_a_rule_that_speaks_at_the_end_is_stale_when_its_finding_is_gone() => VerifySet(
        "FLX2004 T:UserRole 1\nFLX2004 T:User 1\n",
        (Rules.BaselineEntryIsStale, 2, "The baseline accepts 1 of FLX2004 in 'T:User', and none is left: remove the line"));

    private static Task VerifySet(string baseline, params (Microsoft.CodeAnalysis.DiagnosticDescriptor Rule, int Line, string Message)[] expected) => Verify(
        new HostTest
        {
            DisabledDiagnostics = { Rules.RoleIsLearned.Id },
            TestCode = """
                public enum UserRole { Clerk, Chief }

                public class User { public UserRole Role { get; set; } }

                public static class Orders
                {
                    public static string Releases(User user) => user.Role == UserRole.Chief ? "released" : "held";
                }
                """,
        },
        baseline,
        limit: 9,
        expected);

    private static Task Verify(string baseline, int limit, params (Microsoft.CodeAnalysis.DiagnosticDescriptor Rule, int Line, string Message)[] expected) =>
        Verify(new UpkeepTest { TestCode = Source }, baseline, limit, expected);

    private static Task Verify(CSharpAnalyzerTest<BaselineAnalyzer> test, string baseline, int limit, (Microsoft.CodeAnalysis.DiagnosticDescriptor Rule, int Line, string Message)[] expected)
    {
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Baseline.txt", baseline);
        test.TestState.AnalyzerConfigFiles.Add("/.globalconfig", $"is_global = true\nflexible_code.FLX9004.baseline_limit = {limit}\n");
        foreach (var (rule, line, message) in expected)
        {
            var length = baseline.Split('\n')[line - 1].Length;
            test.ExpectedDiagnostics.Add(new DiagnosticResult(rule).WithSpan("/FlexibleCode.Baseline.txt", line, 1, line, length + 1).WithMessage(message));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class UpkeepTest : CSharpAnalyzerTest<BaselineAnalyzer>
    {
        protected override ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new BusinessLimitAnalyzer(), new BaselineAnalyzer()];
    }

    private sealed class HostTest : CSharpAnalyzerTest<BaselineAnalyzer>
    {
        protected override ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new RuleHost()];
    }
}
