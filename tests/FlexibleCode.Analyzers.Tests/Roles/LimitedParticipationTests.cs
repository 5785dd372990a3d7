using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2008: participation is limited to one kind of party.</summary>
public sealed class LimitedParticipationTests
{
    private const string Domain = """
        using System;
        public enum UserType { Employee, Contractor, Customer, Admin }
        public class User
        {
            public bool IsEmployee { get; set; }
            public bool IsContractor() => false;
            public bool IsActive { get; set; }
            public bool IsAdmin { get; set; }
            public bool IsValidCustomer { get; set; }
            public UserType Type { get; set; }
            public string Name { get; set; } = "";
        }
        public class Parcel { public bool IsMember { get; set; } }

        """;

    [Theory]
    [InlineData("!user.IsActive")]
    [InlineData("user is null")]
    [InlineData("user.Name == \"Employee\"")]
    [InlineData("!user.IsEmployee && user.IsActive")]
    [InlineData("!new Parcel().IsMember")]
    [InlineData("user.Type != UserType.Admin")]
    [InlineData("!user.IsAdmin")]
    [InlineData("!user.IsValidCustomer")]
    public Task What_is_no_kind_of_party_alone_is_silent(string condition) => Verify($$"""
        class Gate
        {
            void Enter(User user)
            {
                if ({{condition}})
                {
                    throw new UnauthorizedAccessException();
                }
            }
        }
        """);

    [Fact]
    public Task A_branch_that_refuses_nobody_is_silent() => Verify("""
        class Gate
        {
            int Count;
            void Enter(User user)
            {
                if (user.IsEmployee)
                {
                    Count++;
                }

                if (user.Type == UserType.Customer)
                {
                    Console.WriteLine("welcome");
                }
            }
        }
        """);

    [Theory]
    [InlineData("!user.IsEmployee")]
    [InlineData("user.IsContractor()")]
    [InlineData("user.Type != UserType.Employee")]
    [InlineData("user.Type is not UserType.Employee")]
    [InlineData("UserType.Contractor == user.Type")]
    public async Task A_refusal_by_the_kind_of_party_alone_is_reported(string condition)
    {
        var test = new CSharpAnalyzerTest<LimitedParticipationAnalyzer>
        {
            TestCode = Domain + $$"""
                class Gate
                {
                    void Enter(User user)
                    {
                        if ({|#0:{{condition}}|})
                        {
                            throw new UnauthorizedAccessException();
                        }
                    }

                    bool May(User user)
                    {
                        if ({|#1:{{condition}}|}) return false;
                        return user.IsActive;
                    }
                }
                """,
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.ParticipationIsLimited).WithLocation(0).WithArguments("Enter", condition));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.ParticipationIsLimited).WithLocation(1).WithArguments("May", condition));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_is_marked_as_meant_is_silent() => Verify("""
        [AttributeUsage(AttributeTargets.All)] class StableAttribute(string reason) : Attribute { public string Reason => reason; }
        class Gate
        {
            [Stable("labour law")]
            void Enter(User user)
            {
                if (!user.IsEmployee) { throw new UnauthorizedAccessException(); }
            }
        }
        """);

    private static Task Verify(string code) => CSharpAnalyzerVerifier<LimitedParticipationAnalyzer>.VerifyAnalyzerAsync(Domain + code);
}
