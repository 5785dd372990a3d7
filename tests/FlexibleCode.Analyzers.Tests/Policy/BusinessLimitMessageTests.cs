using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>On what a report says that the limits are.</summary>
public sealed class BusinessLimitMessageTests
{
    [Fact]
    public Task Each_number_is_told_with_its_own_subject() => VerifyAsync(
        """
        public class Desk
        {
            public bool MayTravel(int days, decimal cost, int hours) => {|#0:days <= 5|} && {|#1:cost <= 900m|} && {|#2:hours <= 40|};
        }
        """,
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("limits 5 on 'days', 900 on 'cost', and 40", "hours", "are", "them"));

    [Theory]
    [InlineData("{|#0:GetAge(person) < 18|}", "18", "Age")]
    [InlineData("{|#0:CalculateTotalFor(person) > 500m|}", "500", "Total")]
    public Task A_method_is_told_by_what_it_gives(string test, string value, string subject) => VerifyAsync(
        $$"""
        using System;
        public class Desk
        {
            public void Check(object person) { if ({{test}}) throw new InvalidOperationException(); }
            private static int GetAge(object person) => 1;
            private static decimal CalculateTotalFor(object person) => 1m;
        }
        """,
        Found(0, value, subject));

    [Fact]
    public Task A_variable_that_only_counts_is_told_by_what_it_counts() => VerifyAsync(
        """
        using System;
        using System.Linq;
        public class Search { public int Id { get; set; } public int UserId { get; set; } }
        public class Db { public IQueryable<Search> SavedSearches => new Search[0].AsQueryable(); }
        public class Desk
        {
            private const int {|#1:MaxPerUser = 50|};
            public void Add(Db db, int user)
            {
                var count = db.SavedSearches.Count(s => s.UserId == user);
                if ({|#0:count >= MaxPerUser|}) throw new InvalidOperationException();
            }
        }
        """,
        Found(0, "50", "SavedSearches", 1));

    [Theory]
    [InlineData("{|#0:(visit.Ends - visit.Begins).TotalHours > 4|}", "4 hours")]
    [InlineData("{|#0:(visit.Ends - visit.Begins).TotalMinutes < 5|}", "5 minutes")]
    [InlineData("{|#0:visit.Ends - visit.Begins < TimeSpan.FromMinutes(5)|}", "5 minutes")]
    public Task A_time_between_two_times_of_day_is_told_by_both(string test, string value) => VerifyAsync(
        Visits($"public void Check(Visit visit) {{ if ({test}) throw new InvalidOperationException(); }}"), Found(0, value, "Ends - Begins"));

    [Theory]
    [InlineData("public bool IsStale(Visit visit) => (DateTime.UtcNow - visit.Seen).TotalMinutes > 5;")]
    [InlineData("public bool IsStale(DateTime last, DateTime first) => (last - first).TotalMinutes > 5;")]
    public Task Minutes_until_now_are_the_machines(string member) => VerifyAsync(Visits(member));

    [Theory]
    [InlineData("private const int {|#1:MaxMembers = 15|}; public void Add(Family family) { if ({|#0:family.ActiveMemberCount >= MaxMembers|}) throw new InvalidOperationException(); }", "15", "ActiveMemberCount", 1)]
    [InlineData("public void Add(int numberOfEmployees) { if ({|#0:numberOfEmployees > 15|}) throw new InvalidOperationException(); }", "15", "numberOfEmployees", 0)]
    public Task How_many_people_there_are_is_a_quantity(string members, string value, string subject, int places) => VerifyAsync(
        "using System; public class Family { public int ActiveMemberCount { get; set; } } public class Desk { " + members + " }",
        places == 1 ? Found(0, value, subject, 1) : Found(0, value, subject));

    [Fact]
    public Task A_refusal_that_is_logged_is_one() => VerifyAsync(
        """
        using System.Collections.Generic;
        public class Diagnosis { public int Id { get; set; } public List<Code> Findings { get; } = new(); }
        public class Code { public int Id { get; set; } }
        public interface ILogger { void LogWarning(string text); }
        public class Desk
        {
            private ILogger logger = null!;
            public void Add(Diagnosis diagnosis, Code code)
            {
                if ({|#0:diagnosis.Findings.Count >= 10|}) { logger.LogWarning("Full."); return; }
                diagnosis.Findings.Add(code);
            }
        }
        """,
        Found(0, "10", "Findings"));

    private static string Visits(string member) =>
        "using System; public class Visit { public TimeSpan Begins { get; set; } public TimeSpan Ends { get; set; } public DateTime Seen { get; set; } } public class Desk { " + member + " }";
}
