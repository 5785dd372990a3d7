using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// A rule at work in one compilation: what it may ask (<see cref="Types"/>, <see cref="Organization"/>, options) and how it registers and
/// reports. The organization is read at first use, so that a compilation without a candidate pays nothing for it.
/// </summary>
internal sealed class RuleScope
{
    private readonly CompilationStartAnalysisContext _start;
    private OrganizationModel? _organization;

#pragma warning disable RS1012 // the scope registers on the rule's behalf, in its methods below
    public RuleScope(CompilationStartAnalysisContext start)
#pragma warning restore RS1012
    {
        _start = start;
        Types = KnownTypes.For(start.Compilation);
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
    public void OnOperation(Func<OperationAnalysisContext, Finding?> action, params OperationKind[] kinds) =>
        _start.RegisterOperationAction(
            context =>
            {
                if (action(context) is { } finding && !Exclusions.Silence(context.ContainingSymbol, context.Operation.Syntax))
                {
                    context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
                }
            },
            kinds);

    /// <summary>Calls <paramref name="action"/> for every node of these kinds; what it returns is reported unless excluded.</summary>
    public void OnSyntax(Func<SyntaxNodeAnalysisContext, Finding?> action, params SyntaxKind[] kinds) =>
        _start.RegisterSyntaxNodeAction(
            context =>
            {
                if (action(context) is { } finding && !Exclusions.Silence(context.ContainingSymbol, context.Node))
                {
                    context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
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
                    if (!Exclusions.Silence(context.ContainingSymbol, context.Node))
                    {
                        context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
                    }
                }
            },
            kinds);

    /// <summary>Calls <paramref name="action"/> for every declared symbol of these kinds; what it returns is reported unless excluded.</summary>
    public void OnSymbol(Func<SymbolAnalysisContext, Finding?> action, params SymbolKind[] kinds) =>
        _start.RegisterSymbolAction(
            context =>
            {
                if (action(context) is { } finding && !Exclusions.Silence(context.Symbol, context.Symbol.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken)))
                {
                    context.ReportDiagnostic(FindingReport.ToDiagnostic(finding));
                }
            },
            kinds);

    /// <summary>Calls <paramref name="action"/> once, at the end: only for findings that have no fix and need the whole compilation.</summary>
    public void OnEnd(Action<CompilationAnalysisContext> action) => _start.RegisterCompilationEndAction(action);
}
