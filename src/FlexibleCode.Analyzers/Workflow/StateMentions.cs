using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Whether an expression names something of states, by its syntax alone and without allocating: a state is told by the name of what holds it,
/// or by that of its set, and one of them is written where it is asked for or changed.
/// </summary>
internal static class StateMentions
{
    // Deeper than people nest; what generators nest deeper is not read.
    private const int Deepest = 24;

    /// <summary>Whether a condition asks for a state.</summary>
    public static bool In(ExpressionSyntax condition, Vocabulary words) => In(condition, words, Deepest);

    /// <summary>Whether a call hands over a constant that could be a state.</summary>
    public static bool InArguments(InvocationExpressionSyntax call, Vocabulary words) => InArguments(call.ArgumentList, words);

    private static bool InArguments(ArgumentListSyntax arguments, Vocabulary words)
    {
        foreach (var argument in arguments.Arguments)
        {
            var may = argument.Expression switch
            {
                MemberAccessExpressionSyntax access => In(access, words, Deepest),
                ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax => true,
                _ => false,
            };
            if (may)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression makes an object with a state in it, or a call is handed one.</summary>
    public static bool InMade(ExpressionSyntax expression, Vocabulary words)
    {
        switch (expression)
        {
            case BaseObjectCreationExpressionSyntax made:
                return InInitializer(made.Initializer, words) || (made.ArgumentList is { } given && InArguments(given, words));
            case InvocationExpressionSyntax call:
                foreach (var argument in call.ArgumentList.Arguments)
                {
                    if (argument.Expression is BaseObjectCreationExpressionSyntax && InMade(argument.Expression, words))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static bool InInitializer(InitializerExpressionSyntax? initializer, Vocabulary words)
    {
        if (initializer is not null)
        {
            foreach (var element in initializer.Expressions)
            {
                if (element is AssignmentExpressionSyntax { Left: SimpleNameSyntax name } && Is(name, words))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool In(ExpressionSyntax expression, Vocabulary words, int depth)
    {
        while (depth-- > 0)
        {
            switch (expression)
            {
                case BinaryExpressionSyntax binary when In(binary.Right, words, depth):
                    return true;
                case BinaryExpressionSyntax binary:
                    expression = binary.Left;
                    continue;
                case PrefixUnaryExpressionSyntax unary:
                    expression = unary.Operand;
                    continue;
                case PostfixUnaryExpressionSyntax unary:
                    expression = unary.Operand;
                    continue;
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    continue;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    continue;
                case IsPatternExpressionSyntax test:
                    expression = test.Expression;
                    continue;
                case ConditionalAccessExpressionSyntax access when In(access.WhenNotNull, words, depth):
                    return true;
                case ConditionalAccessExpressionSyntax access:
                    expression = access.Expression;
                    continue;
                case InvocationExpressionSyntax call when InArguments(call, words) || IsListed(call, words):
                    return true;
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    continue;
                case MemberAccessExpressionSyntax access when Is(access.Name, words):
                    return true;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    continue;
                case MemberBindingExpressionSyntax binding:
                    return Is(binding.Name, words);
                case SimpleNameSyntax name:
                    return Is(name, words);
                default:
                    return false;
            }
        }

        return false;
    }

    // allowed.Contains(Status)
    private static bool IsListed(InvocationExpressionSyntax call, Vocabulary words) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" }, ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax asked }] }
        && Is(asked, words);

    // What a form, a response or a database context calls state is none of the organization's.
    private static bool Is(SimpleNameSyntax name, Vocabulary words) =>
        name.Identifier.ValueText is not ("ModelState" or "StatusCode" or "StatusCodes" or "EntityState" or "ViewState" or "HttpStatusCode") and var text
        && words.Has(text, WordKinds.State);
}
