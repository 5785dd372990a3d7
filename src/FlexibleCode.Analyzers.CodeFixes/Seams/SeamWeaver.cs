using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Carries plans out: merges them, edits each document once, tidies up, and hands the same text to every project that shares a file.
/// Plans whose places lie inside one another are woven from the inside out, the outer one planned again on what the inner one left.
/// </summary>
internal sealed class SeamWeaver(SeamFix fix, SeamAction action)
{
    // Nesting deeper than this is no code that people write; each pass carries out at least one plan.
    private const int MostPasses = 32;

    public async Task<Solution> ApplyAsync(Solution original, ImmutableArray<PlannedFinding> planned, CancellationToken cancellationToken)
    {
        var solution = original;
        for (var pass = 0; pass < MostPasses && !planned.IsEmpty; pass++)
        {
            var (now, later) = NestedPlans.Split(planned);
            var merged = await PlanMerger.MergeAsync(solution, now, cancellationToken).ConfigureAwait(false);
            var marks = SpanMarks.Of(later);
            foreach (var document in merged.Documents)
            {
                if (await solution.GetDocument(document.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
                {
                    var woven = DocumentWeaver.Weave(root, document.Value, marks.For(document.Key));
                    solution = solution.WithDocumentSyntaxRoot(document.Key, woven, PreservationMode.PreserveIdentity);
                }
            }

            planned = await ReplanAsync(solution, later, marks, cancellationToken).ConfigureAwait(false);
        }

        return await Tidying.FinishAsync(original, solution, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ImmutableArray<PlannedFinding>> ReplanAsync(
        Solution solution, ImmutableArray<PlannedFinding> later, SpanMarks marks, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<(DocumentId, TextSpan)>();
        foreach (var finding in later)
        {
            if (await solution.GetDocument(finding.DocumentId)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && marks.Find(finding, root) is { } span)
            {
                findings.Add((finding.DocumentId, span));
            }
        }

        return await SeamFixAllProvider.PlanAsync(fix, action, solution, findings.ToImmutable(), cancellationToken).ConfigureAwait(false);
    }
}
