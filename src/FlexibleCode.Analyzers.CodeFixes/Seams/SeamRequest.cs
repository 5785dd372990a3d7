using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>What a fix is asked to plan: one finding in the current tree, and one action.</summary>
/// <param name="Document">The document of the finding.</param>
/// <param name="Root">Its current root.</param>
/// <param name="Model">Its semantic model.</param>
/// <param name="Span">The span of the finding.</param>
/// <param name="Action">The action.</param>
internal sealed record SeamRequest(Document Document, SyntaxNode Root, SemanticModel Model, TextSpan Span, SeamAction Action)
{
    public Solution Solution => Document.Project.Solution;

    public AnalyzerOptions Options => Document.Project.AnalyzerOptions;
}
