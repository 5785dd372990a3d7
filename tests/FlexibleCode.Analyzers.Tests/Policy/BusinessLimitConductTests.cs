using Xunit;
using static FlexibleCode.Analyzers.Tests.Policy.BusinessLimitExpectation;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>How often somebody may misbehave is policy; what a tool counts under the same word is not.</summary>
public sealed class BusinessLimitConductTests
{
    [Theory]
    [InlineData("Strikes")]
    [InlineData("NoShows")]
    [InlineData("NoShowCount")]
    [InlineData("Violations")]
    [InlineData("WarningCount")]
    [InlineData("NumberOfComplaints")]
    [InlineData("Penalties")]
    [InlineData("AbsenceCount")]
    [InlineData("TrafficOffenses")]
    public Task So_many_are_borne(string property) => VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using System.Linq;
        public class Patient { public int Id { get; set; } public int {{property}} { get; set; } }
        public class Patients
        {
            public List<Patient> Barred(List<Patient> all) => all.Where(p => {|#0:p.{{property}} > 2|}).ToList();
        }
        """,
        Found(0, "2", property));

    [Theory]
    [InlineData("public class BuildResult { public int Warnings { get; set; } public bool Fails => Warnings > 10; }")]
    [InlineData("public class SchemaCheck { public int Violations { get; set; } public bool Fails => Violations > 10; }")]
    [InlineData("public class Desk { public bool Fails(int warnings) => warnings > 10; }")]
    [InlineData("public class Desk { public bool Fails(int violationCount) { if (violationCount > 3) return false; return true; } }")]
    [InlineData("public class Lamp { public int Shows { get; set; } public bool IsOn => Shows > 3; }")]
    [InlineData("public class Trade { public int Strike { get; set; } public bool IsFar => Strike > 50; }")]
    [InlineData("public class Theatre { public int ShowCount { get; set; } public bool IsBusy => ShowCount > 3; }")]
    [InlineData("public class Panel { public bool NoWarning { get; set; } public int ComplaintKind { get; set; } public bool IsSlip => ComplaintKind > 3; }")]
    public Task What_tools_count_is_no_conduct(string type) => VerifyAsync(type);
}
