namespace FlexibleCode.Analyzers.Tests.Roles;

/// <summary>What stands above every source that authorizes by names of roles.</summary>
internal static class RoleNamesSource
{
    public const string Usings =
        """
        using System;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.DependencyInjection;

        """;
}
