using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells the ends of a range of input that makes sense at all from limits: a body temperature between 32 and 45, an age between 0 and 120. A number
/// ends such a range where the other end stands beside it, and what lies outside is refused.
/// </summary>
internal static class BusinessLimitDomain
{
    /// <summary>Nobody has worked longer than half a century.</summary>
    private static readonly WordStems Experience = WordStems.Whole("experience", "experiencia", "seniority", "antiguedad", "antigüedad", "experiência", "berufserfahrung");

    private static readonly WordStems Money = WordStems.Whole(
        "amount", "amt", "price", "cost", "salary", "wage", "balance", "budget", "loan", "principal", "payment", "deposit", "expense", "betrag", "preis", "importe", "monto", "valor", "montant", "prix");

    private static readonly WordStems Ages = WordStems.Whole("age", "ages", "edad", "idade");

    /// <summary>Whether the number and its subject are such that <see cref="IsEnd"/> has to look at the rest of the decision.</summary>
    public static bool MayEnd(Literal literal, BusinessLimitScope scope, CancellationToken cancellationToken) =>
        Closes(literal) || (!BusinessLimitSignals.SayWhat(literal, scope.Organization) && BusinessLimitRefusal.MayBeOf(literal, scope, cancellationToken));

    /// <summary>
    /// Whether the number closes a range in one condition or validator, and so says what input makes sense at all: the end of a scale, a hundred, a
    /// round number that nobody would reach, an age that nobody does; or any number, where no word says that the subject is one that a business limits.
    /// </summary>
    public static bool IsEnd(Literal literal, ImmutableArray<Literal> decision, BusinessLimitScope scope, CancellationToken cancellationToken)
    {
        var closes = Closes(literal);
        var isUnnamed = !BusinessLimitSignals.SayWhat(literal, scope.Organization) && BusinessLimitRefusal.MayBeOf(literal, scope, cancellationToken);
        if (!closes && !isUnnamed)
        {
            return false;
        }

        foreach (var other in decision)
        {
            if (IsUpper(other.Operator) != !IsUpper(literal.Operator) || !SymbolEqualityComparer.Default.Equals(other.Operand.Symbol, literal.Operand.Symbol))
            {
                continue;
            }

            var isBeside = IsSameTest(other.Test, literal.Test);
            if (closes && BusinessLimitBounds.IsTrivial(other.Constant.Number) && (isBeside ? !IsRung(literal, other) : IsAge(literal) && AreRefused(literal, other)))
            {
                return true;
            }

            if (isUnnamed && !IsQuota(literal, other) && (isBeside ? BusinessLimitRefusal.IsOf(literal, IsOutside(literal, other), scope, cancellationToken) : AreRefused(literal, other)))
            {
                return true;
            }
        }

        return false;

        bool AreRefused(Literal first, Literal second) =>
            IsOutside(first, second)
            && BusinessLimitRefusal.IsOf(first, isOutside: true, scope, cancellationToken)
            && BusinessLimitRefusal.IsOf(second, isOutside: true, scope, cancellationToken);
    }

    // A percentage ends at a hundred: less has been chosen.
    private static bool Closes(Literal literal) =>
        literal.Constant.Number is var number
        && (number is 100 or 999
            || (number >= 1000 && BusinessLimitBounds.IsPowerOfTen(number) && (BusinessLimitBounds.IsBeyondAmounts(number) || !IsMoney(literal.Operand)))
            || (BusinessLimitWords.IsOnScale(literal.Operand.Name) && (number > 100 || !BusinessLimitWords.IsPercentage(literal.Operand.Name)))
            || IsAge(literal)
            || (number == 6 && BusinessLimitWords.IsDayOfWeek(literal.Operand.Name)));

    // Nobody is older.
    private static bool IsAge(Literal literal) =>
        (literal.Constant.Number is >= 100 and <= 150 && Ages.AreIn(literal.Operand.Name))
        || (literal.Constant.Number is >= 40 and <= 100 && (Experience.AreIn(literal.Operand.Name) || (literal.Operand.Symbol is IParameterSymbol { ContainingSymbol.Name: var asked } && Experience.AreIn(asked))));

    // Round numbers are what people choose for money.
    private static bool IsMoney(LiteralOperand operand) =>
        operand is { Divisor: null, Type.SpecialType: SpecialType.System_Decimal } && Money.AreIn(operand.Name);

    // `score > 0 && score < 600` leads somewhere: what is inside is picked out, and the end of a scale belongs to the scale.
    private static bool IsRung(Literal literal, Literal other) =>
        literal.Operator == LiteralOperator.LessThan
        && literal.Constant.Number is not (100 or 999)
        && !BusinessLimitBounds.IsPowerOfTen(literal.Constant.Number)
        && !IsOutside(literal, other)
        && LiteralDecision.Head(literal.Test) is IConditionalOperation { Type: null, WhenFalse: null };

    // From one or a few to MaxVisits: whoever counts so and names the end has chosen how many. A pulse begins at thirty.
    private static bool IsQuota(Literal literal, Literal other) =>
        other.Constant.Number is >= -1 and <= 10
        && literal.Constant.Named is { } named
        && BusinessLimitWords.IsLimit(named.Name)
        && literal.Operand.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };

    private static bool IsOutside(Literal literal, Literal other) =>
        IsUpper((literal.Constant.Number >= other.Constant.Number ? literal : other).Operator) != BusinessLimitRefusal.IsNegated(literal.Test);

    // In one condition or one validator's chain, not in two guards of which the second is policy.
    private static bool IsSameTest(IOperation first, IOperation second)
    {
        if (first is IArgumentOperation && second is IArgumentOperation)
        {
            return true;
        }

        return Root(first) == Root(second);

        static SyntaxNode Root(IOperation test)
        {
            var node = test.Syntax;
            while (node.Parent is ExpressionSyntax or PatternSyntax or SubpatternSyntax or PropertyPatternClauseSyntax)
            {
                if (node.Parent is ConditionalExpressionSyntax or LambdaExpressionSyntax)
                {
                    break;
                }

                node = node.Parent;
            }

            return node;
        }
    }

    private static bool IsUpper(LiteralOperator relation) =>
        relation is LiteralOperator.GreaterThan or LiteralOperator.GreaterThanOrEqual or LiteralOperator.DemandsAtMost or LiteralOperator.CutsAbove;
}
