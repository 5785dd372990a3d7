using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Remembers the spans of findings by their first and last token, so that they are found again after their document was edited.</summary>
internal sealed class SpanMarks
{
    private readonly ImmutableDictionary<PlannedFinding, (SyntaxAnnotation First, SyntaxAnnotation Last)> _marks;

    private SpanMarks(ImmutableDictionary<PlannedFinding, (SyntaxAnnotation, SyntaxAnnotation)> marks) => _marks = marks;

    public static SpanMarks Of(ImmutableArray<PlannedFinding> findings) =>
        new(findings.ToImmutableDictionary(static f => f, static _ => (new SyntaxAnnotation(), new SyntaxAnnotation())));

    /// <summary>The marks to set in one document.</summary>
    public IEnumerable<(TextSpan Span, SyntaxAnnotation First, SyntaxAnnotation Last)> For(DocumentId documentId) =>
        _marks.Where(m => m.Key.DocumentId == documentId).Select(static m => (m.Key.Span, m.Value.First, m.Value.Last));

    /// <summary>Sets marks in a tree.</summary>
    public static SyntaxNode Set(SyntaxNode root, IEnumerable<(TextSpan Span, SyntaxAnnotation First, SyntaxAnnotation Last)> marks)
    {
        var tokens = new Dictionary<SyntaxToken, List<SyntaxAnnotation>>();
        foreach (var (span, first, last) in marks)
        {
            Add(root.FindToken(span.Start), first);
            Add(root.FindToken(Math.Max(span.Start, span.End - 1)), last);
        }

        return tokens.Count == 0 ? root : root.ReplaceTokens(tokens.Keys, (old, current) => current.WithAdditionalAnnotations(tokens[old]));

        void Add(SyntaxToken token, SyntaxAnnotation mark)
        {
            if (!tokens.TryGetValue(token, out var list))
            {
                tokens[token] = list = [];
            }

            list.Add(mark);
        }
    }

    /// <summary>Where a finding stands now; <c>null</c> if it is gone or was not marked because its document has not been edited yet.</summary>
    public TextSpan? Find(PlannedFinding finding, SyntaxNode root)
    {
        var (first, last) = _marks[finding];
        if (!root.ContainsAnnotations || root.GetAnnotatedTokens(first).FirstOrDefault() is not { RawKind: not 0 } from)
        {
            return root.FullSpan.Contains(finding.Span) && !root.ContainsAnnotations ? finding.Span : null;
        }

        var to = root.GetAnnotatedTokens(last).FirstOrDefault();
        return to.RawKind == 0 ? null : TextSpan.FromBounds(from.SpanStart, to.Span.End);
    }
}
