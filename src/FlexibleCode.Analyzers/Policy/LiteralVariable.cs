using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>Finds the value of a variable that is set where it is declared and never again: a constant that lacks the word.</summary>
internal static class LiteralVariable
{
    // Most variables that are compared count or measure (i, index, total); where one is declared is looked up for those alone that say what they are for.
    private static readonly WordStems Named = WordStems.Whole(
        "max", "maximum", "min", "minimum", "least", "most", "limit", "limits", "threshold", "cap", "ceiling", "floor", "quota", "allowed", "allowance", "tolerance", "cutoff",
        "required", "needed", "standard", "normal", "regular", "grace", "period", "deadline", "budget", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "age", "amount", "score", "rate", "percent", "percentage", "points", "fee", "discount", "bonus");

    /// <summary>
    /// Whether a variable could be a limit by its type (a number, a span of time) and, of a number, by its name; told without allocating.
    /// </summary>
    public static bool MayBe(ILocalSymbol local) =>
        local is { IsConst: false, IsRef: false, IsForEach: false, IsUsing: false }
        && (local.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } ? Named.AreIn(local.Name) : IsSpan(local.Type));

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
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is IdentifierNameSyntax use && VariableUses.IsWritten(use))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpan(ITypeSymbol type) =>
        type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
