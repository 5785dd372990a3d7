using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>One test that goes on from several states: <c>if (s == A || s == B || s == C) { s = D; }</c>.</summary>
internal static class StepFromMany
{
    // One or two states are a guard.
    private const int FewestStates = 3;

    /// <summary>
    /// Reads one test that goes on from several states of an operand, each of which it names, to another one of the same operand; <c>null</c> if it
    /// is something else.
    /// </summary>
    public static Successors? Of(Decision decision, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (decision is not { Rows: [var row] })
        {
            return null;
        }

        for (var i = 0; i < decision.Subjects.Length; i++)
        {
            var subject = decision.Subjects[i];
            if (row.Keys[i] is not ConstantKey { IsNegated: false, Constants: { Length: >= FewestStates } states }
                || NullableType.Underlying(subject.Type) is not { } set
                || StateSet.NameOf(decision, i, organization) is not { } name)
            {
                continue;
            }

            // Texts that nobody gathers may be three spellings of one, which a fourth takes the place of.
            if (set.SpecialType == SpecialType.System_String && states.Any(static s => s.Symbol is null) && !Successors.SaysNext(decision))
            {
                return null;
            }

            var change = new StateChange(set, organization, cancellationToken) { Model = decision.Head?.SemanticModel };
            var steps = Successors.StepsOf(decision, i, change);
            return steps.Pairs.Count >= FewestStates && change.Assigned is { } assigned && Operand.Same(assigned, subject.Operation)
                && (decision.Fallback.Outcome is not { } otherwise || change.Of(otherwise).Count == 0) && !Successors.IsTranslation(decision)
                    ? new Successors(name, steps.Pairs.Count, steps.Places)
                    : null;
        }

        return null;
    }
}
