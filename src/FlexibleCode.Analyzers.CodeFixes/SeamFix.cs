using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlexibleCode.Analyzers.CodeFixes;

/// <summary>
/// The base of every fix. The single fix and Fix All are one path: plan every finding, merge the plans, edit each document once.
/// </summary>
public abstract class SeamFix : CodeFixProvider
{
    private protected SeamFix(string diagnosticId) => FixableDiagnosticIds = [diagnosticId];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The actions in the order in which they are registered. The first edits existing documents only.</summary>
    public abstract ImmutableArray<SeamAction> Actions { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;

    /// <summary>
    /// Plans one action for one finding, by reading the model again at the finding's span. Returns <c>null</c> when the action cannot keep
    /// its promise here: it is not offered then.
    /// </summary>
    internal abstract Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken);
}
