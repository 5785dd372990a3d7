using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Organization.Deciding;

/// <summary>
/// Finds where a decision begins that a test is part of, so that a chain, a ladder and a switch count once: from the test up through
/// <c>!</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>Any(x => …)</c> and the conditions of <c>else if</c>.
/// </summary>
internal static class DecisionHead
{
    private const int LongestWay = 64;

    /// <summary>The whole boolean expression that a test is part of; a switch, a table and an attribute are their own.</summary>
    public static IOperation RootOf(IOperation test)
    {
        var root = test;
        for (var steps = 0; steps < LongestWay && root.Parent is { } parent; steps++)
        {
            if (Passes(parent, root))
            {
                root = parent;
            }
            else if (parent is IReturnOperation && AskedAbout(parent) is { } question)
            {
                root = question;
            }
            else
            {
                break;
            }
        }

        return root;
    }

    /// <summary>The first step of the ladder whose condition this is; the root itself when it is no condition.</summary>
    public static IOperation OfRoot(IOperation root)
    {
        if (root.Parent is not IConditionalOperation step || step.Condition != root)
        {
            return root;
        }

        for (var steps = 0; steps < LongestWay; steps++)
        {
            var above = step.Parent is IConversionOperation conversion ? conversion.Parent : step.Parent;
            if (above is not IConditionalOperation outer || outer.WhenFalse is null || !outer.WhenFalse.Syntax.Span.Contains(step.Syntax.Span))
            {
                break;
            }

            step = outer;
        }

        return step;
    }

    /// <summary>Whether a test chooses rows of a query or elements of a list: it filters, and what is done with them is decided elsewhere.</summary>
    public static bool IsFilter(IOperation root)
    {
        var isOwn = true;
        for (var operation = root.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IAnonymousFunctionOperation lambda:
                    if (lambda.Parent is IConversionOperation { Type.Name: "Expression" } or IDelegateCreationOperation { Type.Name: "Expression" })
                    {
                        return true;
                    }

                    if (isOwn && ArgumentOf(lambda) is { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" or "Queryable" or "List" } })
                    {
                        return true;
                    }

                    isOwn = false;
                    break;
                case IBlockOperation { Operations.Length: > 1 }:
                    isOwn = false;
                    break;
            }
        }

        return false;
    }

    /// <summary>Whether a test stands inside one <c>AddPolicy</c>: the table where roles belong.</summary>
    public static bool IsInPolicyTable(IOperation root)
    {
        for (var operation = root; operation is not null; operation = operation.Parent)
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "AddPolicy" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a place stands: the subject of a switch, the condition, the attribute; never a whole body.</summary>
    public static Location LocationOf(IOperation root) => root.Syntax switch
    {
        SwitchStatementSyntax choice => choice.SwitchKeyword.GetLocation(),
        SwitchExpressionSyntax choice => choice.GoverningExpression.GetLocation(),
        InitializerExpressionSyntax table => table.Expressions.Count > 0 ? table.Expressions[0].GetLocation() : table.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    private static bool Passes(IOperation parent, IOperation child) => parent switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
        IParenthesizedOperation or IConversionOperation or IAwaitOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or }
            => IsTruth(parent.Type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => IsTruth(child.Type),
        IIsPatternOperation test => test.Value == child && IsTruth(child.Type),
        IConditionalAccessOperation access => access.WhenNotNull == child,
        ICoalesceOperation => IsTruth(parent.Type),
        _ => false,
    };

    // user?.IsInRole(A) == true: the answer of somebody who may be missing.
    private static bool IsTruth(ITypeSymbol? type) => NullableType.Underlying(type) is { SpecialType: SpecialType.System_Boolean };

    // roles.Any(r => r == Role.Admin): the question is whether there is one, and the answer is what decides.
    private static IOperation? AskedAbout(IOperation answer)
    {
        var block = answer.Parent;
        return block is IBlockOperation { Operations.Length: 1, Parent: IAnonymousFunctionOperation lambda }
            && lambda.Parent is not IConversionOperation { Type.Name: "Expression" }
            && ArgumentOf(lambda) is { Parent: IInvocationOperation { TargetMethod.Name: "Any" or "All" or "Exists" or "TrueForAll" } question }
            ? question
            : null;
    }

    private static IArgumentOperation? ArgumentOf(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation)
        {
            parent = parent.Parent;
        }

        return parent as IArgumentOperation;
    }
}
