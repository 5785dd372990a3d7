using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers;

public static partial class Rules
{
    /// <summary>FLX2001: an endpoint is opened to roles by name.</summary>
    public static readonly DiagnosticDescriptor AccessIsGrantedToRoleNames = new(
        id: "FLX2001",
        title: "Access is granted to role names",
        messageFormat: "Access to {0} is granted to {1} by name; every reorganization costs a release: {2}",
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

    /// <summary>FLX2003: what the program does depends on a role that the code names.</summary>
    public static readonly DiagnosticDescriptor BehaviorBranchesOnRole = new(
        id: "FLX2003",
        title: "Behaviour branches on a role",
        messageFormat: "'{0}' branches on {1}; who does what changes with the organization, and each change costs a release: {2}",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A comparison with a role, a position or a kind of user compiles into the program what each of them may see, do or decide. Gather it in a table or a named set, and bind that to configuration.",
        helpLinkUri: HelpLink("FLX2003"),
        customTags: [Fluid, Flexible]);

    /// <summary>FLX2004: the roles of the organization are a closed set that decides.</summary>
    public static readonly DiagnosticDescriptor RoleSetIsClosed = new(
        id: "FLX2004",
        title: "The set of roles is closed",
        messageFormat: "The set of roles '{0}' is closed and decides in {1} of {2}: a new role costs a release; {3}",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Roles that are an enum, constants or static instances can only be changed by those who write code. Let duties be asked for, by policies whose roles are data, so that the set of roles can grow.",
        helpLinkUri: HelpLink("FLX2004"),
        customTags: [Fluid, Flexible, WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>FLX2005: one closed set of the organization decides in many files.</summary>
    public static readonly DiagnosticDescriptor ClosedSetDecidesAcrossTheCode = new(
        id: "FLX2005",
        title: "One closed set decides across the code",
        messageFormat: "Adding a member to '{0}' means revisiting {1} ({2}); {3}",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The more places decide by the members of one set, the more must be found, changed and released when the organization gains a kind of member. Bring what a member means together in tables and policies that can be configured.",
        helpLinkUri: HelpLink("FLX2005"),
        customTags: [Fluid, Flexible, WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>FLX2006: two spellings of one role.</summary>
    public static readonly DiagnosticDescriptor RoleIsSpelledInTwoWays = new(
        id: "FLX2006",
        title: "A role is spelled in two ways",
        messageFormat: "The role '{0}' is spelled '{1}' elsewhere ({2}), and {3}; give the role one spelling, in one constant or policy",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Two spellings of one role refuse people who should be let in, or let nobody in at all, and nothing tells. Name the role once, or ask for a duty by a policy whose roles come from configuration.",
        helpLinkUri: HelpLink("FLX2006"),
        customTags: [Fluid, WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>FLX2007: a person's data has room for one role.</summary>
    public static readonly DiagnosticDescriptor PersonHasOneRole = new(
        id: "FLX2007",
        title: "One person has one role",
        messageFormat: "'{0}' has room for one role ('{1}'): whoever takes on a second duty needs a second account or a new combined role; keep roles as assignments that come and go",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "In most organizations people stand in for each other and hold several duties at once. A single role in a person's data cannot say that.",
        helpLinkUri: HelpLink("FLX2007"),
        customTags: [Fluid, Flexible]);

    /// <summary>FLX2008: only one kind of party may take part.</summary>
    public static readonly DiagnosticDescriptor ParticipationIsLimited = new(
        id: "FLX2008",
        title: "Participation is limited to one kind of party",
        messageFormat: "'{0}' refuses by the kind of party alone ({1}): whoever else could do it is kept out until a release; ask for the duty, and let who has it be data",
        category: Roles,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "What somebody is (employee, contractor, customer) stands in for what somebody may do. Name the duty and ask for that, so that it can be given to whoever is fit for it.",
        helpLinkUri: HelpLink("FLX2008"),
        customTags: [Fluid, Flexible]);
}
