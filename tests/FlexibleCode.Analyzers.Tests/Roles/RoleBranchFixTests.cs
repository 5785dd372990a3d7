using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleBranchFixTests
{
    [Theory]
    [InlineData("IQueryable<User> Of(IQueryable<User> all) => all.Where(u => {|FLX2003:u.Role == \"Manager\" || u.Role == \"Director\"|});")]
    [InlineData("IQueryable<User> Of(IQueryable<User> all) { return all.Where(u => {|FLX2003:u.Role.Equals(\"Manager\") || u.Role.Equals(\"Director\")|}); }")]
    [InlineData("bool May(User user) => {|FLX2003:new[] { \"Manager\".ToLower(), \"Director\".ToLower() }.Contains(user.Role.ToLower())|};")]
    [InlineData("bool May(User user) => {|FLX2003:new List<string> { \"Manager\", \"Director\" }.IndexOf(user.Role) >= 0|};")]
    [InlineData("IQueryable<User> Of(IQueryable<User> all) { return all.Where(u => {|FLX2003:Array.IndexOf(new[] { \"Manager\", \"Director\" }, u.Role) >= 0|}); }")]
    [InlineData("Expression<Func<User, bool>> May => u => {|FLX2003:u.Role == \"Manager\" || u.Role == \"Director\"|};")]
    [InlineData("static readonly Func<User, bool> May = u => {|FLX2003:u.Role == \"Manager\" || u.Role == \"Director\"|};")]
    [InlineData("bool May(in User user) => {|FLX2003:user.Role == \"Manager\" || user.Role == \"Director\"|};")]
    [InlineData("bool May(User user) => {|FLX2003:user.Kind >= UserRole.Manager|};")]
    [InlineData("void Do(User user) { {|FLX2003:switch (user.Kind)|} { case UserRole.Manager: Console.Beep(); break; case UserRole.Director: GC.Collect(); break; } }")]
    public async Task Where_the_promise_cannot_be_kept_none_is_offered(string member)
    {
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + $$"""
                public class Gate
                {
                    {{member}}
                }
                """,
            CodeActionEquivalenceKey = RoleBranchFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_chain_becomes_a_set_that_is_named_by_its_duty() => Verify(
        """
        public class Gate
        {
            bool MayApprove(User user) => {|FLX2003:user.Kind == UserRole.Manager || user.Kind == UserRole.Director|};
        }
        """,
        """
        public class Gate
        {
            private static readonly UserRole[] ApproveRoles = { UserRole.Manager, UserRole.Director };

            bool MayApprove(User user) => ApproveRoles.Any(role => user.Kind == role);
        }
        """,
        "Gather 2 roles in a set (4 cases equal)");

    [Fact]
    public Task Members_that_are_compared_as_numbers_become_a_set_of_numbers() => Verify(
        """
        public class Account { public int RoleId { get; set; } }
        public class Gate
        {
            bool MayApprove(Account account) => {|FLX2003:account.RoleId == (int)UserRole.Manager || account.RoleId == (int)UserRole.Director|};
        }
        """,
        """
        public class Account { public int RoleId { get; set; } }
        public class Gate
        {
            private static readonly int[] ApproveRoles = { (int)UserRole.Manager, (int)UserRole.Director };

            bool MayApprove(Account account) => ApproveRoles.Any(role => account.RoleId == role);
        }
        """,
        "Gather 2 roles in a set (4 cases equal)");

    [Theory]
    [InlineData("{|FLX2003:user.Role != \"A1\" && user.Role != \"B1\"|}", "!MayRoles.Any(role => user.Role == role)")]
    [InlineData("{|FLX2003:user.Role.ToLower() == \"A1\" || user.Role.ToLower() == \"B1\"|}", "MayRoles.Any(role => user.Role.ToLower() == role)")]
    [InlineData("{|FLX2003:user.Role.ToLower() == \"A1\".ToLower() || user.Role.ToLower() == \"B1\".ToLower()|}", "MayRoles.Any(role => user.Role.ToLower() == role.ToLower())")]
    [InlineData("{|FLX2003:\"A1\".ToLower().Trim().Equals(user.Role.ToLower()) || \"B1\".ToLower().Trim().Equals(user.Role.ToLower())|}", "MayRoles.Any(role => role.ToLower().Trim().Equals(user.Role.ToLower()))")]
    [InlineData("{|FLX2003:user.Role.Equals(\"A1\", StringComparison.OrdinalIgnoreCase) || user.Role.Equals(\"B1\", StringComparison.OrdinalIgnoreCase)|}", "MayRoles.Any(role => user.Role.Equals(role, StringComparison.OrdinalIgnoreCase))")]
    [InlineData("{|FLX2003:user.Role is \"A1\" or \"B1\"|}", "MayRoles.Contains(user.Role)")]
    [InlineData("{|FLX2003:user.Role is not (\"A1\" or \"B1\")|}", "!MayRoles.Contains(user.Role)")]
    [InlineData("{|FLX2003:user.Role.Contains(\"A1\") || user.Role.Contains(\"B1\")|}", "MayRoles.Any(role => user.Role.Contains(role))")]
    [InlineData("{|FLX2003:new[] { \"A1\", \"B1\" }.Contains(user.Role)|}", "MayRoles.Contains(user.Role)")]
    [InlineData("{|FLX2003:Array.IndexOf(new[] { \"A1\", \"B1\" }, user.Role) >= 0|}", "{|FLX2003:Array.IndexOf(MayRoles, user.Role) >= 0|}")]
    [InlineData("{|FLX2003:user.Role.IndexOf(\"A1\") != -1 || user.Role.IndexOf(\"B1\") != -1|}", "!MayRoles.All(role => user.Role.IndexOf(role) == -1)")]
    [InlineData("{|FLX2003:locked || user.Role == \"A1\" || user.Role == \"B1\"|}", "locked || MayRoles.Any(role => user.Role == role)")]
    public async Task Every_spelling_keeps_its_sense(string before, string after)
    {
        const string Frame = """
            public class Gate
            {FIELD
                bool May(User user, bool locked) => BODY;
            }
            """;
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + Frame.Replace("FIELD", "").Replace("BODY", before),
            FixedCode = Usings + Frame.Replace("FIELD", "\n    private static readonly string[] MayRoles = { \"A1\", \"B1\" };\n").Replace("BODY", after),
            CodeActionEquivalenceKey = RoleBranchFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Constant_outcomes_become_a_table() => Verify(
        """
        public class Desks
        {
            public int GetQueue(UserRole role)
            {
                return {|FLX2003:role switch|}
                {
                    UserRole.Manager => 1,
                    UserRole.Director => 2, // signs alone
                    _ => 0,
                };
            }
        }
        """,
        """
        public class Desks
        {
            private static readonly Dictionary<UserRole, int> QueueByRole = new()
            {
                [UserRole.Manager] = 1,
                [UserRole.Director] = 2, // signs alone
            };

            public int GetQueue(UserRole role)
            {
                return QueueByRole.TryGetValue(role, out var value) ? value : 0;
            }
        }
        """,
        "Gather 2 values in a table (5 cases equal)");

    [Fact]
    public Task Each_rung_with_effects_reads_its_own_set() => Verify(
        """
        public class Desk
        {
            public List<User> Manage { get; } = [];
            public List<User> Direct { get; } = [];
            public void Handle(User user)
            {
                {|FLX2003:if (user.Role == "Manager" || user.Role == "Head")|}
                {
                    Manage.Add(user);
                    Manage.Sort();
                }
                else if (user.Role == "Director")
                {
                    Direct.Add(user);
                    Direct.Sort();
                }
            }
        }
        """,
        """
        public class Desk
        {
            private static readonly string[] DirectorRoles = { "Director" };
            private static readonly string[] ManagerOrHeadRoles = { "Manager", "Head" };

            public List<User> Manage { get; } = [];
            public List<User> Direct { get; } = [];
            public void Handle(User user)
            {
                if (ManagerOrHeadRoles.Any(role => user.Role == role))
                {
                    Manage.Add(user);
                    Manage.Sort();
                }
                else if (DirectorRoles.Any(role => user.Role == role))
                {
                    Direct.Add(user);
                    Direct.Sort();
                }
            }
        }
        """);

    [Fact]
    public Task Comments_travel_with_their_role() => Verify(
        """
        public class Gate
        {
            bool MayApprove(User user)
            {
                return {|FLX2003:user.Role == "Manager" // below the limit
                    || user.Role == "Director"|}; // above it
            }
        }
        """,
        """
        public class Gate
        {
            private static readonly string[] ApproveRoles = { /* below the limit */ "Manager", "Director" };

            bool MayApprove(User user)
            {
                return ApproveRoles.Any(role => user.Role == role); // above it
            }
        }
        """);

    [Fact]
    public async Task Queries_capture_the_set_and_share_the_variable()
    {
        const string Frame = """
            public class Recipients
            {FIELD
                List<User> Find(IQueryable<User> all, int most)
                {
                    var some = most + 1;
                    LOCALvar first = all.Where(u => FIRST).Take(most).ToList();
                    var others = (from u in all where SECOND select u).Take(some).ToList();
                    return [.. first, .. others];
                }
            }
            """;
        const string Variable = "IEnumerable<string> managerOrDirectorRoles = ManagerOrDirectorRoles;\n        ";
        var field = Frame.Replace("FIELD", "\n    private static readonly string[] ManagerOrDirectorRoles = { \"manager\", \"director\" };\n")
            .Replace("FIRST", "{|FLX2003:managerOrDirectorRoles.Contains(u.Role.ToLower())|}");
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + Frame.Replace("FIELD", "").Replace("LOCAL", "")
                .Replace("FIRST", "{|FLX2003:u.Role.ToLower() == \"manager\" || u.Role.ToLower() == \"director\"|}")
                .Replace("SECOND", "u.Role.ToLower() != \"manager\" && u.Role.ToLower() != \"director\""),
            FixedCode = Usings + field.Replace("LOCAL", Variable).Replace("SECOND", "!managerOrDirectorRoles.Contains(u.Role.ToLower())"),
            CodeActionEquivalenceKey = RoleBranchFix.GatherKey,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
