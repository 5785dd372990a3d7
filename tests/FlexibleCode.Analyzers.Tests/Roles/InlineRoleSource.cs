using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>Code that asks for roles by name, with the roles it may name.</summary>
internal static class InlineRoleSource
{
    public const string Identity = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Identity;

        enum UserRole { Employee, Manager, Director }
        static class RoleNames
        {
            public const string Manager = "Manager";
            public static readonly string Director = "Director";
            public static string Clerk => "Clerk";
        }

        """;

    public static Task Verify(string code)
    {
        var directives = string.Join("\n", code.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        var types = string.Join("\n", code.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal)));
        return CSharpAnalyzerVerifier<InlineRoleTestAnalyzer>.VerifyAnalyzerAsync(directives + "\n" + Identity + types);
    }
}
