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
    private static readonly WordStems Targets = WordStems.Whole("target", "next", "new", "desired");

    /// <summary>Whether a call hands over a target.</summary>
    public static bool Of(IInvocationOperation call, CancellationToken cancellationToken)
    {
        // Where both ends are handed over, the caller says from where it goes.
        IParameterSymbol? handed = null;
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && ConstantReader.MayBe(argument.Value))
            {
                if (handed is not null && SymbolEqualityComparer.Default.Equals(handed.Type, parameter.Type))
                {
                    return false;
                }

                handed = parameter;
            }
        }

        if (StateSet.SaysTransition(call.TargetMethod.Name))
        {
            return true;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && ConstantReader.MayBe(argument.Value)
                && (IsCalledTarget(parameter.Name) || IsAskedItself(call.TargetMethod, parameter, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCalledTarget(string name) => name is "to" or "toStatus" or "toState" || Targets.AreIn(name);

    // The helper tells by the parameter what it asks: target switch { Sent => … }. One that holds something against it asks for the state that this must be in.
    private static bool IsAskedItself(IMethodSymbol method, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax helper)
        {
            return false;
        }

        var isAsked = false;
        foreach (var node in helper.DescendantNodes(static n => n is not (ThrowStatementSyntax or ThrowExpressionSyntax or InterpolatedStringExpressionSyntax)))
        {
            if (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } held
                && (Is(held.Left, parameter.Name) ? held.Right : Is(held.Right, parameter.Name) ? held.Left : null) is { } other && !IsMember(other, parameter.Type))
            {
                return false;
            }

            var asked = node switch
            {
                SwitchExpressionSyntax choice => choice.GoverningExpression,
                SwitchStatementSyntax choice => choice.Expression,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } test when IsMember(test.Right, parameter.Type) => test.Left,
                _ => null,
            };
            isAsked |= Is(asked, parameter.Name) || (asked is TupleExpressionSyntax both && both.Arguments.Any(a => Is(a.Expression, parameter.Name)));
        }

        return isAsked;
    }

    private static bool IsMember(ExpressionSyntax value, ITypeSymbol set) => value is MemberAccessExpressionSyntax { Expression: { } type }
        && (type is MemberAccessExpressionSyntax qualified ? qualified.Name : type) is SimpleNameSyntax { Identifier.ValueText: var name } && name == set.Name;

    private static bool Is(ExpressionSyntax? asked, string parameter) => asked is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter;
}
