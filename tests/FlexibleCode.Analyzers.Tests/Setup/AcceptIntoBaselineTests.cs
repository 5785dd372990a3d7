using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.CodeFixes.Setup;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

/// <summary>The fix <see cref="AcceptIntoBaselineFix"/>.</summary>
public sealed class AcceptIntoBaselineTests
{
    private const string Accepting = "is_global = true\nbuild_property.FlexibleCodeAcceptIntoBaseline = true\n";

    private const string Source = """
        class Approval
        {
            void Submit(decimal amount, decimal budget)
            {
                if ([|amount > 10_500m|]) throw new System.InvalidOperationException();
                if ([|budget > 70_500m|]) throw new System.InvalidOperationException();
            }

            void Renew(decimal amount)
            {
                if ([|amount > 2_500m|]) throw new System.InvalidOperationException();
            }
        }
        """;

    private const string Accepted = """
        FLX4002 M:Approval.Renew(System.Decimal) 1
        FLX4002 M:Approval.Submit(System.Decimal,System.Decimal) 2

        """;

    [Fact]
    public Task An_empty_baseline_is_filled() => Verify("", Accepted);

    [Fact]
    public Task Comments_and_entries_of_others_stay_and_new_ones_stand_in_order() => Verify(
        "# first day\nFLX1001 M:Z.Z 3\nFLX4002 M:Approval.Zzz 1 \nFLX4005 M:A.A 2",
        "# first day\nFLX1001 M:Z.Z 3\nFLX4002 M:Approval.Renew(System.Decimal) 1\nFLX4002 M:Approval.Submit(System.Decimal,System.Decimal) 2\nFLX4002 M:Approval.Zzz 1 \nFLX4005 M:A.A 2");

    [Fact]
    public Task What_follows_the_last_entry_gets_a_line_of_its_own() => Verify("FLX1001 M:Z.Z 3", "FLX1001 M:Z.Z 3\n" + Accepted);

    [Fact]
    public async Task A_known_entry_gets_the_new_count()
    {
        var test = Test("FLX4002 M:Approval.Submit(System.Decimal,System.Decimal)  1\n", "FLX4002 M:Approval.Renew(System.Decimal) 1\nFLX4002 M:Approval.Submit(System.Decimal,System.Decimal)  2\n");
        test.TestState.Sources.Clear();
        test.TestCode = Source.Replace("[|amount > 10_500m|]", "amount > 10_500m", StringComparison.Ordinal);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_action_is_offered_in_a_group_where_nobody_asks_for_it_alone()
    {
        var test = Test("", Accepted);
        test.TestState.AnalyzerConfigFiles.Clear();
        test.CodeActionEquivalenceKey = AcceptIntoBaselineFix.AcceptKey;
        test.CodeActionTitle = "Accept FLX4002 in 'M:Approval.Submit(System.Decimal,System.Decimal)' into FlexibleCode.Baseline.txt";
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_a_baseline_nothing_is_offered()
    {
        var test = new CSharpCodeFixTest<BusinessLimitAnalyzer, AcceptIntoBaselineFix> { TestCode = Source };
        test.TestState.AnalyzerConfigFiles.Add("/.globalconfig", Accepting);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_repair_of_a_rule_is_not_offered_while_findings_are_accepted()
    {
        var test = new CSharpCodeFixTest<BusinessLimitAnalyzer, PolicyObjectFix> { TestCode = Source };
        test.TestState.AnalyzerConfigFiles.Add("/.globalconfig", Accepting);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_file_that_two_projects_share_gets_what_either_needs()
    {
        const string path = "/FlexibleCode.Baseline.txt";
        var test = Test("", "FLX4002 M:Approval.Renew(System.Decimal) 1\nFLX4002 M:Approval.Submit(System.Decimal,System.Decimal) 2\nFLX4002 M:Storage.Keep(System.Decimal) 1\n");
        var other = test.TestState.AdditionalProjects["Company.Storage"];
        other.Sources.Add("/Storage.cs", "class Storage { void Keep(decimal amount) { if ({|FLX4002:amount > 5_500m|}) throw new System.InvalidOperationException(); } }\n"
            + "class Approval { void Renew(decimal amount) { if ({|FLX4002:amount > 6_500m|}) throw new System.InvalidOperationException(); } }");
        other.AdditionalFiles.Add(path, "");
        other.AnalyzerConfigFiles.Add("/1.globalconfig", Accepting);
        var after = test.FixedState.AdditionalProjects["Company.Storage"];
        after.Sources.Add("/Storage.cs", other.Sources[0].Content.Replace("{|FLX4002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        after.AdditionalFiles.Add(path, test.FixedState.AdditionalFiles[0].Content);
        test.TestBehaviors = TestBehaviors.SkipFixAllInDocumentCheck | TestBehaviors.SkipFixAllInProjectCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string before, string after) => Test(before, after).RunAsync(TestContext.Current.CancellationToken);

    private static CSharpCodeFixTest<BusinessLimitAnalyzer, AcceptIntoBaselineFix> Test(string before, string after)
    {
        var test = new CSharpCodeFixTest<BusinessLimitAnalyzer, AcceptIntoBaselineFix>
        {
            TestCode = Source,
            FixedCode = Source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
        };
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Baseline.txt", before);
        test.FixedState.AdditionalFiles.Add("/FlexibleCode.Baseline.txt", after);
        test.TestState.AnalyzerConfigFiles.Add("/.globalconfig", Accepting);
        return test;
    }
}
