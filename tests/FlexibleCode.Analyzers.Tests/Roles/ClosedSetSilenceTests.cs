using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Closed sets of which nothing is to be said: they decide nowhere, or are no set of the organization.</summary>
public sealed class ClosedSetSilenceTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;

        """;

    [Fact]
    public Task A_set_that_decides_nowhere_is_silent() => Silent("""
        enum UserRole { Clerk, Chief }
        class User
        {
            public UserRole Role { get; set; } = UserRole.Clerk;
            public void Promote() => Role = UserRole.Chief;
            public static User New() => new User { Role = UserRole.Clerk };
        }
        """);

    [Fact]
    public Task Roles_of_something_else_than_people_are_silent() => Silent("""
        enum NodeRole { Leader, Follower }
        class Node
        {
            public NodeRole Role { get; set; }
            public bool MayWrite() => Role == NodeRole.Leader;
        }
        """);

    [Fact]
    public Task Roles_of_a_chat_with_a_model_are_silent() => Silent("""
        enum ChatRole { System, User, Assistant }
        class ChatMessage { public ChatRole Role { get; set; } }
        class Conversation
        {
            bool IsAnswer(ChatMessage message) => message.Role == ChatRole.Assistant || message.Role == ChatRole.System;
        }
        """);

    [Fact]
    public Task A_set_of_the_framework_is_silent() => Silent("""
        class User { public DayOfWeek Role { get; set; } }
        class Gate { bool May(User user) => user.Role == DayOfWeek.Monday || user.Role is DayOfWeek.Tuesday; }
        """);

    [Theory]
    [InlineData("static class Rules { private const string Chief = \"Chief\"; private const string Clerk = \"Clerk\";")]
    [InlineData("static class AuditPermissions { public const string Chief = \"Chief\"; public const string Clerk = \"Clerk\"; public const string View = \"audit:view\";")]
    [InlineData("static class OrderRules { private const string Chief = \"Chief\"; private const string Clerk = \"Clerk\"; public const string View = \"orders:view\";")]
    public Task Texts_that_a_class_of_methods_keeps_to_itself_are_silent(string head) => Silent(head + """

            public static bool MayApprove(ClaimsPrincipal user) => user.IsInRole(Chief) || user.IsInRole(Clerk);
            public static bool MayDelete(ClaimsPrincipal user) => user.IsInRole(Chief);
        }
        """);

    [Fact]
    public Task A_catalogue_of_permissions_is_silent() => Silent("""
        static class Permissions { public const string View = "orders:view"; public const string Approve = "orders:approve"; }
        [Authorize(Roles = Permissions.Approve)]
        class Gate { bool May(ClaimsPrincipal user) => user.IsInRole(Permissions.View); }
        """);

    [Fact]
    public Task A_table_of_policies_is_where_roles_belong() => Silent("""
        static class RoleNames { public const string Clerk = "Clerk"; public const string Chief = "Chief"; }
        static class Policies
        {
            static void Add(AuthorizationOptions options) => options.AddPolicy("Release", p => p.RequireRole(RoleNames.Clerk, RoleNames.Chief));
        }
        """);

    [Fact]
    public Task Permissions_over_roles_and_names_of_policies_are_silent() => Silent("""
        static class Permissions
        {
            public static class Roles { public const string View = "Permissions.Roles.View"; public const string Edit = "Permissions.Roles.Edit"; }
            public static class RoleClaims { public const string View = "ViewClaims"; public const string Edit = "EditClaims"; }
        }
        static class RolePolicies { public const string Clerk = "Clerk"; public const string Chief = "Chief"; }
        class Gate
        {
            [Authorize(Policy = Permissions.Roles.View)] public void A() { }
            [Authorize(Permissions.RoleClaims.Edit)] public void B() { }
            [Authorize(Policy = RolePolicies.Chief)] public void C() { }
        }
        """);

    [Fact]
    public Task Sets_about_roles_are_no_sets_of_roles() => Silent("""
        enum RoleChangeReason { Promotion, Leave }
        class User { public RoleChangeReason LastReason { get; set; } }
        class Gate { bool May(User user) => user.LastReason == RoleChangeReason.Promotion; }
        """);

    [Fact]
    public Task Numbers_that_are_no_keys_of_roles_are_silent() => Silent("""
        class User { public int Level { get; set; } public int OrderId { get; set; } }
        class Gate
        {
            private const int FirstOrderId = 1;
            private const int TopLevel = 9;
            bool May(User user) => user.OrderId == FirstOrderId || user.Level == TopLevel;
        }
        """);

    [Fact]
    public Task A_query_chooses_rows_and_decides_nothing() => Silent("""
        enum UserRole { Clerk, Chief }
        class User { public UserRole Role { get; set; } }
        class Users(IQueryable<User> all, List<User> some)
        {
            IQueryable<User> Chiefs() => all.Where(u => u.Role == UserRole.Chief);
            IEnumerable<User> Clerks() => some.Where(u => u.Role == UserRole.Clerk);
            IEnumerable<User> Written() => from u in some where u.Role == UserRole.Chief select u;
            int Count() => all.Count(u => u.Role == UserRole.Chief && u.Role != UserRole.Clerk);
            Expression<Func<User, bool>> Filter() => u => u.Role == UserRole.Chief;
        }
        """);

    [Fact]
    public Task A_mapper_repeats_names_and_decides_nothing() => Silent("""
        enum UserRole { Clerk, Chief }
        enum RoleDto { Clerk, Chief }
        class User { public UserRole Role { get; set; } }
        class Mapper
        {
            RoleDto Map(User user) => user.Role switch { UserRole.Clerk => RoleDto.Clerk, UserRole.Chief => RoleDto.Chief, _ => throw new ArgumentException() };
            string Wire(User user) => user.Role == UserRole.Clerk ? "clerk" : "chief";
            RoleDto Switched(User user)
            {
                switch (user.Role)
                {
                    case UserRole.Clerk: return RoleDto.Clerk;
                    default: return RoleDto.Chief;
                }
            }
        }
        """);

    [Fact]
    public Task Presentation_decides_nothing() => Silent("""
        enum UserRole { Clerk, Chief }
        class User { public UserRole Role { get; set; } }
        class Badge
        {
            public string? CssClass { get; set; }
            public void Show(User user)
            {
                if (user.Role == UserRole.Chief)
                {
                    CssClass = "gold";
                }

                Console.WriteLine(user.Role == UserRole.Clerk ? "a" : "b");
            }

            public string DisplayName(User user) => user.Role switch { UserRole.Clerk => "At the desk", UserRole.Chief => "In the office", _ => "" };
        }
        """);

    [Fact]
    public Task Seeding_decides_nothing() => Silent("""
        enum UserRole { Clerk, Chief }
        class User { public UserRole Role { get; set; } }
        class UserSeeder
        {
            public bool Needs(User user) => user.Role == UserRole.Chief;
        }
        """);

    [Fact]
    public Task What_is_marked_as_meant_is_silent() => Silent("""
        [AttributeUsage(AttributeTargets.All)] class StableAttribute(string reason) : Attribute { public string Reason => reason; }
        [Stable("the statute names the bodies")]
        enum UserRole { Clerk, Chief }
        class User
        {
            public UserRole Role { get; set; }
            public bool May() => Role == UserRole.Chief;
        }
        """);

    [Fact]
    public Task Bit_tests_of_flags_are_silent() => Silent("""
        [Flags] enum UserRights { None = 0, Read = 1, Write = 2 }
        class User
        {
            public UserRights Role { get; set; }
            public bool May() => (Role & UserRights.Write) != 0 || Role.HasFlag(UserRights.Read);
        }
        """);

    [Theory]
    [InlineData("ProductType", "Simple, Bundle, Digital")]
    [InlineData("ControlType", "TextBox, Checkbox, Grid")]
    [InlineData("AttributeType", "Text, Number, Date")]
    [InlineData("FilterOperator", "Equal, Less, Greater")]
    [InlineData("FileType", "Pdf, Csv, Xml")]
    [InlineData("DatabaseKind", "SqlServer, Postgres, Sqlite")]
    [InlineData("ConnectionState", "Open, Closed, Broken")]
    [InlineData("EmployerNameOption", "RegisteredName, TradingName, Anonymous")]
    [InlineData("MemberDecryptionType", "Password, Device")]
    [InlineData("CustomerScheduleOwnership", "None, Ours, Theirs")]
    [InlineData("AccessClientType", "Check, Skip")]
    public Task A_set_that_is_none_of_the_organization_is_silent(string name, string members)
    {
        var first = members.Split(',')[0].Trim();
        var second = members.Split(',')[1].Trim();
        return Across($"public enum {name} {{ {members} }} public class Item {{ public {name} Kind {{ get; set; }} }}",
            i => $"class Use{i} {{ bool May(Item item) => item.Kind == {name}.{first} || item.Kind == {name}.{second}; }}");
    }

    [Fact]
    public Task Four_files_are_too_few() => Across(
        "public enum CustomerType { Retail, Trade }\npublic class Customer { public CustomerType Type { get; set; } }",
        static i => i < 4 ? $"class Use{i} {{ bool May(Customer c) => c.Type == CustomerType.Retail || c.Type == CustomerType.Trade; }}" : $"class Use{i} {{ }}");

    [Fact]
    public Task One_member_alone_tells_of_no_new_ones() => Across(
        "public enum CustomerType { Retail, Trade }\npublic class Customer { public CustomerType Type { get; set; } }",
        static i => $"class Use{i} {{ bool May(Customer c) => c.Type == CustomerType.Trade; }}");

    [Fact]
    public Task States_are_left_out_by_default() => Across(
        "public enum OrderStatus { Open, Done }\npublic class Order { public OrderStatus Status { get; set; } }",
        static i => $"class Use{i} {{ bool May(Order o) => o.Status == OrderStatus.Open || o.Status == OrderStatus.Done; }}");

    [Fact]
    public async Task Code_with_errors_does_not_throw()
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer>
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestCode = Usings + """
                enum {|FLX2004:UserRole|} { Clerk, Chief = Missing.Value, Chief }
                class User : User { public UserRole Role { get; set; } public UserRole Role { get; set; } }
                [Authorize(Roles = nameof(UserRole.
                class Gate
                {
                    bool May(User user) => user.Role is Missing.Nobody or { || Missing(UserRole.Clerk, UserRole.Chief, this == UserRole
                }
                """,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Silent(string code) => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync(Usings + code);

    private static async Task Across(string declaration, Func<int, string> use)
    {
        var test = new CSharpAnalyzerTest<ClosedSetAnalyzer> { TestCode = declaration };
        for (var i = 0; i < 6; i++)
        {
            test.TestCode = use(i);
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
