using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A ladder whose rungs may ask about the states of many things: <c>if … else if …</c>, a run of branches that leave, or a chain of <c>?:</c>.
/// </summary>
/// <param name="Rungs">What is asked, and what is answered.</param>
/// <param name="Otherwise">What is answered when no rung holds; <c>null</c> if nothing is written.</param>
internal sealed record QuantifiedRungs(List<(IOperation Condition, Outcome Answer)> Rungs, Outcome? Otherwise)
{
    /// <summary>Whether such a ladder may begin at a branch or a choice, by its shape alone. Allocates nothing.</summary>
    public static bool MayBeginAt(IConditionalOperation head)
    {
        if (Above(head) is IConditionalOperation outer && ReferenceEquals(Below(outer.WhenFalse), head))
        {
            return false;
        }

        if (head is { Type: null, WhenFalse: null })
        {
            return MayBeStep(head) && StatementRun.Around(head) is var (statements, index)
                && (index == 0 || !MayBeStep(statements[index - 1])) && index + 1 < statements.Length && MayBeStep(statements[index + 1]);
        }

        var (rungs, quantified) = (0, 0);
        for (var rung = head; rung is not null; rung = Below(rung.WhenFalse) as IConditionalOperation)
        {
            rungs++;
            quantified += QuantifiedStates.MayAsk(rung.Condition) ? 1 : 0;
            if (rungs >= 2 && quantified >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the ladder that begins at a branch or a choice.</summary>
    public static QuantifiedRungs Of(IConditionalOperation head)
    {
        var rungs = new List<(IOperation, Outcome)>();
        if (head is { Type: null, WhenFalse: null })
        {
            var (statements, index) = StatementRun.Around(head)!.Value;
            for (; index < statements.Length && MayBeStep(statements[index]); index++)
            {
                var step = (IConditionalOperation)statements[index];
                rungs.Add((step.Condition, Answer(step.WhenTrue)));
            }

            return new QuantifiedRungs(rungs, index < statements.Length ? OutcomeReader.Of([statements[index]], statements[index].Syntax) : null);
        }

        for (var rung = head; ;)
        {
            rungs.Add((rung.Condition, head.Type is null ? Answer(rung.WhenTrue) : OutcomeReader.Of(rung.WhenTrue)));
            var next = Below(rung.WhenFalse);
            if (next is not IConditionalOperation further)
            {
                return new QuantifiedRungs(rungs, next is null ? null : head.Type is null ? Answer(next) : OutcomeReader.Of(next));
            }

            rung = further;
        }
    }

    /// <summary>What the value of a chain of <c>?:</c> is put into, or the member that answers it; <c>null</c> for what goes elsewhere.</summary>
    public static ISymbol? Target(IConditionalOperation choice) => Above(choice) switch
    {
        IAssignmentOperation assignment => Operand.Symbol(assignment.Target),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => property,
        IReturnOperation answer when answer.SemanticModel is { } model => Organization.EnclosingMember.Of(answer.Syntax, model),
        IArgumentOperation { Parent: IInvocationOperation call } when StateSetters.Is(call.TargetMethod.Name) => call.TargetMethod,
        _ => null,
    };

    private static Outcome Answer(IOperation branch) => OutcomeReader.Of(OutcomeReader.Statements(branch), branch.Syntax);

    private static bool MayBeStep(IOperation statement)
    {
        if (statement is not IConditionalOperation { Type: null, WhenFalse: null, WhenTrue: { } branch } step)
        {
            return false;
        }

        var last = branch is IBlockOperation { Operations: { IsEmpty: false } body } ? body[body.Length - 1] : branch;
        return last is IReturnOperation { Kind: OperationKind.Return } && QuantifiedStates.MayAsk(step.Condition);
    }

    private static IOperation? Above(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation { IsImplicit: true })
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static IOperation? Below(IOperation? otherwise) => otherwise is null ? null : Operand.WithoutImplicitConversion(otherwise);
}
