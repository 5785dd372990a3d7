using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Whether a helper is handed the state that something is to go to (<c>ValidateTransition(order, OrderStatus.Sent)</c>) and not the one that it must be in. From
/// where it may go there stands in the helper, which has gathered the guards of all operations that call it.
/// </summary>
internal static class HandedTarget
{
    private static readonly WordStems Targets = WordStems.Whole("target", "next", "to", "new", "desired");

    /// <summary>Whether a call hands over a target.</summary>
    public static bool Of(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (StateSet.SaysTransition(call.TargetMethod.Name))
        {
            return true;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && ConstantReader.MayBe(argument.Value)
                && (Targets.AreIn(parameter.Name) || IsAskedItself(call.TargetMethod, parameter.Name, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    // The helper tells by the parameter what it asks: target switch { Sent => … }.
    private static bool IsAskedItself(IMethodSymbol method, string parameter, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax helper)
        {
            return false;
        }

        foreach (var node in helper.DescendantNodes())
        {
            var asked = node switch
            {
                SwitchExpressionSyntax choice => choice.GoverningExpression,
                SwitchStatementSyntax choice => choice.Expression,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: MemberAccessExpressionSyntax { Expression: SimpleNameSyntax set } } test when set.Identifier.ValueText is [var first, ..] && char.IsUpper(first) => test.Left,
                _ => null,
            };
            if (Is(asked, parameter) || (asked is TupleExpressionSyntax both && both.Arguments.Any(a => Is(a.Expression, parameter))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ExpressionSyntax? asked, string parameter) => asked is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter;
}
