using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>Which attributes may say who is let in, by the names that they are written with.</summary>
internal static class AccessAttributes
{
    /// <summary>Whether an attribute may name roles: <c>[Authorize]</c>, <c>[RolesAllowed]</c>, <c>[HasPermission]</c>.</summary>
    public static bool MayNameRoles(AttributeSyntax attribute) => MayNameRoles(NameOf(attribute));

    /// <summary>Whether an attribute may let somebody in, by a role or by anything else: also <c>[RequireDepartment]</c>.</summary>
    public static bool MayLetIn(AttributeSyntax attribute)
    {
        var name = NameOf(attribute);
        return name.StartsWith("Require", StringComparison.Ordinal) || MayNameRoles(name);
    }

    private static bool MayNameRoles(string name) =>
        name.IndexOf("Auth", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("Role", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("Permission", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("Access", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string NameOf(AttributeSyntax attribute)
    {
        var simple = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            var name => name as SimpleNameSyntax,
        };
        return simple?.Identifier.ValueText ?? "";
    }
}
