using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Where the comments of a decision go: with the entry of their row, to the fallback, or, where what they explain is gone, to the table's end.
/// None is lost and none is doubled. The comments before the decision stay where they are.
/// </summary>
internal sealed class TableComments
{
    private readonly Dictionary<TableEntry, List<string>> _before = new(ReferenceComparer.Instance);
    private readonly Dictionary<TableEntry, string> _beside = new(ReferenceComparer.Instance);

    private TableComments()
    {
    }

    /// <summary>Comments on the fallback.</summary>
    public List<string> OfFallback { get; } = [];

    /// <summary>Comments on rows that the table does not need.</summary>
    public List<string> Rest { get; } = [];

    /// <summary>Whether a comment that stands at the end of the last line belongs to an entry: it must not stay there, too.</summary>
    public bool TakesLast { get; private set; }

    public IReadOnlyList<string> Before(TableEntry entry) => _before.TryGetValue(entry, out var lines) ? lines : [];

    public string? Beside(TableEntry entry) => _beside.TryGetValue(entry, out var text) ? text : null;

    public static TableComments Of(Table table)
    {
        var comments = new TableComments();
        var extent = table.Decision.Extent;
        var isOne = extent.Length == 1;
        for (var i = 0; i < extent.Length; i++)
        {
            var node = extent[i];
            var span = TextSpan.FromBounds(
                i == 0 ? node.SpanStart : node.FullSpan.Start,
                isOne ? node.Span.End : node.FullSpan.End);
            foreach (var trivia in node.DescendantTrivia())
            {
                if (IsComment(trivia) && span.Contains(trivia.SpanStart))
                {
                    comments.Add(table, trivia);
                    comments.TakesLast |= !isOne && i == extent.Length - 1 && trivia.SpanStart >= node.Span.End;
                }
            }
        }

        return comments;
    }

    private void Add(Table table, SyntaxTrivia trivia)
    {
        var text = trivia.ToString();
        var isBeside = StandsBehindCode(trivia);
        var fallback = table.Decision.Fallback.Syntax;
        if (fallback is not null && (fallback.FullSpan.Contains(trivia.SpanStart) || (isBeside && IsLast(table, fallback, trivia.SpanStart))))
        {
            OfFallback.Add(text);
            return;
        }

        var entry = isBeside ? LastBefore(table, trivia.SpanStart) : Within(table, trivia.SpanStart) ?? FirstAfter(table, trivia.SpanStart);
        if (entry is null)
        {
            Rest.Add(text);
        }
        else if (isBeside && !_beside.ContainsKey(entry))
        {
            _beside.Add(entry, text);
        }
        else
        {
            if (!_before.TryGetValue(entry, out var lines))
            {
                _before.Add(entry, lines = []);
            }

            lines.Add(text);
        }
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool StandsBehindCode(SyntaxTrivia trivia)
    {
        var token = trivia.Token;
        return token.TrailingTrivia.Span.Contains(trivia.SpanStart) && trivia.SpanStart >= token.Span.End;
    }

    private static bool IsLast(Table table, SyntaxNode fallback, int position) =>
        fallback.SpanStart <= position && LastBefore(table, position) is var entry && (entry is null || KeyStart(entry) < fallback.SpanStart);

    // The row in whose text the comment stands; the innermost, because an `if` holds its `else`.
    private static TableEntry? Within(Table table, int position)
    {
        TableEntry? found = null;
        foreach (var entry in table.Entries)
        {
            var span = entry.Row.Syntax.Span;
            if (span.Contains(position) && (KeyStart(entry) <= position || found is null)
                && (found is null || found.Row.Syntax.Span.Length >= span.Length))
            {
                found = entry;
            }
        }

        return found;
    }

    private static TableEntry? LastBefore(Table table, int position)
    {
        TableEntry? found = null;
        foreach (var entry in table.Entries)
        {
            if (KeyStart(entry) <= position && (found is null || KeyStart(found) <= KeyStart(entry)))
            {
                found = entry;
            }
        }

        return found;
    }

    private static TableEntry? FirstAfter(Table table, int position)
    {
        TableEntry? found = null;
        foreach (var entry in table.Entries)
        {
            if (KeyStart(entry) > position && (found is null || KeyStart(entry) < KeyStart(found)))
            {
                found = entry;
            }
        }

        return found;
    }

    private static int KeyStart(TableEntry entry)
    {
        var start = entry.Keys[0].Syntax.SpanStart;
        for (var i = 1; i < entry.Keys.Length; i++)
        {
            start = Math.Max(start, entry.Keys[i].Syntax.SpanStart);
        }

        return start;
    }

    private sealed class ReferenceComparer : IEqualityComparer<TableEntry>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(TableEntry? x, TableEntry? y) => ReferenceEquals(x, y);

        public int GetHashCode(TableEntry entry) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(entry);
    }
}
