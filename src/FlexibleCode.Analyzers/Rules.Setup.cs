using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

public static partial class Rules
{
    /// <summary>FLX9001: an option of the package has a value that cannot be read, or a name that no option has.</summary>
    public static readonly DiagnosticDescriptor OptionIsUnreadable = new(
        id: "FLX9001",
        title: "An option cannot be read",
        messageFormat: "The option '{0}' is not used: {1}",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A setting with a misspelled name or an unreadable value is not used, and the default holds instead, without a word. The message names the nearest option or the form of its values.",
        helpLinkUri: HelpLink("FLX9001"),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>FLX9005: a word that the package takes for a role, and why.</summary>
    public static readonly DiagnosticDescriptor RoleIsLearned = new(
        id: "FLX9005",
        title: "A role was learned from the code",
        messageFormat: "'{0}' is taken for a role of this organization: {1}",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "Lists what the package has learned about the roles of this organization, each where it was first found. Switch it on to see what the other rules know.",
        helpLinkUri: HelpLink("FLX9005"),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);
}
