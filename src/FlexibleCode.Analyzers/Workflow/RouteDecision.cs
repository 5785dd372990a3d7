using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>One branch of something that could be a route.</summary>
/// <param name="Key">What it is for; <c>null</c> for what holds otherwise.</param>
/// <param name="Outcome">What it answers.</param>
/// <param name="Syntax">Where it is written.</param>
internal sealed record RouteBranch(RowKey? Key, Outcome Outcome, SyntaxNode Syntax);

/// <summary>
/// A decision as routes are read: one operand, and the branches that answer by it. Parts of a role's name count as its name:
/// <c>role.Contains("Manager")</c>.
/// </summary>
/// <param name="Operand">What is asked.</param>
/// <param name="Symbol">The member, local or parameter that it reads.</param>
/// <param name="Branches">The answers, that of the fallback among them.</param>
/// <param name="Head">Where a report stands.</param>
/// <param name="Decision">The decision; <c>null</c> where parts of text are asked.</param>
internal sealed record RouteDecision(IOperation Operand, ISymbol? Symbol, ImmutableArray<RouteBranch> Branches, Location Head, Decision? Decision)
{
    private const int MostBranches = 64;

    public static IEnumerable<RouteDecision> Of(Decision decision)
    {
        for (var i = 0; i < decision.Subjects.Length; i++)
        {
            var subject = decision.Subjects[i];
            var branches = ImmutableArray.CreateBuilder<RouteBranch>(decision.Rows.Length + 1);
            foreach (var row in decision.Rows)
            {
                branches.Add(new RouteBranch(row.Keys[i] is AnyKey ? null : row.Keys[i], row.Outcome, row.Syntax));
            }

            if (decision.Fallback.Outcome is { } otherwise)
            {
                branches.Add(new RouteBranch(null, otherwise, otherwise.Syntax));
            }

            yield return new RouteDecision(subject.Operation, subject.Symbol, branches.ToImmutable(), decision.HeadLocation, decision);
        }
    }

    /// <summary>A ladder that asks one text for parts of it: <c>if (role.Contains("Manager")) … else if (role.StartsWith("Chief")) …</c></summary>
    public static RouteDecision? OfParts(IConditionalOperation ladder)
    {
        if (ladder.Type is not null || ladder.Syntax is not IfStatementSyntax head || head.Parent is ElseClauseSyntax || PartOf(ladder.Condition) is not { Operand: var operand })
        {
            return null;
        }

        var branches = ImmutableArray.CreateBuilder<RouteBranch>();
        IOperation? step = ladder;
        while (step is IConditionalOperation { Type: null } branch && branches.Count < MostBranches)
        {
            if (PartOf(branch.Condition) is not { } part || !Decisions.Operand.Same(part.Operand, operand))
            {
                return null;
            }

            branches.Add(Branch(new ConstantKey([part.Constant], IsNegated: false), branch.WhenTrue));
            step = branch.WhenFalse;
        }

        if (step is not null)
        {
            branches.Add(Branch(null, step));
        }

        var place = Location.Create(head.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(head.IfKeyword.SpanStart, head.CloseParenToken.Span.End));
        return new RouteDecision(operand, Decisions.Operand.Symbol(operand), branches.ToImmutable(), place, null);
    }

    private static RouteBranch Branch(RowKey? key, IOperation branch) => new(key, OutcomeReader.Of(OutcomeReader.Statements(branch), branch.Syntax), branch.Syntax);

    private static (IOperation Operand, KeyConstant Constant)? PartOf(IOperation condition) =>
        condition is IInvocationOperation
        {
            TargetMethod: { Name: "Contains" or "StartsWith" or "EndsWith", ContainingType.SpecialType: SpecialType.System_String },
            Instance: { } text,
            Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string part } } value }, ..],
        }
            ? (text, new KeyConstant(part, null, value.Type, value.Syntax))
            : null;
}
