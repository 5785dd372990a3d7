using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>A chain over several lines is reported where it asks for a role, and its fix finds it there.</summary>
public sealed class RolePartOfChainTests
{
    [Fact]
    public Task A_comparison_is_reported_at_its_own_line() => RoleBranchFixing.Verify(
        """
        public class Gate
        {
            List<User> Find(List<User> users, bool isOpen) => users.Where(u => isOpen
                && u.Role != null
                && {|FLX2003:(u.Role == "Manager" || u.Role == "Director")|}
                && u.Kind != UserRole.None).ToList();
        }
        """,
        """
        public class Gate
        {
            private static readonly string[] FindRoles = { "Manager", "Director" };

            List<User> Find(List<User> users, bool isOpen) => users.Where(u => isOpen
                && u.Role != null
                && (FindRoles.Any(role => u.Role == role))
                && u.Kind != UserRole.None).ToList();
        }
        """);

    [Fact]
    public Task A_membership_is_reported_at_its_own_line() => RoleSetSource.Verify(
        """
        class Gate
        {
            bool MayView(ClaimsPrincipal user, bool isOpen) =>
                isOpen &&
                {|FLX2002:(user.IsInRole("Manager")
                 || user.IsInRole("Director"))|};
        }
        """,
        """
        class Gate
        {
            private static readonly string[] ViewRoles = { "Manager", "Director" };

            bool MayView(ClaimsPrincipal user, bool isOpen) =>
                isOpen &&
                ({|FLX2002:ViewRoles.Any(role => user.IsInRole(role))|});
        }
        """);

    [Theory]
    [InlineData("isOpen\n    && {|FLX2003:user.Role == \"Manager\"\n    && isLate\n    && other.Role == \"Director\"|}")]
    [InlineData("{|FLX2003:isOpen && user.Role == \"Manager\"\n    && isLate|}")]
    [InlineData("{|FLX2003:user.Role == \"Manager\"\n    && isLate\n    && isOpen|}")]
    public Task What_is_asked_behind_it_belongs_to_it(string chain) => CSharpAnalyzerVerifier<RoleBranchAnalyzer>.VerifyAnalyzerAsync(RoleBranchFixing.Usings + $$"""
        class Learned { bool Is(string role) => {|FLX2003:role == "Manager" || role == "Director"|}; }
        class Gate { bool May(User user, User other, bool isOpen, bool isLate) => {{chain}}; }
        """);
}
