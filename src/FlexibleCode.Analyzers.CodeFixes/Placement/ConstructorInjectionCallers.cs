using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>A place that constructs a type by hand.</summary>
/// <param name="Document">The document.</param>
/// <param name="Syntax">An object creation; anything else names the constructor in a way that no edit can follow.</param>
internal sealed record Construction(Document Document, SyntaxNode Syntax);

/// <summary>Finds the places that construct a type by hand, target-typed <c>new</c> included.</summary>
internal static class ConstructorInjectionCallers
{
    /// <summary>The constructions in source order, each once.</summary>
    public static async Task<ImmutableArray<Construction>> FindAsync(Solution solution, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = new List<Construction>();
        var seen = new HashSet<(DocumentId, Microsoft.CodeAnalysis.Text.TextSpan)>();
        foreach (var constructor in type.InstanceConstructors)
        {
            var symbols = await SymbolFinder.FindReferencesAsync(constructor, solution, cancellationToken).ConfigureAwait(false);
            foreach (var location in symbols.SelectMany(static s => s.Locations))
            {
                if (location.IsCandidateLocation
                    || await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                {
                    continue;
                }

                // The type's own name inside a constructor initializer, a base list or a doc comment is handled, or means nothing.
                var node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                if (Enclosing(node) is { } construction && seen.Add((location.Document.Id, construction.Span)))
                {
                    found.Add(new Construction(location.Document, construction));
                }
            }
        }

        return [.. found.OrderBy(static c => c.Document.FilePath, StringComparer.Ordinal).ThenBy(static c => c.Syntax.SpanStart)];
    }

    private static SyntaxNode? Enclosing(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ConstructorInitializerSyntax or BaseListSyntax or DocumentationCommentTriviaSyntax:
                    return null;
                case BaseObjectCreationExpressionSyntax or AttributeSyntax:
                    return current;
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
