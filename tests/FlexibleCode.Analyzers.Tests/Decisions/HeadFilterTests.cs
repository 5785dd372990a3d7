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
