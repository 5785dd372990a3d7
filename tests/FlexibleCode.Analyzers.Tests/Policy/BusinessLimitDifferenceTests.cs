using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>The time between two dates, as it stands and through a variable.</summary>
public sealed class BusinessLimitDifferenceTests
{
    [Theory]
    [InlineData("(DateTime.UtcNow - first.Date).TotalDays > 2", "now - Date")]
    [InlineData("(first.Date - DateTime.Now).TotalDays > 2", "Date - now")]
    [InlineData("first.Date.Subtract(second.Made).TotalDays > 2", "Date - Made")]
    [InlineData("Math.Abs((first.Date - second.Date).TotalDays) > 2", "first.Date - second.Date")]
    [InlineData("(first.Closed.Value.Date - second.Made.Date).TotalDays > 2", "Closed - Made")]
    [InlineData("(first.Closed - second.Closed)?.TotalDays > 2", "first.Closed - second.Closed")]
    [InlineData("(first.Closed - second.Made).Value.TotalDays > 2", "Closed - Made")]
    [InlineData("first.Date - second.Made > TimeSpan.FromDays(2)", "Date - Made")]
    public Task A_difference_is_told_by_both_of_its_dates(string test, string subject) => VerifyAsync(Source(
        $$"""public void Check(Visit first, Visit second) { if ({|#0:{{test}}|}) throw new InvalidOperationException(); }"""),
        Found(0, "2 days", subject));

    [Theory]
    [InlineData("var span = second.Made - first.Made;", "span.TotalHours > 12")]
    [InlineData("TimeSpan span = second.Made.Subtract(first.Made);", "span.TotalHours > 12")]
    [InlineData("var span = second.Closed.Value - first.Made;", "span > TimeSpan.FromHours(12)")]
    public Task A_variable_that_holds_a_difference_is_read_through(string declaration, string test) => VerifyAsync(Source(
        $$"""public void Check(Visit first, Visit second, List<string> warnings) { {{declaration}} if ({|#0:{{test}}|}) warnings.Add("Too long."); }"""),
        Found(0, "12 hours", "span"));

    [Theory]
    [InlineData("var span = second.Made - first.Made; span = TimeSpan.Zero; if (span.TotalHours > 12) warnings.Add(\"Too long.\");")]
    [InlineData("var from = first.Made; var to = second.Made; var span = to - from; if (span.TotalHours > 12) warnings.Add(\"Too long.\");")]
    [InlineData("var span = Between(first, second); if (span.TotalHours > 12) warnings.Add(\"Too long.\");")]
    [InlineData("var elapsed = DateTime.UtcNow - first.Made; if (elapsed.TotalHours > 12) warnings.Add(\"Too long.\");")]
    [InlineData("var span = DateTime.UtcNow - first.Timestamp; if (span.TotalHours > 12) warnings.Add(\"Too long.\");")]
    public Task Another_span_says_too_little_where_nothing_is_refused(string statements) => VerifyAsync(Source(
        $$"""public void Check(Visit first, Visit second, List<string> warnings) { {{statements}} }"""));

    private static string Source(string member) =>
        $$"""
        using System;
        using System.Collections.Generic;
        public class Visit { public DateTime Date { get; set; } public DateTime Made { get; set; } public DateTime? Closed { get; set; } public DateTime Timestamp { get; set; } }
        public class Visits
        {
            {{member}}
            private static TimeSpan Between(Visit first, Visit second) => second.Made - first.Made;
        }
        """;
}
