using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What looks like a business limit and is none.</summary>
public sealed class BusinessLimitSilenceTests
{
    [Theory]
    [InlineData("if (order.Total < 0) throw new InvalidOperationException();")]
    [InlineData("if (order.Total <= 0m) throw new InvalidOperationException();")]
    [InlineData("if (order.Quantity < 1) throw new InvalidOperationException();")]
    [InlineData("if (order.Balance == -1) throw new InvalidOperationException();")]
    [InlineData("if (Math.Abs(order.Total - order.Paid) > 0.01m) throw new InvalidOperationException();")]
    public Task Positivity_and_rounding_are_no_policy(string statement) => SilentAsync(statement);

    [Theory]
    [InlineData("if (order.DiscountPercent > 100) throw new InvalidOperationException();")]
    [InlineData("if (order.WorkHours > 24) throw new InvalidOperationException();")]
    [InlineData("if (order.LateMinutes < 0 || order.LateMinutes > 1440) throw new InvalidOperationException();")]
    [InlineData("if (order.WorkingDays > 31) throw new InvalidOperationException();")]
    [InlineData("if (order.LeaveDays > 365) throw new InvalidOperationException();")]
    [InlineData("if (order.FiscalYear < 2000 || order.FiscalYear > 2100) throw new InvalidOperationException();")]
    [InlineData("if (order.Score < 0 || order.Score > 5) throw new InvalidOperationException();")]
    [InlineData("if (order.Placed.Month > 6) throw new InvalidOperationException();")]
    public Task A_natural_bound_is_no_policy(string statement) => SilentAsync(statement);

    [Theory]
    [InlineData("if (order.Total <= 0 || order.Total > 100000000m) throw new InvalidOperationException();")]
    [InlineData("if (order.Total > 99999999.99m) throw new InvalidOperationException();")]
    [InlineData("if (order.Total > decimal.MaxValue) throw new InvalidOperationException();")]
    public Task A_check_against_nonsense_is_no_policy(string statement) => SilentAsync(statement);

    [Theory]
    [InlineData("if (order.Totalpercentage < 100) throw new InvalidOperationException();")]
    [InlineData("if (order.Kind == DiscountKind.PercentOfBase && order.Total > 100) throw new InvalidOperationException();")]
    [InlineData("if (order.Kind is DiscountKind.PercentOfBase && order.Paid >= 0 && order.Total > 100) throw new InvalidOperationException();")]
    [InlineData("if (order.Kind == DiscountKind.PercentOfBase) { if (order.Total > 100) throw new InvalidOperationException(); }")]
    [InlineData("if (order.IsPercentage && order.Total > 100) throw new InvalidOperationException();")]
    [InlineData("switch (order.Kind) { case DiscountKind.PercentOfBase: if (order.Total > 100) throw new InvalidOperationException(); break; }")]
    [InlineData("_ = order.Kind switch { DiscountKind.PercentOfBase when order.Total > 100 => throw new InvalidOperationException(), _ => 0 };")]
    [InlineData("switch (order.Kind) { case DiscountKind.PercentOfBase when order.Total > 100: throw new InvalidOperationException(); }")]
    [InlineData("if (order.Unit == \"percent\" && order.Total > 100) throw new InvalidOperationException();")]
    [InlineData("decimal share; if (order.Paid > 0) { share = Math.Min(100m, order.Paid); } else { share = 0; } order.Balance = order.Total * share / 100m;")]
    [InlineData("if (order.Paid / order.Total * 100 > 100) throw new InvalidOperationException();")]
    public Task A_hundred_is_the_whole_of_what_is_a_percentage_there(string statement) => SilentAsync(statement);

    [Theory]
    [InlineData("decimal Shown(decimal amount) { if (amount >= 1000) { return amount / 1000m; } return amount; }")]
    [InlineData("decimal Shown(decimal amount) => amount < 1000m ? amount : amount / 1000m;")]
    [InlineData("decimal Shown(decimal amount) { if (amount < 1000m) return amount; return Math.Round(amount / 1000m, 1); }")]
    [InlineData("decimal Shown(decimal amount) { if (amount >= 1000000m) amount /= 1000000m; else if (amount >= 1000m) amount /= 1000m; return amount; }")]
    [InlineData("decimal Shown(decimal amount) => amount switch { >= 10000000m => amount / 10000000m, >= 100000m => amount / 100000m, _ => amount };")]
    [InlineData("decimal Shown(decimal storageGb) => storageGb >= 1024m ? storageGb / 1024m : storageGb;")]
    public Task The_unit_in_which_an_amount_is_written_is_no_policy(string member) => Verify("using System; public class Desk { " + member + " }");

    [Theory]
    [InlineData("var limit = 5000m; if (order.Paid > 0) limit = order.Paid; if (order.Total > limit) throw new InvalidOperationException();")]
    [InlineData("var limit = 5000m; Raise(ref limit); if (order.Total > limit) throw new InvalidOperationException(); static void Raise(ref decimal value) => value++;")]
    [InlineData("var limit = 5000m; (limit, var paid) = (order.Paid, order.Paid); if (order.Total > limit) throw new InvalidOperationException();")]
    [InlineData("var limit = 5000m; Action raise = () => limit++; raise(); if (order.Total > limit) throw new InvalidOperationException();")]
    [InlineData("var best = 5000m; foreach (var line in order.Lines) { if (order.Total > best) { best = order.Total; } }")]
    [InlineData("var hours = 8; for (var i = 0; i < hours; i++) { }")]
    public Task A_variable_that_is_set_again_is_no_constant(string statement) => SilentAsync(statement);

    [Fact]
    public Task A_ratio_that_has_no_name_is_silent() =>
        SilentAsync("if (order.Total / (order.Paid + order.Balance) > 3m) throw new InvalidOperationException();");

    [Theory]
    [InlineData("public bool IsSlow(double duration) => duration > 10;")]
    [InlineData("public bool IsSlow { get; set; } public void Set(double duration) { IsSlow = duration > 10; }")]
    [InlineData("public bool IsLate(int levelInRole) => levelInRole > 3;")]
    [InlineData("public bool IsFinal(int stage) => stage > 3;")]
    public Task A_duration_or_a_stage_alone_is_no_limit(string member) => Verify("public class Desk { " + member + " }");

    [Theory]
    [InlineData("private const int MaxMonth = 12; public void Check(int month) { if (month > MaxMonth) throw new InvalidOperationException(); }")]
    [InlineData("private const int MaxHours = 24; public void Check(int workHours) { if (workHours > MaxHours) throw new InvalidOperationException(); }")]
    [InlineData("private const int MinYear = 1900; public void Check(int fiscalYear) { if (fiscalYear < MinYear) throw new InvalidOperationException(); }")]
    public Task The_end_of_a_calendar_is_natural_by_any_name(string members) => Verify("using System; public class Desk { " + members + " }");

    [Theory]
    [InlineData("public bool IsSystemInitialized(IQueryable<Account> accounts) => accounts.AsEnumerable().Count() >= 6;")]
    [InlineData("public bool IsInstalled() { if (_books.Accounts.ToList().Count < 6) return false; return true; }")]
    public Task Whether_a_system_is_set_up_is_no_policy(string member) => Verify(
        "using System.Linq; public class Account { public int Id { get; set; } } public class Books { public IQueryable<Account> Accounts => new Account[0].AsQueryable(); } public class Desk { private readonly Books _books = new Books(); "
        + member + " }");

    [Theory]
    [InlineData("public void Import(Batch batch) { if (batch.Accounts.Count > 2000) throw new System.InvalidOperationException(); }")]
    [InlineData("public void BulkInvite(Batch batch) { if (batch.Accounts.Count(a => a.Id > 0) > 500) throw new System.InvalidOperationException(); }")]
    public Task How_much_is_taken_at_a_time_is_no_policy(string member) => Verify(
        "using System.Collections.Generic; using System.Linq; public class Account { public int Id { get; set; } } public class Batch { public List<Account> Accounts { get; } = new List<Account>(); } public class Desk { "
        + member + " }");

    [Theory]
    [InlineData("public object Ages(IQueryable<Loan> loans) => loans.GroupBy(l => l.DaysOverdue <= 30 ? \"0-30\" : l.DaysOverdue <= 90 ? \"30-90\" : \"more\").Count();")]
    [InlineData("public object Ages(List<Loan> loans) => loans.ToLookup(l => l.DaysOverdue > 0 ? (l.DaysOverdue <= 30 ? \"0-30\" : \"more\") : \"none\");")]
    public Task What_a_report_calls_its_groups_is_no_policy(string member) => Verify(
        "using System.Collections.Generic; using System.Linq; public class Loan { public int Id { get; set; } public int DaysOverdue { get; set; } } public class Desk { " + member + " }");

    [Theory]
    [InlineData("if (order.Code.Length > 50) throw new InvalidOperationException();")]
    [InlineData("if (order.Lines.Count < 2) throw new InvalidOperationException();")]
    [InlineData("if (order.Version >= 16) throw new InvalidOperationException();")]
    [InlineData("if (order.PageSize > 200) throw new InvalidOperationException();")]
    [InlineData("if (order.RetryCount > 5) throw new InvalidOperationException();")]
    [InlineData("if (order.StatusCode >= 500) throw new InvalidOperationException();")]
    [InlineData("if (order.Lines[0].Index > 5) throw new InvalidOperationException();")]
    [InlineData("if (order.FailedLoginAttempts >= 5) throw new InvalidOperationException();")]
    [InlineData("if (order.WeekNumber > 16) throw new InvalidOperationException();")]
    [InlineData("if (order.PeriodNo > 20) throw new InvalidOperationException();")]
    [InlineData("int attempts = RegisterFailedLogin(order); if (attempts >= 3) throw new InvalidOperationException();")]
    public Task Technical_quantities_are_silent(string statement) => SilentAsync(statement);

    [Fact]
    public Task Attempts_are_those_of_the_member_that_counts_them() =>
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(
            """
            using System;

            public class Alerts
            {
                public void QueueAccountLocked(int failedAttempts)
                {
                    if (failedAttempts < 3)
                    {
                        throw new InvalidOperationException();
                    }
                }
            }
            """);

    [Fact]
    public Task The_bound_of_an_algorithms_own_list_is_no_quota() =>
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(
            """
            using System.Collections.Generic;

            public class Term { public string Text { get; set; } = ""; }

            public class Reader
            {
                private const int MaxTerms = 64;

                public bool Add(List<Term> collected, Term term)
                {
                    if (collected.Count > MaxTerms)
                    {
                        return false;
                    }

                    collected.Add(term);
                    return true;
                }
            }
            """);

    [Theory]
    [InlineData("for (var hours = 0; hours < 40; hours++) { }")]
    [InlineData("var attempts = 0; while (attempts < 10) { attempts++; }")]
    public Task Loops_count_no_business(string statement) => SilentAsync(statement);

    [Theory]
    [InlineData("Console.WriteLine(order.Total > 500m ? \"large\" : \"small\");")]
    [InlineData("var cssClass = order.Total > 500m ? \"text-danger\" : \"text-muted\"; Console.WriteLine(cssClass);")]
    [InlineData("var text = $\"Total: {(order.Total > 1000m ? \"many\" : \"few\")}\"; Console.WriteLine(text);")]
    public Task Presentation_decides_nothing(string statement) => SilentAsync(statement);

    [Fact]
    public Task A_page_that_is_capped_is_no_quota() =>
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(
            """
            public class Accounts
            {
                public int List(int page, int quantity)
                {
                    if (quantity > 50)
                    {
                        quantity = 50;
                    }

                    return page * quantity;
                }
            }
            """);

    [Fact]
    public Task A_limit_from_settings_is_flexible_already() =>
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(
            """
            public class ApprovalOptions { public decimal ManagerLimit { get; set; } = 5000m; }
            public class Approvals
            {
                private readonly ApprovalOptions _options = new();
                public bool NeedsDirector(decimal amount) => amount > _options.ManagerLimit;
            }
            """);

    [Fact]
    public Task Formatting_an_amount_is_silent() =>
        CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(
            """
            public static class Reports
            {
                public static string FormatCurrency(decimal amount)
                {
                    if (amount >= 1000000000)
                        return $"{amount / 1000000000:N2} bn";
                    else if (amount >= 1000000)
                        return $"{amount / 1000000:N1} m";
                    return amount.ToString();
                }
            }
            """);

    [Fact]
    public async Task A_team_may_ignore_values()
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer>
        {
            TestCode = "public class Approvals { public bool NeedsDirector(decimal amount) => amount > 5000m; }",
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nflexible_code.FLX4002.ignored_values = 5000\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Code_with_errors_is_read_without_harm() =>
        SilentAsync("if (order.Nothing > 500m) throw new InvalidOperationException(); if (missing is > 3 or) throw;", CompilerDiagnostics.None);

    private static Task Verify(string source) => CSharpAnalyzerVerifier<BusinessLimitAnalyzer>.VerifyAnalyzerAsync(source);

    private static async Task SilentAsync(string statement, CompilerDiagnostics diagnostics = CompilerDiagnostics.Errors)
    {
        var test = new CSharpAnalyzerTest<BusinessLimitAnalyzer>
        {
            CompilerDiagnostics = diagnostics,
            TestCode =
                $$"""
                using System;
                using System.Collections.Generic;

                public enum DiscountKind { Fixed, PercentOfBase }

                public class Line { public int Index { get; set; } }

                public class Order
                {
                    public int Totalpercentage { get; set; }
                    public DiscountKind Kind { get; set; }
                    public bool IsPercentage { get; set; }
                    public string Unit { get; set; } = "";
                    public decimal Total { get; set; }
                    public decimal Paid { get; set; }
                    public decimal Balance { get; set; }
                    public int Quantity { get; set; }
                    public decimal DiscountPercent { get; set; }
                    public decimal WorkHours { get; set; }
                    public int LateMinutes { get; set; }
                    public int WorkingDays { get; set; }
                    public int LeaveDays { get; set; }
                    public int FiscalYear { get; set; }
                    public int Score { get; set; }
                    public DateTime Placed { get; set; }
                    public string Code { get; set; } = "";
                    public List<Line> Lines { get; } = new();
                    public int Version { get; set; }
                    public int PageSize { get; set; }
                    public int RetryCount { get; set; }
                    public int StatusCode { get; set; }
                    public int FailedLoginAttempts { get; set; }
                    public int WeekNumber { get; set; }
                    public int PeriodNo { get; set; }
                }

                public class Orders
                {
                    public void Check(Order order)
                    {
                        {{statement}}
                    }

                    private static int RegisterFailedLogin(Order order) => order.FailedLoginAttempts;
                }
                """,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
