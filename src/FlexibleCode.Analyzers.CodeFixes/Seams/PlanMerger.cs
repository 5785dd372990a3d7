using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// Merges plans: allocates every name once, shares equal members and classes (with each other, and with those that an earlier fix left in
/// the code), and turns the plans' edits into edits of documents.
/// </summary>
internal sealed class PlanMerger
{
    private readonly Solution _solution;
    private readonly CancellationToken _cancellationToken;
    private readonly ClassSlots _classes;
    private readonly Dictionary<string, MemberNames> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentId, ImmutableArray<DocumentEdit>.Builder> _documents = [];
    private readonly HashSet<(DocumentId, int, bool, string)> _inserted = [];
    private readonly HashSet<(string Owner, SeamName Name)> _rendered = [];

    private PlanMerger(Solution solution, CancellationToken cancellationToken)
    {
        _solution = solution;
        _cancellationToken = cancellationToken;
        _classes = new ClassSlots(solution, cancellationToken);
    }

    /// <summary>The edits of each document.</summary>
    public IEnumerable<KeyValuePair<DocumentId, ImmutableArray<DocumentEdit>>> Documents =>
        _documents.Select(static d => new KeyValuePair<DocumentId, ImmutableArray<DocumentEdit>>(d.Key, d.Value.ToImmutable()));

    public static async Task<PlanMerger> MergeAsync(Solution solution, ImmutableArray<PlannedFinding> planned, CancellationToken cancellationToken)
    {
        var merger = new PlanMerger(solution, cancellationToken);
        foreach (var finding in planned)
        {
            await merger.AddAsync(finding.Plan).ConfigureAwait(false);
        }

        foreach (var (documentId, edit) in merger._classes.NewClasses())
        {
            merger.Edit(documentId, edit);
        }

        return merger;
    }

    private async Task AddAsync(SeamPlan plan)
    {
        var names = new PlanNames();

        // Classes and fields first, for members refer to them; then members, for the places refer to those.
        foreach (var edit in plan.Edits.OfType<AddClassMember>())
        {
            var slot = await _classes.SlotAsync(edit).ConfigureAwait(false);
            names[edit.Class.TypeName] = slot.Name;
        }

        foreach (var edit in plan.Edits.OfType<InjectOptions>())
        {
            await InjectAsync(edit, names).ConfigureAwait(false);
        }

        foreach (var edit in plan.Edits.OfType<AddClassMember>())
        {
            var slot = await _classes.SlotAsync(edit).ConfigureAwait(false);
            names[edit.Member] = slot.Members.Allocate(
                edit.Member,
                candidate => edit.Render(names.With(edit.Member, candidate)),
                out var isNew);
            if (isNew)
            {
                var members = edit.Render(names.Lookup);
                _classes.Add(slot, members);
                if (slot.Existing is { } existing)
                {
                    Edit(existing.DocumentId, new DocumentEdit(existing.Declaration, DocumentEditKind.AddMember, (root, current) =>
                        root.ReplaceNode(current, MemberPlacement.Append((TypeDeclarationSyntax)current, members))));
                }
            }
        }

        foreach (var edit in plan.Edits.OfType<AddMember>())
        {
            await AddMemberAsync(edit, names).ConfigureAwait(false);
        }

        AddPlaces(plan, names);
    }

    private async Task AddMemberAsync(AddMember edit, PlanNames names)
    {
        var (key, owner) = await OwnerAsync(edit.DocumentId, edit.Owner).ConfigureAwait(false);
        names[edit.Name] = owner.Allocate(edit.Name, candidate => [edit.Render(names.With(edit.Name, candidate))], out var isNew);
        if (isNew && _rendered.Add((key, edit.Name)))
        {
            var member = edit.Render(names.Lookup);
            Edit(edit.DocumentId, new DocumentEdit(edit.Owner, DocumentEditKind.AddMember, (root, current) =>
                root.ReplaceNode(current, MemberPlacement.Insert(current, member))));
        }
    }

    private void AddPlaces(SeamPlan plan, PlanNames names)
    {
        foreach (var edit in plan.Edits)
        {
            switch (edit)
            {
                case ReplaceNode replace:
                    Edit(replace.DocumentId, new DocumentEdit(replace.Node, DocumentEditKind.Replace, (root, current) =>
                        root.ReplaceNode(current, replace.Render(current, names.Lookup))));
                    break;
                case RemoveStatement remove:
                    Edit(remove.DocumentId, new DocumentEdit(remove.Node, DocumentEditKind.Remove, static (root, current) =>
                        root.RemoveNode(current, SyntaxRemoveOptions.KeepUnbalancedDirectives)!));
                    break;
                case InsertStatement insert when _inserted.Add((insert.DocumentId, insert.Anchor.SpanStart, insert.IsBefore, insert.Identity)):
                    Edit(insert.DocumentId, new DocumentEdit(insert.Anchor, DocumentEditKind.Insert, (root, current) =>
                        StatementPlacement.Insert(root, current, insert.Render(names.Lookup), insert.IsBefore)));
                    break;
            }
        }
    }

    private async Task InjectAsync(InjectOptions inject, PlanNames names)
    {
        var (_, owner) = await OwnerAsync(inject.DocumentId, inject.Owner).ConfigureAwait(false);
        _ = owner;
        names[inject.Field] = inject.Field.Preferred;
        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async Task<(string Key, MemberNames Names)> OwnerAsync(DocumentId documentId, SyntaxNode owner)
    {
        var model = await _solution.GetDocument(documentId)!.GetSemanticModelAsync(_cancellationToken).ConfigureAwait(false);
        var symbol = model?.GetDeclaredSymbol(owner, _cancellationToken) as INamedTypeSymbol;
        var key = documentId.ProjectId.Id + "|" + (symbol?.GetDocumentationCommentId() ?? documentId.Id + "@" + owner.SpanStart);
        if (!_owners.TryGetValue(key, out var names))
        {
            _owners[key] = names = MemberNames.Of(owner, symbol, _cancellationToken);
        }

        return (key, names);
    }

    private void Edit(DocumentId documentId, DocumentEdit edit)
    {
        if (!_documents.TryGetValue(documentId, out var edits))
        {
            _documents[documentId] = edits = ImmutableArray.CreateBuilder<DocumentEdit>();
        }

        edits.Add(edit);
    }
}
