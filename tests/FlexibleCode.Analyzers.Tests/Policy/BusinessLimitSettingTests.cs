using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What checks that a setting makes sense is no policy: the setting is.</summary>
public sealed class BusinessLimitSettingTests
{
    [Theory]
    [InlineData("public class SalaryPolicy { public int MinimumServiceMonths { get; private set; } public void Update(int minimumServiceMonths) { if (minimumServiceMonths > 60) throw new ArgumentException(); MinimumServiceMonths = minimumServiceMonths; } }")]
    [InlineData("public class BillingSettings { public int ReminderDays { get; set; } } public class Desk { public void Save(BillingSettings settings) { if (settings.ReminderDays > 90) throw new ArgumentException(); } }")]
    [InlineData("public class LockoutOptions { public int MaxFailedAccessAttempts { get; set; } } public class Desk { public bool IsSane(LockoutOptions lockout) { if (lockout.MaxFailedAccessAttempts > 10) return false; return true; } }")]
    [InlineData("public class LockoutRules { public int FailedAttempts { get; set; } } public class Desk { public bool IsLow(LockoutRules rules) { if (rules.FailedAttempts > 10) return false; return true; } }")]
    [InlineData("public class OptionsBuilder<T> { public OptionsBuilder<T> Validate(Func<T, bool> validation, string text) => this; } public class Billing { public int ReminderDays { get; set; } } public class Startup { public void Configure(OptionsBuilder<Billing> builder) => builder.Validate(b => b.ReminderDays is > 0 and <= 90, \"Too long.\"); }")]
    [InlineData("public interface IValidateOptions<T> { string Validate(T options); } public class Billing { public int ReminderDays { get; set; } } public class BillingCheck : IValidateOptions<Billing> { public string Validate(Billing billing) { if (billing.ReminderDays > 90) throw new ArgumentException(); return \"\"; } }")]
    public Task A_check_of_what_is_configured_is_no_policy(string types) => VerifyAsync("using System; " + types);
}
