using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Lambdas have parameters of their own: what asks the same of one and of another is one decision of the member.</summary>
public sealed class RoleBranchLambdaTests
{
    [Theory]
    [InlineData("var a = users.Where(u => [|u.Role == \"Chief\"|]).ToList(); var b = users.Where(x => x.Role == \"Chief\").ToList();")]
    [InlineData("When(u => [|u.Role == \"Chief\"|]); When(x => x.Role == \"Chief\" && x.Name != \"\");")]
    [InlineData("When(u => [|u.Name != \"\" && u.Role == \"Chief\"|]); When((User x) => { return x.Role != \"Chief\"; });")]
    [InlineData("[|if (user.Role == \"Chief\" && users.Count(u => u.Role == \"Chief\") <= 1)|] throw new InvalidOperationException();")]
    [InlineData("[|if (user.Role == \"Chief\" && late && !users.Any(u => u.Name != user.Name && u.Role == \"Chief\"))|] throw new InvalidOperationException();")]
    [InlineData("[|if (late || (user.Role == \"Chief\" && users.All(u => u.Role != \"Chief\")))|] { throw new InvalidOperationException(); }")]
    [InlineData("var isLast = [|user.Role == \"Chief\" && users.Count(u => u.Role == \"Chief\") <= 1|]; if (isLast) throw new InvalidOperationException();")]
    [InlineData("[|if (user.Role == \"Clerk\")|] return; if (user.Role == \"Chief\") { if (users.Count(u => u.Role == \"Chief\") <= 1) return; When(u => true); return; }")]
    public Task What_asks_the_same_is_told_once(string statements) => VerifyStatements(statements);

    [Theory]
    [InlineData("When(u => [|u.Role == \"Chief\"|]); When(x => [|x.Role == \"Clerk\"|]);")]
    [InlineData("When(u => [|u.Role == \"Chief\"|]); WhenPartner(x => [|x.Role == \"Chief\"|]);")]
    [InlineData("[|if (user.Role == \"Chief\" && users.Count(u => [|u.Role == \"Clerk\"|]) <= 1)|] throw new InvalidOperationException();")]
    [InlineData("[|if (user.Role == \"Chief\")|] { When(u => true); } When(u => [|u.Role == \"Chief\"|]);")]
    public Task What_asks_for_another_role_or_something_else_is_told_by_itself(string statements) => VerifyStatements(statements);

    [Fact]
    public Task The_last_of_a_role_reads_one_set() => Verify(
        """
        public class Team
        {
            private readonly List<User> _members = new();

            public void Remove(User user)
            {
                {|FLX2003:if (user.Role == "Chief" && _members.Count(m => m.Role == "Chief") <= 1)|} throw new InvalidOperationException();
                _members.Remove(user);
            }
        }
        """,
        """
        public class Team
        {
            private readonly List<User> _members = new();
            private static readonly string[] ChiefRoles = { "Chief" };

            public void Remove(User user)
            {
                if (ChiefRoles.Any(role => user.Role == role) && _members.Count(m => ChiefRoles.Any(role => m.Role == role)) <= 1) throw new InvalidOperationException();
                _members.Remove(user);
            }
        }
        """);

    private static Task VerifyStatements(string statements) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        public class User { public string Role { get; set; } = ""; public string Name { get; set; } = ""; }
        public class Partner { public string Role { get; set; } = ""; }
        public class Team
        {
            public void Change(User user, List<User> users, bool late) { {{statements}} }
            private void When(Func<User, bool> when) { }
            private void WhenPartner(Func<Partner, bool> when) { }
        }
        """);
}
