using Xunit;
using Verifier = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Roles.RoleBranchAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2003: roles that are kept as numbers, and named by constants.</summary>
public sealed class RoleBranchNumberTests
{
    private const string Company = """
        using System;

        public class UserType { public class Constants { public const int Admin = 4; public const int Finance = 6; public const int Invoicer = 7; } }
        public static class MachineTypes { public const int Press = 1; public const int Mill = 2; }
        public static class Limits { public const int MostRoles = 5; }
        public class User { public int UserType { get; set; } public int UserTypeId { get; set; } public int JobTitleId { get; set; } public int RoleCount { get; set; } }
        public class Machine { public int MachineType { get; set; } }

        """;

    [Theory]
    [InlineData("user.UserType == 4 || user.UserType == 6")]
    [InlineData("user.JobTitleId == 4 || user.JobTitleId == 6")]
    [InlineData("user.RoleCount == Limits.MostRoles")]
    [InlineData("user.UserType == other")]
    [InlineData("machine.MachineType == MachineTypes.Press || machine.MachineType == MachineTypes.Mill")]
    [InlineData("user.UserType == (int)DayOfWeek.Monday")]
    public Task Numbers_that_nobody_names_and_what_is_none_of_people_are_silent(string comparison) => Verifier.VerifyAnalyzerAsync(Gate(comparison));

    [Theory]
    [InlineData("[|user.UserType == UserType.Constants.Finance || user.UserType == UserType.Constants.Invoicer|]")]
    [InlineData("[|user.UserTypeId is UserType.Constants.Finance or UserType.Constants.Admin|]")]
    [InlineData("[|user.JobTitleId == UserType.Constants.Finance || user.JobTitleId == UserType.Constants.Invoicer|]")]
    public Task Numbers_that_constants_name_are_roles(string comparison) => Verifier.VerifyAnalyzerAsync(Gate(comparison));

    [Fact]
    public async Task A_number_is_called_an_id()
    {
        var test = new FlexibleCode.Testing.CSharpAnalyzerTest<FlexibleCode.Analyzers.Roles.RoleBranchAnalyzer>
        {
            TestCode = "class User { public int RoleId { get; set; } } class Gate { bool May(User user) => {|#0:user.RoleId == 3 || user.RoleId == 4|}; }",
        };
        test.ExpectedDiagnostics.Add(new FlexibleCode.Testing.DiagnosticResult(Rules.BehaviorBranchesOnRole).WithLocation(0)
            .WithArguments("May", "the roles with ids '3', '4'", "gather what each role means in a table or a set that can be configured"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Gate(string comparison) => Company + $$"""
        public class Gate
        {
            public bool May(User user, Machine machine, int other) => {{comparison}};
        }
        """;
}
