using System.Collections.Immutable;
using FlexibleCode.Analyzers.Baseline;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// What the rules of one analyzer ask the driver for in one compilation, gathered so that the driver is asked once: it walks every operation
/// and every symbol again for each action that it knows. What is found passes the exclusions and, where the project has one, the baseline.
/// </summary>
internal sealed class RuleActions
{
    private readonly CompilationStartAnalysisContext _start;
    private readonly AcceptedFindings? _accepted;
    private readonly Dictionary<OperationKind, List<OperationRule>> _operations = [];
    private readonly Dictionary<OperationKind, List<Func<OperationAnalysisContext, ImmutableArray<Finding>>>> _several = [];
    private readonly List<Func<SymbolAnalysisContext, IEnumerable<OwnedFinding>>> _types = [];
    private BaselineFilter? _baseline;

#pragma warning disable RS1012 // the actions are registered on the rules' behalf, below
    public RuleActions(CompilationStartAnalysisContext start)
#pragma warning restore RS1012
    {
        _start = start;
        _accepted = AcceptedFindings.Of(start.Options, start.CancellationToken);
    }

    public Compilation Compilation => _start.Compilation;

    public AnalyzerOptions Options => _start.Options;

    /// <summary>Notes that a rule looks at this compilation.</summary>
    public void Note(ImmutableArray<DiagnosticDescriptor> rules)
    {
        if (_accepted is not null)
        {
            (_baseline ??= new BaselineFilter(_accepted, Compilation)).Note(rules);
        }
    }

    public void OnOperation(OperationRule action, OperationKind[] kinds) => Add(_operations, action, kinds);

    public void OnOperationAll(Func<OperationAnalysisContext, ImmutableArray<Finding>> action, OperationKind[] kinds) => Add(_several, action, kinds);

    public void OnType(Func<SymbolAnalysisContext, IEnumerable<OwnedFinding>> action) => _types.Add(action);

    public void OnSymbol(Action<SymbolAnalysisContext> action, SymbolKind[] kinds) => _start.RegisterSymbolAction(action, kinds);

    public void OnTree(Action<SyntaxTreeAnalysisContext> action) => _start.RegisterSyntaxTreeAction(action);

    public void OnAdditionalFile(Action<AdditionalFileAnalysisContext> action) => _start.RegisterAdditionalFileAction(action);

    public void OnEnd(Func<CompilationAnalysisContext, IEnumerable<Finding>> action) =>
        _start.RegisterCompilationEndAction(context => Report(action(context), context.ReportDiagnostic, context.CancellationToken));

    /// <summary>Asks the driver for what was gathered.</summary>
    public void Register()
    {
        if (_operations.Count + _several.Count > 0)
        {
            RegisterOperations();
        }

        if (_types.Count > 0)
        {
            _start.RegisterSymbolAction(OfType, SymbolKind.NamedType);
        }
    }

    private void RegisterOperations()
    {
        var (rules, several) = (ByKind(_operations), ByKind(_several));
        ImmutableArray<OperationKind> kinds = [.. _operations.Keys.Union(_several.Keys)];
        if (_baseline is not { } baseline)
        {
            _start.RegisterOperationAction(context => Run(rules, several, context, gathered: null), kinds);
            return;
        }

        // What is accepted is so many findings of a member, so that with a baseline a member's findings are gathered before any of them speaks.
        _start.RegisterOperationBlockStartAction(block =>
        {
            var findings = new List<Finding>();
            block.RegisterOperationAction(context => Run(rules, several, context, findings), kinds);
            block.RegisterOperationBlockEndAction(end => baseline.Report(findings, end.ReportDiagnostic, end.CancellationToken));
        });
    }

    private static void Run(
        OperationRule[][] rules,
        Func<OperationAnalysisContext, ImmutableArray<Finding>>[][] several,
        OperationAnalysisContext context,
        List<Finding>? gathered)
    {
        var kind = (int)context.Operation.Kind;
        foreach (var rule in kind < rules.Length ? rules[kind] : [])
        {
            if (rule(ref context) is { } finding)
            {
                Tell(finding, context, gathered);
            }
        }

        foreach (var rule in kind < several.Length ? several[kind] : [])
        {
            foreach (var finding in rule(context))
            {
                Tell(finding, context, gathered);
            }
        }

        DecisionReader.Forget();
    }

    private static void Add<T>(Dictionary<OperationKind, List<T>> actions, T action, OperationKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (!actions.TryGetValue(kind, out var known))
            {
                actions.Add(kind, known = []);
            }

            known.Add(action);
        }
    }

    // A table is looked up faster than a dictionary, and this is asked for every operation.
    private static T[][] ByKind<T>(Dictionary<OperationKind, List<T>> actions)
    {
        var table = new T[actions.Count == 0 ? 0 : actions.Keys.Max(static k => (int)k) + 1][];
        for (var kind = 0; kind < table.Length; kind++)
        {
            table[kind] = actions.TryGetValue((OperationKind)kind, out var known) ? [.. known] : [];
        }

        return table;
    }

    private static void Tell(Finding finding, OperationAnalysisContext context, List<Finding>? gathered)
    {
        if (IsExcluded(finding, context.ContainingSymbol, context.Operation.Syntax))
        {
            return;
        }

        if (gathered is null)
        {
            context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
            return;
        }

        lock (gathered)
        {
            gathered.Add(finding);
        }
    }

    private void OfType(SymbolAnalysisContext context)
    {
        List<Finding>? findings = null;
        foreach (var action in _types)
        {
            foreach (var (finding, owner, syntax) in action(context))
            {
                if (!IsExcluded(finding, owner, syntax))
                {
                    (findings ??= []).Add(finding);
                }
            }
        }

        if (findings is not null)
        {
            Report(findings, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private void Report(IEnumerable<Finding> findings, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (_baseline is { } baseline)
        {
            baseline.Report([.. findings], report, cancellationToken);
            return;
        }

        foreach (var finding in findings)
        {
            report(FindingReport.ToDiagnostic(finding));
        }
    }

    // The exclusions are about business code; what is said of the package's own set-up holds everywhere.
    private static bool IsExcluded(Finding finding, ISymbol? owner, SyntaxNode syntax) =>
        finding.Rule.Category != Rules.Setup && Exclusions.Silence(owner, syntax);
}

/// <summary>What a rule says of one operation; <c>null</c> if nothing. The context is handed on by reference: it is large, and asked for every operation.</summary>
internal delegate Finding? OperationRule(ref OperationAnalysisContext context);

/// <summary>A finding about a type or one of its members, and what the exclusions ask about.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Owner">The type or member that it belongs to.</param>
/// <param name="Syntax">Where it was found.</param>
internal readonly record struct OwnedFinding(Finding Finding, ISymbol Owner, SyntaxNode Syntax);
