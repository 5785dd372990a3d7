using FlexibleCode.Analyzers.CodeFixes.Policy;
using FlexibleCode.Analyzers.Policy;
using FlexibleCode.Testing;
using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Policy.CompiledMappingAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Policy;

/// <summary>FLX4005: rows of several values, and values whose use says what they are.</summary>
public sealed class CompiledMappingColumnTests
{
    [Theory]
    [InlineData("switch (plan) { case Plan.Free: Width = 5; Colour = \"grey\"; break; case Plan.Team: Width = 9; Colour = \"blue\"; break; }")]
    [InlineData("switch (plan) { case Plan.Free: MaxUsers = 5; MaxOrders = 10; break; case Plan.Team: MaxUsers = Users; MaxOrders = Users; break; }")]
    [InlineData("switch (plan) { case Plan.Free: MaxUsers = 5; Notify(); break; case Plan.Team: MaxUsers = 9; Notify(); break; }")]
    [InlineData("switch (plan) { case Plan.Free: MaxUsers = 5; MaxOrders = 10; break; case Plan.Team: MaxUsers = 9; Width = 10; break; }")]
    [InlineData("switch (plan) { case Plan.Free: MaxUsers = 5; MaxUsers = 10; break; case Plan.Team: MaxUsers = 9; MaxUsers = 11; break; }")]
    [InlineData("if (plan == Plan.Free) { MaxUsers = 5; MaxOrders = 10; }")]
    [InlineData("switch (day) { case System.DayOfWeek.Monday: MaxUsers = 5; MaxOrders = 10; break; case System.DayOfWeek.Friday: MaxUsers = 9; MaxOrders = 11; break; }")]
    public Task What_is_no_table_of_values_is_silent(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("{|#0:switch (plan)|} { case {|#1:Plan.Free|}: MaxUsers = 5; MaxOrders = 1000; break; case {|#2:Plan.Team|}: MaxUsers = 15; MaxOrders = 5000; break; }", 4)]
    [InlineData("{|#0:switch (plan)|} { case {|#1:Plan.Free|}: { MaxUsers = 5; MaxOrders = 1000; return; } case {|#2:Plan.Team|}: MaxOrders = 5000; MaxUsers = 15; break; default: throw new System.ArgumentException(); }", 4)]
    [InlineData("{|#0:switch (plan)|} { case {|#1:Plan.Free|}: MaxUsers = 5; MaxOrders = 1000; Colour = \"grey\"; break; case {|#2:Plan.Team|}: MaxUsers = 15; MaxOrders = 5000; Colour = \"blue\"; break; default: MaxUsers = 1; MaxOrders = 1; Colour = \"\"; break; }", 4)]
    [InlineData("{|#0:if (plan == {|#1:Plan.Free|})|} { MaxUsers = 5; MaxOrders = 1000; } else if (plan == {|#2:Plan.Team|}) { MaxUsers = 15; MaxOrders = 5000; }", 4)]
    public Task Rows_of_several_values_are_a_mapping(string statement, int values) => Verify.VerifyAnalyzerAsync(
        In(statement),
        Verify.Diagnostic().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("Plan", values));

    [Fact]
    public Task No_action_writes_a_table_of_one_value_for_rows_of_several()
    {
        var source = In("[|switch (plan)|] { case Plan.Free: MaxUsers = 5; MaxOrders = 1000; break; case Plan.Team: MaxUsers = 15; MaxOrders = 5000; break; }");
        return CSharpCodeFixVerifier<CompiledMappingAnalyzer, MappingTableFix>.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task What_is_the_most_is_a_quota() => Verify.VerifyAnalyzerAsync(
        "public enum Plan { Free, Team } public class Desk { public int MaxUsers(Plan plan) => [|plan switch|] { Plan.Free => 5, Plan.Team => 15, _ => 0 }; public int MaxChars(Plan plan) => plan switch { Plan.Free => 5, Plan.Team => 15, _ => 0 }; }");

    [Theory]
    [InlineData("public System.DateTime End(System.DateTime start, Visit visit) => start + System.TimeSpan.FromMinutes(DurataFor(visit));")]
    [InlineData("public System.DateTime End(System.DateTime start, Visit visit) { var durata = DurataFor(visit); return start.AddMinutes(durata); }")]
    public Task Numbers_of_which_times_are_made_are_durations(string use) => Verify.VerifyAnalyzerAsync(
        "public enum Visit { First, Control, Emergency } public class Desk { " + use + " private static int DurataFor(Visit visit) => [|visit switch|] { Visit.First => 45, Visit.Control => 30, _ => 60 }; }");

    [Theory]
    [InlineData("public int Show(Visit visit) => DurataFor(visit);")]
    [InlineData("public int Show(Visit visit) => DurataFor(visit); public System.TimeSpan Time(Visit visit) => System.TimeSpan.FromMinutes(DurataFor(visit));")]
    [InlineData("public int Unused => 1;")]
    public Task Numbers_that_are_used_otherwise_say_nothing(string use) => Verify.VerifyAnalyzerAsync(
        "public enum Visit { First, Control, Emergency } public class Desk { " + use + " private static int DurataFor(Visit visit) => visit switch { Visit.First => 45, Visit.Control => 30, _ => 60 }; }");

    private static string In(string statement) =>
        $$"""
        public enum Plan { Free, Team, Business }
        public class Tenant
        {
            public int MaxUsers { get; set; }
            public int MaxOrders { get; set; }
            public int Users { get; set; }
            public int Width { get; set; }
            public string Colour { get; set; } = "";
            public void Notify() { }
            public void Change(Plan plan, System.DayOfWeek day) { {{statement}} }
        }
        """;
}
