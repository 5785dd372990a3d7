using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using FlexibleCode.Testing.States;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Seams;

/// <summary>A file that several projects compile, linked or one per target framework, is one text: it is fixed once and stays the same for all.</summary>
public sealed class LinkedFileTests
{
    private const string Path = "/shared/Travel.cs";

    private const string Grades = """

        public enum Grade
        {
            Junior,
            Senior,
            Lead,
        }
        """;

    private const string Before = """
        public static class Travel
        {
            public static decimal DailyAllowance(Grade grade) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };
        }

        """ + Grades;

    private const string After = """
        using System.Collections.Generic;

        public static class Travel
        {
            private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
            {
                [Grade.Junior] = 20m,
                [Grade.Senior] = 30m,
            };

            public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;
        }

        """ + Grades;

    private const string FixedTwice = """
        using System.Collections.Generic;

        public static class Travel
        {
            private static readonly Dictionary<Grade, decimal> OldAllowanceByGrade = new()
            {
                [Grade.Junior] = 10m,
                [Grade.Senior] = 15m,
            };

            private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
            {
                [Grade.Junior] = 20m,
                [Grade.Senior] = 30m,
            };

            public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;

        #if NET8_0
            public static decimal OldAllowance(Grade grade) => OldAllowanceByGrade.TryGetValue(grade, out var value) ? value : 18m;
        #endif
        }

        """ + Grades;

    [Fact]
    public async Task A_file_of_two_projects_is_fixed_once_for_both() => await Linked(Before, After).RunAsync();

    [Fact]
    public async Task A_file_of_two_frameworks_is_fixed_once_for_both()
    {
        var test = Linked(Before, After);
        test.TestState.PreprocessorSymbols.Add("NET10_0");
        test.TestState.AdditionalProjects["Company.Application.Framework"].PreprocessorSymbols.Add("NET8_0");
        await test.RunAsync();
    }

    [Fact]
    public async Task What_only_the_other_framework_compiles_is_not_lost()
    {
        const string First = """
            public static class Travel
            {
                public static decimal DailyAllowance(Grade grade) => {|FLX4005:grade switch|} { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };

            #if NET8_0
                public static decimal OldAllowance(Grade grade) => OPENgrade switchCLOSE { Grade.Junior => 10m, Grade.Senior => 15m, _ => 18m };
            #endif
            }

            """ + Grades;
        const string Fixed = """
            using System.Collections.Generic;

            public static class Travel
            {
                private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
                {
                    [Grade.Junior] = 20m,
                    [Grade.Senior] = 30m,
                };

                public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;

            #if NET8_0
                public static decimal OldAllowance(Grade grade) => OPENgrade switchCLOSE { Grade.Junior => 10m, Grade.Senior => 15m, _ => 18m };
            #endif
            }

            """ + Grades;
        var test = new CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix>
        {
            // One run fixes what the first project compiles; the rest is found, whole, by the next.
            TestBehaviors = TestBehaviors.SkipFixAllInDocumentCheck | TestBehaviors.SkipFixAllInProjectCheck,
        };
        AddTo(test.TestState, Plain(First), Marked(First));
        AddTo(test.FixedState, Plain(FixedTwice), Plain(FixedTwice));
        AddTo(test.BatchFixedState, Plain(Fixed), Marked(Fixed));
        Symbols(test.TestState);
        Symbols(test.BatchFixedState);
        await test.RunAsync();
    }

    private static string Plain(string text) => text.Replace("OPEN", "").Replace("CLOSE", "");

    private static string Marked(string text) => text.Replace("OPEN", "{|FLX4005:").Replace("CLOSE", "|}");

    private static void Symbols(SolutionState state)
    {
        state.PreprocessorSymbols.Add("NET10_0");
        state.AdditionalProjects["Company.Application.Framework"].PreprocessorSymbols.Add("NET8_0");
    }

    private static CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix> Linked(string before, string after)
    {
        // A project's own Fix All is all of the file's: the other one has the text already.
        var test = new CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix>();
        AddTo(test.TestState, before, before);
        AddTo(test.FixedState, after, after);
        return test;
    }

    private static void AddTo(SolutionState state, string first, string second)
    {
        state.Sources.Add(Path, first);
        state.AdditionalProjects["Company.Application.Framework"].Sources.Add(Path, second);
    }
}
