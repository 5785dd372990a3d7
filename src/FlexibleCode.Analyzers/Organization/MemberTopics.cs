using System.Runtime.CompilerServices;
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
/// <param name="facts">What the file says.</param>
/// <param name="wrappers">The methods whose names stand for a question about a role.</param>
internal sealed class MemberTopics(SyntaxTree tree, RoleFacts facts, RoleWrappers wrappers)
{
    private const int BitsOfTopics = 16;

    // Where the last type begins whose head was asked for, and what it speaks of: one number, as members may be asked for side by side.
    private long _head = -1;

    public SyntaxTree Tree { get; } = tree;

    /// <summary>Where the file speaks of what.</summary>
    public TopicPlaces Places => facts.Topics;

    /// <summary>What the file says by its text and syntax alone.</summary>
    public RoleFacts Facts => facts;

    /// <summary>Whether the file may hold a migration, or the model of one.</summary>
    public bool MayMigrate => facts.MayMigrate;

    /// <summary>Whether this is true with these methods, too.</summary>
    public bool HoldsFor(RoleWrappers others) => ReferenceEquals(wrappers, others) || wrappers.Key == others.Key;

    /// <summary>What the member speaks of that a piece of code belongs to.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public CodeTopics At(SyntaxNode code)
    {
        if (code is AttributeSyntax attribute)
        {
            return OfAttribute(attribute);
        }

        var topics = facts.TopicsOfUsings;
        var isInMember = false;
        for (var node = code; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type)
            {
                return topics | OfHeads(type);
            }

            if (!isInMember && node is MemberDeclarationSyntax member and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
            {
                topics |= In(member.FullSpan);
                isInMember = true;
            }
        }

        // Top-level statements, and what stands before all types.
        return isInMember ? topics : topics | In(Tree.GetRoot().FullSpan);
    }

    // An attribute says nothing without an argument; one that lets somebody in may be given anything.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private CodeTopics OfAttribute(AttributeSyntax attribute) =>
        attribute.ArgumentList is not { Arguments.Count: > 0 } ? CodeTopics.None
        : AccessAttributes.MayLetIn(attribute) ? CodeTopics.All
        : facts.TopicsIn(attribute.Span);

    [MethodImpl(MethodOptimization.FromTheStart)]
    private CodeTopics In(TextSpan span)
    {
        var topics = facts.TopicsIn(span);
        return wrappers.AreNamedIn(facts, span) ? topics | CodeTopics.Access | CodeTopics.Wrapped : topics;
    }

    // The heads of a type and of those around it. Their words only: what a head compares or chooses, its members do not. Members come type by type.
    [MethodImpl(MethodOptimization.FromTheStart)]
    private CodeTopics OfHeads(TypeDeclarationSyntax type)
    {
        var start = type.FullSpan.Start;
        var known = Volatile.Read(ref _head);
        if (known >> BitsOfTopics == start)
        {
            return (CodeTopics)(short)known;
        }

        var topics = OfHead(type);
        for (var node = type.Parent; node is not null; node = node.Parent)
        {
            topics |= node is TypeDeclarationSyntax outer ? OfHead(outer) : CodeTopics.None;
        }

        Volatile.Write(ref _head, ((long)start << BitsOfTopics) | (ushort)topics);
        return topics;
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private CodeTopics OfHead(TypeDeclarationSyntax type)
    {
        var brace = type.OpenBraceToken;
        var end = brace.IsKind(SyntaxKind.None) ? type.FullSpan.End : brace.SpanStart;
        return facts.TopicsIn(TextSpan.FromBounds(type.FullSpan.Start, end)) & CodeTopics.Words;
    }
}
