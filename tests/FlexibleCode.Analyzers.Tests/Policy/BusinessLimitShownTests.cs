using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What only says how something looks or is worded, and what is sorted and alarmed by.</summary>
public sealed class BusinessLimitShownTests
{
    [Theory]
    [InlineData("public void Set(Entry row, decimal rate) { row.StatusClass = rate >= 20 ? \"good\" : rate >= 10 ? \"bg-warning\" : \"bad\"; }")]
    [InlineData("public string StatusCss(decimal rate) => rate >= 20 ? \"good\" : \"bad\";")]
    [InlineData("public (decimal Score, string ScoreLabel, string ScoreClass) Build(decimal score) { return score switch { >= 8 => (score, \"Good\", \"score-good\"), _ => (score, \"Poor\", \"score-poor\") }; }")]
    [InlineData("public string Reason(int score) { var parts = new List<string>(); if (score >= 80) parts.Add(\"urgent\"); else if (score < 30) parts.Add(\"late\"); return parts.Count > 0 ? string.Join(\", \", parts) : \"\"; }")]
    [InlineData("public string Reason(int score) { var parts = new List<string>(); if (score >= 80) parts.Add(\"urgent\"); if (!(parts.Count > 0)) return \"none\"; return \"It is \" + string.Join(\", \", parts).ToLower() + $\".\"; }")]
    [InlineData("public void Set(Entry row, decimal income) { row.CssClass = income > 50_000m ? \"good\" : \"bad\"; }")]
    public Task A_style_a_caption_and_a_wording_are_no_policy(string member) => VerifyAsync(Source(member));

    [Theory]
    [InlineData("public void Set(Entry row, decimal rate) { row.StatusClass = {|#0:rate >= 20|} ? \"A\" : \"B\"; }", "20", "rate")]
    [InlineData("public (decimal Fee, string Label) Build(decimal score) { return score switch { {|#0:>= 8|} => (5m, \"Good\"), _ => (7m, \"Poor\") }; }", "8", "score")]
    [InlineData("public string Check(int score) { var issues = new List<string>(); if ({|#0:score < 30|}) issues.Add(\"late\"); return string.Join(\", \", issues); }", "30", "score")]
    [InlineData("public void Set(Entry row, int overdue) { row.Severity = {|#0:overdue > 5|} ? \"Critical\" : \"Warning\"; }", "5", "overdue")]
    [InlineData("public void Set(Entry row, double utilization) { var severity = {|#0:utilization > 90|} ? \"critical\" : \"ok\"; if (severity != \"ok\") row.Severity = severity; }", "90", "utilization")]
    [InlineData("public void Alarm(int priority) { if ({|#0:priority >= 95|}) NotifyUrgent(); } private void NotifyUrgent() { }", "95", "priority")]
    [InlineData("public string Approvers(decimal amount) { var approvers = new List<string>(); if ({|#0:amount > 5000m|}) approvers.Add(\"CFO\"); return string.Join(\", \", approvers); }", "5000", "amount")]
    [InlineData("public string Approvers(decimal amount) { var names = new List<string>(); if ({|#0:amount > 5000m|}) names.Add(\"CFO\"); return string.Join(\", \", names); }", "5000", "amount")]
    [InlineData("public Outcome Check(decimal amount) { var texts = new List<string>(); if ({|#0:amount > 5000m|}) texts.Add(\"much\"); return texts.Count > 0 ? Outcome.Fail(string.Join(\", \", texts)) : Outcome.Ok(); }", "5000", "amount")]
    [InlineData("public string Check(decimal amount) { var texts = new List<string>(); if ({|#0:amount > 5000m|}) texts.Add(\"much\"); if (texts.Count > 0) throw new InvalidOperationException(); return string.Join(\", \", texts); }", "5000", "amount")]
    [InlineData("public void Set(Entry row, decimal income) { row.TaxClass = {|#0:income > 50_000m|} ? \"standard\" : \"reduced\"; }", "50000", "income")]
    public Task What_is_decided_by_is_a_limit(string member, string value, string subject) => VerifyAsync(Source(member), Found(0, value, subject));

    [Theory]
    [InlineData("public void Set(Entry row, int overdue) { row.SeverityColor = overdue > 5 ? \"red\" : \"blue\"; }")]
    [InlineData("public void Set(Entry row, int lines) { row.Severity = lines > 5 ? \"Critical\" : \"Warning\"; }")]
    [InlineData("public void Alarm(int priority) { if (priority >= 3) NotifyUrgent(); } private void NotifyUrgent() { }")]
    [InlineData("public void Alarm(int cachePriority) { if (cachePriority >= 10) NotifyUrgent(); } private void NotifyUrgent() { }")]
    [InlineData("public void Alarm(System.Diagnostics.Process process) { if (process.BasePriority >= 13) NotifyUrgent(); } private void NotifyUrgent() { }")]
    public Task Colours_and_orders_are_no_policy(string member) => VerifyAsync(Source(member));

    private static string Source(string member) =>
        $$"""
        using System;
        using System.Collections.Generic;
        public class Entry { public string StatusClass { get; set; } public string CssClass { get; set; } public string TaxClass { get; set; } public string Severity { get; set; } public string SeverityColor { get; set; } }
        public class Outcome { public static Outcome Fail(string why) => new(); public static Outcome Ok() => new(); }
        public class Desk { {{member}} }
        """;
}
