using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// The states of the parts decide the state of the whole: an order is done when all of its lines are, and begun when any of them is. Which of the
/// parts count, and in which order they are asked about, is the process; that both sets call a state alike does not make it a translation.
/// </summary>
/// <param name="Set">The name of the set that is chosen from.</param>
/// <param name="Head">Where the ladder begins.</param>
/// <param name="Count">How many rungs ask about the parts.</param>
/// <param name="Places">Every rung that does.</param>
internal sealed record StateRollUp(string Set, SyntaxNode Head, int Count, ImmutableArray<Location> Places)
{
    // A single question about the parts is a lone step.
    private const int FewestRungs = 2;

    private const int FewestStates = 2;

    /// <summary>Reads the ladder that begins at a branch or a choice; <c>null</c> if it is something else.</summary>
    public static StateRollUp? Of(IConditionalOperation head, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if ((head.Type is not null && !MayBeState(head.Type)) || !QuantifiedRungs.MayBeginAt(head) || QuantifiedRungs.Of(head) is not { Rungs.Count: >= FewestRungs } ladder || SetOf(head, ladder, organization) is not var (set, name))
        {
            return null;
        }

        var change = new StateChange(set, organization, cancellationToken) { Model = head.SemanticModel };
        var chosen = new HashSet<object>();
        var places = ImmutableArray.CreateBuilder<Location>();
        var isWorst = true;
        foreach (var (condition, answer) in ladder.Rungs)
        {
            var states = change.Of(answer);
            if (states.Count > 0 && QuantifiedStates.Ask(condition, organization, cancellationToken))
            {
                isWorst = isWorst && states.Count == 1 && Equals(QuantifiedStates.AnyIn(condition, set, cancellationToken), states[0].Value);
                chosen.UnionWith(states.Select(static s => s.Value!));
                places.Add(condition.Syntax.GetLocation());
            }
        }

        if (places.Count >= FewestRungs && ladder.Otherwise is { } otherwise)
        {
            chosen.UnionWith(change.Of(otherwise).Select(static s => s.Value!));
        }

        // Any that is invalid makes the whole invalid, else any that is doubtful doubtful: the worst of many is no process.
        return !isWorst && places.Count >= FewestRungs && chosen.Count >= FewestStates ? new StateRollUp(name, head.Syntax, places.Count, places.ToImmutable()) : null;
    }

    private static bool MayBeState(ITypeSymbol type) => NullableType.Underlying(type) is { SpecialType: SpecialType.None or SpecialType.System_String };

    // The set that the first answer is of, and what people call it. Text is a state by the member of the business's data that it goes to.
    private static (ITypeSymbol Set, string Name)? SetOf(IConditionalOperation head, QuantifiedRungs ladder, OrganizationModel organization)
    {
        var (holder, type) = head.Type is null ? Answered(ladder) : (QuantifiedRungs.Target(head), head.Type);
        if (NullableType.Underlying(type) is not { } set || (head.Type is not null && holder is null))
        {
            return null;
        }

        if (set.SpecialType == SpecialType.System_String)
        {
            return holder is IPropertySymbol or IFieldSymbol && StateGuardReader.SetOf(holder, set, organization) is { } text ? (set, text.Name) : null;
        }

        return organization.IsClosedSet(set) && !StateSet.IsTechnical(set, organization)
            && (organization.Read(null, set).Kind == ThingKind.State || organization.Read(holder, set).Kind == ThingKind.State)
                ? (set, set.Name)
                : null;
    }

    private static (ISymbol? Holder, ITypeSymbol? Type) Answered(QuantifiedRungs ladder)
    {
        foreach (var (_, answer) in ladder.Rungs)
        {
            foreach (var statement in answer.Kind == OutcomeKind.Effects ? answer.Statements : [])
            {
                if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: var target, Value: var value } } && ConstantReader.MayBe(value))
                {
                    return (Operand.Symbol(target), target.Type);
                }
            }

            if (answer is { Value: { } constant } && ConstantReader.MayBe(constant))
            {
                return answer.Target is { } assigned ? (Operand.Symbol(assigned), assigned.Type) : (null, constant.Type);
            }
        }

        return default;
    }
}
