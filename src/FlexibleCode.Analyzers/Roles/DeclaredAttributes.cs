using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>The attributes that are written at a type and at its members, without a look into any body.</summary>
internal static class DeclaredAttributes
{
    /// <summary>The attributes of a type's parts and members that pass a filter, each with the declaration that it is written at.</summary>
    public static IEnumerable<(AttributeSyntax Attribute, SyntaxNode Declaration)> Of(
        ImmutableArray<SyntaxReference> parts, Func<AttributeSyntax, bool> filter, CancellationToken cancellationToken)
    {
        foreach (var reference in parts)
        {
            if (reference.GetSyntax(cancellationToken) is not MemberDeclarationSyntax part)
            {
                continue;
            }

            foreach (var found in Of(part, filter))
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether any attribute of one part of a type, or of the members in it, passes a filter.</summary>
    public static bool Any(MemberDeclarationSyntax part, Func<AttributeSyntax, bool> filter) => Of(part, filter).Any();

    private static IEnumerable<(AttributeSyntax Attribute, SyntaxNode Declaration)> Of(MemberDeclarationSyntax part, Func<AttributeSyntax, bool> filter)
    {
        foreach (var attribute in At(part, filter))
        {
            yield return (attribute, part);
        }

        if (part is not TypeDeclarationSyntax body)
        {
            yield break;
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

    /// <summary>
    /// What the compiler has bound an attribute to, without a semantic model: one that is asked at a type binds everything anew. <c>null</c> where
    /// the attribute is not of the declaration itself (<c>[return: …]</c>), and for what is neither a type, a method nor a property.
    /// </summary>
    public static AttributeData? DataOf(INamedTypeSymbol type, AttributeSyntax attribute, SyntaxNode declaration)
    {
        foreach (var data in OwnerOf(type, declaration)?.GetAttributes() ?? [])
        {
            if (data.ApplicationSyntaxReference is { } place && place.Span == attribute.Span && place.SyntaxTree == attribute.SyntaxTree)
            {
                return data;
            }
        }

        return null;
    }

    private static ISymbol? OwnerOf(INamedTypeSymbol type, SyntaxNode declaration)
    {
        var name = declaration switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        };
        if (name is null)
        {
            return declaration is BaseTypeDeclarationSyntax ? type : null;
        }

        foreach (var member in type.GetMembers(name))
        {
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                if (reference.Span == declaration.Span && reference.SyntaxTree == declaration.SyntaxTree)
                {
                    return member;
                }
            }
        }

        return null;
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
