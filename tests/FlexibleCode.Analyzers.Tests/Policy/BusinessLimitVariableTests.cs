using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>A variable that stands for what it is set to.</summary>
public sealed class BusinessLimitVariableTests
{
    [Theory]
    [InlineData("var rem = ticket.DaysRemaining ?? 0; if ({|#0:rem <= 2|}) ticket.State = Phase.Late;", "2", "DaysRemaining")]
    [InlineData("var left = ticket.DueDate - DateTime.UtcNow; if ({|#0:left.TotalMinutes <= 120|}) ticket.State = Phase.Late;", "120 minutes", "DueDate - now")]
    [InlineData("switch ((ticket.DueDate - DateTime.UtcNow).TotalDays) { case double d when {|#0:d > 30|}: ticket.State = Phase.Open; break; }", "30 days", "DueDate - now")]
    [InlineData("if (ticket.DaysRemaining is int n && {|#0:n > 5|}) ticket.State = Phase.Open;", "5", "DaysRemaining")]
    [InlineData("var wr = (double)ticket.Won / (ticket.Won + ticket.Lost) * 100; if ({|#0:wr < 25|}) texts.Add(ticket);", "25", "wr")]
    [InlineData("var pct = ticket.Used / ticket.Budget * 100; if ({|#0:pct > 90|}) texts.Add(ticket);", "90", "Used / Budget")]
    [InlineData("var km = ticket.NextKm - ticket.CurrentKm; if ({|#0:km <= 300|}) texts.Add(ticket);", "300", "km")]
    [InlineData("if ({|#0:ticket.NextKm - ticket.CurrentKm <= 300|}) texts.Add(ticket);", "300", "NextKm")]
    [InlineData("var employeeCount = ticket.Size; if ({|#0:employeeCount > 50|}) throw new InvalidOperationException();", "50", "employeeCount")]
    [InlineData("object value = ticket; if (value is decimal claimed && {|#0:claimed > 5000m|}) throw new InvalidOperationException();", "5000", "claimed")]
    [InlineData("object claim = ticket; if (claim is decimal d && {|#0:d > 5000m|}) throw new InvalidOperationException();", "5000", "claim")]
    [InlineData("var fields = new Dictionary<string, object>(); if (fields[\"claim\"] is decimal claimed && {|#0:claimed > 5000m|}) throw new InvalidOperationException();", "5000", "claimed")]
    public Task It_is_read_as_that(string statements, string value, string subject) => VerifyAsync(Source(statements), Found(0, value, subject));

    [Theory]
    [InlineData("var rem = ticket.DaysRemaining ?? 0; rem++; if (rem <= 2) ticket.State = Phase.Late;")]
    [InlineData("var n = ticket.Won; if (n > 20) ticket.State = Phase.Late;")]
    [InlineData("var share = ticket.Won * 100; if (share > 25) texts.Clear();")]
    [InlineData("var retries = ticket.Retries; if (retries > 3) throw new InvalidOperationException();")]
    [InlineData("var n = ticket.Retries; if (n > 3) throw new InvalidOperationException();")]
    [InlineData("var n = ticket.FileSize; if (n > 5000m) throw new InvalidOperationException();")]
    [InlineData("double usedMemory = ticket.Won, totalMemory = ticket.Lost; var usage = usedMemory / totalMemory * 100; if (usage > 90) texts.Add(ticket);")]
    [InlineData("double usedMemory = ticket.Won, totalMemory = ticket.Lost; var usage = usedMemory * 100 / totalMemory; if (usage > 90) texts.Add(ticket);")]
    public Task What_it_does_not_say_is_not_read(string statements) => VerifyAsync(Source(statements));

    [Fact]
    public Task It_is_the_same_limit_as_the_member_itself() => VerifyAsync(
        Source("var left = ticket.DueDate - DateTime.UtcNow; if ({|#0:left.TotalMinutes <= 120|}) ticket.State = Phase.Late; if ({|#1:(ticket.DueDate - DateTime.Now).TotalMinutes < 120|}) texts.Add(ticket);"),
        Found(0, "120 minutes", "DueDate - now", 1));

    private static string Source(string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        public enum Phase { Open, Late }
        public class Ticket
        {
            public int? DaysRemaining { get; set; }
            public DateTime DueDate { get; set; }
            public Phase State { get; set; }
            public int Won { get; set; }
            public int Lost { get; set; }
            public int Retries { get; set; }
            public decimal Used { get; set; }
            public decimal Budget { get; set; }
            public int NextKm { get; set; }
            public int CurrentKm { get; set; }
            public int Size { get; set; }
            public decimal FileSize { get; set; }
        }
        public class Desk { public void Check(Ticket ticket, List<Ticket> texts) { {{statements}} } }
        """;
}
