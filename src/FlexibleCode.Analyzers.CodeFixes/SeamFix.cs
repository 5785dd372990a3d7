using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.CodeFixes.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
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
    public sealed override FixAllProvider GetFixAllProvider() => SeamFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (AcceptMode.IsOn(context.Document.Project))
        {
            return;
        }

        var cancellationToken = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        // One analyzer speaks for many rules, and a caller may hand over what another of them found.
        foreach (var diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            foreach (var action in Actions)
            {
                var request = new SeamRequest(context.Document, root, model, diagnostic.Location.SourceSpan, action);
                if (await PlanAsync(request, cancellationToken).ConfigureAwait(false) is not { } plan)
                {
                    continue;
                }

                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        plan.Title,
                        token => new SeamWeaver(this, action).ApplyAsync(solution, [new PlannedFinding(context.Document.Id, request.Span, plan)], token),
                        action.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>
    /// Plans one action for one finding, by reading the model again at the finding's span. Returns <c>null</c> when the action cannot keep
    /// its promise here: it is not offered then.
    /// </summary>
    internal abstract Task<SeamPlan?> PlanAsync(SeamRequest request, CancellationToken cancellationToken);
}
