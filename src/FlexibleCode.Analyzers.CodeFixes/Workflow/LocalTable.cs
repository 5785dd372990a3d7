using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// Moves a table that a method makes anew with every call to a field of the type. Only where the method asks it and does nothing else with it:
/// then nobody can tell one table from another.
/// </summary>
internal static class LocalTable
{
    /// <summary>Moves a compiled table.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="table">The table as it is read.</param>
    /// <param name="what">What the rows are, as the title says it.</param>
    /// <param name="cancellationToken">Stops the planning.</param>
    public static SeamPlan? Gather(SeamRequest request, Decision table, string what, CancellationToken cancellationToken) =>
        table.Subjects[0].Symbol is ILocalSymbol local
            ? Move(request, local, table.Syntax, TransitionTableUse.IsAsked, $"Gather {table.Rows.Sum(Entries)} {what} in a table beside the code", cancellationToken)
            : null;

    /// <summary>Moves what a local begins with to a field of the type.</summary>
    /// <param name="request">What is planned.</param>
    /// <param name="local">The local.</param>
    /// <param name="written">A node of its declaration.</param>
    /// <param name="isAsked">Whether a use only asks it.</param>
    /// <param name="title">The title of the action.</param>
    /// <param name="cancellationToken">Stops the planning.</param>
    public static SeamPlan? Move(
        SeamRequest request, ILocalSymbol local, SyntaxNode written, Func<IdentifierNameSyntax, bool> isAsked, string title, CancellationToken cancellationToken)
    {
        if (written.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Declaration.Variables.Count: 1, UsingKeyword.RawKind: 0 } declaration
            || declaration.Parent is not BlockSyntax block
            || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax)
            || NamesTypeParameter(local.Type))
        {
            return null;
        }

        var uses = Uses(block, local, request.Model, isAsked, cancellationToken);
        if (uses.IsDefaultOrEmpty)
        {
            return null;
        }

        var owner = declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var preferred = TableText.Pascal(local.Name) ?? "Table";
        var creation = declaration.Declaration.Variables[0].Initializer!.Value;
        var name = new SeamName(preferred, creation.WithoutTrivia().ToString());
        var text = new TableText(request.Model, declaration.SpanStart, IsFar: false);
        var type = text.Type(local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        var source = $"private static readonly {type} ";
        var value = Moved(creation.WithoutTrivia().ToFullString(), IndentOf(declaration), IndentOf(owner) + "    ");
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        edits.Add(new AddMember(
            request.Document.Id,
            owner,
            name,
            lookup => TableMember.Finished(
                SyntaxFactory.ParseMemberDeclaration($"{source}{lookup(name)} = {value};")!.WithLeadingTrivia(declaration.GetLeadingTrivia()))));
        edits.Add(new RemoveStatement(request.Document.Id, declaration));
        var position = block.Statements.IndexOf(declaration);
        if (position == 0 && block.Statements.Count > 1)
        {
            edits.Add(new ReplaceNode(request.Document.Id, block.Statements[1], static (current, _) => WithoutBlankLine(current)) { IsComposable = true });
        }

        foreach (var use in uses)
        {
            edits.Add(new ReplaceNode(
                request.Document.Id, use, (current, lookup) => SyntaxFactory.IdentifierName(lookup(name)).WithTriviaFrom(current)));
        }

        return new SeamPlan(title, edits.ToImmutable());
    }

    /// <summary>Whether a block only asks a local.</summary>
    public static bool IsOnlyAsked(BlockSyntax block, ILocalSymbol local, SemanticModel model, Func<IdentifierNameSyntax, bool> isAsked, CancellationToken cancellationToken) =>
        !Uses(block, local, model, isAsked, cancellationToken).IsDefaultOrEmpty;

    private static int Entries(Row row) => row.Keys.Aggregate(1, static (count, key) => count * ((ConstantKey)key).Constants.Length);

    // The places that ask; none if anything else is done with the table.
    private static ImmutableArray<SyntaxNode> Uses(
        BlockSyntax block, ILocalSymbol local, SemanticModel model, Func<IdentifierNameSyntax, bool> isAsked, CancellationToken cancellationToken)
    {
        var uses = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var node in block.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            {
                if (!isAsked(name))
                {
                    return default;
                }

                uses.Add(name);
            }
        }

        return uses.ToImmutable();
    }

    // The lines of the table keep their places to each other.
    private static string Moved(string text, string from, string to)
    {
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (from.Length > 0 && lines[i].StartsWith(from, StringComparison.Ordinal))
            {
                lines[i] = to + lines[i].Substring(from.Length);
            }
        }

        return string.Join("\n", lines);
    }

    private static string IndentOf(SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading[leading.Count - 1].ToString() : "";
    }

    // What was the second statement is the first now: no blank line stands before it.
    private static SyntaxNode WithoutBlankLine(SyntaxNode statement)
    {
        var leading = statement.GetLeadingTrivia();
        return leading.Count > 0 && leading[0].IsKind(SyntaxKind.EndOfLineTrivia) ? statement.WithLeadingTrivia(leading.RemoveAt(0)) : statement;
    }

    private static bool NamesTypeParameter(ITypeSymbol type) =>
        type is INamedTypeSymbol named && named.TypeArguments.Any(a => a is ITypeParameterSymbol || NamesTypeParameter(a));
}
