using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// What one action will do to the solution, as data: nothing is changed yet. Fix All gathers the plans of all findings, merges them
/// (equal members and options are shared, names are allocated once) and edits each document once; a single fix is the same with one plan.
/// </summary>
/// <param name="Title">Verb first, names the result, says the proof: "Gather 6 transitions in a table (49 cases equal)".</param>
/// <param name="Edits">What changes.</param>
internal sealed record SeamPlan(string Title, ImmutableArray<SeamEdit> Edits);

/// <summary>One change of a plan.</summary>
internal abstract record SeamEdit;

/// <summary>
/// A name that is allocated when plans are merged. Two plans that carry equal names of equal <paramref name="Identity"/> in the same owner get
/// one and the same text.
/// </summary>
/// <param name="Preferred">The text that is wanted; a number is appended where it is taken.</param>
/// <param name="Identity">What the name stands for, e.g. the rendered content of a table: equal content is shared.</param>
internal sealed record SeamName(string Preferred, string Identity)
{
    /// <summary>Whether equal content alone makes it one member, whatever each plan would call it: the first one's name holds.</summary>
    public bool IsByContent { get; init; }

    public bool Equals(SeamName? other) =>
        other is not null && IsByContent == other.IsByContent && Identity == other.Identity && (IsByContent || Preferred == other.Preferred);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Identity);
}

/// <summary>Gives the allocated text of a plan's names while edits are rendered.</summary>
internal delegate string NameLookup(SeamName name);

/// <summary>
/// Replaces one node of an existing document. The node is of the document's current tree (the one that the plan was read from).
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Node">The node to replace.</param>
/// <param name="Render">Makes the new node from the current one, in which edits of inner places have been made already.</param>
internal sealed record ReplaceNode(DocumentId DocumentId, SyntaxNode Node, Func<SyntaxNode, NameLookup, SyntaxNode> Render) : SeamEdit
{
    /// <summary>
    /// Whether <see cref="Render"/> only adds to the node that it is given (a parameter, an argument, a statement), so that several plans may
    /// render the same node, and nodes inside it, one after the other.
    /// </summary>
    public bool IsComposable { get; init; }
}

/// <summary>Removes one statement with its comments; a plan that keeps them renders them elsewhere.</summary>
internal sealed record RemoveStatement(DocumentId DocumentId, StatementSyntax Node) : SeamEdit;

/// <summary>Adds a member to a type that is declared in the solution, once for equal names.</summary>
/// <param name="DocumentId">The document with the declaration that gets it.</param>
/// <param name="Owner">The type declaration of the document's current tree; for top-level statements the <see cref="CompilationUnitSyntax"/>.</param>
/// <param name="Name">The name of the member; an existing member is never hidden or doubled.</param>
/// <param name="Render">Makes the member under its allocated name.</param>
internal sealed record AddMember(DocumentId DocumentId, SyntaxNode Owner, SeamName Name, Func<NameLookup, MemberDeclarationSyntax> Render) : SeamEdit;

/// <summary>
/// Adds a member to a class that the plan brings along: a policy object, an options class, the names of authorization policies. The class
/// is made beside the code that needs it, in an existing document, when it does not exist yet; plans that bring an equal class (same project,
/// namespace and name) add to the same one, and equal members are shared.
/// </summary>
/// <param name="DocumentId">The document that gets the class if it does not exist yet.</param>
/// <param name="Anchor">The outermost type declaration of the document's current tree after which a new class stands, or its <see cref="CompilationUnitSyntax"/>.</param>
/// <param name="Class">The class.</param>
/// <param name="Member">The name of the member; equal (name, identity) pairs are shared, others get a name of their own.</param>
/// <param name="Render">Makes the member and all that it needs (an <c>Effective…</c> member, say).</param>
internal sealed record AddClassMember(
    DocumentId DocumentId,
    SyntaxNode Anchor,
    SeamClass Class,
    SeamName Member,
    Func<NameLookup, ImmutableArray<MemberDeclarationSyntax>> Render) : SeamEdit;

/// <summary>A class that plans bring along.</summary>
/// <param name="Name">Its name, as wanted; look the allocated one up with <see cref="TypeName"/>.</param>
/// <param name="Shell">
/// Makes the class without the plans' members, under its allocated name. Its first member tells the engine whether a class of that name
/// that exists already is this one: modifiers and the names of the shell's members must agree.
/// </param>
internal sealed record SeamClass(string Name, Func<string, TypeDeclarationSyntax> Shell)
{
    /// <summary>The name of the class as a name to look up while edits are rendered.</summary>
    public SeamName TypeName => new(Name, "class");

    public bool Equals(SeamClass? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>
/// Hands an <c>IOptionsMonitor&lt;T&gt;</c> to a type that the container builds: constructor parameter (or primary constructor parameter),
/// field, and every explicit construction in the solution.
/// </summary>
/// <param name="DocumentId">The document with the declaration.</param>
/// <param name="Owner">The declaration that gets it.</param>
/// <param name="OwnerSymbol">The type.</param>
/// <param name="Options">The options class.</param>
/// <param name="OptionsNamespace">Its namespace; empty for the global one.</param>
/// <param name="Field">The name by which the owner's code reaches the monitor; its identity tells the owner.</param>
internal sealed record InjectOptions(DocumentId DocumentId, TypeDeclarationSyntax Owner, INamedTypeSymbol OwnerSymbol, SeamClass Options, string OptionsNamespace, SeamName Field) : SeamEdit;

/// <summary>Hands the container's <c>IServiceProvider</c> to a type that it builds, for a service that is looked up by a key.</summary>
/// <param name="OwnerSymbol">The type.</param>
/// <param name="Field">The name by which the owner's code reaches the provider; its identity tells the owner.</param>
internal sealed record InjectProvider(INamedTypeSymbol OwnerSymbol, SeamName Field) : SeamEdit;

/// <summary>
/// Inserts a statement beside another one, once for equal identities: a binding or a registration in start-up code.
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Anchor">A <see cref="StatementSyntax"/> or <see cref="GlobalStatementSyntax"/> of the document's current tree.</param>
/// <param name="IsBefore">Whether the statement stands before the anchor; else after it.</param>
/// <param name="Identity">What the statement does: equal identities are inserted once.</param>
/// <param name="Render">Makes the statement.</param>
internal sealed record InsertStatement(DocumentId DocumentId, SyntaxNode Anchor, bool IsBefore, string Identity, Func<NameLookup, StatementSyntax> Render) : SeamEdit
{
    /// <summary>
    /// The block for which the statement is needed once, wherever the plans that need it would put it: it stands before the first of their
    /// anchors. <c>null</c> where each anchor has a statement of its own.
    /// </summary>
    public SyntaxNode? Scope { get; init; }
}

/// <summary>Allocates a name in a type for something that is no member of its own, such as a captured parameter of a primary constructor.</summary>
/// <param name="DocumentId">The document of the declaration.</param>
/// <param name="Owner">The declaration.</param>
/// <param name="Name">The name.</param>
internal sealed record AllocateName(DocumentId DocumentId, SyntaxNode Owner, SeamName Name) : SeamEdit;
