using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Which input makes sense at all is no policy: both ends of a range of what no word says that a business limits.</summary>
public sealed class BusinessLimitDomainTests
{
    [Theory]
    [InlineData("if (record.Temperature < 32m || record.Temperature > 45m) throw new ArgumentException();")]
    [InlineData("if (record.Temperature is < 32m or > 45m) throw new ArgumentException();")]
    [InlineData("if (record.Temperature is not (>= 32m and <= 45m)) throw new ArgumentException();")]
    [InlineData("if (!(record.Temperature >= 32m && record.Temperature <= 45m)) throw new ArgumentException();")]
    [InlineData("if (record.Temperature < 32m) throw new ArgumentException(); if (record.Temperature > 45m) throw new ArgumentException();")]
    [InlineData("if (record.Temperature <= 0 || record.Temperature > 45m) { errors.Add(\"Temperature\"); }")]
    [InlineData("if (record.Temperature >= 32m && record.Temperature <= 45m) { errors.Clear(); } else { throw new ArgumentException(); }")]
    [InlineData("record.Temperature = record.Temperature >= 32m && record.Temperature <= 45m ? record.Temperature : null;")]
    [InlineData("if (record.Pulse < MinPulse || record.Pulse > MaxPulse) throw new ArgumentException();")]
    public Task Both_ends_of_what_can_be_measured_are_no_policy(string statement) => VerifyAsync(Source(statement));

    [Fact]
    public Task What_says_whether_values_are_valid_is_no_policy() => VerifyAsync(
        """
        public class Calculator
        {
            private const decimal MaxHeight = 250m;
            public bool AreValuesValid(decimal height) => height >= 30m && height <= MaxHeight;
        }
        """);

    [Theory]
    [InlineData("if (record.Age < 0 || record.Age > 150) throw new ArgumentException();")]
    [InlineData("if (record.Age < 0) throw new ArgumentException(); if (record.Age > 120) throw new ArgumentException();")]
    [InlineData("if (record.YearsOfExperience < 0 || record.YearsOfExperience > 50) throw new ArgumentException();")]
    [InlineData("if (record.Quantity <= 0 || record.Quantity > 10000m) throw new ArgumentException();")]
    [InlineData("if (record.LoanAmount <= 0 || record.LoanAmount > 100000000m) throw new ArgumentException();")]
    [InlineData("record.Age = record.Age is >= 0 and <= 999 ? record.Age : 0;")]
    [InlineData("if (record.Day < 0 || record.Day > 6) throw new ArgumentException();")]
    public Task What_nobody_reaches_is_no_policy(string statement) => VerifyAsync(Source(statement));

    [Theory]
    [InlineData("if ({|#0:record.Age > 120|}) throw new ArgumentException();", "120", "Age")]
    [InlineData("if (record.Age < 0 || {|#0:record.Age > 65|}) throw new ArgumentException();", "65", "Age")]
    [InlineData("if (record.DiscountPercent < 0 || {|#0:record.DiscountPercent > 30m|}) throw new ArgumentException();", "30", "DiscountPercent")]
    [InlineData("if (record.LeaveDays <= 0 || {|#0:record.LeaveDays > 30|}) throw new ArgumentException();", "30", "LeaveDays")]
    [InlineData("if (record.Fee <= 0 || {|#0:record.Fee > 300m|}) throw new ArgumentException();", "300", "Fee")]
    [InlineData("if (record.LoanAmount <= 0 || {|#0:record.LoanAmount > 10000000m|}) throw new ArgumentException();", "10000000", "LoanAmount")]
    [InlineData("if ({|#0:record.Temperature > 38m|}) throw new ArgumentException();", "38", "Temperature")]
    [InlineData("if (record.Score > 0 && {|#0:record.Score < 600|}) { errors.Add(\"Too low.\"); }", "600", "Score")]
    public Task What_somebody_has_chosen_is_a_limit(string statement, string value, string subject) =>
        VerifyAsync(Source(statement), Found(0, value, subject));

    [Fact]
    public Task What_lies_inside_and_is_sorted_out_is_a_limit() => VerifyAsync(
        Source("if ({|#0:record.Temperature >= 36m|} && {|#1:record.Temperature <= 38m|}) { record.Day = 2; }"), Found(0, "36 and 38", "Temperature", 1));

    [Fact]
    public Task How_many_are_allowed_from_one_on_is_a_limit() => VerifyAsync(
        "using System; public class Desk { private const int {|#1:MaxVisits = 4|}; public void Check(int visits) { if (visits < 1 || {|#0:visits > MaxVisits|}) throw new ArgumentException(); } }",
        Found(0, "4", "visits", 1));

    [Fact]
    public Task How_many_are_demanded_and_allowed_is_a_limit() => VerifyAsync(
        "using System; public class Loan { public int Guarantors { get; set; } } public class Desk { private const int {|#2:MinGuarantors = 2|}; private const int {|#3:MaxGuarantors = 5|}; public void Check(Loan loan) { if ({|#0:loan.Guarantors < MinGuarantors|} || {|#1:loan.Guarantors > MaxGuarantors|}) throw new ArgumentException(); } }",
        Found(0, "2 and 5", "Guarantors", 1, 2, 3));

    private static string Source(string statement) =>
        $$"""
        using System;
        using System.Collections.Generic;
        public class Record
        {
            public decimal? Temperature { get; set; }
            public int Pulse { get; set; }
            public int Age { get; set; }
            public int Day { get; set; }
            public int LeaveDays { get; set; }
            public int Visits { get; set; }
            public int Score { get; set; }
            public decimal Fee { get; set; }
            public decimal Quantity { get; set; }
            public decimal LoanAmount { get; set; }
            public int YearsOfExperience { get; set; }
            public decimal DiscountPercent { get; set; }
        }
        public class Records
        {
            private const int MinPulse = 30;
            private const int MaxPulse = 250;
            private readonly List<string> errors = new();
            public void Check(Record record)
            {
                {{statement}}
            }
        }
        """;
}
