using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Where a new member goes in a type.</summary>
internal static class MemberPlacement
{
    /// <summary>
    /// Puts a member into a type. A field goes before every static member that is initialised with code, for initialisers run in the order
    /// of the text and one of them may already call what reads the new field; else behind the leading fields. Other members go last.
    /// </summary>
    public static SyntaxNode Insert(SyntaxNode owner, MemberDeclarationSyntax member)
    {
        if (owner is CompilationUnitSyntax unit)
        {
            return unit.AddMembers(Spaced(member, isFirst: unit.Members.Count == 0));
        }

        var type = (TypeDeclarationSyntax)owner;
        return member is FieldDeclarationSyntax ? InsertAt(type, FieldIndex(type), member) : Append(type, [member]);
    }

    /// <summary>Puts members at the end of a type.</summary>
    public static TypeDeclarationSyntax Append(TypeDeclarationSyntax type, ImmutableArray<MemberDeclarationSyntax> members)
    {
        type = WithBraces(type);
        foreach (var member in members)
        {
            type = type.AddMembers(Spaced(member, isFirst: type.Members.Count == 0));
        }

        return type;
    }

    /// <summary>Puts a member at an index among the members of a type. One of several lines has a blank line on either side.</summary>
    public static TypeDeclarationSyntax InsertAt(TypeDeclarationSyntax type, int index, MemberDeclarationSyntax member)
    {
        type = WithBraces(type);
        var members = type.Members;
        var spaced = Spaced(member, isFirst: index == 0);
        if (index == members.Count)
        {
            return type.WithMembers(members.Add(spaced));
        }

        var next = members[index];
        if ((next is not FieldDeclarationSyntax || IsTall(member)) && !next.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
        {
            members = members.Replace(next, next.WithLeadingTrivia(next.GetLeadingTrivia().Insert(0, IsTall(member) ? SyntaxFactory.LineFeed : SyntaxFactory.ElasticLineFeed)));
        }

        return type.WithMembers(members.Insert(index, spaced));
    }

    // A table of several lines stands apart from the fields around it.
    private static bool IsTall(MemberDeclarationSyntax member) => member.ToString().IndexOf('\n') >= 0;

    private static int FieldIndex(TypeDeclarationSyntax type)
    {
        var leading = 0;
        while (leading < type.Members.Count && type.Members[leading] is FieldDeclarationSyntax field && !IsInitializedStatic(field))
        {
            leading++;
        }

        return leading;
    }

    private static bool IsInitializedStatic(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Declaration.Variables.Any(static v => v.Initializer is not null);

    // A declaration that ends in a semicolon (a record, a class with a primary constructor) gets a body.
    private static TypeDeclarationSyntax WithBraces(TypeDeclarationSyntax type) =>
        type.OpenBraceToken.RawKind != 0 && !type.OpenBraceToken.IsMissing
            ? type
            : type
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia));

    private static MemberDeclarationSyntax Spaced(MemberDeclarationSyntax member, bool isFirst)
    {
        var spaced = isFirst ? member : member.WithLeadingTrivia(member.GetLeadingTrivia().Insert(0, SyntaxFactory.ElasticLineFeed));
        return DocumentWeaver.Formatted(spaced.WithTrailingTrivia(spaced.GetTrailingTrivia().Add(IsTall(member) ? SyntaxFactory.LineFeed : SyntaxFactory.ElasticLineFeed)));
    }
}
