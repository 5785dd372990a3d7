using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// A question whether a list that was written into a local holds an operand: <c>var over = new[] { "Paid", "Void" }; if (over.Contains(Status))</c>.
/// A list that stands where it is asked, or in a field, is a decision as any other.
/// </summary>
/// <param name="Operand">What is asked for.</param>
/// <param name="States">What the list holds.</param>
internal sealed record StateListTest(IOperation Operand, ImmutableArray<KeyConstant> States)
{
    // Deeper than people nest.
    private const int Deepest = 8;

    /// <summary>The first one that a condition asks; <c>null</c> if it asks none.</summary>
    public static StateListTest? In(IOperation condition, CancellationToken cancellationToken) => In(condition, Deepest, cancellationToken);

    private static StateListTest? In(IOperation condition, int depth, CancellationToken cancellationToken) => condition switch
    {
        _ when depth == 0 => null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => In(not.Operand, depth - 1, cancellationToken),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            In(both.LeftOperand, depth - 1, cancellationToken) ?? In(both.RightOperand, depth - 1, cancellationToken),
        IInvocationOperation { TargetMethod.Name: "Contains" } call => Read(call, cancellationToken),
        _ => null,
    };

    private static StateListTest? Read(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var asked = call.Instance is null ? 1 : 0;
        if (call.Arguments.Length <= asked
            || Local(call.Instance ?? call.Arguments[0].Value) is not { } list
            || VariableUses.OnlyValue(list, cancellationToken) is not { Parent.Parent: VariableDeclaratorSyntax declarator } written
            || VariableUses.Of(declarator).Any(Grows)
            || call.SemanticModel?.GetOperation(written, cancellationToken) is not { } value
            || LiteralList.Read(value, cancellationToken) is not { Elements.Length: > 0 } held)
        {
            return null;
        }

        var states = ImmutableArray.CreateBuilder<KeyConstant>(held.Elements.Length);
        foreach (var element in held.Elements)
        {
            if (ConstantReader.Read(element, cancellationToken) is not { Value: not null } state)
            {
                return null;
            }

            states.Add(state);
        }

        return new StateListTest(Decisions.Operand.WithoutImplicitConversion(call.Arguments[asked].Value), states.MoveToImmutable());
    }

    private static ILocalSymbol? Local(IOperation list) => (Decisions.Operand.WithoutConversion(list) as ILocalReferenceOperation)?.Local;

    // states.Add(…), states[0] = …: the list says no longer what was written.
    private static bool Grows(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == use
            && access.Name.Identifier.ValueText is "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll" or "Clear" or "UnionWith" or "ExceptWith",
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
        _ => false,
    };
}
