using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace FlexibleCode.Analyzers.CodeFixes.Policy;

/// <summary>
/// One limit as a member of a policy object: several literals of equal value on one subject are one member, and so is the next whole number where it
/// stands for the same bound (<c>&lt;= 15</c>, <c>>= 16</c>).
/// </summary>
/// <param name="Member">The name of the member.</param>
/// <param name="Type">Its type, as text: the one in which the limit was compared.</param>
/// <param name="Initializer">Today's value, as written.</param>
/// <param name="Literals">The tests that use it.</param>
/// <param name="Declaration">
/// The declaration that is to read the member from now on: a const, static readonly field or static getter whose uses need no constant. Else
/// <c>null</c>, and each test reads the member itself.
/// </param>
internal sealed record PolicyObjectValue(
    SeamName Member,
    string Type,
    ExpressionSyntax Initializer,
    ImmutableArray<Literal> Literals,
    PolicyObjectDeclaration? Declaration)
{
    /// <summary>How far the number of a test is from the member's: it moves along with it.</summary>
    public decimal Offset(Literal literal) => literal.Constant.Number - Literals[0].Constant.Number;

    /// <summary>The member of a policy object: set once, by its initializer.</summary>
    public ImmutableArray<MemberDeclarationSyntax> Fixed(NameLookup names) => [Property(names, "get;")];

    /// <summary>The member of an options class: set by the binder.</summary>
    public ImmutableArray<MemberDeclarationSyntax> Bound(NameLookup names) => [Property(names, "get; set;")];

    private MemberDeclarationSyntax Property(NameLookup names, string accessors) =>
        SyntaxFactory.ParseMemberDeclaration($"public {Type} {names(Member)} {{ {accessors} }} = {Initializer};")!
            .WithAdditionalAnnotations(Simplifier.Annotation);
}

/// <summary>A declaration that turns from a constant into a reading of the policy.</summary>
/// <param name="DocumentId">Its document.</param>
/// <param name="Node">The field, property or local declaration.</param>
/// <param name="References">All places that use it, of the whole solution.</param>
internal sealed record PolicyObjectDeclaration(DocumentId DocumentId, SyntaxNode Node, ImmutableArray<SyntaxNode> References);
