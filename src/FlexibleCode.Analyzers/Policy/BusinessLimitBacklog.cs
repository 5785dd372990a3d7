using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells how many records are too many from how many there are: where those are counted that are in a state or of a window of time, an organization has
/// said how many it bears, and of what.
/// </summary>
internal static class BusinessLimitBacklog
{
    // Less says whether there are several.
    private const decimal Fewest = 3;

    /// <summary>Whether the operand is such a count: <c>var pending = await db.Requests.CountAsync(r => r.Status == Status.Pending)</c>.</summary>
    public static bool IsCount(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        if (literal is not { Constant: { Number: >= Fewest, Unit: LiteralUnit.None }, Operand: { Divisor: null, Unit: LiteralUnit.None or LiteralUnit.Count, Symbol: ILocalSymbol local } operand }
            || (operand.Unit == LiteralUnit.None && local.Type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
            || LiteralLocal.IsCalculated(operand.Operation)
            || LiteralLocal.SetTo(local, literal.Test, cancellationToken) is not { } value)
        {
            return false;
        }

        if (operand.Unit == LiteralUnit.None
            && (LiteralOperandReader.Read(value) is not { Unit: LiteralUnit.Count } counted || !BusinessLimitSignals.IsOfRecords(counted, scope.Organization) || IsSecuritys(counted.Symbol.Name, scope)))
        {
            return false;
        }

        return SaysWhich(value);
    }

    private static bool IsSecuritys(string name, BusinessLimitScope scope) =>
        BusinessLimitWords.IsSignIn(name) || BusinessLimitWords.IsAttempts(name) || BusinessLimitWords.IsMachine(name) || scope.Organization.Words.Has(name, WordKinds.Technical);

    private static bool SaysWhich(IOperation query)
    {
        foreach (var operation in query.DescendantsAndSelf())
        {
            var says = operation switch
            {
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test => IsState(test.LeftOperand) || IsState(test.RightOperand),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } test => IsDate(test.LeftOperand) && IsDate(test.RightOperand),
                IIsPatternOperation test => IsState(test.Value),
                _ => false,
            };
            if (says)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsState(IOperation operand) =>
        Operand.WithoutConversion(operand) is IMemberReferenceOperation { Instance: not null, Member.Name: var name } && Vocabulary.BuiltIn.LastOf(name, WordKinds.State | WordKinds.Technical) == WordKinds.State;

    private static bool IsDate(IOperation operand) => NullableType.Underlying(Operand.WithoutConversion(operand).Type) is { } type && LiteralOperandReader.IsCalendar(type);
}
