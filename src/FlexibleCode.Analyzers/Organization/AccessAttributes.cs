using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>Which attributes say who is let in, by their names.</summary>
internal static class AccessAttributes
{
    /// <summary>Whether an attribute of this type lets somebody in, by a role or by anything else: also <c>RequireDepartmentAttribute</c>.</summary>
    public static bool LetsIn(string type) => IsRequirement(type) || SpeaksOfAccess(type, StringComparison.Ordinal);

    /// <summary>Whether an attribute as written may be one of those; whatever <see cref="LetsIn"/> says yes to, this does.</summary>
    public static bool MayLetIn(AttributeSyntax attribute) => IsRequirement(NameOf(attribute)) || MayNameRoles(attribute);

    /// <summary>Whether an attribute as written may name roles: <c>[Authorize]</c>, <c>[RolesAllowed]</c>, <c>[HasPermission]</c>.</summary>
    public static bool MayNameRoles(AttributeSyntax attribute) => SpeaksOfAccess(NameOf(attribute), StringComparison.OrdinalIgnoreCase);

    private static bool IsRequirement(string name) => name.StartsWith("Require", StringComparison.Ordinal);

    private static bool SpeaksOfAccess(string name, StringComparison comparison) =>
        name.IndexOf("Auth", comparison) >= 0
        || name.IndexOf("Role", comparison) >= 0
        || name.IndexOf("Permission", comparison) >= 0
        || name.IndexOf("Access", comparison) >= 0;

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
