using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>FLX2004: members that a named list holds decide where the list is asked.</summary>
public sealed class ClosedRoleSetListTests
{
    [Theory]
    [InlineData("static readonly UserRole[] Approvers = { UserRole.Clerk, UserRole.Chief };", "Approvers.Contains(user.Role)")]
    [InlineData("static readonly HashSet<UserRole> Approvers = new() { UserRole.Chief };", "Approvers.Contains(user.Role)")]
    [InlineData("static IReadOnlyList<UserRole> Approvers { get; } = [UserRole.Chief];", "Approvers.Any(r => r.Equals(user.Role))")]
    [InlineData("static readonly UserRole[] InOrder = { UserRole.Chief }; static readonly HashSet<UserRole> Approvers = InOrder.ToHashSet();", "Approvers.Contains(user.Role)")]
    [InlineData("static readonly UserRole[] Approvers = { UserRole.Chief };", "user.Others.Any(Approvers.Contains)")]
    public Task A_list_that_is_asked_decides(string list, string question) => Verify("{|FLX2004:UserRole|}", list, question);

    [Fact]
    public Task A_list_that_stands_among_the_constants_it_holds_decides_where_it_is_asked() => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync("""
        using System.Collections.Generic;

        public static class {|FLX2004:UserRoles|}
        {
            public const string Clerk = "Clerk";
            public const string Chief = "Chief";
            public static readonly HashSet<string> Approvers = new() { Chief };
        }

        public class User { public string Role { get; set; } = UserRoles.Clerk; }
        public class Gate
        {
            public bool May(User user) => UserRoles.Approvers.Contains(user.Role);
            public bool IsClerk(User user) => user.Role == UserRoles.Clerk;
        }
        """);

    [Theory]
    [InlineData("class DemoSeeder { void Seed(User user) { if (!Staff.Lists.Contains(user.Role)) throw new Exception(); } }")]
    [InlineData("sealed class StableAttribute(string reason) : Attribute { public string Reason => reason; } class Gate { [Stable(\"by law\")] bool May(User user) => Staff.Lists.Contains(user.Role); }")]
    public Task A_list_that_is_asked_where_nothing_is_told_decides_nothing(string asking) => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Linq;

        public enum UserRole { Clerk, Chief }
        public class User { public UserRole Role { get; set; } }
        static class Staff { public static readonly UserRole[] Lists = { UserRole.Clerk, UserRole.Chief }; }
        {{asking}}
        """);

    [Theory]
    [InlineData("static readonly UserRole[] Approvers = { UserRole.Chief };", "user.Others.Count > 1")]
    [InlineData("static readonly UserRole[] Approvers = { UserRole.Chief };", "Approvers.Length > 1")]
    [InlineData("static readonly UserRole[] Approvers = { UserRole.Chief };", "all.Where(u => Approvers.Contains(u.Role)).Count() > 1")]
    [InlineData("static readonly UserRole[] Approvers = { UserRole.Chief }; static readonly UserRole[] Others = { };", "Others.Contains(user.Role)")]
    public Task A_list_that_is_not_asked_decides_nothing(string list, string question) => Verify("UserRole", list, question);

    [Fact]
    public Task A_mapper_to_ids_that_are_called_alike_decides_nothing() => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync("""
        using System;

        public enum UserRole { Clerk, Chief }
        public class User { public UserRole Role { get; set; } }
        static class RoleIds { public static readonly Guid Clerk = new(), Chief = new(); }
        class Mapper { Guid IdOf(User user) => user.Role switch { UserRole.Clerk => RoleIds.Clerk, UserRole.Chief => RoleIds.Chief, _ => Guid.Empty }; }
        """);

    private static Task Verify(string set, string list, string question) => CSharpAnalyzerVerifier<ClosedSetAnalyzer>.VerifyAnalyzerAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        public enum {{set}} { Clerk, Chief }
        public class User { public UserRole Role { get; set; } public List<UserRole> Others { get; } = []; }
        public class Gate
        {
            {{list}}
            public bool May(User user, List<User> all) => {{question}};
        }
        """);
}
