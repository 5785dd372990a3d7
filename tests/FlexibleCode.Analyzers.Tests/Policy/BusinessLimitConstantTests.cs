using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>A limit that stands behind a name, a constant or a variable that is set once, is compiled in all the same.</summary>
public sealed class BusinessLimitConstantTests
{
    [Fact]
    public Task A_private_constant_is_compiled_in_all_the_same() => VerifyAsync(
        """
        public class Routing
        {
            private const decimal {|#1:TwoLevelThreshold = 10000m|};
            public int Levels(decimal grandTotal) => {|#0:grandTotal > TwoLevelThreshold|} ? 2 : 1;
            public string Describe(decimal grandTotal) => {|#2:grandTotal > TwoLevelThreshold|} ? "two levels" : "one level";
        }
        """,
        Found(0, "10000", "grandTotal", 2, 1));

    [Fact]
    public Task A_static_readonly_field_is_compiled_in_all_the_same() => VerifyAsync(
        """
        public class Routing
        {
            private static readonly decimal {|#1:Limit = 10000m|};
            public bool NeedsDirector(decimal amount) => {|#0:amount > Limit|};
        }
        """,
        Found(0, "10000", "amount", 1));

    [Theory]
    [InlineData(SiblingReferences.Metadata)]
    [InlineData(SiblingReferences.Source)]
    public async Task A_constant_of_another_project_is_compiled_in_all_the_same(SiblingReferences siblings)
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer>
        {
            SiblingReferences = siblings,
            TestCode = "public class Routing { public bool NeedsDirector(decimal amount) => {|#0:amount > Limits.Director|}; }",
        };
        test.TestState.AdditionalProjects["Company.Domain"].Sources.Add("public static class Limits { public const decimal Director = 10000m; }");
        test.TestState.AdditionalProjectReferences.Add("Company.Domain");
        test.ExpectedDiagnostics.Add(Found(0, "10000", "amount"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_local_constant_is_compiled_in_all_the_same() => VerifyAsync(
        """
        using System.Collections.Generic;
        using System.Linq;

        public class Officer { public int Id { get; set; } }

        public class Assignments
        {
            public Officer? Free(List<Officer> officers, Dictionary<int, int> todayAssignments)
            {
                const int {|#1:maxAssignmentsPerOfficer = 200|};
                return officers.FirstOrDefault(o => {|#0:todayAssignments.GetValueOrDefault(o.Id, 0) < maxAssignmentsPerOfficer|});
            }
        }
        """,
        Found(0, "200", "todayAssignments", 1));

    [Fact]
    public Task A_variable_that_is_set_once_is_compiled_in_all_the_same() => VerifyAsync(
        """
        using System;
        public class Shift { public TimeSpan WorkedHours { get; set; } public TimeSpan OvertimeHours { get; set; } }
        public class Shifts
        {
            public void Close(Shift shift)
            {
                var {|#1:standardHours = TimeSpan.FromHours(8)|};
                if ({|#0:shift.WorkedHours > standardHours|})
                {
                    shift.OvertimeHours = shift.WorkedHours - standardHours;
                }
            }

            public void Check(decimal amount)
            {
                int {|#3:limit = 5000|};
                if ({|#2:amount > limit|}) throw new InvalidOperationException();
            }
        }
        """,
        Found(0, "8 hours", "WorkedHours", 1),
        Found(2, "5000", "amount", 3));

    [Theory]
    [InlineData("MinTenureMonths = 12", "tenureMonths < MinTenureMonths", "12", "tenureMonths")]
    [InlineData("MaxTenureMonths = 12", "tenureMonths > MaxTenureMonths", "12", "tenureMonths")]
    [InlineData("RequiredNoticeDays = 7", "noticeDays < RequiredNoticeDays", "7", "noticeDays")]
    public Task A_natural_number_that_is_named_a_limit_is_chosen(string constant, string test, string value, string subject) => VerifyAsync(
        $$"""
        using System;
        public class Desk
        {
            private const int {|#1:{{constant}}|};
            public void Check(int tenureMonths, int noticeDays) { if ({|#0:{{test}}|}) throw new InvalidOperationException(); }
        }
        """,
        Found(0, value, subject, 1));

    [Theory]
    [InlineData("ChangeCutoffHours = 24", "FromHours", "24 hours")]
    [InlineData("MaxReturnDays = 7", "FromDays", "7 days")]
    public Task A_constant_that_is_named_as_the_limit_of_something_has_been_chosen(string constant, string factory, string value) => BusinessLimitExpectation.VerifyAsync(
        Visits(constant, factory, "{|#0:", "|}", "{|#1:", "|}"), BusinessLimitExpectation.Found(0, value, "Begins - now", 1));

    [Fact]
    public Task A_span_goes_by_the_name_of_its_number() => BusinessLimitExpectation.VerifyAsync(
        """
        using System;
        public class Visit { public DateTime Begins { get; set; } }
        public class Desk
        {
            private const int ChangeCutoffHours = 24;
            public void Check(Visit visit) { if ({|#0:visit.Begins - DateTime.Now < TimeSpan.FromHours(ChangeCutoffHours)|}) throw new InvalidOperationException(); }
        }
        """,
        BusinessLimitExpectation.Found(0, "24 hours", "Begins - now"));

    [Theory]
    [InlineData("MaxHours = 24", "FromHours")]
    [InlineData("HoursOfDay = 24", "FromHours")]
    [InlineData("MaxDaysPerMonth = 31", "FromDays")]
    public Task A_constant_that_says_no_more_than_its_unit_has_not(string constant, string factory) =>
        BusinessLimitExpectation.VerifyAsync(Visits(constant, factory, "", "", "", ""));

    private static string Visits(string constant, string factory, string test, string tested, string declaration, string declared) =>
        $$"""
        using System;
        public class Visit { public DateTime Begins { get; set; } }
        public class Desk
        {
            private static readonly TimeSpan {{declaration}}{{constant.Split(' ')[0]}} = TimeSpan.{{factory}}({{constant.Split(' ')[2]}}){{declared}};
            public void Check(Visit visit) { if ({{test}}visit.Begins - DateTime.Now < {{constant.Split(' ')[0]}}{{tested}}) throw new InvalidOperationException(); }
        }
        """;
}
