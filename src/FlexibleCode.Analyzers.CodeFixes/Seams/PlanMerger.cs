using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis;
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
    private readonly Dictionary<(DocumentId, int, string), SyntaxNode> _firstAnchors = [];

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
        var plans = new List<(SeamPlan Plan, PlanNames Names)>();
        foreach (var finding in planned)
        {
            var names = new PlanNames();
            await merger.NameClassesAsync(finding.Plan, names).ConfigureAwait(false);
            merger.FindFirstAnchors(finding.Plan);
            plans.Add((finding.Plan, names));
        }

        // Monitors next, for all plans at once: a derived type may need the one of its base.
        var injections = new Injections(solution, cancellationToken);
        foreach (var (plan, names) in plans)
        {
            injections.Add(plan, names);
        }

        foreach (var (plan, names) in await injections.PlanAsync().ConfigureAwait(false))
        {
            await merger.AddAsync(plan, names).ConfigureAwait(false);
        }

        foreach (var (plan, names) in plans)
        {
            if (injections.Settle(plan, names))
            {
                await merger.AddAsync(plan, names).ConfigureAwait(false);
            }
        }

        foreach (var (documentId, edit) in merger._classes.NewClasses())
        {
            merger.Edit(documentId, edit);
        }

        return merger;
    }

    private async Task NameClassesAsync(SeamPlan plan, PlanNames names)
    {
        foreach (var edit in plan.Edits.OfType<AddClassMember>())
        {
            names[edit.Class.TypeName] = (await _classes.SlotAsync(edit).ConfigureAwait(false)).Name;
        }
    }

    // Members of classes first, then members of types: the places refer to both.
    private async Task AddAsync(SeamPlan plan, PlanNames names)
    {
        foreach (var edit in plan.Edits.OfType<AddClassMember>())
        {
            await AddClassMemberAsync(edit, names).ConfigureAwait(false);
        }

        foreach (var edit in plan.Edits.OfType<AddMember>())
        {
            await AddMemberAsync(edit, names).ConfigureAwait(false);
        }

        foreach (var edit in plan.Edits.OfType<AllocateName>())
        {
            var (_, owner) = await OwnerAsync(edit.DocumentId, edit.Owner).ConfigureAwait(false);
            names[edit.Name] = owner.Allocate(edit.Name, static _ => [], out _);
        }

        AddPlaces(plan, names);
    }

    private async Task AddClassMemberAsync(AddClassMember edit, PlanNames names)
    {
        var slot = await _classes.SlotAsync(edit).ConfigureAwait(false);
        names[edit.Member] = slot.Members.Allocate(edit.Member, candidate => edit.Render(names.With(edit.Member, candidate)), out var isNew);
        if (!isNew)
        {
            return;
        }

        var members = edit.Render(names.Lookup);
        if (slot.Existing is { } existing)
        {
            Edit(existing.DocumentId, new DocumentEdit(existing.Declaration, DocumentEditKind.AddMember, (root, current) =>
                root.ReplaceNode(current, MemberPlacement.Append((TypeDeclarationSyntax)current, members))));
        }
        else
        {
            slot.Added.AddRange(members);
        }
    }

    private async Task AddMemberAsync(AddMember edit, PlanNames names)
    {
        var (_, owner) = await OwnerAsync(edit.DocumentId, edit.Owner).ConfigureAwait(false);
        names[edit.Name] = owner.Allocate(edit.Name, candidate => [edit.Render(names.With(edit.Name, candidate))], out var isNew);
        if (isNew)
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
                case InsertStatement insert when AnchorOf(insert) is var anchor && _inserted.Add((insert.DocumentId, anchor.SpanStart, insert.IsBefore, insert.Identity)):
                    Edit(insert.DocumentId, new DocumentEdit(anchor, insert.IsBefore ? DocumentEditKind.Insert : DocumentEditKind.InsertAfter, (root, current) =>
                        StatementPlacement.Insert(root, current, insert.Render(names.Lookup), insert.IsBefore)));
                    break;
            }
        }
    }

    private SyntaxNode AnchorOf(InsertStatement insert) =>
        insert.Scope is { } scope ? _firstAnchors[(insert.DocumentId, scope.SpanStart, insert.Identity)] : insert.Anchor;

    private void FindFirstAnchors(SeamPlan plan)
    {
        foreach (var edit in plan.Edits)
        {
            if (edit is InsertStatement { Scope: { } scope } insert
                && (!_firstAnchors.TryGetValue((insert.DocumentId, scope.SpanStart, insert.Identity), out var first) || insert.Anchor.SpanStart < first.SpanStart))
            {
                _firstAnchors[(insert.DocumentId, scope.SpanStart, insert.Identity)] = insert.Anchor;
            }
        }
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
