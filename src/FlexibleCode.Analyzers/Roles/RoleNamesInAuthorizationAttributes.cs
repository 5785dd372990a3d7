using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Which attributes authorize, and for whom.</summary>
internal static class RoleNamesInAuthorizationAttributes
{
    /// <summary>Whether ASP.NET Core's authorization reads a type: it implements <c>IAuthorizeData</c>.</summary>
    public static bool IsAuthorizeData(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name == "IAuthorizeData" && IsIn(contract, "Microsoft", "AspNetCore", "Authorization"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is the framework's own attribute and not derived from it.</summary>
    public static bool IsPlain(ITypeSymbol? type) =>
        type is { Name: "AuthorizeAttribute" } && IsIn(type, "Microsoft", "AspNetCore", "Authorization");

    /// <summary>
    /// Whether a type is, or derives from, the attribute of MVC 5 or Web API 2, or is an attribute of own code that filters by roles itself, as a filter of any kind. A
    /// base whose assembly is missing is known by its name.
    /// </summary>
    public static bool IsLegacy(INamedTypeSymbol type, Func<ITypeSymbol, bool> isOwn)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "AuthorizeAttribute" && (IsIn(current, "System", "Web", "Mvc") || IsIn(current, "System", "Web", "Http")))
            {
                return true;
            }

            if (current is IErrorTypeSymbol)
            {
                // Only below an own class: an attribute that itself cannot be resolved tells nothing.
                return !ReferenceEquals(current, type) && current.Name is "AuthorizeAttribute" or "Authorize" or "ActionFilterAttribute" && isOwn(type);
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name is "IAuthorizationFilter" or "IAsyncAuthorizationFilter" or "IActionFilter" or "IAsyncActionFilter" or "IPageFilter" or "IAsyncPageFilter"
                or "IResourceFilter" or "IAsyncResourceFilter" or "IEndpointFilter")
            {
                return isOwn(type);
            }
        }

        return false;
    }

    private static bool IsIn(ITypeSymbol type, string outer, string middle, string inner) =>
        type.ContainingNamespace is { } ns && ns.Name == inner
        && ns.ContainingNamespace is { } parent && parent.Name == middle
        && parent.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } root && root.Name == outer;
}
