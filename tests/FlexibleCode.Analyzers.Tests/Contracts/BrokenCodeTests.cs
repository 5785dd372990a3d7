using FlexibleCode.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Contracts;

/// <summary>Code is broken while it is written. No analyzer may throw or hang, whatever is missing.</summary>
public sealed class BrokenCodeTests
{
    public static TheoryData<string> Shapes() =>
    [
        "",
        "using",
        "namespace",
        "class",
        "class C { void M() { if (",
        "class C { bool M(string role) { if (role == ",
        "class C { bool M(string role) => role is \"Manager\" or ",
        "class C { int M(Status s) { switch (s) } } enum Status { Draft, Approved }",
        "class C { int M(Status s) { switch (s) { case } } } enum Status { Draft, Approved }",
        "class C { int M(Status s) { switch { case Status.Draft: return 1; } } } enum Status { Draft, Approved }",
        "class C { int M(Status s) => s switch { Status.Draft => , _ }; } enum Status { Draft, Approved }",
        "class C { int M(Status s) => s switch { Status.Draft => 1, Status.Missing => 2, Unknown.Other => 3 }; } enum Status { Draft, Approved }",
        "class C { bool M(Unknown u) => u == Unknown.A || u == Unknown.B || u.Role == \"Manager\"; }",
        "class C { bool M(dynamic d) => d.Role == \"Manager\" || d.Role == \"Lead\"; }",
        "class C { bool M() => User.IsInRole(\"Manager\") || User.IsInRole() || User.IsInRole(null, ); }",
        "class A : B { } class B : A { bool Role(string role) => role == \"Manager\" || role == \"Lead\"; }",
        "interface I : J { } interface J : I { } class C : I { bool M(I i) => i is I or J; }",
        "class C<T> where T : C<T>, U where U : T { bool M(T t) => t == null || t.Role == \"Manager\"; }",
        "struct S { S s; public string Role; bool M() => Role is \"Manager\" or \"Lead\"; }",
        "class C { const string A = B; const string B = A; bool M(string role) => role == A || role == B; }",
        "enum E { A = B, B = A } class C { int M(E e) => e switch { E.A => 1, E.B => 2, _ => 3 }; }",
        "enum E : E { A } class C { int M(E e) { switch (e) { case E.A: return 1; default: return 2; } } }",
        "class C { string M() => \"Manager; } class D { char c = 'x; string v = @\"open; }",
        "class C { string M(int i) => $\"{i switch { 1 => \"Manager\"; } }",
        "class C { bool M(string role) { return role == \"Manager\" || || role == \"Lead\" && ; } }",
        "class C { void M(decimal amount) { if (amount > ) return; else if (amount > 5000m) else if } }",
        "class C { void M() { goto case 1; goto default; break; continue; switch (1) { case 1: case 1: default: default: } } }",
        "[Authorize(Roles = ] class C { [Authorize(Roles = \"A,\" + )] void M() { } [Authorize(Roles = M())] void N() { } }",
        "class C { static Dictionary<Status, Status[]> Moves = new() { [Status.Draft] = , { Status.Approved } }; enum Status { Draft, Approved } }",
        "partial class C { partial bool M(string role) => role == \"Manager\"; partial bool M(string role); } partial struct C { }",
        "class C { int P { get => P switch { 1 => 2 } set => value switch { } } }",
        "record R(string Role, string Role) { bool M() => this is { Role: \"Manager\" } or { Role: } or (, ); }",
        "class C { bool M((string Role, int) t) => t is (\"Manager\", > ) or (_, not ); }",
        "return args switch { [\"Manager\", .., ] => 1, [.. var x, .. var y] => 2 };",
        "class C { System.Action M() => () => { switch (this) { case C { Role: \"Manager\" }: } }; }",
        "#if X\nclass C {\n#else\nclass D { bool M(string role) => role == \"Manager\";\n",
        "class C { unsafe bool M(Status* s) => *s == Status.Draft || s->X == 1; enum Status { Draft } }",
        "class C { bool M(string role) => role.Equals(\"Manager\", ) || string.Equals(role, ) || new[] { \"A\", \"B\" }.Contains( ) || role.ToLower(. == \"x\"; }",
        "class C { System.Linq.Expressions.Expression<System.Func<C, bool>> E = c => c.Role == \"Manager\" || c. == \"Lead\"; }",
        "class C { } } public C(string userRole) { } class D { string Role; bool M(D d) => d.Role == \"Lead\" || d.Role == \"Manager\"; }",
        "class C { public static async Task<bool> (string role, ) { return role == \"Lead\"; } bool N(string role) => role == .ToLower() || role is \"Manager\" or .Lead; }",
        "class C { bool M(string role) => role == .ToLower() || role.ToLower() == .Manager.ToLower() || role == (.Lead); }",
        "class C { int days = System.DateTime.Now.AddDays( ).AddDays(14).Add; bool B => new System.DateTime(2026, , 1) > System.DateTime.Now; }",
        "class C { private const decimal MaxAmount = 5000m; decimal amount; C order; bool A() => amount > MaxAmount; void B() { if (order. > MaxAmount) { } if (this. > MaxAmount) { } if ( > MaxAmount) { } } }",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Broken_code_breaks_no_analyzer(string source) =>
        await AllAnalyzers.RunAsync(source, [.. ReferenceAssemblies.Default.References]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Missing_references_break_no_analyzer(string source) => await AllAnalyzers.RunAsync(source);

    // Some rules read other files than that which they report in.
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Broken_code_beside_code_that_is_reported_breaks_no_analyzer(string source)
    {
        var found = await AllAnalyzers.RunAsync(CSharpCompilation.Create(
            "RigidCompany",
            [.. SampleSources.Trees, AllAnalyzers.Parse(source, "/Company/Broken.cs")],
            ReferenceAssemblies.Default.References,
            AllAnalyzers.Options(OutputKind.ConsoleApplication)));
        Assert.Contains(found, static d => d.Id == "FLX2006");
    }

    [Fact]
    public async Task Characters_that_are_no_text_break_no_analyzer() => await AllAnalyzers.RunAsync("\uFEFF\0\uD800 class \u200B { }");

    [Fact]
    public async Task An_empty_compilation_without_references_breaks_no_analyzer() =>
        await AllAnalyzers.RunAsync(CSharpCompilation.Create(null));

    [Fact]
    public async Task A_reference_that_is_no_assembly_breaks_no_analyzer() =>
        await AllAnalyzers.RunAsync("class C { bool M(string role) => role == \"Manager\" || role == \"Lead\"; }", MetadataReference.CreateFromImage([1, 2, 3, 4]));

    [Fact]
    public async Task A_framework_type_that_is_declared_twice_breaks_no_analyzer() =>
        await AllAnalyzers.RunAsync(
            """
            namespace System { public class Object { } public struct Boolean { } public class String { } public struct Int32 { } public enum DayOfWeek { Saturday, Sunday } }
            namespace System.Security.Claims { public class ClaimsPrincipal { public bool IsInRole(string role) => role == "Manager" || role == "Lead"; } }
            namespace Microsoft.AspNetCore.Authorization { public interface IAuthorizeData { } public class AuthorizeAttribute : IAuthorizeData { public int Roles; } }
            [Microsoft.AspNetCore.Authorization.Authorize(Roles = 5)] class C { bool M(System.Security.Claims.ClaimsPrincipal p) => p.IsInRole("Manager"); }
            """,
            [.. ReferenceAssemblies.Default.References, .. ReferenceAssemblies.NetFramework.Net472.References]);
}
