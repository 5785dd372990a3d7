using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// What each member of a file speaks of: by its own declaration, by the heads of the types that it stands in, and by what the file's usings rename.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="facts">What the file says; <c>null</c> for one that is not read, all of whose members may speak of anything.</param>
/// <param name="wrappers">The methods whose names stand for a question about a role.</param>
internal sealed class MemberTopics(SyntaxTree tree, RoleFacts? facts, RoleWrappers wrappers)
{
    private TypeHead? _head;

    public SyntaxTree Tree { get; } = tree;

    /// <summary>What the member speaks of that a piece of code belongs to.</summary>
    public CodeTopics At(SyntaxNode code)
    {
        // An attribute is too small to be worth the question.
        if (facts is null || code is AttributeSyntax)
        {
            return CodeTopics.All;
        }

        var topics = facts.TopicsOfUsings;
        var isInMember = false;
        for (var node = code; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case TypeDeclarationSyntax type:
                    topics |= OfHead(type);
                    isInMember = true;
                    break;
                case MemberDeclarationSyntax member when !isInMember && member is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax):
                    topics |= In(member.FullSpan);
                    isInMember = true;
                    break;
            }
        }

        // Top-level statements, and what stands before all types.
        return isInMember ? topics : topics | In(Tree.GetRoot().FullSpan);
    }

    private CodeTopics In(TextSpan span) => facts!.TopicsIn(span) | (wrappers.AreNamedIn(Tree, span) ? CodeTopics.Access : CodeTopics.None);

    // Its words only: what a head compares or chooses, its members do not. Members come type by type.
    private CodeTopics OfHead(TypeDeclarationSyntax type)
    {
        var start = type.FullSpan.Start;
        if (_head is not { } head || head.Start != start)
        {
            var brace = type.OpenBraceToken;
            var end = brace.IsKind(SyntaxKind.None) ? type.FullSpan.End : brace.SpanStart;
            _head = head = new TypeHead(start, facts!.TopicsIn(TextSpan.FromBounds(start, end)) & CodeTopics.Words);
        }

        return head.Topics;
    }

    private sealed record TypeHead(int Start, CodeTopics Topics);
}
