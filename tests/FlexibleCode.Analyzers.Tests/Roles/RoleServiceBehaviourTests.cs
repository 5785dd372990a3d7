using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleServiceBehaviourTests
{
    private const string Usings =
        """
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        public class DeskService
        {
            private string _log = "";

            private string Note(string text) { _log += text + ";"; return _log; }
            private async Task<string> NoteAsync(string text) { await Task.Yield(); return Note(text); }

        """;

    private const string Composition = """

        }

        public enum UserRole { Employee, Manager, Director }

        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddTransient<DeskService>();
            }
        }

        public static class Application
        {
            public static void Compose(IServiceCollection services) => Startup.Configure(services);
        }
        """;

    [Theory]
    [InlineData("public string Do(UserRole role) { switch (role) { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); Note(role.ToString()); break; default: Note(\"else\"); break; } return _log; }")]
    [InlineData("public string Do(UserRole role) { switch (role) { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } return _log; }")]
    [InlineData("public string Do(UserRole? role) { switch (role) { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } return _log; }")]
    [InlineData("public string Do(string role) { switch (role) { case \"Manager\": case \"Head\": Note(\"m\"); break; case \"Director\": Note(\"d\"); break; default: Note(\"else\"); break; } return _log; }")]
    [InlineData("public string Do(string role) { switch (role) { case \"Manager\": return Note(\"m\"); case \"Director\": if (role.Length > 2) { return Note(\"d\"); } throw new InvalidOperationException(\"short\"); default: throw new ArgumentException(\"nobody\"); } }")]
    [InlineData("public string Do(string role) { switch (role.ToLower()) { case \"manager\": return Note(\"m\"); case \"director\": return Note(\"d\"); } return Note(\"else\"); }")]
    [InlineData("public string Do(UserRole role) => role switch { UserRole.Manager => Note(\"m\"), UserRole.Director => this.Note(\"d\"), _ => Note(\"else\") };")]
    [InlineData("public string Do(UserRole role) => role switch { UserRole.Manager => Note(\"m\"), UserRole.Director => Note(\"d\") };")]
    [InlineData("public string Do(string role) => role switch { \"Manager\" => Note(\"m\"), \"Director\" => Note(\"d\") };")]
    [InlineData("public string Do(UserRole role, int n) { var level = role switch { UserRole.Manager => Note(n > 3 ? \"m\" : \"n\"), UserRole.Director => Note(\"d\"), _ => throw new ArgumentException(\"nobody\") }; return level + n; }")]
    [InlineData("public string Do(string role) { if (role == \"Manager\") { Note(\"m\"); } else if (role == \"Director\" || role == \"Head\") Note(\"d\"); else { Note(\"else\"); } return _log; }")]
    [InlineData("public string Do(UserRole role) { if (role == UserRole.Manager) { Note(\"m\"); } else if (role == UserRole.Director) { Note(\"d\"); } return _log; }")]
    [InlineData("public string Do(string role) { if (role == \"Manager\") { return Note(\"m\"); } if (role == \"Director\") return Note(\"d\"); return Note(\"else\"); }")]
    [InlineData("public async Task<string> Do(string role) { if (role == \"Manager\") return await NoteAsync(\"m\"); if (role == \"Director\") return Note(\"d\"); return await NoteAsync(\"else\"); }")]
    [InlineData("public async Task<string> Do(UserRole role) { switch (role) { case UserRole.Manager: await NoteAsync(\"m\"); break; case UserRole.Director: Note(\"d\"); break; default: throw new InvalidOperationException(); } return _log; }")]
    [InlineData("public async Task<string> Do(UserRole role) => role switch { UserRole.Manager => await NoteAsync(\"m\"), UserRole.Director => Note(\"d\"), _ => await NoteAsync(\"else\") };")]
    [InlineData("public Task<string> Do(UserRole role) => role switch { UserRole.Manager => NoteAsync(\"m\"), UserRole.Director => NoteAsync(\"d\"), _ => NoteAsync(\"else\") };")]
    [InlineData("public string Do(UserRole role) { Apply(role); return _log; } private void Apply(UserRole role) { if (role == UserRole.Manager) { Note(\"m\"); return; } if (role == UserRole.Director) { Note(\"d\"); return; } Note(\"else\"); }")]
    [InlineData("public string Do(UserRole role) { switch (role) { case UserRole.Manager: throw new InvalidOperationException(\"m\"); case UserRole.Director: return Note(\"d\"); default: return Note(\"else\"); } }")]
    public async Task Every_role_is_treated_as_before(string member)
    {
        var result = await BehaviourVerifier.VerifyAsync<RoleBranchAnalyzer, RoleBranchFix>(
            Usings + member + Composition, "DeskService.Do", RoleBranchFix.DelegateKey,
            new BehaviourSettings { CompositionRoot = "Startup.Configure" }, TestContext.Current.CancellationToken);
        Assert.True(result.Outcomes > 1);
    }
}
