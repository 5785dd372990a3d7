using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>
/// The seam L2 of a table that is a static field already: the field stays what holds when nothing is configured, and the places that ask it ask
/// the options. Only where the type alone asks, and each place can reach the options.
/// </summary>
internal static class StaticTable
{
    /// <summary>Plans the binding; <c>null</c> where the table cannot come from configuration.</summary>
    public static async Task<SeamPlan?> BindAsync(SeamRequest request, Decision table, string what, CancellationToken cancellationToken)
    {
        if (!BoundTable.CanBeWritten(request)
            || table.Subjects[0].Symbol is not IFieldSymbol { IsStatic: true, IsReadOnly: true, DeclaredAccessibility: Accessibility.Private } field
            || table.Syntax.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { Declaration.Variables.Count: 1, Parent: ClassDeclarationSyntax owner } declaration
            || field.ContainingType is not { TypeParameters.IsEmpty: true, ContainingType: null } type
            || type.DeclaringSyntaxReferences.Length != 1
            || Content(request, table, field) is not { } content
            || ShapeOf(table) is not { } shape)
        {
            return null;
        }

        var uses = Uses(owner, field, request.Model, cancellationToken);
        if (uses.IsDefaultOrEmpty
            || !uses.All(static u => ConstructorInjection.CanReach(u))
            || await OptionsSeam.TryAsync(request, uses[0], cancellationToken).ConfigureAwait(false) is not { } options)
        {
            return null;
        }

        var preferred = TableText.Pascal(field.Name)!;
        var edits = await BoundTable.EditsAsync(
            request,
            options,
            shape,
            content,
            preferred,
            read => [
                new ReplaceNode(request.Document.Id, declaration, static (current, _) => Opened((FieldDeclarationSyntax)current)) { IsComposable = true },
                .. uses.Select(u => new ReplaceNode(request.Document.Id, u, (current, names) => SyntaxFactory.ParseExpression(read(names)).WithTriviaFrom(current))),
            ],
            cancellationToken).ConfigureAwait(false);
        return new SeamPlan(BoundTable.Title(what), edits);
    }

    // Dictionary<K, V[]>, Dictionary<K, HashSet<V>>, Dictionary<K, List<V>>, Dictionary<K, V>, HashSet<K>, HashSet<(K, V)>: made by themselves.
    private static BoundTableContent? Content(SeamRequest request, Decision table, IFieldSymbol field)
    {
        if (table.Head is not (IObjectCreationOperation or ICollectionExpressionOperation)
            || table.Head.Type is not INamedTypeSymbol { Name: "Dictionary" or "HashSet" } created
            || created.ContainingNamespace.ToDisplayString() != "System.Collections.Generic"
            || table.Subjects[0].Comparison is not (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)
            || (table.Head is IObjectCreationOperation { Arguments: [{ Value: var argument }, ..] } && Operand.WithoutImplicitConversion(argument).Type?.Name != "StringComparer"))
        {
            return null;
        }

        var cells = created.TypeArguments.Length < 2 ? null : created.TypeArguments[1] switch
        {
            IArrayTypeSymbol { Rank: 1 } => "row.Value.ToArray()",
            INamedTypeSymbol { Name: "List" } => "row.Value",
            INamedTypeSymbol { Name: "HashSet", TypeArguments: [var cell] } => $"new global::System.Collections.Generic.HashSet<{cell.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>(row.Value)",
            _ => "",
        };

        // Another kind of collection is not made here; one value is.
        if (cells is "" && table.Subjects.Length == 2)
        {
            return null;
        }

        var text = new TableText(request.Model, table.Syntax.SpanStart, IsFar: true);
        return new BoundTableContent(text.Type(created), text.Type(field.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)), text, TableSeam.NewLineOf(request.Root))
        {
            Expression = $"{field.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{field.Name}",
            IgnoresCase = table.Subjects[0].Comparison == StringComparison.OrdinalIgnoreCase,
            Cells = cells is "" ? null : cells,
        };
    }

    private static BoundTableShape? ShapeOf(Decision table)
    {
        if (Name(table, 0) is not { } row)
        {
            return null;
        }

        if (table.Subjects.Length == 2)
        {
            return Name(table, 1) is { } cell ? BoundTableShape.Pairs(row, cell, isAllowed: true) : null;
        }

        if (table.IsBoolean)
        {
            return new BoundTableShape(BoundTableForm.List, row, row);
        }

        return table.Rows.All(r => SymbolEqualityComparer.Default.Equals(r.Outcome.Value?.Type, row.Type) && ConstantReader.Read(r.Outcome.Value!, default) is { Value: not null })
            ? BoundTableShape.Steps(row, table.Rows.Select(static r => r.Outcome.Constant.Value).OfType<string>())
            : null;
    }

    private static BoundTableName? Name(Decision table, int subject)
    {
        var constants = table.Rows.SelectMany(r => ((ConstantKey)r.Keys[subject]).Constants).ToArray();
        return table.Subjects[subject].Type is { } type && constants.All(static c => c.Value is not null) ? BoundTableName.Of(type, constants) : null;
    }

    // The places that ask; none if anything else is done with the table.
    private static ImmutableArray<SyntaxNode> Uses(ClassDeclarationSyntax owner, IFieldSymbol field, SemanticModel model, CancellationToken cancellationToken)
    {
        var uses = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var node in owner.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == field.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, field))
            {
                if (!TransitionTableUse.IsAsked(name))
                {
                    return default;
                }

                uses.Add(name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name);
            }
        }

        return uses.ToImmutable();
    }

    // The options class stands beside the type and reads the table there.
    private static FieldDeclarationSyntax Opened(FieldDeclarationSyntax field)
    {
        var internals = SyntaxFactory.Token(SyntaxKind.InternalKeyword);
        foreach (var modifier in field.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.PrivateKeyword))
            {
                return field.ReplaceToken(modifier, internals.WithTriviaFrom(modifier));
            }
        }

        var first = field.Modifiers[0];
        var bare = field.Modifiers.Replace(first, first.WithLeadingTrivia());
        return field.WithModifiers(bare.Insert(0, internals.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space)));
    }
}
