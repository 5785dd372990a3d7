using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Placement;

/// <summary>Compares what a fix would make with what stands in the code, where names may have been simplified since.</summary>
internal static class MemberText
{
    public static bool AreEqual(MemberDeclarationSyntax left, MemberDeclarationSyntax right) => Canonical(left) == Canonical(right);

    /// <summary>Whether a statement says what another one says already.</summary>
    public static bool AreEqual(StatementSyntax left, StatementSyntax right) => Canonical(left) == Canonical(right);

    public static bool AreEqual(ImmutableArray<MemberDeclarationSyntax> made, Func<string, IEnumerable<MemberDeclarationSyntax>> existing) =>
        made.All(member => existing(NameOf(member)).Any(other => AreEqual(member, other)));

    /// <summary>The name under which a member is declared; empty if it has none.</summary>
    public static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText ?? "",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        EventDeclarationSyntax declared => declared.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        EnumMemberDeclarationSyntax constant => constant.Identifier.ValueText,
        _ => "",
    };

    // The tokens without trivia and qualifiers, and without the comma that a style rule may add or take away.
    private static string Canonical(SyntaxNode member)
    {
        var text = new StringBuilder();
        foreach (var token in member.DescendantTokens())
        {
            var isLastComma = token.IsKind(SyntaxKind.CommaToken) && token.GetNextToken().IsKind(SyntaxKind.CloseBraceToken);
            if (!isLastComma && !IsQualifier(token))
            {
                text.Append(token.Text).Append(' ');
            }
        }

        return text.ToString();
    }

    // "global::System.DayOfWeek.Monday" and "DayOfWeek.Monday" and "Monday" agree: the name that counts is the last one.
    private static bool IsQualifier(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.ColonColonToken) || token.IsKind(SyntaxKind.DotToken))
        {
            return true;
        }

        for (var node = token.Parent; node?.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AliasQualifiedNameSyntax alias when alias.Alias == node:
                case QualifiedNameSyntax qualified when qualified.Left == node:
                case MemberAccessExpressionSyntax access when access.Expression == node && node is SimpleNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax:
                    return true;
                case NameSyntax or MemberAccessExpressionSyntax:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
