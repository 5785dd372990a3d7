using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>The calls that give a text the form in which it is compared: <c>"Lead".Trim().ToLower()</c>.</summary>
internal static class NormalizedText
{
    private const int MostCalls = 8;

    /// <summary>What is written before such calls.</summary>
    public static ExpressionSyntax WithoutCalls(ExpressionSyntax expression)
    {
        for (var calls = 0; calls < MostCalls; calls++)
        {
            if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 0 } || !Operand.IsNormalization(access.Name.Identifier.ValueText))
            {
                break;
            }

            expression = access.Expression;
        }

        return expression;
    }

    /// <summary>A text with such calls around it.</summary>
    public static ExpressionSyntax WithCalls(ExpressionSyntax text)
    {
        for (var calls = 0; calls < MostCalls; calls++)
        {
            if (text.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } access
                || access.Expression != text || !Operand.IsNormalization(access.Name.Identifier.ValueText))
            {
                break;
            }

            text = call;
        }

        return text;
    }
}
