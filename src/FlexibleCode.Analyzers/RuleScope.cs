using System.Collections.Immutable;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// A rule at work in one compilation: what it may ask (<see cref="Types"/>, <see cref="Organization"/>, options) and how it registers and
/// reports. The organization is read at first use, so that a compilation without a candidate pays nothing for it. What is found passes the
/// exclusions and, where the project has one, the baseline.
/// </summary>
internal sealed class RuleScope
{
    private readonly RuleActions _actions;
    private OrganizationModel? _organization;

    public RuleScope(RuleActions actions, ImmutableArray<DiagnosticDescriptor> rules)
    {
        _actions = actions;
        Types = KnownTypes.For(actions.Compilation);
        actions.Note(rules);
    }

    public Compilation Compilation => _actions.Compilation;

    public AnalyzerOptions Options => _actions.Options;

    /// <summary>Ends the beginning: what is looked for before anything is registered.</summary>
    public CancellationToken CancellationToken => _actions.CancellationToken;

    public KnownTypes Types { get; }

    public OrganizationModel Organization =>
        _organization ??= OrganizationModel.For(Compilation, Options);

    /// <summary>The value of an option in a file: of the rule, else of its family, else of the package, else the default.</summary>
    public T Get<T>(OptionDefinition<T> option, SyntaxTree tree) =>
        option.Read(Options.AnalyzerConfigOptionsProvider.GetOptions(tree), Options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>The value of an option that holds for the whole compilation.</summary>
    public T Get<T>(OptionDefinition<T> option) => ProjectOptions.Of(Compilation, Options).Get(option);

    /// <summary>Calls <paramref name="action"/> for every operation of these kinds; what it returns is reported unless excluded.</summary>
    public void OnOperation(OperationRule action, params OperationKind[] kinds) => _actions.OnOperation(action, CodeTopics.None, kinds);

    /// <summary>
    /// Calls <paramref name="action"/> for every operation of these kinds in members that meet the need; what it returns is reported unless
    /// excluded.
    /// </summary>
    public void OnOperation(OperationRule action, CodeNeed need, params OperationKind[] kinds) => _actions.OnOperation(action, need, kinds);

    /// <summary>
    /// As <see cref="OnOperation(OperationRule, CodeNeed, OperationKind[])"/>, for an action that may say several things of one operation.
    /// </summary>
    public void OnOperationAll(OperationRules action, CodeNeed need, params OperationKind[] kinds) => _actions.OnOperationAll(action, need, kinds);

    /// <summary>
    /// Calls <paramref name="action"/> once for every type that is declared here, all its parts together, if a part may hold what the rule needs; what it
    /// returns is reported unless excluded. It looks at declarations, not at every node of every file.
    /// </summary>
    public void OnType(TypeRule action, TypeHints need) => _actions.OnType(action, need);

    /// <summary>
    /// Calls <paramref name="start"/> once for every type that is declared here; what is read of its members is reported when all have been seen,
    /// unless excluded.
    /// </summary>
    public void OnMembers(TypeReadingStart start) => _actions.OnMembers(start);

    /// <summary>Calls <paramref name="action"/> for every file, without its symbols; all that it returns is reported.</summary>
    public void OnTree(Func<SyntaxTreeAnalysisContext, IEnumerable<Finding>> action) => _actions.OnTree(context =>
    {
        foreach (var finding in action(context))
        {
            context.ReportDiagnostic(FindingReport.ToDiagnostic(finding, _actions.Compilation));
        }
    });

    /// <summary>Calls <paramref name="action"/> for every additional file; what it returns is reported.</summary>
    public void OnAdditionalFile(Func<AdditionalFileAnalysisContext, IEnumerable<Finding>> action) => _actions.OnAdditionalFile(context =>
    {
        foreach (var finding in action(context))
        {
            context.ReportDiagnostic(FindingReport.ToDiagnostic(finding, _actions.Compilation));
        }
    });

    /// <summary>
    /// Calls <paramref name="action"/> once, at the end: only for findings that have no fix and need the whole compilation. What it returns is
    /// reported unless the baseline accepts it.
    /// </summary>
    public void OnEnd(Func<CompilationAnalysisContext, IEnumerable<Finding>> action) => _actions.OnEnd(action);
}
