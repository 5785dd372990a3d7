using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Workflow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>One guard as a row of a table: the operation, and the states in which it may start, or in which it is refused.</summary>
/// <param name="Operation">The name of the method.</param>
/// <param name="Condition">The condition of the guard.</param>
/// <param name="Operand">What is asked.</param>
/// <param name="Type">The type of the states.</param>
/// <param name="States">The states that the row names.</param>
/// <param name="Refuses">Whether these are the states that are refused; else they are the only ones that are not.</param>
/// <param name="Cases">In how many cases guard and row were compared.</param>
internal sealed record GuardRow(
    string Operation, ExpressionSyntax Condition, ExpressionSyntax Operand, ITypeSymbol Type, ImmutableArray<KeyConstant> States, bool Refuses, int Cases)
{
    /// <summary>The row of a guard; <c>null</c> where no row says the same in every case.</summary>
    public static GuardRow? Of(StateGuard guard, SemanticModel model)
    {
        if (guard.Condition is not { Subjects: [var subject], IsPlain: true } condition
            || condition.Syntax is not ExpressionSyntax syntax
            || syntax.Parent is not IfStatementSyntax
            || subject.Operation.Type is not { } type
            || !IsState(type)
            || subject.ThrowsOnNull
            || subject.Comparison != StringComparison.Ordinal
            || TableKeys.OperandOf(subject, condition) is not { } operand
            || !IsReadAlike(subject.Operation, condition)
            || syntax.DescendantTrivia().Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsDirective)
            || !CanBeNamed(guard.Method, model))
        {
            return null;
        }

        var named = condition.Rows.SelectMany(static r => r.Keys).OfType<ConstantKey>().SelectMany(static k => k.Constants).Distinct().ToImmutableArray();
        if (named.IsEmpty || named.Any(static c => c.Value is null || c.IsByCulture))
        {
            return null;
        }

        return Proven(guard.Method.Identifier.ValueText, condition, syntax, operand, type, named);
    }

    // What holds for a state that the guard does not name tells in which form the row is written; then every case is compared.
    private static GuardRow? Proven(
        string operation, Decision condition, ExpressionSyntax syntax, ExpressionSyntax operand, ITypeSymbol type, ImmutableArray<KeyConstant> named)
    {
        if (Domain.Of(condition) is not { } cases)
        {
            return null;
        }

        var answers = new List<(object? Value, bool Refused)>();
        foreach (var values in cases)
        {
            var evaluation = condition.Evaluate(values);
            if (!evaluation.IsDetermined)
            {
                return null;
            }

            var outcome = evaluation.Row >= 0 ? condition.Rows[evaluation.Row].Outcome : condition.Fallback.Outcome;
            answers.Add((values[0], outcome is { IsTrue: true }));
        }

        var others = answers.Where(a => !named.Any(c => Equals(c.Value, a.Value))).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var otherwise = others[0].Refused;
        var states = named.Where(c => answers.Any(a => Equals(a.Value, c.Value) && a.Refused != otherwise)).ToImmutableArray();
        var agrees = answers.TrueForAll(a => a.Refused == (states.Any(c => Equals(c.Value, a.Value)) ? !otherwise : otherwise));
        return agrees && !states.IsEmpty ? new GuardRow(operation, syntax, operand, type, states, Refuses: !otherwise, answers.Count) : null;
    }

    // An operand that is computed may be asked once, as the look-up does.
    private static bool IsReadAlike(IOperation operand, Decision condition) =>
        TableKeys.IsPlainRead(operand)
        || (operand is Microsoft.CodeAnalysis.Operations.IInvocationOperation { Instance: { } instance } call
            && Decisions.Operand.IsNormalization(call.TargetMethod) && TableKeys.IsPlainRead(instance) && condition.Rows.Length == 1);

    private static bool IsState(ITypeSymbol type)
    {
        var core = NullableType.Underlying(type);
        return core.TypeKind == TypeKind.Enum || core.SpecialType == SpecialType.System_String;
    }

    // nameof(Approve) must mean the method, in the table and in the method itself.
    private static bool CanBeNamed(MethodDeclarationSyntax method, SemanticModel model) =>
        method.ExplicitInterfaceSpecifier is null
        && model.GetDeclaredSymbol(method) is { } symbol
        && symbol.Name != symbol.ContainingType.Name
        && method.DescendantTokens().Count(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == symbol.Name && t.Parent is VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax) == 0;
}
