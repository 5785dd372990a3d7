using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>How many records of a state or of a window of time are too many.</summary>
public sealed class BusinessLimitBacklogTests
{
    [Theory]
    [InlineData("var waiting = tickets.Count(t => t.Status == \"Pending\"); if ({|#0:waiting > 10|}) alerts.Add(tickets[0]);", "waiting")]
    [InlineData("var waiting = tickets.Count(t => t.Status is \"Pending\" or \"Open\"); if ({|#0:waiting > 10|}) alerts.Add(tickets[0]);", "waiting")]
    [InlineData("var since = DateTime.UtcNow.AddYears(-1); var made = tickets.Where(t => t.Created >= since).ToList(); if ({|#0:made.Count > 10|}) alerts.Add(tickets[0]);", "made")]
    public Task So_many_are_too_many(string statements, string subject) => VerifyAsync(Source(statements), Found(0, "10", subject));

    [Theory]
    [InlineData("var all = tickets.Count(t => t.Id > 0); if (all > 10) alerts.Add(tickets[0]);")]
    [InlineData("var won = tickets.Count(t => t.Status == \"Won\"); var lost = tickets.Count(t => t.Status == \"Lost\"); if (won + lost > 10) alerts.Add(tickets[0]);")]
    [InlineData("var waiting = tickets.Count(t => t.Status == \"Pending\"); if (waiting > 2) alerts.Add(tickets[0]);")]
    [InlineData("var waiting = tickets.Count(t => t.Status == \"Pending\"); waiting++; if (waiting > 10) alerts.Add(tickets[0]);")]
    [InlineData("var words = texts.Count(t => t != \"\"); if (words > 10) alerts.Add(tickets[0]);")]
    public Task So_many_there_are(string statements) => VerifyAsync(Source(statements));

    private static string Source(string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        public class Ticket { public int Id { get; set; } public string Status { get; set; } public DateTime Created { get; set; } }
        public class Desk { public void Check(List<Ticket> tickets, List<Ticket> alerts, List<string> texts) { {{statements}} } }
        """;
}
