using Xunit;
using Verify = FlexibleCode.Testing.CSharpAnalyzerVerifier<FlexibleCode.Analyzers.Roles.RoleNamesInAuthorizationAnalyzer>;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What the compiler has bound an attribute to is found for each declaration that may carry one, and only for its own.</summary>
public sealed class DeclaredAttributeTests
{
    private const string Usings =
        """
        using System;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        """;

    [Fact]
    public Task Policies_of_every_kind_of_declaration_are_silent() => Verify.VerifyAnalyzerAsync(Usings +
        """
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        public sealed class AccessAttribute(string policy) : Attribute, IAuthorizeData
        {
            public string? Policy { get; set; } = policy;
            public string? Roles { get; set; }
            public string? AuthenticationSchemes { get; set; }
        }

        [Access("a")] public partial class Desk
        {
            [Access("b")] public Desk() { }
            [Access("c")] public int Count { get; set; }
            [Access("d")] private int _count;
            [Access("e")] public event Action? Changed;
            [Access("f")] public int this[int n] => n + _count;
            [return: Access("g")] public int A() { Changed?.Invoke(); return 1; }
            [Access("h"), Access("i")] public partial int B();
        }

        [Access("j")] public partial class Desk
        {
            public partial int B() => 2;
        }

        [Access("k")] public enum Level { [Access("l")] Low }
        """);

    [Fact]
    public Task Roles_of_every_kind_of_declaration_are_found() => Verify.VerifyAnalyzerAsync(Usings +
        """
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        public sealed class AccessAttribute : Attribute, IAuthorizeData
        {
            public string? Policy { get; set; }
            public string? Roles { get; set; }
            public string? AuthenticationSchemes { get; set; }
        }

        [[|Access(Roles = "Clerk")|]] public partial class Desk
        {
            [[|Access(Roles = "Clerk")|]] public Desk() { }
            [[|Access(Roles = "Clerk")|]] public int Count { get; set; }
            [[|Access(Roles = "Clerk")|]] private int _count;
            [[|Access(Roles = "Clerk")|]] public int this[int n] => n + _count;
            [return: [|Access(Roles = "Clerk")|]] public int A() => 1;
            [[|Access(Roles = "Clerk")|]] public partial int B();
        }

        public partial class Desk
        {
            [[|Access(Roles = "Lead")|]] public partial int B() => 2;
        }
        """);

    [Fact]
    public Task Overloads_are_told_apart() => Verify.VerifyAnalyzerAsync(Usings +
        """
        public class BudgetsController : ControllerBase
        {
            [Authorize("budgets")] public IActionResult Find() => Ok();
            [[|Authorize(Roles = "Clerk")|]] public IActionResult Find(int id) => Ok(id);
            [Authorize("budgets"), [|Authorize(Roles = "Lead")|]] public IActionResult Find(string name) => Ok(name);
        }
        """);
}
