using FlexibleCode.Analyzers.Decisions;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Tells the question whether a change has just happened (<c>wasJustApproved</c>, <c>ShouldRun</c>, the state of one thing before and after) from the
/// one whether it may happen. What follows a change is an effect; nothing is refused.
/// </summary>
internal static class StateSnapshots
{
    private static readonly WordStems Changes = WordStems.Whole("was", "just", "changed", "became", "become", "becomes", "should", "triggers");

    private static readonly WordStems Rights = WordStems.Whole("valid", "invalid", "validate", "check", "ensure", "try", "legal", "illegal", "legitimate");

    /// <summary>Whether a decision over two operands of one set asks for a change that has happened.</summary>
    public static bool Compares(Transitions transitions, Decision decision, CancellationToken cancellationToken)
    {
        if (Refuses(decision, cancellationToken))
        {
            return false;
        }

        var place = CompiledMappingPlace.Of(decision);
        if (SaysMay(place.Name))
        {
            return false;
        }

        // What keeps the answer says best what was asked, whatever the member does with it.
        return Changes.AreIn(place.Name)
            || (!SaysMay(place.Member) && (Changes.AreIn(place.Member) || AreOneMember(transitions)) && !IsRefusedBehind(decision.Head));
    }

    // It throws, or stands in the condition of a branch that refuses.
    private static bool Refuses(Decision decision, CancellationToken cancellationToken) =>
        decision.Fallback.Outcome is { Kind: OutcomeKind.Throws }
        || decision.Rows.Any(static r => r.Outcome.Kind == OutcomeKind.Throws)
        || (decision.Head is { } head && Sink.Of(head, cancellationToken) == SinkKind.Denial);

    private static bool SaysMay(string? name) => name is not null && (PermissionNames.SaysPermission(name) || StateSet.SaysTransition(name) || Rights.AreIn(name));

    // original.Status and updated.Status: the same member of two objects.
    private static bool AreOneMember(Transitions transitions) =>
        transitions.Decision.Subjects[transitions.From] is { Symbol: IPropertySymbol or IFieldSymbol } from
        && transitions.Decision.Subjects[transitions.To] is var to
        && SymbolEqualityComparer.Default.Equals(from.Symbol, to.Symbol);

    // var isKnown = …; if (!isKnown) throw …;
    private static bool IsRefusedBehind(IOperation? head)
    {
        var parent = head?.Parent;
        while (parent is IConversionOperation or IUnaryOperation or IBinaryOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        if (parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax declarator } })
        {
            return false;
        }

        foreach (var use in VariableUses.Of(declarator))
        {
            var condition = use.Ancestors().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax>().FirstOrDefault(i => i.Condition.Span.Contains(use.Span));
            if (condition is not null && head!.SemanticModel?.GetOperation(condition) is IConditionalOperation branch
                && (BranchSink.Of(branch.WhenTrue) == SinkKind.Denial || (branch.WhenFalse is { } otherwise && BranchSink.Of(otherwise) == SinkKind.Denial)))
            {
                return true;
            }
        }

        return false;
    }
}
