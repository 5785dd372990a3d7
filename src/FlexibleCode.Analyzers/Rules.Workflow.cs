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

    /// <summary>FLX1002: which state or actor comes next is chosen by control flow.</summary>
    public static readonly DiagnosticDescriptor NextStateIsChosenInCode = new(
        id: "FLX1002",
        title: "The next state is chosen in code",
        messageFormat: "Which '{0}' comes next is chosen in code ({1} steps); every change of the process costs a release: gather the steps in a table that can be configured",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A switch or ladder from a state to the next one fixes the order of work in code. Gather the steps in a successor table, and bind it to configuration where the process must change without a release.",
        helpLinkUri: HelpLink("FLX1002"),
        customTags: [Fluid]);

    /// <summary>FLX1003: what may be done in which state is decided by control flow.</summary>
    public static readonly DiagnosticDescriptor PermissionOfStateIsFixed = new(
        id: "FLX1003",
        title: "What a state permits is fixed in a switch",
        messageFormat: "What '{0}' permits is fixed in code ({1} states named); every change of what may be done when costs a release: gather the states in a capability table that can be configured",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A switch or ladder from a state to yes or no fixes in code what may be done when. Gather the states in a capability table, share equal tables, and bind them to configuration where the rules must change without a release.",
        helpLinkUri: HelpLink("FLX1003"),
        customTags: [Fluid]);

    /// <summary>FLX1005: who approves next is decided by control flow or by a list of roles compiled into the program.</summary>
    public static readonly DiagnosticDescriptor ApprovalRouteIsWritten = new(
        id: "FLX1005",
        title: "The approval route is written into code",
        messageFormat: "Who decides next is written into code, by '{0}' ({1} ways); whoever joins, leaves or steps in for somebody waits for a release: gather the route in a table that can be configured",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A ladder or switch from a role, level, state or amount to the roles or levels that decide next, or a literal list of the roles that approve, fixes the route in code. Gather it in one table, and bind it to configuration where it must change without a release.",
        helpLinkUri: HelpLink("FLX1005"),
        customTags: [Fluid]);

    /// <summary>FLX1006: columns, states and operations come once per role.</summary>
    public static readonly DiagnosticDescriptor ApprovalChainIsFrozen = new(
        id: "FLX1006",
        title: "The approval chain is frozen into the schema",
        messageFormat: "'{0}' has members for each of {1}; another approver means another column, state or operation and a migration: keep the steps as a collection of data",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Members of one type that differ in nothing but a role of this organization hold one slot per approver. A collection of steps, each with its role, decision, person and time, takes any chain.",
        helpLinkUri: HelpLink("FLX1006"),
        customTags: [Fluid, Flexible]);

    /// <summary>FLX1004: guards on the state are scattered over the methods of a type.</summary>
    public static readonly DiagnosticDescriptor GuardsAreScattered = new(
        id: "FLX1004",
        title: "State guards are scattered",
        messageFormat: "What each '{0}' allows is spread over {1} guards in {2} methods of '{3}'; a change of the process means finding them all: gather them in one table, keyed by operation",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Guards that test the state at the head of many methods are the process, read one method at a time. Gathered in one table that says from which states each operation may start, the process can be read and changed in one place.",
        helpLinkUri: HelpLink("FLX1004"),
        customTags: [Fluid]);

    /// <summary>FLX1007: a sequence of steps is made where it is run.</summary>
    public static readonly DiagnosticDescriptor StepsAreFixed = new(
        id: "FLX1007",
        title: "Steps run in a fixed sequence",
        messageFormat: "{1} steps of '{0}' run in a sequence that is written where it runs; a further step, or another order, means changing this code: let the container hand the steps over",
        category: Workflow,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "A collection of new objects that share a contract, gone through where it is made, says which steps there are and in which order. Registered as services, steps can be added, left out and ordered where the application is composed.",
        helpLinkUri: HelpLink("FLX1007"),
        customTags: [Fluid, Flexible]);
}
