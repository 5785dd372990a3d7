using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

public static partial class Rules
{
    /// <summary>FLX1001: which state may follow which is decided by control flow or by a table compiled into the program.</summary>
    public static readonly DiagnosticDescriptor TransitionsAreFixed = new(
        id: "FLX1001",
        title: "Transitions are fixed in control flow",
        messageFormat: "Which '{0}' may follow which is fixed in code ({1} transitions); every change of the process costs a release: gather the transitions in a table that can be configured",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A boolean decision over two operands of one state set fixes the process in code. Gather the transitions in one table, and bind it to configuration where the process must change without a release.",
        helpLinkUri: HelpLink("FLX1001"),
        customTags: [Fluid]);
}
