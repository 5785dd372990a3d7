using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>
/// The last step of every fix: names are simplified and imported, new code is formatted, line endings are those of the file, and every
/// project that shares a file gets the same text.
/// </summary>
internal static class Tidying
{
    public static async Task<Solution> FinishAsync(Solution original, Solution woven, CancellationToken cancellationToken)
    {
        var changed = woven.GetChanges(original).GetProjectChanges().SelectMany(static p => p.GetChangedDocuments(true)).ToArray();
        var solution = original;
        foreach (var documentId in changed)
        {
            var before = original.GetDocument(documentId)!;
            var text = await TextAsync(before, woven.GetDocument(documentId)!, cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(documentId, text, PreservationMode.PreserveIdentity);
            foreach (var linked in before.GetLinkedDocumentIds())
            {
                solution = solution.WithDocumentText(linked, text, PreservationMode.PreserveIdentity);
            }
        }

        return solution;
    }

    private static async Task<SourceText> TextAsync(Document before, Document woven, CancellationToken cancellationToken)
    {
        var errors = await ErrorsAsync(woven, cancellationToken).ConfigureAwait(false);
        var imported = await ImportAdder.AddImportsAsync(woven, Simplifier.AddImportsAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        var tidy = await TidyAsync(imported, cancellationToken).ConfigureAwait(false);

        // An import can make a name of the file ambiguous. The new names stay qualified then.
        if (await ErrorsAsync(tidy, cancellationToken).ConfigureAwait(false) > errors)
        {
            tidy = await TidyAsync(woven, cancellationToken).ConfigureAwait(false);
        }

        var old = await before.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var text = await tidy.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var (first, firstBefore) = (await FirstLineAsync(tidy, text, cancellationToken).ConfigureAwait(false), await FirstLineAsync(before, old, cancellationToken).ConfigureAwait(false));
        return LineEndings.Restore(old, WithoutLinesOfRemovedImports(old, firstBefore, text, first));
    }

    // Where the project imports by itself what the adder imported, the simplifier takes the import away and leaves the blank line that followed it.
    private static SourceText WithoutLinesOfRemovedImports(SourceText old, int firstBefore, SourceText text, int first)
    {
        var surplus = BlankLinesBefore(text, first) - BlankLinesBefore(old, firstBefore);
        return surplus > 0 ? text.Replace(TextSpan.FromBounds(text.Lines[first - surplus].Start, text.Lines[first].Start), "") : text;
    }

    // The line of the first code; a header may stand above it.
    private static async Task<int> FirstLineAsync(Document document, SourceText text, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            ? text.Lines.IndexOf(root.GetFirstToken(includeZeroWidth: true).SpanStart)
            : 0;

    private static int BlankLinesBefore(SourceText text, int line)
    {
        var blank = 0;
        while (blank < line && string.IsNullOrWhiteSpace(text.Lines[line - blank - 1].ToString()))
        {
            blank++;
        }

        return blank;
    }

    private static async Task<Document> TidyAsync(Document document, CancellationToken cancellationToken)
    {
        document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(static d => d.Severity == DiagnosticSeverity.Error)
            : 0;
}
