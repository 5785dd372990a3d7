using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Finds the value of a variable that is set where it is declared and never again: a constant that lacks the word.</summary>
internal static class LiteralVariable
{
    /// <summary>Whether a variable's type is one that numbers or spans of time have, told without allocating.</summary>
    public static bool MayBe(ILocalSymbol local) =>
        local is { IsConst: false, IsRef: false, IsForEach: false, IsUsing: false }
        && local.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } or { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What the variable is declared with; <c>null</c> if that is not said in one declaration.</summary>
    public static VariableDeclaratorSyntax? Declaration(ILocalSymbol local, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: LocalDeclarationStatementSyntax } declarator
            ? declarator
            : null;

    /// <summary>Whether the variable keeps the value that it is declared with. Any other place that could write it counts, also one in a lambda.</summary>
    public static bool Stays(VariableDeclaratorSyntax declarator)
    {
        var scope = declarator.Parent!.Parent!.Parent;
        if (scope is SwitchSectionSyntax or GlobalStatementSyntax)
        {
            scope = scope.Parent;
        }

        if (scope is null)
        {
            return false;
        }

        var name = declarator.Identifier.ValueText;
        foreach (var token in scope.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is IdentifierNameSyntax use && IsWritten(use))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWritten(ExpressionSyntax use)
    {
        SyntaxNode place = use;
        while (place.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax, RefKindKeyword.RawKind: 0 })
        {
            place = place.Parent;
        }

        return place.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            ForEachVariableStatementSyntax loop => loop.Variable == place,
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
