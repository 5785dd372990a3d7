using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// How a compiled table is used where it is declared: asked (a look-up decides), or handed on (a default for something that can be configured).
/// </summary>
internal static class TransitionTableUse
{
    /// <summary>Whether the table itself decides: something asks it, and nothing takes it as a default.</summary>
    public static bool Decides(Decision table, CancellationToken cancellationToken)
    {
        if (table.Subjects[0].Symbol is not { } symbol || IsBound(symbol))
        {
            return false;
        }

        var isAsked = false;
        foreach (var scope in Scopes(symbol, table.Syntax, cancellationToken))
        {
            foreach (var node in scope.DescendantNodes())
            {
                if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != symbol.Name)
                {
                    continue;
                }

                switch (Of(name))
                {
                    case Use.Asked:
                        isAsked = true;
                        break;
                    case Use.HandedOn:
                        return false;
                }
            }
        }

        // A table that others ask has no use beside it.
        return isAsked || symbol is { IsStatic: true, DeclaredAccessibility: not Accessibility.Private };
    }

    /// <summary>
    /// The finding of a table: beside the code it is gathered already and information only; in a method it is made anew with every call.
    /// </summary>
    public static Finding Placed(Finding finding, IOperation table)
    {
        var isGathered = table is not IVariableDeclaratorOperation;
        return finding with
        {
            SeamNow = isGathered ? SeamLevel.Gathered : null,
            SeamOffered = isGathered ? SeamLevel.Bound : SeamLevel.Gathered,
            Severity = isGathered ? DiagnosticSeverity.Info : null,
        };
    }

    /// <summary>Whether a name of the table stands where it is asked: a look-up, not a change, nor handing it on.</summary>
    public static bool IsAsked(IdentifierNameSyntax name) => Of(name) == Use.Asked;

    // A property that can be set is what a binder or a caller sets.
    private static bool IsBound(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.SetMethod is not null,
        IFieldSymbol field => !field.IsReadOnly && !field.IsStatic && field.DeclaredAccessibility != Accessibility.Private,
        _ => false,
    };

    private static IEnumerable<SyntaxNode> Scopes(ISymbol symbol, SyntaxNode table, CancellationToken cancellationToken)
    {
        if (symbol is ILocalSymbol)
        {
            return table.FirstAncestorOrSelf<BlockSyntax>() is { } block ? [block] : [table.SyntaxTree.GetRoot(cancellationToken)];
        }

        var parts = symbol.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken));

        // Options that take it as their default stand beside the type.
        return symbol.DeclaredAccessibility == Accessibility.Private ? parts : parts.Where(p => p.SyntaxTree != table.SyntaxTree).Append(table.SyntaxTree.GetRoot(cancellationToken));
    }

    private static Use Of(IdentifierNameSyntax name)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        while (use.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            use = (ExpressionSyntax)use.Parent;
        }

        return use.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == use =>
                access.Name.Identifier.ValueText is "TryGetValue" or "ContainsKey" or "Contains" or "GetValueOrDefault" or "Any" or "TryGetValues" ? Use.Asked : Use.Other,
            ElementAccessExpressionSyntax element when element.Expression == use =>
                element.Parent is AssignmentExpressionSyntax assigned && assigned.Left == element ? Use.Other : Use.Asked,
            ConditionalAccessExpressionSyntax => Use.Asked,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => Use.HandedOn,
            AssignmentExpressionSyntax assignment when assignment.Right == use => Use.HandedOn,
            ArgumentSyntax => Use.HandedOn,
            ConditionalExpressionSyntax => Use.HandedOn,
            EqualsValueClauseSyntax => Use.HandedOn,
            _ => Use.Other,
        };
    }

    private enum Use
    {
        Other,
        Asked,
        HandedOn,
    }
}
