using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>What a machine bears, told by the code around the operand.</summary>
public sealed class BusinessLimitMachineTests
{
    [Theory]
    [InlineData("public class UploadUnitsHandler { public void Handle(Batch batch) { if (batch.Units.Count > 2000) throw new InvalidOperationException(); } }")]
    [InlineData("public class UnitImport { public class Handler { public void Handle(List<Unit> units) { if (units.Count > 2000) throw new InvalidOperationException(); } } }")]
    [InlineData("public class PreviewHandler { private const int MaxUnits = 2000; public void Handle(string text) { var units = UnitParser.Read(text); if (units.Count > MaxUnits) throw new InvalidOperationException(); } }")]
    [InlineData("public class PreviewHandler { private const int MaxUnits = 2000; public void Handle(bool isCsv, string text) { var units = isCsv ? UnitReader.ReadCsv(text) : UnitReader.Read(text); if (units.Count > MaxUnits) throw new InvalidOperationException(); } }")]
    public Task How_much_is_taken_at_a_time_is_no_policy(string type) => VerifyAsync(Source(type));

    [Theory]
    [InlineData("public class DegradationService { public ServiceLevel LevelOf(double healthyPercentage) => healthyPercentage switch { >= 0.9 => ServiceLevel.Full, >= 0.7 => ServiceLevel.Reduced, _ => ServiceLevel.None }; }")]
    [InlineData("public class ExpressionService { public PerformanceCategory Estimate(int complexityScore) => complexityScore switch { <= 5 => PerformanceCategory.Fast, <= 15 => PerformanceCategory.Medium, _ => PerformanceCategory.Slow }; }")]
    [InlineData("public class CircuitBreaker { private const int SuspensionThreshold = 5; public bool ShouldSuspend(List<Unit> all) { var unitFailures = all.Where(u => u.Id > 0).Count(); return unitFailures >= SuspensionThreshold; } }")]
    [InlineData("public static class EngineConstants { public const int MaxUnits = 1000; } public class Persistence { public void ValidateSchema(Batch schema) { if (schema.Units.Count > EngineConstants.MaxUnits) throw new InvalidOperationException(); } }")]
    public Task What_an_engine_bears_is_no_policy(string type) => VerifyAsync(Source(type));

    [Theory]
    [InlineData("public class SearchQuery { public int Limit { get; set; } } public class Handler { public int Handle(SearchQuery query) { var limit = Math.Clamp(query.Limit, 1, 20); return limit; } }")]
    [InlineData("public class SearchQuery { public int? Take { get; set; } } public class Handler { public void Handle(SearchQuery query) { if (query.Take > 200) throw new InvalidOperationException(); } }")]
    [InlineData("public class OrdersRequest { public int Limit { get; set; } } public class Handler { public int Handle(OrdersRequest request) { var limit = Math.Min(request.Limit, 50); return limit; } }")]
    [InlineData("public class Near { public decimal? Radius { get; set; } } public class NearQueryHandler { private const decimal MaxRadius = 50m; public decimal Handle(Near query) { var radius = Math.Min(query.Radius ?? MaxRadius, MaxRadius); return radius; } }")]
    public Task What_a_query_hands_out_is_no_policy(string type) => VerifyAsync(Source(type));

    [Theory]
    [InlineData("public Uri Sign(string name, TimeSpan validity) { if (validity > MaxValidity) { validity = MaxValidity; } return new Uri(name + validity); }")]
    [InlineData("public string IssueToken(string name, TimeSpan validity) { if (validity > MaxValidity) { validity = MaxValidity; } return name + validity; }")]
    public Task How_long_a_link_holds_is_no_policy(string member) =>
        VerifyAsync(Source("public class Storage { private static readonly TimeSpan MaxValidity = TimeSpan.FromMinutes(15); " + member + " }"));

    [Theory]
    [InlineData("if (Math.Abs(order.Credit - order.Paid) > 0.05m) throw new InvalidOperationException();")]
    [InlineData("if (Math.Abs((order.Total ?? 0) - 100) > 0.11m) throw new InvalidOperationException();")]
    [InlineData("if ((order.Total ?? 0) - 0 > 0.11m) throw new InvalidOperationException();")]
    [InlineData("if (order.Paid - order.Total > 0.1m) throw new InvalidOperationException();")]
    [InlineData("if (Math.Abs(order.NetWeight - order.GrossWeight) > 0.011m) throw new InvalidOperationException();")]
    [InlineData("if (Math.Abs(order.TaxPercent - order.FeePercent) > 0.11m) throw new InvalidOperationException();")]
    public Task What_rounding_leaves_is_no_policy(string statement) => VerifyAsync(OfOrder(statement));

    [Theory]
    [InlineData("if ({|#0:Math.Abs(order.Paid - order.Credit) / order.Credit > 0.05m|}) throw new InvalidOperationException();", "0.05", "Paid / Credit")]
    [InlineData("if ({|#0:Math.Abs(order.Paid - order.Credit) > 5m|}) throw new InvalidOperationException();", "5", "Paid")]
    [InlineData("if ({|#0:Math.Abs(order.TaxRate - order.FeeRate) > 0.05m|}) throw new InvalidOperationException();", "0.05", "TaxRate")]
    [InlineData("if ({|#0:order.LeaveBalance - order.Paid < 0.5m|}) throw new InvalidOperationException();", "0.5", "LeaveBalance")]
    public Task How_far_one_may_deviate_is_a_limit(string statement, string value, string subject) => VerifyAsync(OfOrder(statement), Found(0, value, subject));

    [Theory]
    [InlineData("if (order.Floor < 1 || order.Floor > 8) throw new InvalidOperationException();")]
    [InlineData("if (order.RoomFloor > MaxFloor) throw new InvalidOperationException();")]
    [InlineData("if (order.Seat > 40) throw new InvalidOperationException();")]
    public Task A_place_that_is_counted_off_is_no_quantity(string statement) => VerifyAsync(OfOrder(statement));

    [Theory]
    [InlineData("if ({|#0:order.PriceFloor < 40m|}) throw new InvalidOperationException();", "40", "PriceFloor")]
    [InlineData("if ({|#0:order.Seats > 40|}) throw new InvalidOperationException();", "40", "Seats")]
    public Task A_price_floor_is_an_amount(string statement, string value, string subject) => VerifyAsync(OfOrder(statement), Found(0, value, subject));

    [Theory]
    [InlineData("public class SalesDesk { public bool NeedsApproval(decimal performanceScore) => {|#0:performanceScore < 50m|}; }", "50", "performanceScore")]
    [InlineData("public class PricingEngine { public void Check(decimal amount) { if ({|#0:amount > 5000m|}) throw new InvalidOperationException(); } }", "5000", "amount")]
    [InlineData("public class Loan { public int Limit { get; set; } } public class Desk { public void Check(Loan loan) { if ({|#0:loan.Limit > 5000|}) throw new InvalidOperationException(); } }", "5000", "Limit")]
    [InlineData("public class Desk { public void Invite(Batch batch) { if ({|#0:batch.Units.Count > 20|}) throw new InvalidOperationException(); } }", "20", "Units")]
    [InlineData("public class Claim { public decimal FaultPercentage { get; set; } } public class ClaimsEngine { public void Settle(Claim claim) { if ({|#0:claim.FaultPercentage > 50m|}) throw new InvalidOperationException(); } }", "50", "FaultPercentage")]
    [InlineData("public class Permit { public List<Unit> Products { get; } = new(); } public class ImportPermitService { public void Check(Permit permit) { if ({|#0:permit.Products.Count > 20|}) throw new InvalidOperationException(); } }", "20", "Products")]
    [InlineData("public class Booking { public int GuestsPerRoom { get; set; } } public class Desk { public void Check(Booking booking) { if ({|#0:booking.GuestsPerRoom > 4|}) throw new InvalidOperationException(); } }", "4", "GuestsPerRoom")]
    [InlineData("public class Shift { public int HoursPerDay { get; set; } } public class Desk { public void Check(Shift shift) { if (shift.HoursPerDay <= 0 || {|#0:shift.HoursPerDay > 6|}) throw new InvalidOperationException(); } }", "6", "HoursPerDay")]
    public Task What_a_business_allows_is_a_limit(string type, string value, string subject) => VerifyAsync(Source(type), Found(0, value, subject));

    private static string Source(string type) =>
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        public enum ServiceLevel { Full, Reduced, None }
        public enum PerformanceCategory { Fast, Medium, Slow }
        public class Unit { public int Id { get; set; } }
        public class Batch { public List<Unit> Units { get; } = new(); }
        public static class UnitParser { public static List<Unit> Read(string text) => new(); }
        public static class UnitReader { public static List<Unit> Read(string text) => new(); public static List<Unit> ReadCsv(string text) => new(); }

        """ + type;

    private static string OfOrder(string statement) => Source(
        $$"""
        public class Order
        {
            public decimal? Total { get; set; }
            public decimal Paid { get; set; }
            public decimal Credit { get; set; }
            public decimal TaxRate { get; set; }
            public decimal FeeRate { get; set; }
            public decimal TaxPercent { get; set; }
            public decimal FeePercent { get; set; }
            public decimal LeaveBalance { get; set; }
            public decimal NetWeight { get; set; }
            public decimal GrossWeight { get; set; }
            public decimal PriceFloor { get; set; }
            public int Floor { get; set; }
            public int RoomFloor { get; set; }
            public int Seat { get; set; }
            public int Seats { get; set; }
        }
        public class Orders { private const int MaxFloor = 8; public void Check(Order order) { {{statement}} } }
        """);
}
