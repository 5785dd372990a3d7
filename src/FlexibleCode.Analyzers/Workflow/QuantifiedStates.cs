using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>The only state that a question asks whether any part is in; <c>null</c> for another question.</summary>
    public static object? AnyIn(IOperation condition, ITypeSymbol set, CancellationToken cancellationToken)
    {
        if (Bare(condition) is not IInvocationOperation { TargetMethod.Name: "Any" or "AnyAsync" or "Exists" } call
            || call.Arguments.Select(static a => Predicate(a.Value)).FirstOrDefault(static p => p is not null) is not { } predicate
            || DecisionReader.ReadCondition(predicate, cancellationToken) is not { Subjects: [var subject], Rows: [{ Keys: [ConstantKey { IsNegated: false, Constants: [var state] }] }, ..] })
        {
            return null;
        }

        return SymbolEqualityComparer.Default.Equals(NullableType.Underlying(subject.Type), set) ? state.Value : null;
    }

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

    private static bool IsQuantifier(IInvocationOperation call) => !call.Arguments.IsEmpty && IsQuantifier(call.TargetMethod.Name);

    private static bool IsQuantifier(string name) =>
        name is "All" or "Any" or "Count" or "AllAsync" or "AnyAsync" or "CountAsync" or "LongCount" or "TrueForAll" or "Exists";

    // var isAllDone = lines.All(…); var done = lines.Count(…);
    private static bool MayKeep(ILocalSymbol local) =>
        local.Type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
        && local.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } && MayAsk(value, Deepest);

    private static bool MayAsk(ExpressionSyntax value, int depth) => depth > 0 && value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call, ArgumentList.Arguments.Count: > 0 } => IsQuantifier(call.Name.Identifier.ValueText),
        AwaitExpressionSyntax awaited => MayAsk(awaited.Expression, depth - 1),
        ParenthesizedExpressionSyntax inner => MayAsk(inner.Expression, depth - 1),
        PrefixUnaryExpressionSyntax not => MayAsk(not.Operand, depth - 1),
        BinaryExpressionSyntax binary => MayAsk(binary.Left, depth - 1) || MayAsk(binary.Right, depth - 1),
        _ => false,
    };

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
