using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Gathers what one report is about. Whatever comparison the reader begins at, it climbs to the whole boolean expression and on to the ladder,
/// the run of statements or the switch around it; only the first comparison of all these answers, so that each place is reported once.
/// </summary>
internal static class RoleBranchReader
{
    private const int MostSteps = 64;

    /// <summary>The branch that begins with this operation; <c>null</c> when none does.</summary>
    public static RoleBranch? Read(IOperation operation, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (RoleBranchComparisons.Read(operation, organization, cancellationToken) is not { } comparison
            || IsMembershipTest(operation, cancellationToken))
        {
            return null;
        }

        var branch = From(Head(operation, organization, cancellationToken), organization, cancellationToken);
        return branch.Comparisons.Length > 0 && branch.Comparisons[0].Operation.Syntax == operation.Syntax ? branch : null;
    }

    /// <summary>The branch of a head.</summary>
    public static RoleBranch From(IOperation head, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var steps = RoleBranchRun.Behind(head, organization, cancellationToken);
        var comparisons = RoleBranchGroup.Comparisons(head, steps, organization, cancellationToken);
        return new RoleBranch(head, comparisons.IsEmpty ? Location(head, comparisons) : Location(FirstRung(head, comparisons[0]), comparisons), comparisons) { Steps = steps };
    }

    /// <summary>The branch whose report has this span; <c>null</c> when there is none any more.</summary>
    public static RoleBranch? ReadAt(SyntaxNode root, SemanticModel model, TextSpan span, OrganizationModel organization, CancellationToken cancellationToken)
    {
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        foreach (var node in root.FindNode(span, getInnermostNodeForTie: false).DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax or BinaryExpressionSyntax or IsPatternExpressionSyntax or SubpatternSyntax or SwitchStatementSyntax or SwitchExpressionSyntax
                && model.GetOperation(node, cancellationToken) is { } operation
                && Read(operation, organization, cancellationToken) is { } branch
                && branch.Location.SourceSpan == span)
            {
                return branch;
            }
        }

        return null;
    }

    /// <summary>The boolean expression without the <c>!</c> in front of it.</summary>
    public static IOperation WithoutNot(IOperation root)
    {
        while (true)
        {
            switch (root)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    root = not.Operand;
                    continue;
                case IConversionOperation { IsImplicit: true } conversion:
                    root = conversion.Operand;
                    continue;
                case IParenthesizedOperation inner:
                    root = inner.Operand;
                    continue;
                default:
                    return root;
            }
        }
    }

    /// <summary>Whether the comparison asks for a membership, which is a rule of its own: it is one of those calls, stands in one, or beside one.</summary>
    public static bool IsMembershipTest(IOperation operation, CancellationToken cancellationToken)
    {
        if (InlineRoleTestAsks.Read(operation, cancellationToken) is not null)
        {
            return true;
        }

        var root = RoleBranchGroup.Root(operation);
        if (root is not (ISwitchOperation or ISwitchExpressionOperation) && !InlineRoleTestReader.AsksOf(InlineRoleTestReader.Root(root), cancellationToken).IsEmpty)
        {
            return true;
        }

        for (var parent = root.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
            {
                for (parent = parent.Parent; parent is IConversionOperation or IDelegateCreationOperation or IArgumentOperation; parent = parent.Parent)
                {
                }

                return parent is IInvocationOperation call && InlineRoleTestAsks.Read(call, cancellationToken) is not null;
            }

            if (parent is IBlockOperation { Parent: not IAnonymousFunctionOperation })
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What a comparison is a part of: the ladder, the run of statements, the switch or the boolean expression.</summary>
    public static IOperation Head(IOperation operation, OrganizationModel organization, CancellationToken cancellationToken)
    {
        var head = RoleBranchGroup.Root(operation);
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var child = head;
            var parent = head.Parent;
            while (parent is IConversionOperation or IParenthesizedOperation)
            {
                (child, parent) = (parent, parent.Parent);
            }

            switch (parent)
            {
                case IConditionalOperation rung when rung.Condition == child || (rung.WhenFalse == child && head is IConditionalOperation):
                    head = rung;
                    continue;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm
                    when arm.Guard == child || RoleBranchGroup.Decides(choice, organization, cancellationToken):
                    head = choice;
                    continue;
                case IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice }:
                    head = choice;
                    continue;
            }

            break;
        }

        return head is IConditionalOperation { Type: null } guard ? RoleBranchRun.First(guard, organization, cancellationToken) : WithoutNot(head);
    }

    // A ladder is told at its first rung that asks for a role.
    private static IOperation FirstRung(IOperation head, RoleComparison first)
    {
        while (head is IConditionalOperation { Type: null, WhenFalse: IConditionalOperation { Type: null } next } rung && !rung.Condition.Syntax.Span.Contains(first.Operation.Syntax.Span))
        {
            head = next;
        }

        return head;
    }

    private static Location Location(IOperation head, ImmutableArray<RoleComparison> comparisons)
    {
        var syntax = head.Syntax;
        return syntax switch
        {
            SwitchStatementSyntax s when !s.CloseParenToken.IsMissing && s.CloseParenToken.RawKind != 0 => Between(s, s.SwitchKeyword, s.CloseParenToken),
            SwitchStatementSyntax s => s.SwitchKeyword.GetLocation(),
            SwitchExpressionSyntax s => Between(s, s.GoverningExpression.GetFirstToken(), s.SwitchKeyword),
            IfStatementSyntax s => Between(s, s.IfKeyword, s.CloseParenToken.IsMissing ? s.IfKeyword : s.CloseParenToken),
            BinaryExpressionSyntax or ParenthesizedExpressionSyntax => RolePartOfChain.Of(syntax, [.. comparisons.Select(static c => c.Operation.Syntax)]),
            _ => syntax.GetLocation(),
        };
    }

    private static Location Between(SyntaxNode node, SyntaxToken first, SyntaxToken last) =>
        Microsoft.CodeAnalysis.Location.Create(node.SyntaxTree, TextSpan.FromBounds(first.SpanStart, last.Span.End));
}
