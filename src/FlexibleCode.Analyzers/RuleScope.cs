using System.Collections.Immutable;
using FlexibleCode.Analyzers.Baseline;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// A rule at work in one compilation: what it may ask (<see cref="Types"/>, <see cref="Organization"/>, options) and how it registers and
/// reports. The organization is read at first use, so that a compilation without a candidate pays nothing for it. What is found passes the
/// exclusions and, where the project has one, the baseline.
/// </summary>
internal sealed class RuleScope
{
    private readonly CompilationStartAnalysisContext _start;
    private readonly BaselineFilter? _baseline;
    private List<(Func<OperationAnalysisContext, Finding?> Action, ImmutableArray<OperationKind> Kinds)>? _gathered;
    private OrganizationModel? _organization;

#pragma warning disable RS1012 // the scope registers on the rule's behalf, in its methods below
    public RuleScope(CompilationStartAnalysisContext start, ImmutableArray<DiagnosticDescriptor> rules)
#pragma warning restore RS1012
    {
        _start = start;
        Types = KnownTypes.For(start.Compilation);
        if (AcceptedFindings.Of(start.Options, start.CancellationToken) is { } accepted)
        {
            _baseline = new BaselineFilter(accepted, start.Compilation, rules);
        }
    }

    public Compilation Compilation => _start.Compilation;

    public AnalyzerOptions Options => _start.Options;

    public KnownTypes Types { get; }

    public OrganizationModel Organization =>
        _organization ??= OrganizationModel.For(Compilation, Options);

    /// <summary>The value of an option in a file: of the rule, else of its family, else of the package, else the default.</summary>
    public T Get<T>(OptionDefinition<T> option, SyntaxTree tree) =>
        option.Read(Options.AnalyzerConfigOptionsProvider.GetOptions(tree), Options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>The value of an option that holds for the whole compilation.</summary>
    public T Get<T>(OptionDefinition<T> option) => ProjectOptions.Of(Compilation, Options).Get(option);

    /// <summary>Calls <paramref name="action"/> for every operation of these kinds; what it returns is reported unless excluded.</summary>
    public void OnOperation(Func<OperationAnalysisContext, Finding?> action, params OperationKind[] kinds)
    {
        if (_baseline is { } baseline)
        {
            Gather(action, [.. kinds], baseline);
            return;
        }

        _start.RegisterOperationAction(
            context =>
            {
                if (action(context) is { } finding && !IsExcluded(finding, context.ContainingSymbol, context.Operation.Syntax))
                {
                    context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
                }
            },
            kinds);
    }

    /// <summary>
    /// Calls <paramref name="action"/> for every node of these kinds; what it returns is reported unless excluded. It may be asked about a node
    /// again, so that it keeps nothing in mind.
    /// </summary>
    public void OnSyntax(Func<SyntaxNodeAnalysisContext, Finding?> action, params SyntaxKind[] kinds) =>
        _start.RegisterSyntaxNodeAction(
            context =>
            {
                if (action(context) is { } finding)
                {
                    Report(finding, context, node => action(node) is { } other ? [other] : [], kinds);
                }
            },
            kinds);

    /// <summary>Calls <paramref name="action"/> for every node of these kinds; all that it returns is reported unless excluded.</summary>
    public void OnSyntaxAll(Func<SyntaxNodeAnalysisContext, IEnumerable<Finding>> action, params SyntaxKind[] kinds) =>
        _start.RegisterSyntaxNodeAction(
            context =>
            {
                foreach (var finding in action(context))
                {
                    Report(finding, context, action, kinds);
                }
            },
            kinds);

    /// <summary>Calls <paramref name="action"/> for every declared symbol of these kinds; what it returns is reported unless excluded.</summary>
    public void OnSymbol(Func<SymbolAnalysisContext, Finding?> action, params SymbolKind[] kinds) =>
        _start.RegisterSymbolAction(
            context =>
            {
                if (action(context) is { } finding
                    && !IsExcluded(finding, context.Symbol, context.Symbol.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken))
                    && (_baseline is null || _baseline.Speaks(finding, static () => 0, context.CancellationToken)))
                {
                    context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
                }
            },
            kinds);

    /// <summary>Calls <paramref name="action"/> for every additional file; what it returns is reported.</summary>
    public void OnAdditionalFile(Func<AdditionalFileAnalysisContext, IEnumerable<Finding>> action) =>
        _start.RegisterAdditionalFileAction(context =>
        {
            foreach (var finding in action(context))
            {
                context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
            }
        });

    /// <summary>
    /// Calls <paramref name="action"/> once, at the end: only for findings that have no fix and need the whole compilation. What it returns is
    /// reported unless the baseline accepts it.
    /// </summary>
    public void OnEnd(Func<CompilationAnalysisContext, IEnumerable<Finding>> action) =>
        _start.RegisterCompilationEndAction(context =>
        {
            if (_baseline is { } baseline)
            {
                baseline.Report([.. action(context)], context.ReportDiagnostic, context.CancellationToken);
                return;
            }

            foreach (var finding in action(context))
            {
                context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
            }
        });

    // What is accepted is so many findings of a member, so that with a baseline a member's findings are gathered before any of them speaks.
    private void Gather(Func<OperationAnalysisContext, Finding?> action, ImmutableArray<OperationKind> kinds, BaselineFilter baseline)
    {
        if (_gathered is not null)
        {
            _gathered.Add((action, kinds));
            return;
        }

        var gathered = _gathered = [(action, kinds)];
        _start.RegisterOperationBlockStartAction(block =>
        {
            var findings = new List<Finding>();
            foreach (var (ask, of) in gathered)
            {
                block.RegisterOperationAction(
                    context =>
                    {
                        if (ask(context) is { } finding && !IsExcluded(finding, context.ContainingSymbol, context.Operation.Syntax))
                        {
                            lock (findings)
                            {
                                findings.Add(finding);
                            }
                        }
                    },
                    of);
            }

            block.RegisterOperationBlockEndAction(end => baseline.Report(findings, end.ReportDiagnostic, end.CancellationToken));
        });
    }

    private void Report(Finding finding, SyntaxNodeAnalysisContext context, Func<SyntaxNodeAnalysisContext, IEnumerable<Finding>> action, SyntaxKind[] kinds)
    {
        if (!IsExcluded(finding, context.ContainingSymbol, context.Node)
            && (_baseline is null || _baseline.Speaks(finding, () => CountBefore(finding, context, action, kinds), context.CancellationToken)))
        {
            context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
        }
    }

    // The findings of the same rule that stand before this one in its member; nodes of the member, and of what is around it, may have made them.
    private static int CountBefore(
        Finding finding, SyntaxNodeAnalysisContext context, Func<SyntaxNodeAnalysisContext, IEnumerable<Finding>> action, SyntaxKind[] kinds)
    {
        var declaration = DeclarationOf(finding);
        if (declaration is null || declaration.SyntaxTree != context.Node.SyntaxTree)
        {
            return 0;
        }

        var count = 0;
        foreach (var node in declaration.DescendantNodesAndSelf().Concat(declaration.Ancestors()))
        {
            if (Array.IndexOf(kinds, node.Kind()) < 0)
            {
                continue;
            }

            foreach (var other in action(Of(node)))
            {
                if (other.Rule.Id == finding.Rule.Id && other.Location.SourceSpan.CompareTo(finding.Location.SourceSpan) < 0
                    && DeclarationOf(other) == declaration && !IsExcluded(other, context.ContainingSymbol, node))
                {
                    count++;
                }
            }
        }

        return count;

        // A rule reads a node through its context; the driver has no way to ask for the nodes before this one.
#pragma warning disable CS0618
        SyntaxNodeAnalysisContext Of(SyntaxNode node) =>
            new(node, context.ContainingSymbol, context.SemanticModel, context.Options, static _ => { }, static _ => true, context.CancellationToken);
#pragma warning restore CS0618
    }

    private static SyntaxNode? DeclarationOf(Finding finding) =>
        BaselineMember.DeclarationOf(finding.Location.SourceTree?.GetRoot().FindToken(finding.Location.SourceSpan.Start).Parent);

    // The exclusions are about business code; what is said of the package's own set-up holds everywhere.
    private static bool IsExcluded(Finding finding, ISymbol? symbol, SyntaxNode syntax) =>
        finding.Rule.Category != Rules.Setup && Exclusions.Silence(symbol, syntax);
}
