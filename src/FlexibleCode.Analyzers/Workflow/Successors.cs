using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A decision that chooses the next state: from a state to one of the same set, from one actor to the next one, or from the states of other
/// sets to that of this one.
/// </summary>
/// <param name="Set">The name of the set that is chosen from.</param>
/// <param name="Count">How many steps the rows name.</param>
/// <param name="Places">Every row that names one.</param>
internal sealed record Successors(string Set, int Count, ImmutableArray<Location> Places)
{
    private const int FewestSteps = 2;
    private const int FewestOfChain = 3;

    // To say the same in other words is no step of a process.
    private static readonly HashSet<string> Translations = new(StringComparer.OrdinalIgnoreCase)
    {
        "normalize", "normalise", "normalized", "map", "maps", "mapper", "mapping", "convert", "converter", "parse", "parser", "translate", "translator",
        "legacy", "alias", "to", "from", "as", "display", "sort", "compare", "import", "importer", "export", "exporter", "sync", "synchronize", "filter",
    };

    /// <summary>Reads a decision as a choice of the next state; <c>null</c> if it is something else.</summary>
    public static Successors? Of(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (decision.Rows.Length < FewestSteps && decision.Fallback.Outcome is null)
        {
            return null;
        }

        for (var subject = 0; subject < decision.Subjects.Length; subject++)
        {
            if (OfOneSet(decision, subject, organization, cancellationToken) is { } successors)
            {
                return IsTranslation(decision) ? null : successors;
            }
        }

        return OfOtherSets(decision, organization, cancellationToken) is { } others && !IsTranslation(decision) ? others : null;
    }

    private static Successors? OfOneSet(Decision decision, int subject, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (NullableType.Underlying(decision.Subjects[subject].Type) is not { } set)
        {
            return null;
        }

        var isActor = false;
        var name = StateSet.NameOf(decision, subject, organization);
        if (name is null)
        {
            name = ActorsOf(decision, subject, set, organization) ?? ChainOf(decision, subject, set, organization);
            isActor = true;
        }

        if (name is null)
        {
            return null;
        }

        var steps = StepsOf(decision, subject, new StateChange(set, organization, cancellationToken) { Model = decision.Head?.SemanticModel });
        return steps.Pairs.Count >= FewestSteps && steps.Pairs.Select(static p => p.From).Distinct().Count() >= FewestSteps
            && (isActor || IsProcess(decision, steps.Pairs))
                ? new Successors(name, steps.Pairs.Count, steps.Places)
                : null;
    }

    // One state follows the other somewhere, or the code says that it is about what is next; two that swap are a toggle.
    private static bool IsProcess(Decision decision, HashSet<(object From, object To)> pairs)
    {
        var isToggle = pairs.Count == 2 && pairs.All(p => pairs.Contains((p.To, p.From)));
        return !isToggle && (pairs.Any(p => pairs.Any(q => Equals(q.From, p.To))) || SaysNext(decision));
    }

    // Who acts next: a closed set of roles, units or parties mapped to itself, where the place speaks of routing.
    private static string? ActorsOf(Decision decision, int subject, ITypeSymbol set, OrganizationModel organization)
    {
        if (!organization.IsClosedSet(set)
            || organization.Words.Has(set.Name, WordKinds.Technical)
            || organization.Read(decision.Subjects[subject].Symbol, set).Kind is not (ThingKind.Role or ThingKind.Party or ThingKind.Unit))
        {
            return null;
        }

        var place = CompiledMappingPlace.Of(decision);
        return SuccessionWords.Routes(place.Name) || SuccessionWords.Routes(place.Member) ? set.Name : null;
    }

    // Text that leads to text of the same kind, in a member that says which state is next: who or what has its turn is a text without a set.
    private static string? ChainOf(Decision decision, int subject, ITypeSymbol set, OrganizationModel organization)
    {
        var place = CompiledMappingPlace.Of(decision);
        if (set.SpecialType != SpecialType.System_String || place.IsShown || place.Member is not { } member
            || !(SuccessionWords.SaysNext(member) || SaysPrevious(member)) || !organization.Words.Has(member, WordKinds.State))
        {
            return null;
        }

        var keys = new HashSet<object>(decision.Rows.Select(r => r.Keys[subject]).OfType<ConstantKey>().Where(static k => !k.IsNegated).SelectMany(static k => k.Constants).Select(static c => c.Value).OfType<object>());
        var (answers, known) = (0, 0);
        foreach (var row in decision.Rows)
        {
            if (row.Outcome is { Kind: OutcomeKind.Value, Constant: { HasValue: true, Value: string answer } })
            {
                answers++;
                known += keys.Contains(answer) ? 1 : 0;
            }
        }

        return answers >= FewestOfChain && known * 2 > answers ? decision.Subjects[subject].Symbol?.Name : null;
    }

    private static bool SaysPrevious(string member) =>
        member.IndexOf("Previous", StringComparison.OrdinalIgnoreCase) >= 0;

    // Payment and shipping decide the order's state: two sets of states or more beside the one that is chosen from, or one that a state of the
    // business's data is assigned by. Members that correspond by name are a mapping of one set to the other.
    private static Successors? OfOtherSets(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var asked = new List<int>();
        for (var i = 0; i < decision.Subjects.Length; i++)
        {
            if (NullableType.Underlying(decision.Subjects[i].Type) is { } type && organization.IsClosedSet(type) && StateSet.NameOf(decision, i, organization) is not null)
            {
                asked.Add(i);
            }
        }

        if (asked.Count == 0 || ChosenSet(decision, organization, cancellationToken) is not { } set
            || asked.Exists(i => SymbolEqualityComparer.Default.Equals(NullableType.Underlying(decision.Subjects[i].Type), set)))
        {
            return null;
        }

        var change = new StateChange(set, organization, cancellationToken) { Model = decision.Head?.SemanticModel };
        var chosen = new HashSet<object>();
        var places = ImmutableArray.CreateBuilder<Location>();
        var (rows, alike) = (0, 0);
        foreach (var row in decision.Rows)
        {
            var states = change.Of(row.Outcome);
            if (states.Count == 0 || asked.TrueForAll(i => row.Keys[i] is not ConstantKey { IsNegated: false }))
            {
                continue;
            }

            rows++;
            places.Add(row.Syntax.GetLocation());
            foreach (var state in states)
            {
                chosen.Add(state.Value!);
                alike += asked.Exists(i => row.Keys[i] is ConstantKey key && key.Constants.Any(c => Corresponds(c.Name, state.Name))) ? 1 : 0;
            }
        }

        var isOfBusiness = change.Target is { ContainingType: { } owner } && organization.IsDomainType(owner) && !change.IsReturned;
        return rows >= FewestSteps && chosen.Count >= FewestSteps && alike * 2 < rows && (asked.Count > 1 || isOfBusiness)
            ? new Successors(set.Name, rows, [.. places.Distinct()])
            : null;
    }

    // The set that the first answer is of.
    private static ITypeSymbol? ChosenSet(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        foreach (var row in decision.Rows)
        {
            var value = row.Outcome.Value ?? Assigned(row.Outcome, decision.Head?.SemanticModel, cancellationToken);
            if (value is not null && ConstantReader.Read(value, cancellationToken) is { Type: { } type } && NullableType.Underlying(type) is { } set)
            {
                return organization.IsClosedSet(set) && organization.Read(null, set).Kind == ThingKind.State ? set : null;
            }
        }

        return null;
    }

    // What is assigned beside further effects: the first constant that could be a state.
    private static IOperation? Assigned(Outcome outcome, SemanticModel? model, CancellationToken cancellationToken)
    {
        if (outcome.Kind != OutcomeKind.Effects || model?.GetOperation(outcome.Syntax, cancellationToken) is not { } effects)
        {
            return null;
        }

        IEnumerable<IOperation> statements = effects switch
        {
            IBlockOperation block => block.Operations,
            ISwitchCaseOperation section => section.Body,
            _ => [effects],
        };
        foreach (var statement in statements)
        {
            if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation, Value: var value } }
                && Operand.WithoutImplicitConversion(value) is IMemberReferenceOperation { Instance: null })
            {
                return value;
            }
        }

        return null;
    }

    private static bool Corresponds(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        || (left.Length > 3 && right.Length > 3
            && (left.StartsWith(right.Substring(0, 4), StringComparison.OrdinalIgnoreCase) || right.EndsWith(left, StringComparison.OrdinalIgnoreCase) || left.EndsWith(right, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The steps that the rows of a decision name.</summary>
    internal static (HashSet<(object From, object To)> Pairs, ImmutableArray<Location> Places) StepsOf(Decision decision, int subject, StateChange change)
    {
        var pairs = new HashSet<(object From, object To)>();
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var row in decision.Rows)
        {
            if (row.Keys[subject] is not ConstantKey { IsNegated: false } key)
            {
                continue;
            }

            var states = change.Of(row.Outcome);
            foreach (var from in key.Constants)
            {
                foreach (var to in states)
                {
                    if (from.Value is { } state && !Equals(state, to.Value) && pairs.Add((state, to.Value!)))
                    {
                        places.Add(row.Syntax.GetLocation());
                    }
                }
            }
        }

        return (pairs, [.. places.Distinct()]);
    }

    /// <summary>Whether the names around a decision say that it is about what is next.</summary>
    internal static bool SaysNext(Decision decision)
    {
        var place = CompiledMappingPlace.Of(decision);
        return SuccessionWords.SaysNext(place.Name) || SuccessionWords.SaysNext(place.Member) || (place.Member is { } member && StateSet.SaysTransition(member));
    }

    /// <summary>Whether the names around a decision say that it only says the same in other words.</summary>
    internal static bool IsTranslation(Decision decision)
    {
        var place = CompiledMappingPlace.Of(decision);
        return !SaysNext(decision)
            && (SaysFirst(place.Member, Translations) || (place.Type is { } type && type.EndsWith("Mapper", StringComparison.Ordinal)) || place.IsShown);
    }

    private static bool SaysFirst(string? name, HashSet<string> words)
    {
        if (name is null)
        {
            return false;
        }

        var reader = new WordReader(name.AsSpan());
        return reader.MoveNext() && words.Contains(name.Substring(reader.Start, reader.End - reader.Start));
    }
}
