using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A decision that answers, for each state, the list of those of its set that may follow: <c>Status switch { New =&gt; [Open, Void], … }</c>; a row may
/// choose between two lists.
/// </summary>
/// <param name="Set">The name of the set of states.</param>
/// <param name="Count">How many pairs the rows name.</param>
/// <param name="Places">Every row that names one.</param>
internal sealed record ListedSuccessors(string Set, int Count, ImmutableArray<Location> Places)
{
    private static readonly WordStems Followers = WordStems.Whole("after", "successors", "target", "targets", "reachable", "possible", "available", "selectable");

    private const int FewestPairs = 2;
    private const int FewestStates = 2;
    private const int Deepest = 3;

    /// <summary>Whether an operation may answer lists; allocates nothing.</summary>
    public static bool MayBe(IOperation head) => head switch
    {
        ISwitchExpressionOperation { Type: var type } => IsList(type),
        ISwitchOperation => true,
        IConditionalOperation { Type: { } type } => IsList(type),
        IConditionalOperation { WhenTrue: var branch } =>
            (branch is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : branch) is IReturnOperation { ReturnedValue.Type: var type } && IsList(type),
        _ => false,
    };

    /// <summary>Whether what the lists are called says that they follow or are allowed; what a state stands for in a search is a list of states, too.</summary>
    public static bool SaysWhatFollows(Decision decision)
    {
        var place = CompiledMappingPlace.Of(decision);
        return Says(place.Name) || Says(place.Member);

        static bool Says(string? name) => name is not null && (SuccessionWords.SaysNext(name) || Followers.AreIn(name) || StateSet.SaysTransition(name) || PermissionNames.SaysPermission(name));
    }

    /// <summary>Reads a decision as one; <c>null</c> if it is something else.</summary>
    public static ListedSuccessors? Of(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (!decision.Rows.Any(static r => IsList(r.Outcome.Value?.Type)))
        {
            return null;
        }

        for (var subject = 0; subject < decision.Subjects.Length; subject++)
        {
            if (NullableType.Underlying(decision.Subjects[subject].Type) is { } set && organization.IsClosedSet(set)
                && StateSet.NameOf(decision, subject, organization) is { } name)
            {
                return Of(decision, subject, set, name, cancellationToken);
            }
        }

        return null;
    }

    private static ListedSuccessors? Of(Decision decision, int subject, ITypeSymbol set, string name, CancellationToken cancellationToken)
    {
        var pairs = new HashSet<(object, object)>();
        var states = new HashSet<object>();
        var places = ImmutableArray.CreateBuilder<Location>();
        var itself = 0;
        foreach (var row in decision.Rows)
        {
            if (row.Outcome is not { Kind: OutcomeKind.Value, Value: { } value } || row.Keys[subject] is not ConstantKey { IsNegated: false } key)
            {
                continue;
            }

            var followers = new List<object>();
            if (!Read(value, set, followers, Deepest, cancellationToken))
            {
                return null;
            }

            foreach (var from in key.Constants)
            {
                if (from.Value is not { } state || followers.Count == 0)
                {
                    continue;
                }

                states.Add(state);
                places.Add(row.Syntax.GetLocation());
                itself += followers.Contains(state) ? 1 : 0;
                pairs.UnionWith(followers.Select(to => (state, to)));
            }
        }

        // A list that holds its own state says what belongs together, not what follows.
        return pairs.Count >= FewestPairs && states.Count >= FewestStates && itself * 2 < states.Count
            ? new ListedSuccessors(name, pairs.Count, [.. places.Distinct()])
            : null;
    }

    // The states of a list, or of both that a question chooses between.
    private static bool Read(IOperation value, ITypeSymbol set, List<object> states, int depth, CancellationToken cancellationToken)
    {
        value = Operand.WithoutImplicitConversion(value);
        if (value is IConditionalOperation { WhenFalse: { } otherwise } choice)
        {
            return depth > 0 && Read(choice.WhenTrue, set, states, depth - 1, cancellationToken) && Read(otherwise, set, states, depth - 1, cancellationToken);
        }

        if (LiteralList.Read(value, cancellationToken) is not { } list)
        {
            return false;
        }

        foreach (var element in list.Elements)
        {
            if (ConstantReader.Read(element, cancellationToken) is not { Value: { } state, Type: var type } || !SymbolEqualityComparer.Default.Equals(NullableType.Underlying(type), set))
            {
                return false;
            }

            states.Add(state);
        }

        return true;
    }

    // Of states: an enum or a value object, and nothing that is told by its letters.
    private static bool IsList(ITypeSymbol? type) => CollectionType.ElementOf(type) is { SpecialType: SpecialType.None };
}
