using Xunit;
using static FlexibleCode.Analyzers.Tests.Roles.InlineRoleSource;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>A role that is only named for a log.</summary>
public sealed class InlineRoleTestLogTests
{
    [Fact]
    public Task Which_role_is_written_to_a_log_is_silent() => Verify("""
        interface IActivityLogger { void Log(int id, string by); }
        class Quotations(IActivityLogger logger)
        {
            void Cancel(ClaimsPrincipal user) { var by = user.IsInRole("Admin") ? "Admin" : "Clerk"; logger.Log(1, by); }
            void Close(ClaimsPrincipal user) { var by = [|user.IsInRole("Admin")|] ? "Admin" : "Clerk"; logger.Log(1, by); Notify(by); }
            void Open(ClaimsPrincipal user) { var by = [|user.IsInRole("Admin")|] ? "Head" : "Clerk"; logger.Log(1, by); }
            void Ask(ClaimsPrincipal user) { var to = [|user.IsInRole("Manager")|] ? "Manager" : "Director"; SendMessage(to, "Please approve."); }
            void SendMessage(string role, string text) { }
            void Notify(string role) { }
        }
        """);
}
