using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What a cap caps where it is calculated in between.</summary>
public sealed class BusinessLimitCapTests
{
    [Theory]
    [InlineData("public int Priority(Alert alert) => Math.Min(95, 70 + (int)(alert.PercentUsed - 80));")]
    [InlineData("public decimal Part(Alert alert) { var part = Math.Min(10, alert.Rate / 50 * 10); return part; }")]
    [InlineData("public decimal UsedPercent(Alert alert) => Math.Min(200, alert.Balance / alert.Budget * 100);")]
    [InlineData("public void Add(Alert alert) { alert.Points += Math.Min(20, alert.Total / 5m); }")]
    [InlineData("public decimal Score(Alert alert) { var score = 0m; score += Math.Min(20, alert.Total / 5m); return score; }")]
    [InlineData("public decimal RiskScore(Alert alert) => Math.Min(40, alert.Total / 1000m) + (Math.Min(30, alert.Samples * 5) + 10);")]
    [InlineData("public decimal Gauge(decimal score) => Math.Max(0, Math.Min(10, score));")]
    [InlineData("public decimal Gauge(decimal score) => Math.Min(Math.Max(score, 0), 10);")]
    public Task A_scale_and_what_has_no_name_are_silent(string member) => VerifyAsync(Source(member));

    [Theory]
    [InlineData("public decimal Of(Alert alert) { var historicalWeight = Math.Min({|#0:0.6m|}, alert.Samples * 0.15m); return historicalWeight; }", "0.6", "historicalWeight")]
    [InlineData("public decimal GetDiscountFor(Alert alert) => Math.Min(alert.Total * 0.02m, {|#0:250m|});", "250", "Discount")]
    [InlineData("public void Set(Alert alert) { alert.Fee = alert.Total > 0 ? Math.Round(Math.Min({|#0:25m|}, alert.Total / 20m + 5m), 2) : 0; }", "25", "Fee")]
    [InlineData("public decimal Fee(Alert alert) => Math.Min({|#0:25m|}, alert.Fee);", "25", "Fee")]
    [InlineData("public decimal Fee(Alert alert, decimal percent) => Math.Min({|#0:5000m|}, alert.Total * percent / 100m);", "5000", "Fee")]
    [InlineData("public decimal Net(Alert alert) { return alert.Total - Math.Min({|#0:50m|}, alert.Total * 0.1m); }", "50", "Total")]
    [InlineData("public decimal Net(Alert alert) { var discount = 0m; discount += Math.Min({|#0:500m|}, alert.Total * 0.05m); return discount; }", "500", "discount")]
    [InlineData("public void Set(Alert alert) { AddFee(alert, Math.Min({|#0:25m|}, alert.Total * 0.02m)); } private void AddFee(Alert alert, decimal fee) => alert.Fee += fee;", "25", "fee")]
    [InlineData("public void Set(Alert alert) { AddFee(alert, Math.Min({|#0:25m|}, alert.Total * 0.02m)); } private void AddFee(Alert alert, decimal value) => alert.Fee += value;", "25", "Total")]
    public Task What_is_capped_is_named_by_where_it_goes(string member, string value, string subject) => VerifyAsync(Source(member), Found(0, value, subject));

    private static string Source(string member) =>
        $$"""
        using System;
        public class Alert
        {
            public decimal PercentUsed { get; set; }
            public decimal Rate { get; set; }
            public decimal Balance { get; set; }
            public decimal Budget { get; set; }
            public decimal Total { get; set; }
            public decimal Points { get; set; }
            public decimal Fee { get; set; }
            public int Samples { get; set; }
        }
        public class Alerts { {{member}} }
        """;
}
