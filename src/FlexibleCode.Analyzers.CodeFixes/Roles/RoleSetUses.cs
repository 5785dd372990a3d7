using System.Collections.Immutable;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Turns the parts of a role test into places that read a set. Neighbours in a chain that ask the same of one role each become one place.
/// </summary>
internal sealed class RoleSetUses(RoleSetText text)
{
    /// <summary>All places; empty when one part cannot be rewritten.</summary>
    public ImmutableArray<RoleSetUse> Of(ImmutableArray<RoleSetPart> parts)
    {
        var uses = ImmutableArray.CreateBuilder<RoleSetUse>();
        for (var i = 0; i < parts.Length;)
        {
            var count = 1;
            var use = parts[i].Form switch
            {
                RoleSetForm.Condition => Conditions(parts, i, out count),
                RoleSetForm.Pattern => Pattern(parts[i]),
                RoleSetForm.List => new RoleSetUse(parts[i].Unit, parts[i].Roles, None(parts[i].Roles), true, static (current, set) => set.WithTriviaFrom(current)),
                RoleSetForm.Arguments => Arguments(parts[i]),
                RoleSetForm.Value => new RoleSetUse(parts[i].Unit, parts[i].Roles, None(parts[i].Roles), false, static (current, value) => value.WithTriviaFrom(current)),
                _ => Existing(parts[i]),
            };
            if (use is null)
            {
                return [];
            }

            uses.Add(use);
            i += count;
        }

        return uses.ToImmutable();
    }

    private RoleSetUse? Conditions(ImmutableArray<RoleSetPart> parts, int at, out int count)
    {
        count = 1;
        if (Condition.Of(parts[at]) is not { } first || !text.CanCapture(first.Unit)
            || (text.IsInTree && (first.Operand is null || text.IsNullableValue(first.Operand))))
        {
            return null;
        }

        var top = RoleSetChain.Top(first.Unit);
        var operands = RoleSetChain.Operands(top);
        var index = IndexOf(operands, first.Unit);
        if (index < 0)
        {
            return null;
        }

        var isNegated = operands[index].IsNegated ^ first.IsNegated;
        var roles = ImmutableArray.CreateBuilder<RoleName>();
        roles.Add(first.Role);
        while (at + count < parts.Length && index + count < operands.Length
            && Condition.Of(parts[at + count]) is { } next
            && operands[index + count].Bare == next.Unit
            && (operands[index + count].IsNegated ^ next.IsNegated) == isNegated
            && next.Pattern == first.Pattern)
        {
            roles.Add(next.Role);
            count++;
        }

        var all = roles.ToImmutable();
        if (count == 1)
        {
            return new RoleSetUse(first.Unit, all, None(all), true, (current, set) => text.Quantified("Any", set, first, first.IsNegated).WithTriviaFrom(current))
            {
                Truth = isNegated ? RoleSetTruth.Not : RoleSetTruth.Any,
            };
        }

        var length = count;
        var needsAll = top.IsKind(SyntaxKind.LogicalAndExpression) != isNegated;
        if (text.IsInTree && needsAll)
        {
            return null;
        }

        return new RoleSetUse(
            top,
            all,
            RoleSetComments.Of(top, index, length),
            true,
            (current, set) => RoleSetChain.Replace((ExpressionSyntax)current, index, length, text.Quantified(needsAll ? "All" : "Any", set, first, isNegated)))
        {
            Truth = (needsAll ? RoleSetTruth.All : RoleSetTruth.Any) | (isNegated ? RoleSetTruth.Not : RoleSetTruth.Any),
        };
    }

    // `x is "A" or "B"` reads x once, and so does the set when it is asked for x.
    private RoleSetUse? Pattern(RoleSetPart part)
    {
        if (RoleSetPattern.Of(part.Unit) is not var (operand, isNegated, _) || HasComments(part.Unit) || !text.IsOfType(operand, part.Roles[0])
            || operand.DescendantNodesAndSelf().Any(static n => n is AwaitExpressionSyntax))
        {
            return null;
        }

        // A set of members holds no null to be asked for: each member is compared with what may be one.
        var isNullable = text.IsNullableValue(operand);
        if (isNullable && (operand.DescendantNodesAndSelf().Any(static n => n is InvocationExpressionSyntax) || !text.CanCapture(operand)))
        {
            return null;
        }

        return new RoleSetUse(part.Unit, part.Roles, None(part.Roles), true, (current, set) =>
        {
            var asked = RoleSetPattern.Of(current)!.Value.Operand;
            return (isNullable ? text.Compared(set, asked, isNegated) : text.Searched(set, asked, isNegated)).WithTriviaFrom(current);
        })
        {
            Truth = isNegated ? RoleSetTruth.Not : RoleSetTruth.Any,
        };
    }

    /// <summary>Whether comments stand within: they would be lost.</summary>
    public static bool HasComments(ExpressionSyntax unit) =>
        unit.DescendantTrivia().Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia) && unit.Span.Contains(t.Span));

    private static RoleSetUse? Arguments(RoleSetPart part)
    {
        var first = part.FirstArgument();
        var list = ((InvocationExpressionSyntax)part.Unit).ArgumentList;
        if (first < 0 || first + part.Roles.Length != list.Arguments.Count || list.Arguments.Any(static a => a.NameColon is not null))
        {
            return null;
        }

        return new RoleSetUse(list, part.Roles, None(part.Roles), true, (current, set) =>
        {
            var arguments = (ArgumentListSyntax)current;
            var kept = arguments.Arguments.Take(first).Append(SyntaxFactory.Argument(set));
            return arguments.WithArguments(SyntaxFactory.SeparatedList(kept, arguments.Arguments.GetSeparators().Take(first)));
        });
    }

    private static RoleSetUse Existing(RoleSetPart part) =>
        new(part.Unit, part.Roles, None(part.Roles), part.Roles.Length > 1 || part.Unit.Parent is not ArgumentSyntax, static (current, set) => set.WithTriviaFrom(current))
        {
            Existing = part.Unit.WithoutTrivia(),
        };

    private static int IndexOf(ImmutableArray<RoleSetOperand> operands, ExpressionSyntax unit)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i].Bare == unit)
            {
                return i;
            }
        }

        return -1;
    }

    private static ImmutableArray<ImmutableArray<string>> None(ImmutableArray<RoleName> roles) => [.. roles.Select(static _ => ImmutableArray<string>.Empty)];
}

/// <summary>A condition on one role, with the role taken out.</summary>
/// <param name="Unit">The condition as written.</param>
/// <param name="Role">Its role.</param>
/// <param name="IsNegated">Whether it is written with <c>!=</c>.</param>
/// <param name="Pattern">Its tokens with a gap where the role stands: equal conditions have equal patterns.</param>
internal sealed record Condition(ExpressionSyntax Unit, RoleName Role, bool IsNegated, string Pattern)
{
    public static Condition? Of(RoleSetPart part)
    {
        if (part.Form != RoleSetForm.Condition || Whole(part.Unit) is not { } unit
            || unit.DescendantNodes().Any(static n => n is AwaitExpressionSyntax or DeclarationExpressionSyntax or SingleVariableDesignationSyntax)
            || RoleSetUses.HasComments(unit))
        {
            return null;
        }

        var role = part.Roles[0];
        var pattern = string.Join(" ", unit.DescendantTokens().Where(t => !role.Syntax.Span.Contains(t.Span)).Select(static t => t.Text));
        return new Condition(unit, role, unit.IsKind(SyntaxKind.NotEqualsExpression), pattern);
    }

    /// <summary>What is compared with the role by an operator, so that a set can be asked for it; <c>null</c> in any other condition.</summary>
    public ExpressionSyntax? Operand =>
        Unit is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison ? null
        : comparison.Right == Role.Syntax ? comparison.Left
        : comparison.Left == Role.Syntax ? comparison.Right
        : null;

    /// <summary>The condition with a name in the place of the role.</summary>
    public string With(string name)
    {
        ExpressionSyntax condition = Unit.ReplaceNode(Role.Syntax, SyntaxFactory.IdentifierName(name).WithTriviaFrom(Role.Syntax));
        if (condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } differs)
        {
            condition = SyntaxFactory.BinaryExpression(
                SyntaxKind.EqualsExpression,
                differs.Left,
                SyntaxFactory.Token(SyntaxKind.EqualsEqualsToken).WithTriviaFrom(differs.OperatorToken),
                differs.Right);
        }

        return condition.WithoutTrivia().ToFullString();
    }

    // Behind ?. the condition is the whole access with what makes a truth of it.
    private static ExpressionSyntax? Whole(ExpressionSyntax unit)
    {
        if (unit is not InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax or MemberAccessExpressionSyntax } || Access(unit) is not { } access)
        {
            return unit;
        }

        return access.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right.RawKind: (int)SyntaxKind.TrueLiteralExpression } equals => equals,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right.RawKind: (int)SyntaxKind.FalseLiteralExpression } coalesce => coalesce,
            _ => null,
        };
    }

    private static ConditionalAccessExpressionSyntax? Access(ExpressionSyntax unit)
    {
        ConditionalAccessExpressionSyntax? access = null;
        for (SyntaxNode node = unit; node.Parent is { } parent; node = parent)
        {
            if (parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
            {
                access = conditional;
            }
            else if (parent is not (MemberAccessExpressionSyntax or InvocationExpressionSyntax))
            {
                break;
            }
        }

        return access;
    }
}
