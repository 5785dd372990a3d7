using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>
/// What the numbers that a private method answers are, told by what is made of them: where every call ends in <c>TimeSpan.FromMinutes(…)</c> or
/// <c>AddDays(…)</c>, they are times, in whatever language the method is named.
/// </summary>
internal static class CompiledMappingUse
{
    /// <summary>Whether the decision is answered by a private method of whose answers all uses are times.</summary>
    public static bool IsTime(Decision decision)
    {
        if (PrivateMethod.Around(decision.Syntax) is not { } method)
        {
            return false;
        }

        var calls = 0;
        foreach (var called in method.Uses())
        {
            var use = called.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? (ExpressionSyntax)access : called;
            if (use.Parent is not InvocationExpressionSyntax call || !IsTime(call))
            {
                return false;
            }

            calls++;
        }

        return calls > 0;
    }

    // In its place, or through a variable of which a time is made.
    private static bool IsTime(InvocationExpressionSyntax call)
    {
        if (IsMadeTime(call))
        {
            return true;
        }

        if (call.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } scope } } variable })
        {
            return false;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax read && read.Identifier.ValueText == variable.Identifier.ValueText && IsMadeTime(read))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMadeTime(ExpressionSyntax value) =>
        value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var made } } }
        && made is nameof(TimeSpan.FromDays) or nameof(TimeSpan.FromHours) or nameof(TimeSpan.FromMinutes)
            or nameof(DateTime.AddDays) or nameof(DateTime.AddHours) or nameof(DateTime.AddMinutes) or nameof(DateTime.AddMonths) or nameof(DateTime.AddYears);
}
