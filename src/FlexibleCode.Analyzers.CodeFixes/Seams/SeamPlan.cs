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
internal sealed record SeamName(string Preferred, string Identity);

/// <summary>Gives the allocated text of a plan's names while edits are rendered.</summary>
internal delegate string NameLookup(SeamName name);

/// <summary>
/// Replaces one node of an existing document. The node is of the document's current tree (the one that the plan was read from).
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Node">The node to replace.</param>
/// <param name="Render">Makes the new node from the current one, in which edits of inner places have been made already.</param>
internal sealed record ReplaceNode(DocumentId DocumentId, SyntaxNode Node, Func<SyntaxNode, NameLookup, SyntaxNode> Render) : SeamEdit;

/// <summary>Removes one statement; its comments move to the statement that <see cref="ReplaceNode"/> rendered before it if the plan says so there.</summary>
internal sealed record RemoveStatement(DocumentId DocumentId, StatementSyntax Node) : SeamEdit;

/// <summary>Adds a member to a type that is declared in the solution, once for equal names.</summary>
/// <param name="DocumentId">The document with the declaration that gets it.</param>
/// <param name="Owner">The type declaration of the document's current tree; for top-level statements the <see cref="CompilationUnitSyntax"/>.</param>
/// <param name="Name">The name of the member; an existing member is never hidden or doubled.</param>
/// <param name="Render">Makes the member under its allocated name.</param>
internal sealed record AddMember(DocumentId DocumentId, SyntaxNode Owner, SeamName Name, Func<NameLookup, MemberDeclarationSyntax> Render) : SeamEdit;

/// <summary>
/// Adds a value to a policy or options class. The class is made beside the code that needs it, in an existing document; plans that name
/// the same class add to the same one.
/// </summary>
/// <param name="DocumentId">The document that gets the class if it does not exist yet.</param>
/// <param name="Anchor">The outermost type declaration of the document's current tree after which a new class stands.</param>
/// <param name="TypeName">The name of the class.</param>
/// <param name="Summary">What the class holds, one sentence for its doc comment.</param>
/// <param name="Property">The name of the property; equal (name, identity) pairs are shared, others get a name of their own.</param>
/// <param name="Render">Makes the property, and with it all that it needs (an <c>Effective…</c> member, a static default).</param>
internal sealed record AddPolicyValue(
    DocumentId DocumentId,
    SyntaxNode Anchor,
    string TypeName,
    string Summary,
    SeamName Property,
    Func<NameLookup, ImmutableArray<MemberDeclarationSyntax>> Render) : SeamEdit;

/// <summary>
/// Hands an <c>IOptionsMonitor&lt;T&gt;</c> to a type that the container builds: constructor parameter (or primary constructor parameter),
/// field, and every explicit construction in the solution.
/// </summary>
/// <param name="DocumentId">The document with the declaration.</param>
/// <param name="Owner">The declaration that gets it.</param>
/// <param name="OwnerSymbol">The type.</param>
/// <param name="OptionsTypeName">The options class, as named in <see cref="AddPolicyValue.TypeName"/>.</param>
/// <param name="Field">The name of the field.</param>
internal sealed record InjectOptions(DocumentId DocumentId, TypeDeclarationSyntax Owner, INamedTypeSymbol OwnerSymbol, string OptionsTypeName, SeamName Field) : SeamEdit;

/// <summary>Binds an options class to a section of configuration in the existing start-up code.</summary>
/// <param name="ProjectId">The project that declares the options class.</param>
/// <param name="OptionsTypeName">The options class.</param>
/// <param name="OptionsNamespace">Its namespace; empty for the global one.</param>
/// <param name="Section">The path of the section.</param>
internal sealed record BindOptions(ProjectId ProjectId, string OptionsTypeName, string OptionsNamespace, string Section) : SeamEdit;

/// <summary>Registers an authorization policy in the existing start-up code.</summary>
/// <param name="ProjectId">The project that declares the policy's name.</param>
/// <param name="Policy">The policy's name, unique ignoring case; equal role sets share one.</param>
/// <param name="Roles">Today's roles in order, trimmed, without blanks.</param>
internal sealed record RegisterPolicy(ProjectId ProjectId, SeamName Policy, ImmutableArray<string> Roles) : SeamEdit;
