using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>What a branch does for some roles.</summary>
/// <param name="Keys">The roles; each stands for one registration.</param>
/// <param name="Syntax">The section, rung or arm: comments on it travel along.</param>
/// <param name="Code">What is done.</param>
internal sealed record RoleServiceArm(ImmutableArray<KeyConstant> Keys, SyntaxNode Syntax, RoleServiceCode Code);

/// <summary>A branch over one role, arm by arm, as a look-up by key can stand for it.</summary>
/// <param name="Decision">The decision, reduced to the role: its rows are the branch's in their order.</param>
/// <param name="Operand">The role that is asked for.</param>
/// <param name="KeyType">Its type, without <c>?</c>.</param>
/// <param name="MayBeNull">Whether it can be <c>null</c>, which is no key.</param>
/// <param name="Arms">The arms in source order.</param>
/// <param name="Fallback">What is done for all others, where that stands in the branch itself.</param>
internal sealed record RoleServiceArms(
    Decision Decision,
    ExpressionSyntax Operand,
    ITypeSymbol KeyType,
    bool MayBeNull,
    ImmutableArray<RoleServiceArm> Arms,
    RoleServiceCode? Fallback)
{
    /// <summary>The branch; <c>null</c> where its rows are no plain keys of one operand.</summary>
    public static RoleServiceArms? Read(Decision decision, SemanticModel model, CancellationToken cancellationToken)
    {
        if (decision.Spelling is not (DecisionSpelling.SwitchStatement or DecisionSpelling.SwitchExpression or DecisionSpelling.IfLadder or DecisionSpelling.GuardedReturns)
            || decision.Syntax is not (SwitchStatementSyntax or SwitchExpressionSyntax or IfStatementSyntax)
            || decision.Subjects[0] is not { Comparison: StringComparison.Ordinal, ThrowsOnNull: false, IsGuardedUnevenly: false }
            || OperandOf(decision) is not { } operand
            || model.GetTypeInfo(operand, cancellationToken).Type is not { } type)
        {
            return null;
        }

        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;
        var fallback = decision.Fallback.Syntax is { } written && decision.Syntax.Span.Contains(written.Span) ? RoleServiceCode.Of(written) : null;
        if (!CanBeKey(underlying ?? type) || Gather(decision, underlying ?? type, fallback) is not var (rows, arms))
        {
            return null;
        }

        return new RoleServiceArms(
            decision with { Subjects = [decision.Subjects[0]], Rows = rows }, operand, underlying ?? type, type.IsReferenceType || underlying is not null, arms, fallback);
    }

    /// <summary>The arm that the look-up finds for a value; <c>null</c> for all others.</summary>
    public RoleServiceArm? Find(object? value) =>
        value is null ? null : Arms.FirstOrDefault(a => a.Keys.Any(k => Equals(k.Value, value)));

    // The role is read once in a switch. Elsewhere it was read rung by rung, so that it must be the same each time.
    private static ExpressionSyntax? OperandOf(Decision decision)
    {
        var subject = decision.Subjects[0];
        if (decision.Fallback.Kind == FallbackKind.ThrowsUnmatched && !TableKeys.IsPlainRead(subject.Operation))
        {
            return null;
        }

        return decision.Syntax switch
        {
            SwitchStatementSyntax { Expression: var asked } => Asked(asked, subject),
            SwitchExpressionSyntax { GoverningExpression: var asked } => Asked(asked, subject),
            _ => TableKeys.IsPlainRead(subject.Operation) ? TableKeys.OperandOf(subject, decision) : null,
        };
    }

    private static ExpressionSyntax? Asked(ExpressionSyntax asked, DecisionSubject subject)
    {
        while (asked is ParenthesizedExpressionSyntax inner)
        {
            asked = inner.Expression;
        }

        return subject.Operation.Syntax == asked && !asked.DescendantNodesAndSelf().Any(static n => n is DeclarationExpressionSyntax) ? asked : null;
    }

    // A key is equal to another one by Equals: for text that is the ordinal comparison.
    private static bool CanBeKey(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Int32;

    private static (ImmutableArray<Row> Rows, ImmutableArray<RoleServiceArm> Arms)? Gather(Decision decision, ITypeSymbol type, RoleServiceCode? fallback)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var arms = new List<(SyntaxNode Syntax, RoleServiceCode Code, List<KeyConstant> Keys)>();
        var known = new HashSet<object>();
        foreach (var row in decision.Rows)
        {
            var syntax = row.Arm ?? row.Syntax;
            if (syntax == decision.Fallback.Syntax)
            {
                continue;
            }

            if (!IsOfOneRole(decision, row, syntax) || row.Keys[0] is not ConstantKey { IsNegated: false } key || !key.Constants.All(c => Fits(c, type))
                || RoleServiceCode.Of(syntax) is not { } code)
            {
                return null;
            }

            // Nothing is done for it, as for all others.
            if (code.IsEmpty)
            {
                if (fallback is { IsEmpty: false })
                {
                    return null;
                }

                continue;
            }

            rows.Add(row with { Keys = [key], Guard = null });
            var arm = arms.Find(a => a.Syntax == syntax);
            if (arm.Keys is null)
            {
                arms.Add(arm = (syntax, code, []));
            }

            arm.Keys.AddRange(key.Constants.Where(c => known.Add(c.Value!)));
        }

        return arms.Count > 0 && known.Count > 1 && arms.TrueForAll(static a => a.Keys.Count > 0)
            ? (rows.ToImmutable(), [.. arms.Select(static a => new RoleServiceArm([.. a.Keys], a.Syntax, a.Code))])
            : null;
    }

    // A decision in an arm was taken apart; its questions are the arm's own. A further condition of the row itself is another thing.
    private static bool IsOfOneRole(Decision decision, Row row, SyntaxNode syntax)
    {
        if (row.Arm is null)
        {
            return row.Guard is null && row.Keys.Skip(1).All(static k => k is AnyKey);
        }

        return syntax switch
        {
            SwitchSectionSyntax section => section.Labels.All(static l => l is not CasePatternSwitchLabelSyntax { WhenClause: not null }),
            SwitchExpressionArmSyntax arm => arm.WhenClause is null,
            IfStatementSyntax => decision.Subjects.Length == 1 && row.Guard is null,
            _ => false,
        };
    }

    // A key is registered as it is written.
    private static bool Fits(KeyConstant constant, ITypeSymbol type) => constant.Written is null && type switch
    {
        { TypeKind: TypeKind.Enum } => constant.Value is not null and not ISymbol && SymbolEqualityComparer.Default.Equals(constant.Type, type),
        { SpecialType: SpecialType.System_String } => constant.Value is string,
        _ => constant.Value is int,
    };
}
