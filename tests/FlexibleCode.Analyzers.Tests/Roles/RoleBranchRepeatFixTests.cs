using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.RoleBranchFixing;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleBranchRepeatFixTests
{
    [Fact]
    public Task What_asks_the_same_again_reads_the_same_set() => Verify(
        """
        public class Gate
        {
            public bool MayUpdate(User user, string name, string mail)
            {
                var mayName = {|FLX2003:name == "" || user.Kind is UserRole.Manager|};
                var mayMail = mail == "" || user.Kind is UserRole.Manager;
                return mayName && mayMail;
            }
        }
        """,
        """
        public class Gate
        {
            private static readonly UserRole[] ManagerRoles = { UserRole.Manager };

            public bool MayUpdate(User user, string name, string mail)
            {
                var mayName = name == "" || ManagerRoles.Contains(user.Kind);
                var mayMail = mail == "" || ManagerRoles.Contains(user.Kind);
                return mayName && mayMail;
            }
        }
        """,
        "Gather 1 role in a set (4 cases equal)");

    [Fact]
    public Task Equal_sets_are_one_finding_and_one_set() => Verify(
        """
        public class Gate
        {
            void Approve(User user)
            {
                {|FLX2003:if (user.Role == "Manager" || user.Role == "Director")|} { GC.Collect(); Console.Beep(); }
                GC.Collect();
                if (user.Role == "Manager" || user.Role == "Director") { Console.Beep(); GC.Collect(); }
            }
        }
        """,
        """
        public class Gate
        {
            private static readonly string[] ManagerOrDirectorRoles = { "Manager", "Director" };

            void Approve(User user)
            {
                if (ManagerOrDirectorRoles.Any(role => user.Role == role)) { GC.Collect(); Console.Beep(); }
                GC.Collect();
                if (ManagerOrDirectorRoles.Any(role => user.Role == role)) { Console.Beep(); GC.Collect(); }
            }
        }
        """);
}
