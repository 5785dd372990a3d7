using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Seams;

/// <summary>What every fix gets from the one path that the single fix and Fix All share.</summary>
public sealed class WeavingTests
{
    private const string Grades = """


        public enum Grade
        {
            Junior,
            Senior,
            Lead,
        }
        """;

    [Fact]
    public Task Three_equal_tables_of_a_type_are_one_member() => VerifyAsync(
        """
        public static class Travel
        {
            public static decimal DailyAllowance(Grade grade, bool isAbroad) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };

            public static decimal DailyAllowance(Grade grade)
            {
                return [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 50m };
            }

            public static decimal DailyAllowance(Grade grade, int days) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 60m };
        }
        """,
        """
        using System.Collections.Generic;

        public static class Travel
        {
            private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
            {
                [Grade.Junior] = 20m,
                [Grade.Senior] = 30m,
            };

            public static decimal DailyAllowance(Grade grade, bool isAbroad) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;

            public static decimal DailyAllowance(Grade grade)
            {
                return DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 50m;
            }

            public static decimal DailyAllowance(Grade grade, int days) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 60m;
        }
        """);

    [Fact]
    public Task A_name_that_a_local_has_is_not_taken() => VerifyAsync(
        """
        public static class Travel
        {
            public static decimal DailyAllowance(Grade grade)
            {
                var DailyAllowanceByGrade = 1m;
                return DailyAllowanceByGrade * ([|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m });
            }
        }
        """,
        """
        using System.Collections.Generic;

        public static class Travel
        {
            private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade2 = new()
            {
                [Grade.Junior] = 20m,
                [Grade.Senior] = 30m,
            };

            public static decimal DailyAllowance(Grade grade)
            {
                var DailyAllowanceByGrade = 1m;
                return DailyAllowanceByGrade * (DailyAllowanceByGrade2.TryGetValue(grade, out var value) ? value : 40m);
            }
        }
        """);

    [Fact]
    public Task A_table_stands_before_the_statics_that_may_read_it() => VerifyAsync(
        """
        public static class Travel
        {
            private static readonly decimal Highest = DailyAllowance(Grade.Senior);

            public static decimal Limit => Highest;

            public static decimal DailyAllowance(Grade grade) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };
        }
        """,
        """
        using System.Collections.Generic;

        public static class Travel
        {
            private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
            {
                [Grade.Junior] = 20m,
                [Grade.Senior] = 30m,
            };

            private static readonly decimal Highest = DailyAllowance(Grade.Senior);

            public static decimal Limit => Highest;

            public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;
        }
        """);

    [Fact]
    public async Task A_mapping_inside_a_mapping_is_gathered_with_it()
    {
        // One by one the outer place comes first, together the inner one: the tables are the same, in another order.
        var test = new CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix>
        {
            TestCode = """
                public static class Travel
                {
                    public static decimal DailyAllowance(Grade home, Grade abroad) => [|home switch|]
                    {
                        Grade.Junior => 20m,
                        Grade.Senior => 30m,
                        _ => AbroadAllowance([|abroad switch|] { Grade.Junior => 25m, Grade.Senior => 35m, _ => 45m }),
                    };

                    private static decimal AbroadAllowance(decimal value) => value * 2;
                }
                """ + Grades,
            FixedCode = """
                using System.Collections.Generic;

                public static class Travel
                {
                    private static readonly Dictionary<Grade, decimal> ValueByAbroad = new()
                    {
                        [Grade.Junior] = 25m,
                        [Grade.Senior] = 35m,
                    };

                    private static readonly Dictionary<Grade, decimal> DailyAllowanceByHome = new()
                    {
                        [Grade.Junior] = 20m,
                        [Grade.Senior] = 30m,
                    };

                    public static decimal DailyAllowance(Grade home, Grade abroad) => DailyAllowanceByHome.TryGetValue(home, out var value) ? value : AbroadAllowance(ValueByAbroad.TryGetValue(abroad, out var value2) ? value2 : 45m);

                    private static decimal AbroadAllowance(decimal value) => value * 2;
                }
                """ + Grades,
            BatchFixedCode = """
                using System.Collections.Generic;

                public static class Travel
                {
                    private static readonly Dictionary<Grade, decimal> DailyAllowanceByHome = new()
                    {
                        [Grade.Junior] = 20m,
                        [Grade.Senior] = 30m,
                    };

                    private static readonly Dictionary<Grade, decimal> ValueByAbroad = new()
                    {
                        [Grade.Junior] = 25m,
                        [Grade.Senior] = 35m,
                    };

                    public static decimal DailyAllowance(Grade home, Grade abroad) => DailyAllowanceByHome.TryGetValue(home, out var value) ? value : AbroadAllowance(ValueByAbroad.TryGetValue(abroad, out var value2) ? value2 : 45m);

                    private static decimal AbroadAllowance(decimal value) => value * 2;
                }
                """ + Grades,
        };
        await test.RunAsync();
    }

    [Fact]
    public Task Directives_around_the_place_stay() => VerifyAsync(
        """
        public static class Travel
        {
        #if DEBUG
            private const int Unused = 1;
        #endif

            // What a day abroad costs.
            public static decimal DailyAllowance(Grade grade) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };
        }
        """,
        """
        using System.Collections.Generic;

        public static class Travel
        {
            private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
            {
                [Grade.Junior] = 20m,
                [Grade.Senior] = 30m,
            };

        #if DEBUG
            private const int Unused = 1;
        #endif

            // What a day abroad costs.
            public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("// All rights reserved.\n\n")]
    [InlineData("// All rights reserved.\n")]
    public async Task What_the_project_imports_by_itself_leaves_no_blank_line_behind(string start)
    {
        const string Usings = "global using System.Collections.Generic;";
        const string Source = """
            public static class Travel
            {
                public static decimal DailyAllowance(Grade grade) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };
            }
            """;
        const string Fixed = """
            public static class Travel
            {
                private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()
                {
                    [Grade.Junior] = 20m,
                    [Grade.Senior] = 30m,
                };

                public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;
            }
            """;
        var test = new CSharpCodeFixTest<CompiledMappingAnalyzer, MappingTableFix> { TestCode = start + Source + Grades, FixedCode = start + Fixed + Grades };
        test.TestState.Sources.Add("/0/Usings.cs", Usings);
        test.FixedState.Sources.Add("/0/Usings.cs", Usings);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Line_endings_of_the_file_stay()
    {
        const string Source = "public static class Travel\r\n{\r\n    public static decimal DailyAllowance(Grade grade) => [|grade switch|] { Grade.Junior => 20m, Grade.Senior => 30m, _ => 40m };\r\n}\r\n";
        const string Fixed = "using System.Collections.Generic;\r\n\r\npublic static class Travel\r\n{\r\n    private static readonly Dictionary<Grade, decimal> DailyAllowanceByGrade = new()\r\n    {\r\n        [Grade.Junior] = 20m,\r\n        [Grade.Senior] = 30m,\r\n    };\r\n\r\n    public static decimal DailyAllowance(Grade grade) => DailyAllowanceByGrade.TryGetValue(grade, out var value) ? value : 40m;\r\n}\r\n";
        var grades = Grades.ReplaceLineEndings("\r\n");
        return CSharpCodeFixVerifier<CompiledMappingAnalyzer, MappingTableFix>.VerifyCodeFixAsync(Source + grades, Fixed + grades);
    }

    private static Task VerifyAsync(string source, string fixedSource) =>
        CSharpCodeFixVerifier<CompiledMappingAnalyzer, MappingTableFix>.VerifyCodeFixAsync(source + Grades, fixedSource + Grades);
}
