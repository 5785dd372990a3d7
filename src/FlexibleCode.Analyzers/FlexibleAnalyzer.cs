using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// The base of every rule. It seals <see cref="Initialize"/>, so that every rule is concurrent, skips generated code and test projects, and
/// reports through one path that knows exclusions, related places and properties.
/// </summary>
public abstract class FlexibleAnalyzer : DiagnosticAnalyzer
{
    private protected FlexibleAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!RunsInTestProjects && Exclusions.IsTestProject(start.Compilation, start.Options))
            {
                return;
            }

            Start(new RuleScope(start, SupportedDiagnostics));
        });
    }

    /// <summary>Whether the rule speaks in test projects, too: only rules about the set-up of the package do.</summary>
    private protected virtual bool RunsInTestProjects => false;

    /// <summary>Registers the rule's actions for one compilation. A rule that needs an absent type registers nothing.</summary>
    private protected abstract void Start(RuleScope scope);
}
