using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// Tells from what stands around a test that the tested value is a percentage there, whatever it is called: <c>kind == Kind.Percent &amp;&amp; value > 100</c>.
/// </summary>
internal static class BusinessLimitPercentage
{
    // Deeper nesting is followed by no reader, either.
    private const int LongestWay = 32;

    /// <summary>Whether a condition under which the test stands says so.</summary>
    public static bool IsSaidAround(IOperation test)
    {
        var child = test;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++, child = parent)
        {
            var says = parent switch
            {
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both =>
                    Says(both.LeftOperand == child ? both.RightOperand : both.LeftOperand),
                IConditionalOperation choice => choice.WhenTrue == child && Says(choice.Condition),
                ISwitchExpressionArmOperation arm => arm.Pattern != child && Says(arm.Pattern),
                IPatternCaseClauseOperation clause => clause.Pattern != child && Says(clause.Pattern),
                ISwitchCaseOperation section => SaysAny(section),
                IInvocationOperation { TargetMethod.Name: "When" or "Unless" } call => call.TargetMethod.Name == "When" && LiteralCalls.IsValidator(call.TargetMethod) && SaysAny(call),
                _ => false,
            };
            if (says)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is capped at a hundred is divided by a hundred where it is used: <c>share = Math.Min(100m, sum); … amount * share / 100m</c>.</summary>
    public static bool IsReadAsShare(Literal literal)
    {
        if (literal is not { Operator: LiteralOperator.CutsAbove, Constant.Number: 100 })
        {
            return false;
        }

        var name = BusinessLimitTarget.NameOf(LiteralDecision.Head(literal.Test).Parent);
        if (name is null || literal.Test.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        foreach (var node in member.DescendantNodes())
        {
            if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression, Right: LiteralExpressionSyntax { Token.Value: { } by } } division
                && LiteralConstantReader.TryNumber(by, out var number) && number == 100
                && division.Left.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax { Identifier.ValueText: var read } && read == name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysAny(ISwitchCaseOperation section)
    {
        foreach (var clause in section.Clauses)
        {
            if (clause is ISingleValueCaseClauseOperation single ? Names(single.Value) : clause is IPatternCaseClauseOperation pattern && Says(pattern.Pattern))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysAny(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation or IDelegateCreationOperation)
            {
                value = value is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)value).Target;
            }

            if (value is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } condition }, ..] } && Says(condition))
            {
                return true;
            }
        }

        return false;
    }

    // A test for a kind, not of an amount: `DiscountPercent > 0` says nothing of what stands beside it.
    private static bool Says(IOperation condition)
    {
        while (true)
        {
            switch (condition)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                    if (SaysOne(both.RightOperand))
                    {
                        return true;
                    }

                    condition = both.LeftOperand;
                    continue;
                case IIsPatternOperation pattern:
                    condition = pattern.Pattern;
                    continue;
                default:
                    return SaysOne(condition);
            }
        }
    }

    private static bool SaysOne(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => Names(test.LeftOperand) || Names(test.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => Names(constant.Value),
        IConstantPatternOperation constant => Names(constant.Value),
        _ => Names(condition),
    };

    // A constant that stands for the kind, or a flag.
    private static bool Names(IOperation operand)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        return operand switch
        {
            IFieldReferenceOperation { Field: { HasConstantValue: true, Type.SpecialType: not (>= SpecialType.System_SByte and <= SpecialType.System_Double) } field } => BusinessLimitWords.IsPercentage(field.Name),
            { ConstantValue: { HasValue: true, Value: string text } } => text == "%" || BusinessLimitWords.IsPercentage(text),
            IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag => BusinessLimitWords.IsPercentage(flag.Member.Name),
            IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag => BusinessLimitWords.IsPercentage(flag.Parameter.Name),
            ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag => BusinessLimitWords.IsPercentage(flag.Local.Name),
            _ => false,
        };
    }
}
