using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>A method that nothing outside of its type can call, so that what is made of its answers can be read where it is declared.</summary>
/// <param name="Declaration">The method.</param>
/// <param name="Type">The declaration that it stands in; of a partial type, one part.</param>
internal readonly record struct PrivateMethod(MethodDeclarationSyntax Declaration, TypeDeclarationSyntax Type)
{
    /// <summary>The private method that a piece of code stands in; <c>null</c> if it stands in none.</summary>
    public static PrivateMethod? Around(SyntaxNode code) =>
        code.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { ExplicitInterfaceSpecifier: null, Parent: TypeDeclarationSyntax type and not InterfaceDeclarationSyntax } method
        && !method.Modifiers.Any(static m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
            ? new PrivateMethod(method, type)
            : null;

    /// <summary>Whether the type may have other parts.</summary>
    public bool IsOfPart => Type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Where the method's name stands in its type, in source order; tokens are read, as a type may be long.</summary>
    public IEnumerable<SimpleNameSyntax> Uses()
    {
        var name = Declaration.Identifier.ValueText;
        foreach (var token in Type.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is SimpleNameSyntax use)
            {
                yield return use;
            }
        }
    }
}
