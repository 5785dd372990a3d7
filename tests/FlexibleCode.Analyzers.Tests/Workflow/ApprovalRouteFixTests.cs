using FlexibleCode.Analyzers.CodeFixes.Workflow;
using FlexibleCode.Analyzers.Workflow;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Workflow;

public sealed class ApprovalRouteFixTests
{
    private const string Roles =
        """


        public static class RoleNames
        {
            public const string Clerk = "Clerk";
            public const string Manager = "Manager";
            public const string Director = "Director";
        }
        """;

    [Fact]
    public Task A_route_becomes_a_table_beside_the_code() =>
        VerifyAsync(
            """
            using System.Collections.Generic;

            namespace Company;

            public class Desk
            {
                public string NextApprover(string role)
                {
                    [|switch (role)|]
                    {
                        case RoleNames.Clerk:
                            return RoleNames.Manager; // line management
                        case RoleNames.Manager:
                            return RoleNames.Director;
                        default:
                            return "";
                    }
                }
            }
            """,
            """
            using System.Collections.Generic;

            namespace Company;

            public class Desk
            {
                private static readonly Dictionary<string, string> NextApproverByRole = new()
                {
                    [RoleNames.Clerk] = RoleNames.Manager, // line management
                    [RoleNames.Manager] = RoleNames.Director,
                };

                public string NextApprover(string role)
                {
                    return role is string key && NextApproverByRole.TryGetValue(key, out var value) ? value : "";
                }
            }
            """);

    [Fact]
    public Task A_list_of_approvers_becomes_a_field_once() =>
        VerifyAsync(
            """
            using System.Linq;

            namespace Company;

            public class Desk
            {
                public bool May(string role)
                {
                    // Who signs.
                    var approverRoles = [|new[] { RoleNames.Manager, RoleNames.Director }|];
                    return approverRoles.Contains(role);
                }

                public bool MaySeeAll(string role)
                {
                    var approverRoles = [|new[] { RoleNames.Manager, RoleNames.Director }|];
                    return approverRoles.Contains(role);
                }
            }
            """,
            """
            using System.Linq;

            namespace Company;

            public class Desk
            {
                // Who signs.
                private static readonly string[] ApproverRoles = [|new[] { RoleNames.Manager, RoleNames.Director }|];

                public bool May(string role)
                {
                    return ApproverRoles.Contains(role);
                }

                public bool MaySeeAll(string role)
                {
                    return ApproverRoles.Contains(role);
                }
            }
            """);

    [Theory]
    [InlineData("public string ApproverOf(decimal amount) { [|if (amount <= 1000m)|] return \"Manager\"; return \"Director\"; }")]
    [InlineData("public void Approve(int level) { [|if (level == 1)|] { ApproveByManager(); } else { ApproveByDirector(); } } void ApproveByManager() { } void ApproveByDirector() { }")]
    [InlineData("public string[] All(string[] more) { var approverRoles = [|new[] { \"Manager\", \"Director\" }|]; approverRoles[0] = more[0]; return approverRoles; }")]
    public Task What_a_table_cannot_say_is_only_reported(string member)
    {
        var source = "namespace Company;\npublic class Desk { " + member + " }" + Roles;
        return CSharpCodeFixVerifier<ApprovalRouteAnalyzer, ApprovalRouteFix>.VerifyCodeFixAsync(source, source);
    }

    [Theory]
    [InlineData("NextApprover", "public string NextApprover(string role) => role switch { \"Clerk\" => \"Manager\", \"Manager\" => \"Director\", _ => \"\" };")]
    [InlineData("NextApprover", "public string? NextApprover(string? role) => role?.ToLower() switch { \"clerk\" => \"Manager\", \"manager\" => \"Director\", _ => null };")]
    [InlineData("ApprovalLevelOf", "public int ApprovalLevelOf(string role) { if (role == \"Manager\") return 1; else if (role == \"Director\") return 2; else throw new System.ArgumentException(role); }")]
    [InlineData("ApproverOf", "public string ApproverOf(int level) { string approver = \"\"; switch (level) { case 1: approver = \"Manager\"; break; case 2: case 3: approver = \"Director\"; break; } return approver; }")]
    public async Task A_gathered_route_sends_every_case_where_it_went(string name, string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(
            "#nullable enable\nnamespace Company;\npublic class Desk { " + member + " }" + Roles, "Company.Desk." + name, ApprovalRouteFix.GatherKey,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes >= 2);
    }

    [Fact]
    public async Task A_gathered_list_answers_as_before()
    {
        var result = await BehaviourVerifier.VerifyAsync<ApprovalRouteAnalyzer, ApprovalRouteFix>(
            "using System.Linq;\nnamespace Company;\npublic class Desk { public bool May(string role) { var approverRoles = new[] { \"Manager\", \"Director\" }; return approverRoles.Contains(role); } }" + Roles,
            "Company.Desk.May", ApprovalRouteFix.GatherKey, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, result.Outcomes);
    }

    private static async Task VerifyAsync(string source, string fixedSource)
    {
        var test = new CSharpCodeFixTest<ApprovalRouteAnalyzer, ApprovalRouteFix>
        {
            TestCode = source + Roles,
            FixedCode = fixedSource + Roles,
            CodeActionEquivalenceKey = ApprovalRouteFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
