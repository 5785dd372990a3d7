using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleBranchNormalizedFixTests
{
    [Theory]
    [InlineData("ToLower", "Manager", "Head", "[\"manager\"] = 1,|[\"head\"] = 2,")]
    [InlineData("ToLower", "HIRING", "Head", null)]
    [InlineData("ToUpper", "Clerk", "Chef", "[\"CLERK\"] = 1,|[\"CHEF\"] = 2,")]
    [InlineData("ToUpper", "Chief", "Head", null)]
    [InlineData("ToLowerInvariant", "HIRING", "Head", "[\"hiring\"] = 1,|[\"head\"] = 2,")]
    [InlineData("ToLowerInvariant", "Prüfer", "Head", null)]
    public async Task A_table_holds_what_is_compared_where_no_culture_can_change_it(string form, string first, string second, string? rows)
    {
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + $$"""
                public class Gate
                {
                    int Queue(User user) => {|FLX2003:user.Role.{{form}}() == "{{first}}".{{form}}() ? 1 : user.Role.{{form}}() == "{{second}}".{{form}}() ? 2 : 0|};
                }
                """,
            CodeActionEquivalenceKey = RoleBranchFix.GatherKey,
        };
        var set = first[0] + first.Substring(1).ToLowerInvariant() + "Roles";
        test.FixedCode = Usings + (rows?.Split('|') is [var one, var other]
            ? $$"""
                public class Gate
                {
                    private static readonly Dictionary<string, int> QueueByRole = new()
                    {
                        {{one}}
                        {{other}}
                    };

                    int Queue(User user) => user.Role.{{form}}() is string key && QueueByRole.TryGetValue(key, out var value) ? value : 0;
                }
                """
            : $$"""
                public class Gate
                {
                    private static readonly string[] HeadRoles = { "Head" };
                    private static readonly string[] {{set}} = { "{{first}}" };

                    int Queue(User user) => {{set}}.Any(role => user.Role.{{form}}() == role.{{form}}()) ? 1 : HeadRoles.Any(role => user.Role.{{form}}() == role.{{form}}()) ? 2 : 0;
                }
                """);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
