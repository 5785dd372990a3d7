using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Reads through a variable to what it stands for: <c>var rem = invoice.DaysRemaining ?? 0</c>, <c>var left = due - now</c>, <c>case double d when d > 30</c>.
/// </summary>
internal static class LiteralLocal
{
    // Longer ways up are followed by no reader, either.
    private const int LongestWay = 32;

    /// <summary>What a variable is set to where it is declared, and keeps; <c>null</c> where it is set elsewhere, too.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="use">Where it is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IOperation? SetTo(ILocalSymbol local, IOperation use, CancellationToken cancellationToken) =>
        VariableUses.OnlyValue(local, cancellationToken) is null ? null : Value(local, use);

    /// <summary>What a variable is declared with, read from the block that declares it, which has been bound already.</summary>
    public static IOperation? Value(ILocalSymbol local, IOperation use)
    {
        if (local.DeclaringSyntaxReferences is not [{ Span: var declared }])
        {
            return null;
        }

        for (var parent = use.Parent; parent is not null; parent = parent.Parent)
        {
            var statements = parent is IBlockOperation block ? block.Operations : parent is ISwitchCaseOperation section ? section.Body : [];
            if (statements.IsDefaultOrEmpty || !parent.Syntax.Span.Contains(declared))
            {
                continue;
            }

            // A block may be long, and each test in it asks: the statement is looked for by halves.
            var (low, high) = (0, statements.Length - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = statements[middle].Syntax.SpanStart <= declared.Start ? (middle, high) : (low, middle - 1);
            }

            return statements[low] is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var declarator] }] }
                && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local)
                    ? declarator.Initializer?.Value
                    : null;
        }

        return null;
    }

    /// <summary>
    /// The operand for which a variable stands that has no name for it: a member, the time until a date that is due, or what a pattern has taken. The
    /// operand itself where the variable's own name says what it holds, or where it holds something else.
    /// </summary>
    public static LiteralOperand Resolve(LiteralOperand operand, IOperation test, CancellationToken cancellationToken)
    {
        if (operand is not { Divisor: null, Symbol: ILocalSymbol local } || Says(local.Name))
        {
            return operand;
        }

        if (Taken(local, test, cancellationToken) is { } taken)
        {
            return LiteralOperandReader.Read(taken) is { } read ? read with { Unit = operand.Unit == LiteralUnit.None ? read.Unit : operand.Unit } : operand;
        }

        if (SetTo(local, test, cancellationToken) is not { } value || LiteralOperandReader.Read(value) is not { Divisor: null, Unit: LiteralUnit.None } held)
        {
            return operand;
        }

        var standsFor = LiteralOperandReader.IsTimeSpan(local.Type)
            ? LiteralDifference.IsOne(value) && Vocabulary.BuiltIn.Has(held.Symbol.Name, WordKinds.Due)
            : held.Symbol is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } && !IsCalculated(value);
        return standsFor ? operand with { Operation = value, Symbol = held.Symbol, Type = operand.Type ?? held.Type } : operand;
    }

    /// <summary>Whether a variable holds a share in hundredths: <c>won / (won + lost) * 100</c>.</summary>
    public static bool IsPercentage(ILocalSymbol local, IOperation use, CancellationToken cancellationToken)
    {
        if (SetTo(local, use, cancellationToken) is not { } value)
        {
            return false;
        }

        for (var steps = 0; steps < LongestWay; steps++)
        {
            switch (value)
            {
                case IConversionOperation or IParenthesizedOperation:
                    value = Operand.WithoutConversion(value);
                    continue;
                case IInvocationOperation { TargetMethod: { Name: "Round" or "Floor" or "Ceiling" or "Truncate", ContainingType.Name: nameof(Math) }, Arguments: [var rounded, ..] }:
                    value = rounded.Value;
                    continue;
                case IConditionalOperation { WhenFalse: { } otherwise } choice:
                    value = choice.WhenTrue.ConstantValue.HasValue ? otherwise : choice.WhenTrue;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                    return (IsHundred(product.RightOperand) && IsShare(product.LeftOperand)) || (IsHundred(product.LeftOperand) && IsShare(product.RightOperand));
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } share when !share.RightOperand.ConstantValue.HasValue:
                    return Operand.WithoutConversion(share.LeftOperand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } part
                        && (IsHundred(part.LeftOperand) || IsHundred(part.RightOperand));
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a value is made by arithmetic; the variable that holds it has a meaning of its own.</summary>
    public static bool IsCalculated(IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder })
            {
                return true;
            }
        }

        return false;
    }

    // Its own name is what a reader knows it by.
    private static bool Says(string name) =>
        Vocabulary.BuiltIn.Has(name, WordKinds.Amount | WordKinds.Due | WordKinds.Rate) || BusinessLimitWords.IsQuantity(name) || BusinessLimitWords.IsMachine(name);

    // The value of which a pattern has taken the variable: `switch (x) { case double d when d > 30:`, `x is int n && n > 5`.
    private static IOperation? Taken(ILocalSymbol local, IOperation test, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellationToken) is not SingleVariableDesignationSyntax designation)
        {
            return null;
        }

        var pattern = designation.Parent;
        var parent = test.Parent;
        for (var steps = 0; steps < LongestWay && parent is not null; steps++, parent = parent.Parent)
        {
            switch (parent)
            {
                case IPatternCaseClauseOperation { Pattern: IDeclarationPatternOperation declared, Parent.Parent: ISwitchOperation statement } when declared.Syntax == pattern:
                    return statement.Value;
                case ISwitchExpressionArmOperation { Pattern: IDeclarationPatternOperation declared, Parent: ISwitchExpressionOperation expression } when declared.Syntax == pattern:
                    return expression.Value;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand: var left } when left.Syntax.Span.Contains(designation.Span):
                    return TakenIn(left, pattern);
                case IConditionalOperation { Condition: var condition } when condition.Syntax.Span.Contains(designation.Span):
                    return TakenIn(condition, pattern);
            }
        }

        return null;
    }

    private static IOperation? TakenIn(IOperation condition, SyntaxNode? pattern)
    {
        foreach (var operation in condition.DescendantsAndSelf())
        {
            if (operation is IIsPatternOperation { Pattern: IDeclarationPatternOperation declared } whole && declared.Syntax == pattern)
            {
                return whole.Value;
            }
        }

        return null;
    }

    private static bool IsHundred(IOperation operand) =>
        operand.ConstantValue is { HasValue: true, Value: { } value } && LiteralConstantReader.TryNumber(value, out var number) && number == 100;

    private static bool IsShare(IOperation operand) =>
        Operand.WithoutConversion(operand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, RightOperand.ConstantValue.HasValue: false };
}
