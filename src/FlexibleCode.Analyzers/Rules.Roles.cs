using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

public static partial class Rules
{
    /// <summary>FLX2001: an endpoint is opened to roles by name.</summary>
    public static readonly DiagnosticDescriptor AccessIsGrantedToRoleNames = new(
        id: "FLX2001",
        title: "Access is granted to role names",
        messageFormat: "Access to '{0}' is granted to the roles {1} by name; every reorganization costs a release: {2}",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Role names in authorization attributes compile the organization chart into the program. An authorization policy names the duty, and its roles can be read from configuration.",
        helpLinkUri: HelpLink("FLX2001"),
        customTags: [Fluid, Flexible]);

    /// <summary>FLX2002: code asks for a role by name, or grants one.</summary>
    public static readonly DiagnosticDescriptor RoleIsTestedInline = new(
        id: "FLX2002",
        title: "Role membership is tested inline",
        messageFormat: "{0} names {1} in code; every reorganization costs a release: {2}",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A role test with a constant name compiles the organization chart into the program. Gather the names in a role set, bind the set to configuration, or ask the authorization service.",
        helpLinkUri: HelpLink("FLX2002"),
        customTags: [Fluid, Flexible]);
}
