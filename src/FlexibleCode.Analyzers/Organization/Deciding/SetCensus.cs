using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// Counts, set by set, where the members of organizational closed sets decide in one compilation. Filled concurrently, one named member at a
/// time, and read once at the end.
/// </summary>
internal sealed class SetCensus
{
    private readonly OrganizationModel _organization;
    private readonly SetKinds _kinds;
    private readonly PersonHoldings _holdings;
    private readonly Func<IOperation, ISymbol, bool> _isSetUp;
    private readonly NamedLists _lists = new();
    private readonly ConcurrentDictionary<ISymbol, CountedSet> _sets = new(SymbolEqualityComparer.Default);

    /// <summary>Begins to count.</summary>
    /// <param name="compilation">What is counted in.</param>
    /// <param name="organization">What is known of the organization.</param>
    /// <param name="isSetUp">Whether an operation only sets the program up: it tells what a set is, and decides nothing.</param>
    public SetCensus(Compilation compilation, OrganizationModel organization, Func<IOperation, ISymbol, bool> isSetUp)
    {
        _isSetUp = isSetUp;
        _organization = organization;
        _kinds = new SetKinds(organization);
        _holdings = new PersonHoldings(compilation, organization, _kinds);
    }

    /// <summary>The sets with all that was counted; asked once, at the end.</summary>
    public IEnumerable<CountedSet> Sets()
    {
        _lists.Tell();
        return _sets.Values;
    }

    /// <summary>Counts what is done with a member, if it is one of a set that says something of the organization.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public void Count(IOperation reference, ISymbol containingSymbol, CancellationToken cancellationToken)
    {
        if (!MemberUseReader.MayBe(reference) || ((IMemberReferenceOperation)reference).Member is not { } member || !_organization.IsOwn(member.ContainingAssembly))
        {
            return;
        }

        var kind = _kinds.Of(member.ContainingType);
        var isKey = kind == ThingKind.None && _kinds.IsKeyOfRole(member);
        if (kind == ThingKind.None && !isKey)
        {
            if (NamedLists.MayHold(member))
            {
                ReadList(reference, containingSymbol, cancellationToken);
            }

            return;
        }

        if (MemberUseReader.Read(reference) is not { } use)
        {
            if (NamedLists.MayHold(member))
            {
                ReadList(reference, containingSymbol, cancellationToken);
            }

            // A named list may hold it; flags are held as a whole where they are compared.
            if (!isKey && !FlaggedSets.IsFlagged(member.ContainingType) && NamedLists.HolderOf(reference) is { } list
                && !_isSetUp(reference, containingSymbol) && !Exclusions.Silence(containingSymbol, reference.Syntax))
            {
                _lists.Hold(list, Counted(member.ContainingType, kind), member);
            }

            return;
        }

        if (!IsWhole(member, reference, use))
        {
            return;
        }

        // A key stands for itself where it is declared among other things.
        var set = isKey
            ? Counted(_kinds.IsOfKeys(member.ContainingType) ? member.ContainingType : member, ThingKind.Role)
            : Counted(member.ContainingType, kind);
        if (use.Kind != MemberUseKind.Test)
        {
            set.Tell(SetEvidence.Authorization);
            if (use.Kind == MemberUseKind.Grant)
            {
                return;
            }
        }
        else if (set.Kind == ThingKind.Role && use.Subject is { } subject && Operand.Symbol(subject) is { } holder)
        {
            // A set may say itself that it is about people: UserType, EmployeeRole.
            if (isKey ? _organization.Words.Has(holder.Name, WordKinds.Role) : IsOfPerson(holder) || _kinds.SpeaksOfPeople(set.Symbol.Name))
            {
                set.Tell(SetEvidence.OfPerson);
            }
        }

        CountPlace(set, member, use, containingSymbol, cancellationToken);
    }

    // By itself, for what the lambda takes along.
    private void ReadList(IOperation reference, ISymbol containingSymbol, CancellationToken cancellationToken) =>
        _lists.Read(
            (IMemberReferenceOperation)reference,
            root => _isSetUp(root, containingSymbol) || Exclusions.Silence(containingSymbol, root.Syntax),
            cancellationToken);

    /// <summary>What speaks for a counted set of roles; asked when all has been counted.</summary>
    public SetEvidence EvidenceFor(CountedSet set, CancellationToken cancellationToken) =>
        set.Evidence == SetEvidence.None && _holdings.Include(set.Symbol, cancellationToken) ? SetEvidence.OfPerson : set.Evidence;

    // By itself: what a lambda takes along is allocated where its method begins, and most references are of no set.
    private CountedSet Counted(ISymbol set, ThingKind kind) =>
        _sets.TryGetValue(set, out var known) ? known : _sets.GetOrAdd(set, new CountedSet(set, kind));

    private void CountPlace(CountedSet set, ISymbol member, MemberUse use, ISymbol containingSymbol, CancellationToken cancellationToken)
    {
        var root = DecisionHead.RootOf(use.Operation);
        var head = DecisionHead.OfRoot(root);
        if (set.Knows(head, root, member))
        {
            return;
        }

        var decides = use.Kind == MemberUseKind.Authorization && use.Operation is IAttributeOperation
            || (!DecisionHead.IsFilter(root) && !DecisionHead.IsInPolicyTable(root) && Sink.Of(root, cancellationToken) != SinkKind.Presentation && !NameMapping.Holds(head, cancellationToken));
        if (decides && !_isSetUp(root, containingSymbol) && !Exclusions.Silence(containingSymbol, root.Syntax))
        {
            set.Add(DecisionRun.FirstOf(head, use, member), root, member);
        }
        else
        {
            set.Reject(root);
        }
    }

    // A value of flags counts where it is held as a whole against one member: a bit test asks for a part of it, and its order says nothing.
    private static bool IsWhole(ISymbol member, IOperation reference, MemberUse use) =>
        !FlaggedSets.IsFlagged(member.ContainingType)
        || (FlaggedSets.IsMember(member.ContainingType, (member as IFieldSymbol)?.ConstantValue)
            && use.Operation is not IBinaryOperation { OperatorKind: not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) }
            && reference.Parent is not IRelationalPatternOperation
            && (use.Subject is null || !FlaggedSets.IsOfBits(use.Subject)));

    private bool IsOfPerson(ISymbol? symbol) =>
        symbol is (IPropertySymbol or IFieldSymbol) and { IsStatic: false, ContainingType: { } containing }
        && _organization.Words.Has(containing.Name, WordKinds.Person)
        && _organization.IsOwn(containing);
}
