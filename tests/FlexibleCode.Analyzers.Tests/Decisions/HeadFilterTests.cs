using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Policy.CompiledMappingAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Decisions;

/// <summary>A no of a look at the shape is final, so that it may be said only where nothing could be answered.</summary>
public sealed class HeadFilterTests
{
    [Theory]
    [InlineData("break;")]
    [InlineData("Do(n);")]
    [InlineData("{ Do(n); break; }")]
    [InlineData("{ { } } break;")]
    [InlineData("n++; break;")]
    [InlineData("goto default;")]
    public void Sections_that_begin_with_a_call_or_end_at_once_answer_nothing(string section) => Assert.False(MayAnswer(section));

    [Theory]
    [InlineData("return 5;")]
    [InlineData("return;")]
    [InlineData("rate = 5; break;")]
    [InlineData("{ { rate = 5; } break; }")]
    [InlineData("; rate = 5; break;")]
    [InlineData("throw new System.Exception();")]
    [InlineData("if (n > 7) { rate = 1; } else { rate = 2; } break;")]
    [InlineData("switch (n) { case 7: rate = 1; break; default: rate = 2; break; } break;")]
    public void A_section_that_could_answer_or_leave_is_looked_at(string section)
    {
        Assert.True(MayAnswer(section));
        Assert.True(MayAnswer("Do(n); break; case 2: " + section));
    }

    [Theory]
    [InlineData("Log(); return 0m;")]
    [InlineData("Log(); break;")]
    [InlineData("Log(); throw new System.Exception();")]
    [InlineData("throw new System.Exception();")]
    public Task A_switch_that_answers_nothing_does_not_hide_the_mapping_after_it(string section) => Verify.VerifyAnalyzerAsync(
        $$"""
        public enum CustomerType { Retail, Wholesale, Partner, Internal }

        public class Discounts
        {
            void Log() { }

            public decimal DiscountRate(CustomerType customerType)
            {
                switch (customerType) { case CustomerType.Internal: {{section}} }
                [|if (customerType == CustomerType.Retail)|] return 0.05m;
                if (customerType == CustomerType.Wholesale) return 0.12m;
                return 0.2m;
            }
        }
        """);

    [Theory]
    [InlineData("1 => text, 2 => text.Trim(), _ => \"\"")]
    [InlineData("1 => \"a\", 2 => n.ToString(), _ => Do(n)")]
    [InlineData("1 => text ?? \"\", 2 => new string('a', 2), _ => \"\"")]
    [InlineData("1 => throw new System.Exception(), _ => \"a\"")]
    [InlineData("_ => \"a\"")]
    public void Arms_that_compute_all_answers_but_one_map_nothing(string arms) => Assert.False(MayAnswerConstants(arms));

    [Theory]
    [InlineData("1 => \"a\", _ => \"b\"")]
    [InlineData("1 => \"a\", 2 => text, _ => null")]
    [InlineData("1 => nameof(text), 2 => $\"{nameof(text)}\", _ => text")]
    [InlineData("1 => 5, 2 => -3, _ => Do(n)")]
    [InlineData("1 => System.TimeSpan.FromDays(3), 2 => System.TimeSpan.FromDays(5), _ => System.TimeSpan.Parse(text)")]
    [InlineData("1 => new System.TimeSpan(1), 2 => new(2), _ => System.TimeSpan.Zero")]
    [InlineData("1 => string.Empty, 2 => Fixed, _ => text")]
    [InlineData("1 => n > 7 ? \"a\" : \"b\", _ => text")]
    [InlineData("1 => n switch { 3 => \"a\", _ => \"b\" }, _ => text")]
    [InlineData("1 => Named, 2 => default, _ => text")]
    public void Arms_that_may_answer_two_constants_are_looked_at(string arms) => Assert.True(MayAnswerConstants(arms));

    private static bool MayAnswerConstants(string arms)
    {
        var model = ReadDecisions.Model(
            $$"""public class C { const string Named = "c"; static readonly string Fixed = "f"; string Do(int n) => ""; object? M(int n, string text) => n switch { {{arms}} }; }""",
            mayHaveErrors: true);
        var choice = model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SwitchExpressionSyntax>().First();
        return HeadFilter.MayAnswerConstants(Assert.IsAssignableFrom<ISwitchExpressionOperation>(model.GetOperation(choice, TestContext.Current.CancellationToken)), 2);
    }

    private static bool MayAnswer(string section)
    {
        var ends = section.Contains("break;", StringComparison.Ordinal) || section.Contains("return", StringComparison.Ordinal) || section.Contains("throw", StringComparison.Ordinal) || section.Contains("goto", StringComparison.Ordinal);
        var model = ReadDecisions.Model(
            $$"""public class C { void Do(int n) { } object? M(int n, int rate) { switch (n) { case 1: {{section}} {{(ends ? "" : "break;")}} default: break; } return rate; } }""",
            mayHaveErrors: true);
        var statement = model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SwitchStatementSyntax>().First();
        return HeadFilter.MayAnswer(Assert.IsAssignableFrom<ISwitchOperation>(model.GetOperation(statement, TestContext.Current.CancellationToken)));
    }
}
