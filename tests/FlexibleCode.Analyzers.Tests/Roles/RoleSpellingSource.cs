using FlexibleCode.Analyzers.Roles;
using FlexibleCode.Testing;

namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What sources in which roles are spelled begin with.</summary>
internal static class RoleSpellingSource
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Security.Claims;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;

        """;

    public static CSharpAnalyzerTest<RoleSpellingAnalyzer> Test(string code) => new() { TestCode = Usings + code };
}
