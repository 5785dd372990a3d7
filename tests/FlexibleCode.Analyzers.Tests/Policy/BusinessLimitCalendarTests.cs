using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>Where dates are converted, bare hours, days and months are parts of a date; elsewhere they are quantities of the business.</summary>
public sealed class BusinessLimitCalendarTests
{
    [Theory]
    [InlineData("public class LunarDateConverter { public int Clock(int hours) { if (hours > 0 && hours < 13) return hours; throw new ArgumentException(); } }")]
    [InlineData("public class LunarDateConvertor { public void Validate(int year, int month, int day) { if (month > 13 || (month == 13 && day > 6) || day > 30) throw new ArgumentException(); } }")]
    [InlineData("public class CalendarConversion { public class Check { public void Run(int days) { if (days > 29) throw new ArgumentException(); } } }")]
    [InlineData("public class Desk { public DateTime? ParseDate(int day, int month) { if (day > 30) return null; return DateTime.Today; } }")]
    [InlineData("public class Desk { public bool TryParseTime(string text, int hour) { if (hour > 12) return false; return true; } }")]
    [InlineData("public class Desk { private static int fromLunarDateToDayCount(int year, int month, int days) { if (days > 30) throw new ArgumentException(); return days; } }")]
    [InlineData("public class LunarDate { public int Hours { get; set; } } public class Desk { public void ConvertSolarToLunarDate(LunarDate date) { if (date.Hours > 12) throw new ArgumentException(); } }")]
    public Task The_arithmetic_of_a_calendar_is_no_policy(string type) => VerifyAsync("using System; " + type);

    [Theory]
    [InlineData("public static class DateHelper { private const double SerialDateMax = 2958466.0; private const double SerialDateMin = -657435.0; public static long DoubleDateToTicks(double value) { if (value >= SerialDateMax || value <= SerialDateMin) throw new ArgumentException(); return (long)value; } }")]
    [InlineData("public static class DateHelper { private const long MaxMillis = 315537897600000; public static long Ticks(long millis) { if (millis >= MaxMillis) throw new ArgumentException(); return millis; } }")]
    [InlineData("public static class DateHelper { private const int MaxSerial = 2958466; public static DateTime FromSerialDate(int serial) { if (serial >= MaxSerial) throw new ArgumentException(); return new DateTime(serial); } }")]
    [InlineData("public static class Registers { private const int MaxValue = 65000; public static void Write(int value) { if (value > MaxValue) throw new ArgumentException(); } }")]
    public Task A_constant_that_only_says_max_is_no_policy(string type) => VerifyAsync("using System; " + type);

    [Theory]
    [InlineData("public class Desk { public void Check(int hours) { if ({|#0:hours > 13|}) throw new ArgumentException(); } }", "13", "hours")]
    [InlineData("public class DateConverter { public void Check(int leaveDays) { if ({|#0:leaveDays > 30|}) throw new ArgumentException(); } }", "30", "leaveDays")]
    [InlineData("public class DateConverter { public void Check(decimal amount) { if ({|#0:amount > 500m|}) throw new ArgumentException(); } }", "500", "amount")]
    [InlineData("public class Desk { public void ConvertTimeOff(int days) { if ({|#0:days > 10|}) throw new ArgumentException(); } }", "10", "days")]
    [InlineData("public class Desk { public bool IsTimeToEscalate(int hours) => {|#0:hours > 48|}; }", "48", "hours")]
    [InlineData("public class BillingCalendar { public void Check(int day) { if ({|#0:day > 28|}) throw new ArgumentException(); } }", "28", "day")]
    [InlineData("public class DateHelper { public bool IsLate(DateTime due) => {|#0:(DateTime.Now - due).TotalDays > 30|}; }", "30 days", "now - due")]
    public Task A_policy_on_hours_or_days_is_a_limit(string type, string value, string subject) => VerifyAsync("using System; " + type, Found(0, value, subject));

    [Theory]
    [InlineData("private const int {|#1:MaxVisits = 3|}; public void Check(int visits) { if ({|#0:visits > MaxVisits|}) throw new ArgumentException(); }", "visits")]
    [InlineData("private const int {|#1:MaxGuests = 3|}; public void Check(int value) { if ({|#0:value > MaxGuests|}) throw new ArgumentException(); }", "value")]
    [InlineData("private const int {|#1:MaxVisits = 3|}; public int Visits { get => 0; set { if ({|#0:value > MaxVisits|}) throw new ArgumentException(); } }", "value")]
    [InlineData("private const int {|#1:VisitsNeeded = 3|}; public void Check(int visits) { if ({|#0:visits < VisitsNeeded|}) throw new ArgumentException(); }", "visits")]
    public Task A_constant_that_says_of_what_it_is_the_most_is_a_limit(string members, string subject) =>
        VerifyAsync("using System; public class Desk { " + members + " }", Found(0, "3", subject, 1));
}
