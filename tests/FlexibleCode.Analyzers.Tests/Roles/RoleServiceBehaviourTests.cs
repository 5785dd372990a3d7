using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using FlexibleCode.Testing.Fixing;
using FlexibleCode.Testing.Running;
using FlexibleCode.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    [InlineData("public string Do(UserRole role) { var first = role switch { UserRole.Manager => Note(\"m\"), UserRole.Director => Note(\"d\"), _ => Note(\"else\") }; var second = role switch { UserRole.Manager => Note(\"n\"), UserRole.Director => Note(\"e\"), _ => \"\" }; return first + second; }")]
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

    [Fact]
    public async Task A_role_that_comes_later_is_registered_and_the_branch_left_alone()
    {
        const string Branch = "public string Do(UserRole role) { switch (role) { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; default: Note(\"else\"); break; } return _log; }";
        const string Further = "case UserRole.Employee: Note(\"plugged\"); break; default:";
        const string Plugged = "services.AddKeyedTransient<DeskService.IDoByRole, EmployeeDo>(UserRole.Employee); }\n}\n"
            + "public sealed class EmployeeDo : DeskService.IDoByRole { public void Do(DeskService deskService) => deskService.Note(\"plugged\"); }";
        var before = Usings.Replace("private string Note", "public string Note", StringComparison.Ordinal) + Branch + Composition;
        var after = await FixedAsync(before);
        var at = after.IndexOf("AddKeyedSingleton", StringComparison.Ordinal);
        var end = after.IndexOf("}\n}", at, StringComparison.Ordinal);
        var plugged = after[..end] + Plugged + after[(end + 3)..];

        var wanted = before.Replace("default:", Further, StringComparison.Ordinal);
        var result = await BehaviourVerifier.CompareAsync(
            wanted, plugged, "DeskService.Do", new BehaviourSettings { CompositionRoot = "Startup.Configure" }, TestContext.Current.CancellationToken);
        Assert.Equal(4, result.Outcomes);
        await Assert.ThrowsAsync<VerificationException>(() => BehaviourVerifier.CompareAsync(
            before, plugged, "DeskService.Do", new BehaviourSettings { CompositionRoot = "Startup.Configure" }, TestContext.Current.CancellationToken));
    }

    private static async Task<string> FixedAsync(string source)
    {
        var state = new SolutionState { OutputKind = OutputKind.DynamicallyLinkedLibrary };
        state.Sources.Add(source);
        var settings = new SolutionSettings(
            ReferenceAssemblies.Default, LanguageVersion.Latest, NullableContextOptions.Enable, SiblingReferences.Source, new Dictionary<string, ReportDiagnostic>());
        var before = await TestSolution.CreateAsync(state, settings, TestContext.Current.CancellationToken);
        var fix = new FixUnderTest(new RoleBranchFix(), [new RoleBranchAnalyzer()], ActionIndex: null, RoleBranchFix.DelegateKey);
        var result = await IteratedFix.RunAsync(fix, before.Solution, TestContext.Current.CancellationToken);
        return (await result.Solution.Projects.Single().Documents.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
