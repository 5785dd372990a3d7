using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>A decision that says what may be done in which state: yes or no, or a list of actions, by states of one set.</summary>
/// <param name="Set">The name of the set of states.</param>
/// <param name="Subject">The index of the subject that holds the state.</param>
/// <param name="Capability">What is permitted: the name of the target, or of the member that answers.</param>
/// <param name="Count">How many states the rows name.</param>
/// <param name="Places">Every row that names one.</param>
internal sealed record StatePermissions(string Set, int Subject, string Capability, int Count, ImmutableArray<Location> Places)
{
    private const int FewestStates = 2;
    private const int FewestRows = 2;

    /// <summary>Whether one test alone answers: for a state or two it is a guard, and a sound one.</summary>
    public bool IsOneTest { get; init; }

    /// <summary>Reads a decision as permissions of a state; <c>null</c> if it is something else.</summary>
    public static StatePermissions? Of(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var place = CompiledMappingPlace.Of(decision);
        if (!Answers(decision) || place.IsShown || Transitions.Of(decision, organization, cancellationToken) is not null)
        {
            return null;
        }

        var capability = PermissionNames.SaysPermission(place.Name) ? place.Name!
            : PermissionNames.SaysPermission(place.Member) && (place.Name is null || place.Name == place.Member || IsAnswer(place.Name)) ? place.Member!
            : null;
        if (capability is null)
        {
            return null;
        }

        for (var subject = 0; subject < decision.Subjects.Length; subject++)
        {
            // Of two states that are asked about, one may be asked about a single state only: `Status == Open && PaymentStatus is Paid or Waived`.
            if ((StateSet.NameOf(decision, subject, organization) ?? StatusHandedTo(decision.Subjects[subject], place.Member, organization)) is { } set
                && States(decision, subject) is (>= FewestStates, _) states)
            {
                return new StatePermissions(set, subject, capability, states.Count, states.Places) { IsOneTest = IsOneTestOf(decision, subject) };
            }
        }

        return null;
    }

    /// <summary>Reads a compiled table between states and what may be done in them, from either side; <c>null</c> if it is something else.</summary>
    public static StatePermissions? OfTable(Decision table, OrganizationModel organization)
    {
        var name = table.Subjects[0].Symbol?.Name;
        var isPair = table.Subjects.Length == 2;
        var says = PermissionNames.SaysAction(name);
        if (isPair && SymbolEqualityComparer.Default.Equals(NullableType.Underlying(table.Subjects[0].Type), NullableType.Underlying(table.Subjects[1].Type))
            && NullableType.Underlying(table.Subjects[0].Type)?.SpecialType == SpecialType.None)
        {
            return null;
        }

        if (isPair ? says || PermissionNames.SaysAction(table.Subjects[1].Type?.Name) : table.IsBoolean && PermissionNames.SaysPermission(name))
        {
            if (OfTable(table, 0, name!, organization) is { } byState)
            {
                return byState;
            }
        }

        return isPair && IsOfAction(table, says || PermissionNames.SaysPermission(name), organization) ? OfTable(table, 1, name!, organization) : null;
    }

    // From the action to the states in which it may be done: an enum says so itself, of texts the table does. Roles are no actions.
    private static bool IsOfAction(Decision table, bool isSaid, OrganizationModel organization) =>
        table.Subjects[0].Type is { SpecialType: SpecialType.System_String }
            ? isSaid && !table.Rows.Any(r => r.Keys[0] is ConstantKey key && key.Constants.Any(c => c.Value is string text && organization.IsRole(text)))
            : PermissionNames.SaysAction(table.Subjects[0].Type?.Name);

    private static StatePermissions? OfTable(Decision table, int subject, string name, OrganizationModel organization)
    {
        if (NullableType.Underlying(table.Subjects[subject].Type) is not { } type)
        {
            return null;
        }

        var set = organization.IsClosedSet(type) && organization.Read(null, type).Kind == ThingKind.State && !StateSet.IsTechnical(type, organization)
            ? type.Name
            : SetOfText(table, subject, organization);
        var (count, places) = States(table, subject);
        return set is not null && count >= FewestStates ? new StatePermissions(set, subject, name, count, places) : null;
    }

    /// <summary>Reads a decision from states to lists of actions, or to one action of a set each; <c>null</c> if it is something else.</summary>
    public static StatePermissions? OfActions(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var place = CompiledMappingPlace.Of(decision);
        if (!PermissionNames.SaysAction(place.Name)
            || (!AnswersActions(decision, organization) && !decision.Rows.Any(r => r.Outcome.Value is { } value && LiteralList.Read(value, cancellationToken) is { Elements.Length: > 0 })))
        {
            return null;
        }

        for (var subject = 0; subject < decision.Subjects.Length; subject++)
        {
            if ((StateSet.NameOf(decision, subject, organization) ?? StatusHandedTo(decision.Subjects[subject], place.Member, organization)) is { } set)
            {
                var (count, places) = States(decision, subject);
                return count >= FewestStates && decision.Rows.Length >= FewestRows ? new StatePermissions(set, subject, place.Name!, count, places) : null;
            }
        }

        return null;
    }

    // Draft => OrderAction.Send: what is done in which state.
    private static bool AnswersActions(Decision decision, OrganizationModel organization)
    {
        var actions = new HashSet<object>();
        foreach (var row in decision.Rows)
        {
            if (row.Outcome is { Value.Type: { TypeKind: TypeKind.Enum } set, Constant: { HasValue: true, Value: { } action } } && PermissionNames.IsOfActions(set.Name) && organization.IsClosedSet(set))
            {
                actions.Add(action);
            }
        }

        return actions.Count >= FewestRows;
    }

    // CanCancel(string status): that its text is a state says the parameter, and that it permits the member. A bare `state` may be one of a country.
    private static string? StatusHandedTo(DecisionSubject asked, string? member, OrganizationModel organization) =>
        asked.Symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_String } parameter
        && (PermissionNames.SaysPermission(member) || PermissionNames.SaysAction(member))
        && !parameter.Name.EndsWith("state", StringComparison.OrdinalIgnoreCase)
        && organization.Read(parameter, parameter.Type).Kind == ThingKind.State
            ? parameter.Name
            : null;

    // A class of text constants whose name says that they are states.
    private static string? SetOfText(Decision table, int subject, OrganizationModel organization) =>
        table.Rows[0].Keys[subject] is ConstantKey { Constants: [{ Symbol.ContainingType: { } set }, ..] } && organization.Read(null, set).Kind == ThingKind.State ? set.Name : null;

    // A switch or a run of branches is none.
    private static bool IsOneTestOf(Decision decision, int subject) => decision.Spelling switch
    {
        DecisionSpelling.SwitchStatement or DecisionSpelling.SwitchExpression => false,
        DecisionSpelling.IfLadder or DecisionSpelling.GuardedReturns => decision.Rows.Count(r => r.Keys[subject] is ConstantKey) < FewestRows,
        _ => true,
    };

    // Yes or no in every row, by a constant or by what else the row asks.
    private static bool Answers(Decision decision)
    {
        var answers = decision.Fallback.Outcome is not null && IsYesOrNo(decision.Fallback.Outcome);
        foreach (var row in decision.Rows)
        {
            if (row.Outcome.Kind is OutcomeKind.Throws)
            {
                continue;
            }

            if (!IsYesOrNo(row.Outcome))
            {
                return false;
            }

            answers = true;
        }

        return answers && decision.Fallback.Outcome is null or { Kind: OutcomeKind.Throws or OutcomeKind.Nothing or OutcomeKind.Value or OutcomeKind.Assigns };
    }

    private static bool IsYesOrNo(Outcome outcome) =>
        outcome.IsBooleanConstant
        || (outcome.Kind is OutcomeKind.Value or OutcomeKind.Assigns && NullableType.Underlying(outcome.Value?.Type)?.SpecialType == SpecialType.System_Boolean);

    private static bool IsAnswer(string name) => name is "result" or "allowed" or "ok" or "answer" or "value" or "ret" or "retVal";

    private static (int Count, ImmutableArray<Location> Places) States(Decision decision, int subject)
    {
        var states = new HashSet<object>();
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var row in decision.Rows)
        {
            if (row.Keys[subject] is ConstantKey key)
            {
                places.Add(row.Syntax.GetLocation());
                foreach (var constant in key.Constants)
                {
                    if (constant.Value is { } value)
                    {
                        states.Add(value);
                    }
                }
            }
        }

        return (states.Count, [.. places.Distinct()]);
    }
}
