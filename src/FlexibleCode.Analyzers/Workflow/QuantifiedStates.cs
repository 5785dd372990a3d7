using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A condition that asks how many parts are in a state: <c>lines.All(l => l.Status == LineStatus.Done)</c>, <c>lines.Any(…)</c>,
/// <c>lines.Count(…) == lines.Count</c>, also where a local keeps the answer.
/// </summary>
internal static class QuantifiedStates
{
    // Deeper than people nest.
    private const int Deepest = 12;

    /// <summary>Whether a condition may ask so, by its shape alone. Allocates nothing.</summary>
    public static bool MayAsk(IOperation condition) => MayAsk(condition, Deepest);

    /// <summary>Whether a condition asks so.</summary>
    public static bool Ask(IOperation condition, OrganizationModel organization, CancellationToken cancellationToken) =>
        Ask(condition, Deepest, organization, cancellationToken);

    private static bool MayAsk(IOperation condition, int depth) => depth > 0 && Bare(condition) switch
    {
        IUnaryOperation not => MayAsk(not.Operand, depth - 1),
        IBinaryOperation binary => MayAsk(binary.LeftOperand, depth - 1) || MayAsk(binary.RightOperand, depth - 1),
        IInvocationOperation call => IsQuantifier(call),
        ILocalReferenceOperation local => MayKeep(local.Local),
        _ => false,
    };

    private static bool Ask(IOperation condition, int depth, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (depth == 0)
        {
            return false;
        }

        switch (Bare(condition))
        {
            case IUnaryOperation not:
                return Ask(not.Operand, depth - 1, organization, cancellationToken);
            case IBinaryOperation binary:
                return Ask(binary.LeftOperand, depth - 1, organization, cancellationToken) || Ask(binary.RightOperand, depth - 1, organization, cancellationToken);
            case IInvocationOperation call when IsQuantifier(call):
                return AsksState(call, organization, cancellationToken);
            case ILocalReferenceOperation { Local: var local } use when MayKeep(local):
                return VariableUses.OnlyValue(local, cancellationToken) is { } written
                    && use.SemanticModel?.GetOperation(written, cancellationToken) is { } kept
                    && Ask(kept, depth / 2, organization, cancellationToken);
            default:
                return false;
        }
    }

    private static IOperation Bare(IOperation operation)
    {
        operation = Operand.WithoutConversion(operation);
        return operation is IAwaitOperation awaited ? Operand.WithoutConversion(awaited.Operation) : operation;
    }

    private static bool IsQuantifier(IInvocationOperation call) =>
        !call.Arguments.IsEmpty
        && call.TargetMethod.Name is "All" or "Any" or "Count" or "AllAsync" or "AnyAsync" or "CountAsync" or "LongCount" or "TrueForAll" or "Exists";

    // var isAllDone = lines.All(…); var done = lines.Count(…);
    private static bool MayKeep(ILocalSymbol local) => local.Type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64;

    private static bool AsksState(IInvocationOperation call, OrganizationModel organization, CancellationToken cancellationToken)
    {
        foreach (var argument in call.Arguments)
        {
            if (Predicate(argument.Value) is { } predicate && DecisionReader.ReadCondition(predicate, cancellationToken) is { } asked)
            {
                for (var i = 0; i < asked.Subjects.Length; i++)
                {
                    if ((StateSet.NameOf(asked, i, organization) ?? StateSet.OfConstants(asked, i, organization)?.Name) is not null)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // What a lambda of one expression answers.
    private static IOperation? Predicate(IOperation argument)
    {
        argument = Operand.WithoutConversion(argument);
        var lambda = argument is IDelegateCreationOperation { Target: var target } ? target : argument;
        return lambda is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } answer }] } ? answer : null;
    }
}
