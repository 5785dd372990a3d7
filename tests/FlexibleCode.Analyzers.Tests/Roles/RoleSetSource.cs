using FlexibleCode.Analyzers.CodeFixes.Roles;
using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;
using Xunit;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>A source that asks for roles, and what it becomes when they are gathered.</summary>
internal static class RoleSetSource
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Identity;

        """;

    public static Task Verify(string before, string after, string? title = null) => Run(Usings + before, Usings + after, title);

    public static async Task Run(string before, string after, string? title)
    {
        var test = new CSharpCodeFixTest<InlineRoleTestAnalyzer, RoleSetFix>
        {
            TestCode = before,
            FixedCode = after,
            CodeActionEquivalenceKey = RoleSetFix.GatherKey,
            CodeActionTitle = title,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
