using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Writes sets and what asks them, as it reads best at one place of a document.</summary>
internal sealed class RoleSetText(SemanticModel model, SyntaxNode place, SyntaxNode member)
{
    private readonly bool _hasLinq = model
        .LookupNamespacesAndTypes(place.SpanStart, name: "Enumerable")
        .Any(static s => s.ContainingNamespace?.ToDisplayString() == "System.Linq");

    private readonly string _element = Free(model, place);

    /// <summary>Whether the condition stands in an expression tree, which holds no lambdas over sets but may ask one for a value.</summary>
    public bool IsInTree { get; init; }

    /// <summary>Whether options may be <c>null</c> by declaration.</summary>
    public string NullMark { get; } = (model.GetNullableContext(place.SpanStart) & NullableContext.AnnotationsEnabled) != 0 ? "?" : "";

    /// <summary>Whether a lambda can hold the condition: no parameter by reference, no members of a struct.</summary>
    public bool CanCapture(ExpressionSyntax condition)
    {
        foreach (var node in condition.DescendantNodesAndSelf())
        {
            if (node is not (SimpleNameSyntax or ThisExpressionSyntax) || model.GetSymbolInfo(node).Symbol is not { } symbol)
            {
                continue;
            }

            var isOwn = node is ThisExpressionSyntax
                || (symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol && !symbol.IsStatic && node.Parent is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax));
            if (symbol is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { RefKind: not RefKind.None }
                || (symbol is IParameterSymbol { Type.IsRefLikeType: true } or ILocalSymbol { Type.IsRefLikeType: true })
                || (isOwn && member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is StructDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword })
                || (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsValueType: true } }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Set.Any(role => condition on role)</c></summary>
    public ExpressionSyntax Quantified(string quantifier, ExpressionSyntax set, Condition condition, bool isNegated) => IsInTree
        ? Searched(set, condition.Operand!, isNegated)
        : Called(quantifier, set, _element + " => " + condition.With(_element), isNegated);

    /// <summary><c>Set.Contains(operand)</c></summary>
    public ExpressionSyntax Searched(ExpressionSyntax set, ExpressionSyntax operand, bool isNegated) =>
        Called("Contains", set, operand.WithoutTrivia().ToFullString(), isNegated);

    /// <summary><c>Set.Any(role => operand == role)</c></summary>
    public ExpressionSyntax Compared(ExpressionSyntax set, ExpressionSyntax operand, bool isNegated) =>
        Called("Any", set, _element + " => " + operand.WithoutTrivia().ToFullString() + " == " + _element, isNegated);

    /// <summary>Whether an operand is a value that may be <c>null</c>.</summary>
    public bool IsNullableValue(ExpressionSyntax operand) =>
        model.GetTypeInfo(operand).Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>Whether an operand is, or may be, of the type that a set of such roles has: a set of texts is not asked for an object.</summary>
    public bool IsOfType(ExpressionSyntax operand, RoleName role)
    {
        var type = NullableType.Underlying(model.GetTypeInfo(operand).Type);
        return ValueTypeOf(role) is { } members ? SymbolEqualityComparer.Default.Equals(type, members) : type?.SpecialType == SpecialType.System_String;
    }

    /// <summary>The type of a set's elements as one role is written.</summary>
    public string ElementType(RoleName role) =>
        ValueTypeOf(role) is { } type ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : "string";

    /// <summary>A role as it is written in the type itself: as before, except for a constant of the method.</summary>
    public static string Near(RoleName role) =>
        role.Symbol is ILocalSymbol ? SymbolDisplay.FormatLiteral(role.Text, quote: true) : role.Syntax.WithoutTrivia().ToFullString();

    /// <summary>A role as another type can write it: by the constant where that is accessible, else by its text.</summary>
    public static string Far(RoleName role)
    {
        var named = role.Syntax is InvocationExpressionSyntax ? null : role.Symbol;
        for (var symbol = named; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                named = null;
            }
        }

        return named is null or ILocalSymbol
            ? SymbolDisplay.FormatLiteral(role.Text, quote: true)
            : (role.Syntax is CastExpressionSyntax number ? $"({number.Type})" : "") + named.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + named.Name;
    }

    /// <summary><c>{ "A", /* signs abroad */ "B" }</c></summary>
    public static string Written(ImmutableArray<RoleName> roles, ImmutableArray<ImmutableArray<string>> comments, Func<RoleName, string> write) =>
        "{ " + string.Join(", ", roles.Select((role, i) => string.Concat(comments[i].Select(InLine)) + write(role))) + " }";

    // A comment to the end of its line would swallow the roles behind it.
    private static string InLine(string comment) =>
        (comment.StartsWith("//", StringComparison.Ordinal) ? "/* " + comment.Substring(2).Replace("*/", "* /").Trim() + " */" : comment) + " ";

    // A member of an enum is compared as itself or, where a role is kept as a number, as that.
    private ITypeSymbol? ValueTypeOf(RoleName role) =>
        model.GetTypeInfo(role.Syntax).Type is { } type && (type.TypeKind == TypeKind.Enum || role.Syntax is CastExpressionSyntax) ? type : null;

    private ExpressionSyntax Called(string method, ExpressionSyntax set, string argument, bool isNegated)
    {
        var target = set.ToFullString().Trim();
        var call = _hasLinq
            ? $"{target}.{method}({argument})"
            : $"global::System.Linq.Enumerable.{method}({target}, {argument})";
        var made = SyntaxFactory.ParseExpression((isNegated ? "!" : "") + call);
        return _hasLinq
            ? made.WithAdditionalAnnotations(Formatter.Annotation)
            : TableMember.Finished(made).WithoutAnnotations(Simplifier.Annotation);
    }

    // No symbol that is known here has the name, so that nothing is hidden from the condition.
    private static string Free(SemanticModel model, SyntaxNode place)
    {
        foreach (var name in new[] { "role", "roleName", "roleOfSet" })
        {
            if (model.LookupSymbols(place.SpanStart, name: name).IsEmpty
                && !place.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name))
            {
                return name;
            }
        }

        return "oneOfTheRoles";
    }
}
