using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlexibleCode.Analyzers;

/// <summary>
/// The base of every rule. It seals <see cref="Initialize"/>, so that every rule is concurrent, skips generated code and test projects, and
/// reports through one path that knows exclusions, related places and properties. A rule can run alone; <see cref="RuleHost"/> runs all that
/// are on by default as one.
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
            var actions = new RuleActions(start);
            Begin(actions);
            actions.Register();
        });
    }

    /// <summary>Whether the rule speaks in test projects, too: only rules about the set-up of the package do.</summary>
    private protected virtual bool RunsInTestProjects => false;

    /// <summary>Begins the rule's work in one compilation, unless that is none of its concern.</summary>
    internal virtual void Begin(RuleActions actions)
    {
        if (RunsInTestProjects || !Exclusions.IsTestProject(actions.Compilation, actions.Options))
        {
            Start(new RuleScope(actions, SupportedDiagnostics));
        }
    }

    /// <summary>Registers the rule's actions for one compilation. A rule that needs an absent type registers nothing.</summary>
    private protected abstract void Start(RuleScope scope);
}
