using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Analyzers.Setup;
using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Setup;

/// <summary>What a baseline silences, and what it does not.</summary>
public sealed class BaselineTests
{
    private const string Submit = "FLX4002 M:Approval.Submit(System.Decimal,System.Decimal)";

    [Theory]
    [InlineData("FLX4002 M:Approval.Submit(System.Decimal) 1")]
    [InlineData("FLX4005 M:Approval.Submit(System.Decimal,System.Decimal) 2")]
    [InlineData("FLX4002 M:Approval.Submit(System.Decimal,System.Decimal) many")]
    [InlineData("FLX4002 T:Approval 9")]
    [InlineData("")]
    public Task What_is_not_named_speaks(string baseline) => Verify(
        """
        class Approval
        {
            void Submit(decimal amount, decimal budget)
            {
                if ([|amount > 10_500m|]) throw new System.InvalidOperationException();
                if ([|budget > 70_500m|]) throw new System.InvalidOperationException();
            }
        }
        """,
        baseline);

    [Fact]
    public Task Accepted_findings_are_silent() => Verify(
        """
        class Approval
        {
            void Submit(decimal amount, decimal budget)
            {
                if (amount > 10_500m) throw new System.InvalidOperationException();
                if (budget > 70_500m) throw new System.InvalidOperationException();
            }
        }
        """,
        "# what was here on the first day\n\n" + Submit + " 2\n");

    [Fact]
    public Task One_more_in_the_same_member_speaks() => Verify(
        """
        class Approval
        {
            void Submit(decimal amount, decimal budget)
            {
                if (amount > 10_500m) throw new System.InvalidOperationException();
                if ([|budget > 70_500m|]) throw new System.InvalidOperationException();
            }

            void Renew(decimal amount)
            {
                if ([|amount > 2_500m|]) throw new System.InvalidOperationException();
            }
        }
        """,
        Submit + " 1");

    [Fact]
    public Task Several_files_are_taken_together() => Verify(
        """
        class Approval
        {
            void Submit(decimal amount, decimal budget)
            {
                if (amount > 10_500m) throw new System.InvalidOperationException();
                if (budget > 70_500m) throw new System.InvalidOperationException();
            }
        }
        """,
        Submit + " 1",
        Submit + " 1");

    [Fact]
    public Task Members_of_every_kind_have_their_entries() => Verify(
        """
        System.Console.WriteLine(1);
        decimal amount = args.Length;
        if (amount > 10_500m) throw new System.InvalidOperationException();

        class Approval(decimal amount)
        {
            private readonly bool _mustAsk = amount > 20_500m ? throw new System.InvalidOperationException() : true;

            public decimal Amount
            {
                get => amount;
                set { if (value > 30_500m) throw new System.InvalidOperationException(); amount = value; }
            }

            public bool IsApproved => Amount > 40_500m ? throw new System.InvalidOperationException() : true;

            public Approval(decimal amount, decimal budget) : this(amount) { if (budget > 50_500m) throw new System.InvalidOperationException(); }

            public static implicit operator Approval(decimal amount) => amount > 60_500m ? throw new System.InvalidOperationException() : new(amount);

            class Inner<T> { void Submit<U>(U[] items, decimal amount) { void Check() { if (amount > 70_500m) throw new System.InvalidOperationException(); } Check(); } }
        }
        """,
        """
        FLX4002 M:Program.{Main}$(System.String[]) 1
        FLX4002 F:Approval._mustAsk 1
        FLX4002 M:Approval.set_Amount(System.Decimal) 1
        FLX4002 P:Approval.IsApproved 1
        FLX4002 M:Approval.#ctor(System.Decimal,System.Decimal) 1
        FLX4002 M:Approval.op_Implicit(System.Decimal)~Approval 1
        FLX4002 M:Approval.Inner`1.Submit``1(``0[],System.Decimal) 1
        """);

    [Fact]
    public async Task Findings_on_attributes_are_counted_in_their_order()
    {
        var test = new CSharpAnalyzerTest<RoleNamesInAuthorizationAnalyzer>();
        test.TestCode = """
            using Microsoft.AspNetCore.Authorization;

            [Authorize(Roles = "Clerk")]
            [{|FLX2001:Authorize(Roles = "Buyer")|}]
            class Orders
            {
                [Authorize(Roles = "Manager")]
                void Approve() { }

                [{|FLX2001:Authorize(Roles = "Manager")|}]
                void Reject() { }
            }
            """;
        test.TestState.AdditionalFiles.Add("/FlexibleCode.Baseline.txt", "FLX2001 M:Orders.Approve 1\nFLX2001 T:Orders 1\n");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("FLX4002 M:A", "a line is a rule, a documentation id and a count, with blanks between them")]
    [InlineData("Nonsense", "a line is a rule, a documentation id and a count, with blanks between them")]
    [InlineData("CA1000 M:A.B 1", "'CA1000' is no rule of this package")]
    [InlineData("FLX4002 Approval.Submit 1", "'Approval.Submit' is no documentation id, such as M:Company.Orders.Approve(System.Decimal)")]
    [InlineData("FLX4002 M:A.B 0", "'0' is no count of findings")]
    [InlineData("FLX4002 M:A.B -1", "'-1' is no count of findings")]
    [InlineData("FLX4002 M:C.D 3", "line 2 has the same rule and member: add the counts up in one line")]
    public async Task A_bad_line_is_told_at_its_line(string line, string problem)
    {
        var test = new CSharpAnalyzerTest<SetupFileAnalyzer> { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add("/x/FlexibleCode.Baseline.Orders.txt", "# head\nFLX4002 M:C.D 2\n  " + line + "\n");
        test.TestState.AdditionalFiles.Add("/x/Other.txt", line);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.SetupLineIsUnreadable)
            .WithSpan("/x/FlexibleCode.Baseline.Orders.txt", 3, 1, 3, 3 + line.Length)
            .WithMessage($"This line of 'FlexibleCode.Baseline.Orders.txt' is not used: {problem}"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string source, params string[] baselines)
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer> { TestCode = source };
        if (source.StartsWith("System.", StringComparison.Ordinal))
        {
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        }

        for (var i = 0; i < baselines.Length; i++)
        {
            test.TestState.AdditionalFiles.Add($"/{i}/FlexibleCode.Baseline.txt", baselines[i]);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
