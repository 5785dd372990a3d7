using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

public static partial class Rules
{
    /// <summary>FLX9001: an option of the package has a value that cannot be read.</summary>
    public static readonly DiagnosticDescriptor OptionIsUnreadable = new(
        id: "FLX9001",
        title: "An option cannot be read",
        messageFormat: "The option '{0}' cannot be read: {1}; did you mean '{2}'?",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option that cannot be read is not used, and the default holds instead. Write a value that the option's page names.",
        helpLinkUri: HelpLink("FLX9001"),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);
}
