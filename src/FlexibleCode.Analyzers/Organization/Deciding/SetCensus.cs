using System.Collections.Concurrent;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// Counts, set by set, where the members of organizational closed sets decide in one compilation. Filled concurrently, one named member at a
/// time, and read once at the end.
/// </summary>
internal sealed class SetCensus(OrganizationModel organization)
{
    private readonly SetKinds _kinds = new(organization);
    private readonly ConcurrentDictionary<ISymbol, CountedSet> _sets = new(SymbolEqualityComparer.Default);

    public IEnumerable<CountedSet> Sets => _sets.Values;

    /// <summary>Counts what is done with a member, if it is one of a set that says something of the organization.</summary>
    public void Count(IOperation reference, ISymbol containingSymbol, CancellationToken cancellationToken)
    {
        if (!MemberUseReader.MayBe(reference) || ((IMemberReferenceOperation)reference).Member is not { } member || !organization.IsOwn(member.ContainingAssembly))
        {
            return;
        }

        var kind = _kinds.Of(member.ContainingType);
        var isKey = kind == ThingKind.None && _kinds.IsKeyOfRole(member);
        if ((kind == ThingKind.None && !isKey) || MemberUseReader.Read(reference) is not { } use || !IsWhole(member, reference, use))
        {
            return;
        }

        // A key stands for itself where it is declared among other things.
        var set = isKey
            ? _sets.GetOrAdd(_kinds.IsOfKeys(member.ContainingType) ? member.ContainingType : member, static s => new CountedSet(s, ThingKind.Role))
            : _sets.GetOrAdd(member.ContainingType, s => new CountedSet(s, kind));
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
            if (isKey ? organization.Words.Has(holder.Name, WordKinds.Role) : IsOfPerson(holder) || _kinds.SpeaksOfPeople(set.Symbol.Name))
            {
                set.Tell(SetEvidence.OfPerson);
            }
        }

        CountPlace(set, member, use, containingSymbol, cancellationToken);
    }

    /// <summary>Notes the sets whose members a type of this compilation holds, if it is one of people.</summary>
    public void Note(INamedTypeSymbol declared)
    {
        if (!organization.Words.Has(declared.Name, WordKinds.Person))
        {
            return;
        }

        foreach (var holder in declared.GetMembers())
        {
            if (holder is (IPropertySymbol or IFieldSymbol) and { IsStatic: false, IsImplicitlyDeclared: false }
                && Element(holder is IPropertySymbol property ? property.Type : ((IFieldSymbol)holder).Type) is { SpecialType: SpecialType.None, TypeKind: TypeKind.Enum or TypeKind.Class or TypeKind.Struct } set
                && _kinds.Of(set) == ThingKind.Role)
            {
                _sets.GetOrAdd(set, static t => new CountedSet(t, ThingKind.Role)).Tell(SetEvidence.OfPerson);
            }
        }
    }

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
        if (decides && !Exclusions.Silence(containingSymbol, root.Syntax))
        {
            set.Add(head, root, member);
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
        && organization.Words.Has(containing.Name, WordKinds.Person)
        && organization.IsOwn(containing);

    // The set itself, one that may be missing, or the elements of a list.
    private static INamedTypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType as INamedTypeSymbol,
        INamedTypeSymbol { Arity: 1, TypeArguments: [INamedTypeSymbol element] } => element,
        _ => type as INamedTypeSymbol,
    };
}
