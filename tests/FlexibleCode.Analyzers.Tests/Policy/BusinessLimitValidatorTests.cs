using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Limits that a validator demands, and what a validator says of settings and percentages.</summary>
public sealed class BusinessLimitValidatorTests
{
    [Theory]
    [InlineData("Loan", "RuleFor(x => x.Amount).LessThanOrEqualTo(100m).When(x => x.Kind == RateKind.PercentOfBase)")]
    [InlineData("Loan", "RuleFor(x => x.Amount).LessThanOrEqualTo(100m).When(x => x.IsPercentage)")]
    [InlineData("LoanPolicy", "RuleFor(x => x.MinimumServiceMonths).LessThanOrEqualTo(60)")]
    public Task What_makes_sense_is_no_limit(string type, string rule) => VerifyAsync(Source(type, rule));

    [Theory]
    [InlineData("100", "Amount", "Loan", "RuleFor(x => x.Amount).LessThanOrEqualTo({|#0:100m|}).When(x => x.Kind == RateKind.Fixed)")]
    [InlineData("100", "Amount", "Loan", "RuleFor(x => x.Amount).LessThanOrEqualTo({|#0:100m|}).Unless(x => x.IsPercentage)")]
    [InlineData("25000", "Amount", "Loan", "RuleFor(x => x.Amount).LessThanOrEqualTo({|#0:25000m|}).When(x => x.IsPercentage)")]
    [InlineData("60", "ServiceMonths", "Loan", "RuleFor(x => x.ServiceMonths).LessThanOrEqualTo({|#0:60|})")]
    public Task What_is_demanded_of_people_is(string number, string subject, string type, string rule) => VerifyAsync(Source(type, rule), Found(0, number, subject));

    [Theory]
    [InlineData("RuleFor(x => x.Temperature).GreaterThan(0m).LessThanOrEqualTo(45m)")]
    [InlineData("RuleFor(x => x.Temperature).GreaterThanOrEqualTo(32m).WithMessage(\"Too cold.\").LessThanOrEqualTo(45m)")]
    [InlineData("RuleFor(x => x.Temperature).Must(t => t >= 32m && t <= 45m)")]
    [InlineData("RuleFor(x => x.MinimumAge).GreaterThanOrEqualTo(0).When(x => x.IsPercentage).LessThanOrEqualTo(120)")]
    public Task What_can_be_measured_is_no_limit(string rule) => VerifyAsync(Source("Loan", rule));

    [Theory]
    [InlineData("5000", "Amount", "RuleFor(x => x.Amount).Must(v => {|#0:v <= 5000m|})")]
    [InlineData("5000", "Amount", "RuleFor(x => x.Amount).Must((loan, v) => {|#0:v <= 5000m|})")]
    [InlineData("60", "ServiceMonths", "RuleFor(x => x.ServiceMonths).GreaterThan(0).Must(months => {|#0:months <= 60|})")]
    [InlineData("7 hours and 20 hours", "Start", "RuleFor(x => x.Start).Must(start => {|#0:start >= TimeSpan.FromHours(7)|} && {|#1:start <= TimeSpan.FromHours(20)|})")]
    [InlineData("5 minutes", "End - Start", "RuleFor(x => x).Must(x => {|#0:(x.End - x.Start).TotalMinutes >= 5|})")]
    [InlineData("30", "Discount", "RuleFor(x => x.Discount).GreaterThan(0m).LessThanOrEqualTo({|#0:30m|})")]
    public Task What_must_hold_is_a_limit_on_the_member(string number, string subject, string rule) =>
        VerifyAsync(Source("Loan", rule), rule.Contains("#1", StringComparison.Ordinal) ? Found(0, number, subject, 1) : Found(0, number, subject));

    // One of them names the member and the other one a parameter: each finds the other, so that there is one report.
    [Theory]
    [InlineData("RuleFor(x => x.Amount).Must(v => {|#0:v <= 5000m|})", "RuleFor(x => x).Must(x => {|#1:x.Amount <= 5000m|})")]
    [InlineData("RuleFor(x => x).Must(x => {|#0:x.Amount <= 5000m|})", "RuleFor(x => x.Amount).Must(v => {|#1:v <= 5000m|})")]
    [InlineData("RuleFor(x => x.Amount).Must(v => {|#0:v <= 5000m|})", "RuleFor(x => x.Amount).Must(a => {|#1:a <= 5000m|})")]
    public Task The_same_demand_twice_is_one_finding(string first, string second) =>
        VerifyAsync(Source("Loan", "_ = (" + first + ", " + second + ")"), Found(0, "5000", "Amount", 1));

    [Fact]
    public Task Validators_demand_limits() => VerifyAsync(Source("Loan", "RuleFor(x => x.Amount).GreaterThan(0m).LessThanOrEqualTo({|#0:25000m|})"), Found(0, "25000", "Amount"));

    [Fact]
    public Task Both_ends_of_a_chain_are_one_decision() => VerifyAsync(
        Source("Loan", "RuleFor(x => x.ServiceMonths).GreaterThanOrEqualTo({|#0:6|}).WithMessage(\"Too short.\").LessThanOrEqualTo({|#1:60|}).WithMessage(\"Too long.\")"),
        Found(0, "6 and 60", "ServiceMonths", 1));

    private static string Source(string type, string rule) =>
        $$"""
        using System;
        using FluentValidation;
        public enum RateKind { Fixed, PercentOfBase }
        public class Loan { public decimal Amount { get; set; } public RateKind Kind { get; set; } public bool IsPercentage { get; set; } public int ServiceMonths { get; set; } public decimal? Temperature { get; set; } public decimal Discount { get; set; } public int MinimumAge { get; set; } public TimeSpan Start { get; set; } public TimeSpan End { get; set; } }
        public class LoanPolicy { public int MinimumServiceMonths { get; set; } }
        public class Validator : AbstractValidator<{{type}}>
        {
            public Validator() => {{rule}};
        }

        namespace FluentValidation
        {
            public interface IRuleBuilder<T, out TProperty> { }
            public interface IRuleBuilderInitial<T, out TProperty> : IRuleBuilder<T, TProperty> { }
            public interface IRuleBuilderOptions<T, out TProperty> : IRuleBuilder<T, TProperty> { }
            public class AbstractValidator<T>
            {
                public IRuleBuilderInitial<T, TProperty> RuleFor<TProperty>(System.Linq.Expressions.Expression<Func<T, TProperty>> expression) => throw new NotSupportedException();
            }
            public static class Extensions
            {
                public static IRuleBuilderOptions<T, TProperty> LessThanOrEqualTo<T, TProperty>(this IRuleBuilder<T, TProperty> rule, TProperty valueToCompare) => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty> GreaterThan<T, TProperty>(this IRuleBuilder<T, TProperty> rule, TProperty valueToCompare) => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty> GreaterThanOrEqualTo<T, TProperty>(this IRuleBuilder<T, TProperty> rule, TProperty valueToCompare) => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty?> LessThanOrEqualTo<T, TProperty>(this IRuleBuilder<T, TProperty?> rule, TProperty valueToCompare) where TProperty : struct => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty?> GreaterThan<T, TProperty>(this IRuleBuilder<T, TProperty?> rule, TProperty valueToCompare) where TProperty : struct => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty?> GreaterThanOrEqualTo<T, TProperty>(this IRuleBuilder<T, TProperty?> rule, TProperty valueToCompare) where TProperty : struct => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty> Must<T, TProperty>(this IRuleBuilder<T, TProperty> rule, Func<TProperty, bool> condition) => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty> Must<T, TProperty>(this IRuleBuilder<T, TProperty> rule, Func<T, TProperty, bool> condition) => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty> WithMessage<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string message) => rule;
                public static IRuleBuilderOptions<T, TProperty> When<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, bool> condition) => throw new NotSupportedException();
                public static IRuleBuilderOptions<T, TProperty> Unless<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, Func<T, bool> condition) => throw new NotSupportedException();
            }
        }
        """;
}
