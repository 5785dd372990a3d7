using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Baseline;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// What the rules of one analyzer ask the driver for in one compilation, gathered so that the driver is asked once per member and once per type
/// (decision 0008). What is found passes the exclusions and, where the project has one, the baseline.
/// </summary>
internal sealed class RuleActions
{
    // A power of two.
    private const int KeptFiles = 64;

    private readonly CompilationStartAnalysisContext _start;
    private readonly AcceptedFindings? _accepted;
    private readonly OperationActions _operations = new();
    private readonly List<(TypeRule Rule, TypeHints Need)> _types = [];
    private readonly List<TypeReadingStart> _readings = [];
    private readonly MemberTopics?[] _files = new MemberTopics?[KeptFiles];
    private BaselineFilter? _baseline;
    private OrganizationModel? _organization;

#pragma warning disable RS1012 // the actions are registered on the rules' behalf, below
    public RuleActions(CompilationStartAnalysisContext start)
#pragma warning restore RS1012
    {
        _start = start;
        _accepted = AcceptedFindings.Of(start.Options, start.CancellationToken);
    }

    public Compilation Compilation => _start.Compilation;

    public AnalyzerOptions Options => _start.Options;

    public CancellationToken CancellationToken => _start.CancellationToken;

    /// <summary>Notes that a rule looks at this compilation.</summary>
    public void Note(ImmutableArray<DiagnosticDescriptor> rules)
    {
        if (_accepted is not null)
        {
            (_baseline ??= new BaselineFilter(_accepted, Compilation)).Note(rules);
        }
    }

    public void OnOperation(OperationRule action, CodeNeed need, OperationKind[] kinds) => _operations.Add(action, need, kinds);

    public void OnOperationAll(OperationRules action, CodeNeed need, OperationKind[] kinds) => _operations.Add(action, need, kinds);

    public void OnType(TypeRule action, TypeHints need) => _types.Add((action, need));

    public void OnMembers(TypeReadingStart start) => _readings.Add(start);

    public void OnTree(Action<SyntaxTreeAnalysisContext> action) => _start.RegisterSyntaxTreeAction(action);

    public void OnAdditionalFile(Action<AdditionalFileAnalysisContext> action) => _start.RegisterAdditionalFileAction(action);

    public void OnEnd(Func<CompilationAnalysisContext, IEnumerable<Finding>> action) =>
        _start.RegisterCompilationEndAction(context => Report(action(context), context.ReportDiagnostic, context.CancellationToken));

    /// <summary>Asks the driver for what was gathered.</summary>
    public void Register()
    {
        if (!_operations.IsEmpty)
        {
            _start.RegisterOperationBlockAction(OfCode);
        }

        if (_types.Count > 0)
        {
            _start.RegisterSymbolAction(OfType, SymbolKind.NamedType);
        }

        if (_readings.Count > 0)
        {
            _start.RegisterSymbolStartAction(OfMembers, SymbolKind.NamedType);
        }
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private void OfCode(OperationBlockAnalysisContext member)
    {
        // The attributes of a member are blocks of their own, and may stand in another file.
        List<Finding>? findings = null;
        for (var block = 0; block < member.OperationBlocks.Length; block++)
        {
            var code = member.OperationBlocks[block].Syntax;
            var file = FileOf(code.SyntaxTree, member.CancellationToken);
            var wanted = _operations.Wanted(file.At(code), out var signs);
            if (wanted != 0 && !(file.MayMigrate && Exclusions.IsMigration(member.OwningSymbol)))
            {
                _operations.Run(member, block, wanted, new StatementFilter(file.Places, signs), ref findings);
            }
        }

        if (findings is not null)
        {
            Report(findings, member.ReportDiagnostic, member.CancellationToken);
        }
    }

    // The members of a file come near each other, and not always one after the other.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private MemberTopics FileOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        ref var kept = ref _files[RuntimeHelpers.GetHashCode(tree) & (KeptFiles - 1)];
        if (kept is not { } file || file.Tree != tree)
        {
            _organization ??= OrganizationModel.For(Compilation, Options);
            kept = file = _organization.TopicsFor(tree, cancellationToken);
        }

        return file;
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private void OfType(SymbolAnalysisContext context)
    {
        var type = new TypeContext(context);
        var hints = TypeHints.Any;
        foreach (var part in type.Parts)
        {
            var file = FileOf(part.SyntaxTree, context.CancellationToken);
            hints |= DeclaredTypes.Of(file.Facts, context.CancellationToken).At(part.Span);
        }

        List<Finding>? findings = null;
        foreach (var (action, need) in _types)
        {
            if ((need & hints) != 0 && action(in type) is { } said)
            {
                Add(said, ref findings);
            }
        }

        if (findings is not null)
        {
            Report(findings, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private void OfMembers(SymbolStartAnalysisContext type)
    {
        foreach (var start in _readings)
        {
            if (start((INamedTypeSymbol)type.Symbol, type.CancellationToken) is not { } reading)
            {
                continue;
            }

            type.RegisterOperationBlockAction(reading.Read);
            type.RegisterSymbolEndAction(end =>
            {
                List<Finding>? findings = null;
                Add([.. reading.End(end.CancellationToken)], ref findings);
                if (findings is not null)
                {
                    Report(findings, end.ReportDiagnostic, end.CancellationToken);
                }
            });
        }
    }

    private static void Add(List<OwnedFinding> said, ref List<Finding>? findings)
    {
        foreach (var (finding, owner, syntax) in said)
        {
            if (!IsExcluded(finding, owner, syntax))
            {
                (findings ??= []).Add(finding);
            }
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
            report(FindingReport.ToDiagnostic(finding, Compilation));
        }
    }

    /// <summary>Whether a finding is silent: the exclusions are about business code; what is said of the package's own set-up holds everywhere.</summary>
    public static bool IsExcluded(Finding finding, ISymbol? owner, SyntaxNode syntax) =>
        finding.Rule.Category != Rules.Setup && Exclusions.Silence(owner, syntax);
}

/// <summary>A finding about a type or one of its members, and what the exclusions ask about.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Owner">The type or member that it belongs to.</param>
/// <param name="Syntax">Where it was found.</param>
internal readonly record struct OwnedFinding(Finding Finding, ISymbol Owner, SyntaxNode Syntax);
