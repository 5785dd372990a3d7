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

    // `rem`, `qty`, `s`.
    private const int LongestAbbreviation = 3;

    /// <summary>What a variable is set to where it is declared, and keeps; <c>null</c> where it is set elsewhere, too.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="use">Where it is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IOperation? SetTo(ILocalSymbol local, IOperation use, CancellationToken cancellationToken) =>
        Value(local, use) is { } value && VariableUses.OnlyValue(local, cancellationToken) is not null ? value : null;

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
        if (operand is not { Divisor: null, Symbol: ILocalSymbol local } || Says(local.Name, Vocabulary.BuiltIn))
        {
            return operand;
        }

        if (Taken(local, test, cancellationToken) is { } taken)
        {
            // The variable has the type; what it is taken from may be any object.
            return !IsElement(taken) && LiteralOperandReader.Read(taken) is { } read && !(BusinessLimitWords.IsPlaceholder(read.Name) && !BusinessLimitWords.IsPlaceholder(local.Name))
                ? read with { Type = operand.Type ?? read.Type, Unit = operand.Unit == LiteralUnit.None ? read.Unit : operand.Unit }
                : operand;
        }

        if (Value(local, test) is not { } value || LiteralOperandReader.Read(value) is not { Divisor: null, Unit: LiteralUnit.None } held)
        {
            return operand;
        }

        var standsFor = LiteralOperandReader.IsTimeSpan(local.Type)
            ? LiteralDifference.IsOne(value) && Vocabulary.BuiltIn.Has(held.Symbol.Name, WordKinds.Due)
            : held.Symbol is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } && !IsCalculated(value);

        // Where else the variable is set is asked last: the whole member is read for it.
        return standsFor && !SaysMore(local.Name, held.Symbol.Name, OrganizationModel.WordsOf(test.SemanticModel?.Compilation)) && VariableUses.OnlyValue(local, cancellationToken) is not null
            ? operand with { Operation = value, Symbol = held.Symbol, Type = operand.Type ?? held.Type }
            : operand;
    }

    /// <summary>Whether a variable holds a share in hundredths: <c>won / (won + lost) * 100</c>.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="use">Where it is read.</param>
    /// <param name="words">What tells a machine's parts from the business's: a share of the memory.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static bool IsPercentage(ILocalSymbol local, IOperation use, Vocabulary words, CancellationToken cancellationToken) =>
        Value(local, use) is { } value && IsPercentage(value, words) && VariableUses.OnlyValue(local, cancellationToken) is not null;

    private static bool IsPercentage(IOperation value, Vocabulary words)
    {
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
                    return (IsHundred(product.RightOperand) && IsShare(product.LeftOperand, words)) || (IsHundred(product.LeftOperand) && IsShare(product.RightOperand, words));
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } share when !share.RightOperand.ConstantValue.HasValue:
                    return Operand.WithoutConversion(share.LeftOperand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } part
                        && (IsHundred(part.LeftOperand) || IsHundred(part.RightOperand))
                        && !IsOfMachine(part, words) && !IsOfMachine(share.RightOperand, words);
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
    private static bool Says(string name, Vocabulary words) =>
        words.Has(name, WordKinds.Amount | WordKinds.Due | WordKinds.Rate) || BusinessLimitWords.IsQuantity(name) || BusinessLimitWords.IsMachine(name);

    // `employeeCount = company.Size`, `pallets = load.Value`: the member says less than the variable, unless that is a mere letter or two.
    private static bool SaysMore(string local, string member, Vocabulary words) =>
        Says(local, words)
        || (BusinessLimitWords.IsPlaceholder(member) && !BusinessLimitWords.IsPlaceholder(local))
        || (IsTechnical(member, words) && local.Length > LongestAbbreviation && !BusinessLimitWords.IsPlaceholder(local))
        || (local.EndsWith("Count", StringComparison.Ordinal) && !Says(member, words));

    private static bool IsTechnical(string name, Vocabulary words) => BusinessLimitWords.IsMachine(name) || words.Has(name, WordKinds.Technical);

    private static bool IsOfMachine(IOperation operand, Vocabulary words) => LiteralOperandReader.Read(operand) is { } read && IsTechnical(read.Name, words);

    // `row["amount"]`: the name of the whole is not its element's.
    private static bool IsElement(IOperation taken)
    {
        var value = Operand.WithoutConversion(taken);
        while (value is IConditionalAccessOperation access)
        {
            value = Operand.WithoutConversion(access.WhenNotNull);
        }

        return value is IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation;
    }

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

    private static bool IsShare(IOperation operand, Vocabulary words) =>
        Operand.WithoutConversion(operand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, RightOperand.ConstantValue.HasValue: false } share
        && !IsOfMachine(share.LeftOperand, words) && !IsOfMachine(share.RightOperand, words);
}
