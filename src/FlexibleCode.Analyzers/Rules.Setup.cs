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

    /// <summary>FLX9002: a line of a baseline or of a word file is not used.</summary>
    public static readonly DiagnosticDescriptor SetupLineIsUnreadable = new(
        id: "FLX9002",
        title: "A line of a baseline or word file cannot be read",
        messageFormat: "This line of '{0}' is not used: {1}",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A line that cannot be read silences nothing and adds no word. The message says what the line should be.",
        helpLinkUri: HelpLink("FLX9002"));

    /// <summary>FLX9003: a baseline accepts findings that are not there any more.</summary>
    public static readonly DiagnosticDescriptor BaselineEntryIsStale = new(
        id: "FLX9003",
        title: "A baseline entry matches nothing any more",
        messageFormat: "The baseline accepts {0} of {1} in '{2}', and {3}: {4}",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "What was accepted has been repaired, moved or removed. Until the entry goes, a new finding at the same place would be silent.",
        helpLinkUri: HelpLink("FLX9003"),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>FLX9004: the baselines accept more than the team allows.</summary>
    public static readonly DiagnosticDescriptor BaselineGrew = new(
        id: "FLX9004",
        title: "The baseline grew",
        messageFormat: "The baseline accepts {0} findings, {1} more than '{2}' allows: repair what was added, or raise the limit in a change of its own",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "A baseline is there to shrink. Where a team says how much it may accept, more than that is a decision to be taken and not a side effect.",
        helpLinkUri: HelpLink("FLX9004"),
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

    /// <summary>FLX9006: a mark that something is meant says not why.</summary>
    public static readonly DiagnosticDescriptor StableHasNoReason = new(
        id: "FLX9006",
        title: "A stable mark gives no reason",
        messageFormat: "'{0}' is marked as stable without a reason; nobody will know when it may change: name the law, the standard or the contract",
        category: Setup,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "[Stable] silences the rules for good. Its reason is what a later reader needs to tell whether it still holds.",
        helpLinkUri: HelpLink("FLX9006"));
}
