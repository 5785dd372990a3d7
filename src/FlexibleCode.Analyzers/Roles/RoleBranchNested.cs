using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// A branch within another one that asks for the same roles of the same property, of somebody else: <c>if (user.Role == A) { if (users.Count(u => u.Role == A) &lt; 2)
/// … }</c>, or a question behind <c>&amp;&amp;</c> in its condition: <c>user.Role == A &amp;&amp; users.Count(u => u.Role == A) &lt; 2</c>. It is a part of that decision, and no finding of
/// its own. Asked for findings only.
/// </summary>
internal static class RoleBranchNested
{
    private const int LongestWay = 64;

    /// <summary>The branch that a branch stands in and is a part of; <c>null</c> when there is none.</summary>
    public static RoleBranch? Around(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken) =>
        RoleBranchRungGuard.Around(branch, organization, cancellationToken) ?? AroundSame(branch, organization, cancellationToken);

    /// <summary>The branches within a branch that are a part of it, the guards of its rungs first.</summary>
    public static IEnumerable<RoleBranch> Within(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var guards = new HashSet<SyntaxNode>();
        foreach (var guard in RoleBranchRungGuard.Within(branch, organization, cancellationToken))
        {
            guards.Add(guard.Head.Syntax);
            yield return guard;
        }

        foreach (var same in WithinSame(branch, organization, cancellationToken))
        {
            if (!guards.Contains(same.Head.Syntax))
            {
                yield return same;
            }
        }
    }

    private static RoleBranch? AroundSame(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (Held(branch.Comparisons[0], cancellationToken) is not { } held)
        {
            return null;
        }

        var child = branch.Head;
        var isOutside = false;
        for (var steps = 0; steps < LongestWay && child.Parent is { } parent; steps++)
        {
            var condition = parent switch
            {
                IConditionalOperation { Type: null } outer => outer.Condition != child ? outer.Condition : null,

                // Of a chain, each operand is asked once: it is looked at from its end.
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } when isOutside => RoleBranchGroup.Root(parent),
                _ => null,
            };
            if (condition is not null && Around(condition, branch, held, organization, cancellationToken) is { } around)
            {
                return around;
            }

            // Out of the lambda: what it asks is no part of the condition by itself.
            isOutside |= parent is IAnonymousFunctionOperation;
            child = condition is not null && parent is IBinaryOperation ? condition : parent;
        }

        return null;
    }

    private static IEnumerable<RoleBranch> WithinSame(RoleBranch branch, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (branch.Head is ISwitchOperation or ISwitchExpressionOperation || branch.Head.SemanticModel is not { } model)
        {
            yield break;
        }

        var names = new HashSet<string>(branch.Comparisons.Select(c => Held(c, cancellationToken)?.Name ?? ""), StringComparer.Ordinal);

        // A chain or ladder of thousands of comparisons holds as many names.
        var own = new HashSet<SyntaxNode>(branch.Comparisons.Select(static c => c.Operation.Syntax));
        SyntaxNode? last = null;
        foreach (var node in branch.Steps.Insert(0, branch.Head).SelectMany(static s => s.Syntax.DescendantNodes()))
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && names.Contains(name)
                && node.Ancestors().FirstOrDefault(static n => RoleBranchMember.CanCompare(n) || n is StatementSyntax) is { } comparing and not StatementSyntax
                && comparing != last && !own.Contains(comparing)
                && model.GetOperation(last = comparing, cancellationToken) is { } operation
                && RoleBranchReader.Read(operation, organization, cancellationToken) is { } other
                && other.Head.Syntax != branch.Head.Syntax
                && AroundSame(other, organization, cancellationToken)?.Head.Syntax == branch.Head.Syntax)
            {
                yield return other;
            }
        }
    }

    private static RoleBranch? Around(IOperation condition, RoleBranch branch, ISymbol held, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var asked = RoleBranchGroup.Asked(condition, organization, cancellationToken);
        if (asked.IsEmpty || !branch.Comparisons.All(c => SymbolEqualityComparer.Default.Equals(Held(c, cancellationToken), held)))
        {
            return null;
        }

        var same = asked.Where(c => SymbolEqualityComparer.Default.Equals(Held(c, cancellationToken), held)).ToArray();
        if (same.Length == 0 || !RolesOf(same).SetEquals(RolesOf(branch.Comparisons)) || RoleBranchReader.IsMembershipTest(asked[0].Operation, cancellationToken))
        {
            return null;
        }

        var around = RoleBranchReader.From(RoleBranchReader.Head(asked[0].Operation, organization, cancellationToken), organization, cancellationToken);

        // What asks of the same operand is gathered as a repetition, and what is gathered already is another step of the seam.
        return RoleBranchRepeats.AsksTheSame(around, branch) || around.Comparisons.All(static c => c.IsGathered) != branch.Comparisons.All(static c => c.IsGathered) ? null : around;
    }

    // The property that is asked; of a variable, the property that it was set to.
    private static ISymbol? Held(RoleComparison comparison, CancellationToken cancellationToken)
    {
        var symbol = comparison.Symbol;
        if (symbol is ILocalSymbol local)
        {
            symbol = VariableUses.OnlyValue(local, cancellationToken) is { } value && comparison.Operation.SemanticModel is { } model && model.SyntaxTree == value.SyntaxTree
                && model.GetOperation(value, cancellationToken) is { } operation ? Operand.Symbol(operation) : null;
        }

        return symbol is IPropertySymbol or IFieldSymbol ? symbol : null;
    }

    private static HashSet<KeyConstant> RolesOf(IEnumerable<RoleComparison> comparisons) => [.. comparisons.SelectMany(static c => c.Constants)];
}
