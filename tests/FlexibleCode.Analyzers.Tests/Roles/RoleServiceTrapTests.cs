using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

public sealed class RoleServiceTrapTests
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        public enum UserRole { Employee, Manager, Director }
        public class Base { protected virtual void Note(string text) { } }
        public struct Counter { public int Count; public void Add() => Count++; }

        public class DeskService : Base
        {
            private void Ask<T>(T value) { }
            private static void Check(object? value, [CallerArgumentExpression("value")] string text = "") { }
            /*member*/
        }

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

    private const string Plain = "public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Ask(1); break; } }";

    [Theory]
    [InlineData("public int Do(UserRole role) { var n = 0; {|FLX2003:switch (role)|} { case UserRole.Manager: n = Count(); Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } return n; } int Count() => 1;")]
    [InlineData("public void Do(UserRole role, out int n) { n = 0; {|FLX2003:switch (role)|} { case UserRole.Manager: n++; Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role, ref int n) { {|FLX2003:switch (role)|} { case UserRole.Manager: Ask(n); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role, Span<int> n) { {|FLX2003:switch (role)|} { case UserRole.Manager: Ask(n.Length); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role) { var counter = new Counter(); {|FLX2003:switch (role)|} { case UserRole.Manager: counter.Add(); break; case UserRole.Director: Note(\"d\"); break; } Ask(counter); }")]
    [InlineData("public void Do(UserRole role) { var pair = new { A = 1 }; {|FLX2003:switch (role)|} { case UserRole.Manager: Ask(pair); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role) { var n = 0; Action more = () => n++; {|FLX2003:switch (role)|} { case UserRole.Manager: more(); Ask(n); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Inner(); break; case UserRole.Director: Note(\"d\"); break; } void Inner() => Note(\"i\"); }")]
    [InlineData("public void Do(UserRole[] roles) { foreach (var role in roles) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); continue; case UserRole.Director: Note(\"d\"); break; } } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); goto case UserRole.Director; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role, bool stop) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); if (stop) break; Note(\"n\"); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role, bool stop) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; default: if (stop) break; Note(\"e\"); break; } }")]
    [InlineData("public IEnumerable<int> Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); yield return 1; break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role) { try { Note(\"t\"); } catch (Exception) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); throw; case UserRole.Director: Note(\"d\"); break; } } }")]
    [InlineData("public int Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); return 1; case UserRole.Director: Note(\"d\"); break; } Note(\"after\"); return 0; }")]
    [InlineData("public void Do(UserRole role, bool late) { {|FLX2003:switch (role)|} { case UserRole.Manager when late: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role, bool late) { {|FLX2003:switch|} (role, late) { case (UserRole.Manager, true): Note(\"m\"); break; case (UserRole.Director, true): Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break; case not UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(string role) { {|FLX2003:if (role.Equals(\"Manager\"))|} { Note(\"m\"); } else if (role.Equals(\"Director\")) { Note(\"d\"); } }")]
    [InlineData("public void Do(string role) { {|FLX2003:if (string.Equals(role, \"Manager\", StringComparison.OrdinalIgnoreCase))|} { Note(\"m\"); } else if (string.Equals(role, \"Director\", StringComparison.OrdinalIgnoreCase)) { Note(\"d\"); } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:if (role != UserRole.Manager)|} { Note(\"m\"); } else if (role != UserRole.Director) { Note(\"d\"); } }")]
    [InlineData("public void Do(string role, bool late) { {|FLX2003:if (role == \"Manager\" && late)|} { Note(\"m\"); } else if (role == \"Director\") { Note(\"d\"); } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: base.Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public string? Name; public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Check(Name); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("private class Secret { } private Secret _secret = new(); public void Do(UserRole role) { var secret = _secret; {|FLX2003:switch (role)|} { case UserRole.Manager: Ask(secret); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: new DeskService().Ask(1); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public void Do(UserRole role, int n) { checked { {|FLX2003:switch (role)|} { case UserRole.Manager: Ask(n * n); break; case UserRole.Director: Note(\"d\"); break; } } }")]
    [InlineData("public void Do(UserRole role, bool late) { if (late) {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } else Note(\"e\"); }")]
    [InlineData("public static void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Console.Beep(); break; case UserRole.Director: GC.Collect(); break; } }")]
    [InlineData("public void Do<T>(UserRole role, T value) { {|FLX2003:switch (role)|} { case UserRole.Manager: Ask(value); break; case UserRole.Director: Note(\"d\"); break; } }")]
    [InlineData("public Action Do(UserRole role) => () => { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } };")]
    [InlineData("public void Do(UserRole role) { Inner(); void Inner() { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break; case UserRole.Director: Note(\"d\"); break; } } }")]
    [InlineData("public void Do(UserRole role) { {|FLX2003:switch (role)|} { case UserRole.Manager: Note(\"m\"); break;\n#if DEBUG\ncase UserRole.Director: Note(\"d\"); break;\n#endif\ncase UserRole.Employee: Note(\"e\"); break; } }")]
    [InlineData("public int Do(UserRole role) => {|FLX2003:role switch|} { UserRole.Manager => 1, UserRole.Director => 2, _ => 0 };")]
    public Task Nothing_is_offered_where_a_class_could_not_do_the_same(string member) => Silent(Source.Replace("/*member*/", member, StringComparison.Ordinal));

    [Theory]
    [InlineData("services.AddTransient<DeskService>();", "")] // the container does not build the type
    [InlineData("public class DeskService : Base", "public class DeskService<TItem> : Base")]
    [InlineData("public static class Application", "public class AutofacServiceProviderFactory { }\n\npublic static class Application")] // another container
    [InlineData("services.AddTransient<DeskService>();", "services.AddTransient<DeskService>(); Application.Desk = new DeskService();")] // made by hand where no provider is
    public Task Nothing_is_offered_where_nobody_could_hand_the_provider_over(string from, string to)
    {
        var source = Source
            .Replace("/*member*/", Plain, StringComparison.Ordinal)
            .Replace("public static class Application\n{", "public static class Application\n{\n    public static object? Desk;", StringComparison.Ordinal)
            .Replace(from, to, StringComparison.Ordinal)
            .Replace(to.Contains("<TItem>", StringComparison.Ordinal) ? "AddTransient<DeskService>" : "\0", "AddTransient<DeskService<int>>", StringComparison.Ordinal);
        return Silent(source);
    }

    [Fact]
    public Task Nothing_is_offered_without_keyed_services() => Silent(
        """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceCollectionServiceExtensions { public static IServiceCollection AddTransient<T>(this IServiceCollection services) => services; }
        }

        namespace Company
        {
            using Microsoft.Extensions.DependencyInjection;

        """ + Source.Replace("using Microsoft.Extensions.DependencyInjection;", "", StringComparison.Ordinal).Replace("/*member*/", Plain, StringComparison.Ordinal)
            .Replace("using System.Threading.Tasks;", "", StringComparison.Ordinal).Replace("using System.Runtime.CompilerServices;", "", StringComparison.Ordinal)
            .Replace("using System.Collections.Generic;", "", StringComparison.Ordinal).Replace("[CallerArgumentExpression(\"value\")] ", "", StringComparison.Ordinal)
            + "}",
        ReferenceAssemblies.Net.Net80);

    private static async Task Silent(string source, ReferenceAssemblies? references = null)
    {
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix> { TestCode = source, CodeActionEquivalenceKey = RoleBranchFix.DelegateKey };
        if (references is not null)
        {
            test.ReferenceAssemblies = references;
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
