using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>A finding with the plan of one action for it.</summary>
/// <param name="DocumentId">The document of the finding.</param>
/// <param name="Span">Its span in the tree that the plan was read from.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlannedFinding(DocumentId DocumentId, TextSpan Span, SeamPlan Plan);
