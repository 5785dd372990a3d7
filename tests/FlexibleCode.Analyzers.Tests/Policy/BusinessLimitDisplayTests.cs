using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>FLX4002: the whole of a percentage in other languages, how many rows a query hands out, and what a page shows.</summary>
public sealed class BusinessLimitDisplayTests
{
    [Theory]
    [InlineData("public void Close(Task t) { if (t.PorcentajeCumplido > 100) { t.PorcentajeCumplido = 100; } }")]
    [InlineData("public void Close(Task t) { if (t.RabattProzent > 100m) { throw new InvalidOperationException(); } }")]
    [InlineData("public void Close(Task t) { if (t.ProgresoTotal > 100) { t.ProgresoTotal = 100; } }")]
    [InlineData("public int Rows(string text, int limit = 20) { if (limit > 50) { limit = 50; } return limit; }")]
    [InlineData("public int Rows(int top) { if (top > 100) { throw new ArgumentOutOfRangeException(nameof(top)); } return top; }")]
    [InlineData("private const int LimitForSearch = 10; public int TotalOrders { get; set; } public bool CanShowSearchPanel => TotalOrders > LimitForSearch;")]
    [InlineData("public decimal Total { get; set; } public bool IsWarningVisible() => Total > 500m;")]
    public Task What_is_shown_or_handed_out_at_a_time_is_no_limit(string members) => VerifyAsync(Source(members));

    [Theory]
    [InlineData("85", "PorcentajeCumplido", "public void Close(Task t) { if ({|#0:t.PorcentajeCumplido < 85|}) { throw new InvalidOperationException(); } }")]
    [InlineData("5000", "limit", "public void Grant(decimal limit) { if ({|#0:limit > 5000m|}) { throw new InvalidOperationException(); } }")]
    [InlineData("5000", "limit", "public void RaiseLimit(int limit) { if ({|#0:limit > 5000|}) { throw new InvalidOperationException(); } }")]
    [InlineData("15", "FeeDue", "public decimal FeeDue { get; set; } public bool IsNoShow => {|#0:FeeDue > 15m|};")]
    [InlineData("500", "Total", "public decimal Total { get; set; } public bool NeedsApproval => {|#0:Total > 500m|};")]
    public Task What_is_asked_of_people_is(string number, string subject, string members) => VerifyAsync(Source(members), Found(0, number, subject));

    private static string Source(string members) =>
        $$"""
        using System;
        public class Task { public int Id { get; set; } public int PorcentajeCumplido { get; set; } public decimal RabattProzent { get; set; } public decimal ProgresoTotal { get; set; } }
        public class Desk { {{members}} }
        """;
}
