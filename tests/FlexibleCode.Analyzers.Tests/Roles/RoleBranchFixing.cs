using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Gathers what branches on roles, and compares the text that comes of it.</summary>
internal static class RoleBranchFixing
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;

        public enum UserRole { None, Employee, Manager, Director }
        public class User { public string Role { get; set; } = ""; public UserRole Kind { get; set; } }

        """;

    public static async Task Verify(string before, string after, string? title = null)
    {
        var test = new CSharpCodeFixTest<RoleBranchAnalyzer, RoleBranchFix>
        {
            TestCode = Usings + before,
            FixedCode = Usings + after,
            CodeActionEquivalenceKey = RoleBranchFix.GatherKey,
            CodeActionTitle = title,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
