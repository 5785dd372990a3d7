using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>A source that decides by a plan, and what it becomes when the decision is a table.</summary>
internal static class MappingTableSource
{
    public const string Plans = """

        public enum Plan { Free, Team, Business, Starter = Free }
        """;

    public static CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix> Test(string source, string? fixedSource)
    {
        var test = new CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix>
        {
            TestCode = source,
            CodeActionEquivalenceKey = MappingTableFix.GatherKey,
        };
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        return test;
    }

    public static Task FixedAsync(string source, string fixedSource, string? title = null)
    {
        var test = Test(source + Plans, fixedSource + Plans);
        test.CodeActionTitle = title;
        return test.RunAsync();
    }
}
