using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>Where a branch stands, if its arms can be moved out of there.</summary>
/// <param name="Model">The model of the document.</param>
/// <param name="Owner">The declaration of the class.</param>
/// <param name="Type">The class.</param>
/// <param name="Name">The name of the method or property: what is called by <c>[CallerMemberName]</c> is told the same.</param>
/// <param name="Member">The declaration of the member.</param>
/// <param name="Body">Its body.</param>
/// <param name="Answer">What the member answers; <c>null</c> for nothing. What an <c>async</c> one promises is taken out of its task.</param>
internal sealed record RoleServicePlace(
    SemanticModel Model, ClassDeclarationSyntax Owner, INamedTypeSymbol Type, string Name, SyntaxNode Member, SyntaxNode Body, ITypeSymbol? Answer)
{
    /// <summary>The place; <c>null</c> where a class cannot stand for the code: no instance of a plain class, or no method or property.</summary>
    public static RoleServicePlace? Of(SyntaxNode branch, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!ConstructorInjection.CanReach(branch)
            || ExpressionTrees.Contains(branch, model, cancellationToken)
            || branch.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax owner
            || model.GetDeclaredSymbol(owner, cancellationToken) is not { IsStatic: false } type
            || IsGeneric(type)
            || MemberOf(branch) is not { } member
            || BodyOf(member) is not { } body
            || model.GetDeclaredSymbol(member is ArrowExpressionClauseSyntax ? member.Parent! : member, cancellationToken) is not { } symbol)
        {
            return null;
        }

        var method = symbol as IMethodSymbol ?? (symbol as IPropertySymbol)?.GetMethod;
        return method is { TypeParameters.IsEmpty: true, ReturnsByRef: false, ReturnsByRefReadonly: false, IsVararg: false } && !IsRestricted(branch)
            ? new RoleServicePlace(model, owner, type, (method.AssociatedSymbol ?? method).Name.Split('.').Last(), member, body, Promised(method))
            : null;
    }

    /// <summary>All names that stand in the member: a new local must have another one.</summary>
    public IEnumerable<string> TakenNames() => Member.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText);

    // What a lambda or a local function answers is asked for elsewhere, and a constructor runs before the object is whole.
    private static SyntaxNode? MemberOf(SyntaxNode branch)
    {
        foreach (var node in branch.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return null;
                case MethodDeclarationSyntax or AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax } or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax }:
                    return node;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static SyntaxNode? BodyOf(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression,
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        _ => null,
    };

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!current.TypeParameters.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    // What the words around the branch allow or check would not hold for code elsewhere.
    private static bool IsRestricted(SyntaxNode branch)
    {
        foreach (var node in branch.AncestorsAndSelf())
        {
            if (node is CheckedStatementSyntax or CheckedExpressionSyntax or UnsafeStatementSyntax or FixedStatementSyntax
                || (node is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.UnsafeKeyword)))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? Promised(IMethodSymbol method)
    {
        if (method.IsAsync)
        {
            return method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;
        }

        return method.ReturnsVoid ? null : method.ReturnType;
    }
}
