using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

public static partial class Rules
{
    /// <summary>FLX4002: a limit of the business stands in code as a number.</summary>
    public static readonly DiagnosticDescriptor LimitIsLiteral = new(
        id: "FLX4002",
        title: "A business limit is a literal",
        messageFormat: "The {0} on '{1}' {2} compiled in; changing the policy costs a release: gather {3} in a policy object that can be configured",
        category: Policy,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A number that decides over money, quotas, scores, hours or attempts is policy. Gather it in a policy object, and bind the object to configuration where the policy must change without a release.",
        helpLinkUri: HelpLink("FLX4002"),
        customTags: [Fast]);

    /// <summary>FLX4005: a mapping from an organizational key to business values stands in code.</summary>
    public static readonly DiagnosticDescriptor MappingIsCompiledIn = new(
        id: "FLX4005",
        title: "Business values are compiled into a mapping",
        messageFormat: "{1} values for '{0}' are compiled into a mapping; changing one of them costs a release: gather them in a table that can be configured",
        category: Policy,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A switch from an organizational key to amounts, durations, rates or levels is a table of policy written as control flow. Gather it in a table, and bind the table to configuration where the values must change without a release.",
        helpLinkUri: HelpLink("FLX4005"),
        customTags: [Fast, Flexible]);
}
