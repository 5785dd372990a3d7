using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>The attributes that are written at a type and at its members, without a look into any body.</summary>
internal static class DeclaredAttributes
{
    /// <summary>The attributes of a type's parts and members that pass a filter, each with the declaration that it is written at.</summary>
    public static IEnumerable<(AttributeSyntax Attribute, SyntaxNode Declaration)> Of(INamedTypeSymbol type, Func<AttributeSyntax, bool> filter, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not MemberDeclarationSyntax part)
            {
                continue;
            }

            foreach (var attribute in At(part, filter))
            {
                yield return (attribute, part);
            }

            if (part is not TypeDeclarationSyntax body)
            {
                continue;
            }

            foreach (var member in body.Members)
            {
                // Types within it come by themselves.
                if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                {
                    continue;
                }

                foreach (var attribute in At(member, filter))
                {
                    yield return (attribute, member is BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } ? first : member);
                }
            }
        }
    }

    private static IEnumerable<AttributeSyntax> At(MemberDeclarationSyntax declaration, Func<AttributeSyntax, bool> filter)
    {
        foreach (var list in declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (filter(attribute))
                {
                    yield return attribute;
                }
            }
        }
    }
}
