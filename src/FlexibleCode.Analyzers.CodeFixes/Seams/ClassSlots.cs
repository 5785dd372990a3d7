using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>A class that plans bring along, and what they add to it.</summary>
/// <param name="Name">Its allocated name.</param>
/// <param name="First">The edit that brought it first: its document and anchor are where a new class stands.</param>
/// <param name="Members">The names of its members.</param>
/// <param name="Existing">The class in the code, if an earlier fix made it.</param>
internal sealed record ClassSlot(string Name, AddClassMember First, MemberNames Members, (DocumentId DocumentId, TypeDeclarationSyntax Declaration)? Existing)
{
    /// <summary>What plans add to a class that does not exist yet.</summary>
    public List<MemberDeclarationSyntax> Added { get; } = [];
}

/// <summary>The classes of all plans of one merge, one per project, namespace and wanted name.</summary>
internal sealed class ClassSlots(Solution solution, CancellationToken cancellationToken)
{
    private readonly Dictionary<(ProjectId, string, string), ClassSlot> _slots = [];
    private readonly List<ClassSlot> _order = [];

    public async Task<ClassSlot> SlotAsync(AddClassMember edit)
    {
        var containing = TypePlacement.NamespaceOf(edit.Anchor);
        var key = (edit.DocumentId.ProjectId, containing, edit.Class.Name);
        if (!_slots.TryGetValue(key, out var slot))
        {
            _slots[key] = slot = await MakeAsync(edit, containing).ConfigureAwait(false);
            _order.Add(slot);
        }

        return slot;
    }

    /// <summary>The edits that add the classes that do not exist yet, in the order in which plans brought them.</summary>
    public IEnumerable<(DocumentId DocumentId, DocumentEdit Edit)> NewClasses()
    {
        // Each goes right behind its anchor, so the last is inserted first.
        foreach (var slot in Enumerable.Reverse(_order).Where(static s => s.Existing is null))
        {
            var declaration = MemberPlacement.Append(slot.First.Class.Shell(slot.Name), [.. slot.Added]);
            yield return (slot.First.DocumentId, new DocumentEdit(slot.First.Anchor, DocumentEditKind.AddType, (root, current) =>
                TypePlacement.InsertBehind(root, current, declaration)));
        }
    }

    private async Task<ClassSlot> MakeAsync(AddClassMember edit, string containing)
    {
        var compilation = await solution.GetProject(edit.DocumentId.ProjectId)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var taken = compilation?.GetSymbolsWithName(name => name.StartsWith(edit.Class.Name, StringComparison.Ordinal), SymbolFilter.Type, cancellationToken)
            .OfType<INamedTypeSymbol>()
            .ToLookup(static t => t.Name, StringComparer.Ordinal);

        for (var number = 1; ; number++)
        {
            var name = number == 1 ? edit.Class.Name : edit.Class.Name + number;
            if (_slots.Values.Any(s => s.Name == name && s.First.DocumentId.ProjectId == edit.DocumentId.ProjectId && TypePlacement.NamespaceOf(s.First.Anchor) == containing))
            {
                continue;
            }

            var shell = edit.Class.Shell(name);
            var same = taken?[name].FirstOrDefault(t => IsIn(t, containing) && t.DeclaringSyntaxReferences.Length == 1);
            if (same?.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax existing
                && IsMadeFrom(shell, existing)
                && solution.GetDocument(existing.SyntaxTree) is { } document)
            {
                return new ClassSlot(name, edit, MemberNames.Of(existing, same, cancellationToken), (document.Id, existing));
            }

            // A type of this name anywhere in the project could be meant by the name, or hide it.
            if (taken?[name].Any() != true)
            {
                return new ClassSlot(name, edit, MemberNames.Of(shell, null, cancellationToken), null);
            }
        }
    }

    private static bool IsIn(INamedTypeSymbol type, string containing) =>
        type.ContainingType is null && (type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString()) == containing;

    // An earlier fix made the class if all that the shell declares stands in it, in words that agree.
    private static bool IsMadeFrom(TypeDeclarationSyntax shell, TypeDeclarationSyntax existing) =>
        shell.Kind() == existing.Kind()
        && shell.Modifiers.Select(static m => m.ValueText).SequenceEqual(existing.Modifiers.Select(static m => m.ValueText))
        && shell.Members.All(member => existing.Members.Any(other => MemberText.AreEqual(member, other)))
        && existing.HasLeadingTrivia
        && DocumentationText(shell) == DocumentationText(existing);

    private static string DocumentationText(TypeDeclarationSyntax declaration) =>
        string.Concat(declaration.GetLeadingTrivia()
            .Where(static t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || t.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            .SelectMany(static t => t.ToFullString())
            .Where(static c => char.IsLetterOrDigit(c)));
}
