using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>A query that another program reads, a database say: it takes its set from a variable that stands before it.</summary>
internal sealed class RoleSetQuery
{
    private readonly HashSet<string> _taken;

    private RoleSetQuery(StatementSyntax statement, BlockSyntax body)
    {
        Statement = statement;
        _taken = new HashSet<string>(
            body.Parent!.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText), StringComparer.Ordinal);
    }

    /// <summary>The statement of the member's body before which the variable stands.</summary>
    public StatementSyntax Statement { get; }

    /// <summary>
    /// Finds the query that the parts stand in: <c>null</c> where they stand in none. <c>false</c> where no variable can be captured, or the parts
    /// stand in different places.
    /// </summary>
    public static bool TryFind(ImmutableArray<RoleSetPart> parts, SemanticModel model, out RoleSetQuery? query, CancellationToken cancellationToken)
    {
        query = null;
        var trees = parts.Select(p => ExpressionTrees.Outermost(p.Unit, model, cancellationToken)).Distinct().ToArray();
        if (trees is not [var tree])
        {
            return false;
        }

        if (tree is null)
        {
            return true;
        }

        if (ExpressionTrees.Body(tree) is not { } body)
        {
            return false;
        }

        // All queries of a member share the variable, so that it stands before the first of them, whichever is rewritten.
        query = new RoleSetQuery(body.Statements.First(s => s.Span.Contains(tree.Span) || HasTree(s, model, cancellationToken)), body);
        return true;
    }

    /// <summary>The statement that reads the set. As a sequence: what newer compilers make of an array's own search is no query.</summary>
    public InsertStatement Hoist(DocumentId document, SeamName set, string elementType, Func<NameLookup, ExpressionSyntax> read) =>
        new(document, Statement, IsBefore: true, "capture " + set, names =>
            SyntaxFactory.ParseStatement($"global::System.Collections.Generic.IEnumerable<{elementType}> {Local(names(set))} = {read(names)};")
                .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));

    private static bool HasTree(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in statement.DescendantNodes())
        {
            if (node is LambdaExpressionSyntax { Body: var body } && ExpressionTrees.Contains(body, model, cancellationToken))
            {
                return true;
            }

            if (node is QueryExpressionSyntax query && ExpressionTrees.Contains(query.FromClause, model, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variable's name.</summary>
    public string Local(string set)
    {
        var name = char.ToLowerInvariant(set[0]) + set.Substring(1);
        var free = name;
        for (var i = 2; _taken.Contains(free); i++)
        {
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
