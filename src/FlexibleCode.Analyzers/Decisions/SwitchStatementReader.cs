using System.Collections.Immutable;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary><c>switch (x) { case A: … }</c>, with stacked labels, <c>when</c> and <c>goto case</c>.</summary>
internal static class SwitchStatementReader
{
    public static Reading? Read(ISwitchOperation switched, int depth, CancellationToken cancellationToken)
    {
        if (!MayDecide(switched))
        {
            return null;
        }

        var input = Operand.WithoutImplicitConversion(switched.Value);
        var reading = new Reading(DecisionSpelling.SwitchStatement, switched, SwitchSubjects.Of(input));
        ISwitchCaseOperation? byDefault = null;
        foreach (var section in switched.Cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var when = new List<Conjunction>();
            foreach (var clause in section.Clauses)
            {
                switch (clause)
                {
                    case ISingleValueCaseClauseOperation single:
                        when.Add(Single(single, input, cancellationToken));
                        break;
                    case IPatternCaseClauseOperation { Guard: null } always when PatternReader.IsAlways(always.Pattern):
                        byDefault = section;
                        break;
                    case IPatternCaseClauseOperation pattern:
                        when.AddRange(SwitchSubjects.When(pattern.Pattern, pattern.Guard, input, pattern.Syntax, cancellationToken));
                        break;
                    case IDefaultCaseClauseOperation:
                        byDefault = section;
                        break;
                }
            }

            if (when.Count > 0)
            {
                var (statements, syntax) = Answered(section, switched, cancellationToken);
                reading.Add(
                    ConditionReader.Merge(when),
                    Nested.Read(statements, syntax, depth, cancellationToken),
                    () => OutcomeReader.Of(statements, syntax),
                    section.Syntax);
            }
        }

        // Wherever it is written, the default section comes last.
        if (byDefault is not null)
        {
            var (statements, syntax) = Answered(byDefault, switched, cancellationToken);
            reading.Otherwise(
                Nested.Read(statements, syntax, depth, cancellationToken), () => OutcomeReader.Of(statements, syntax), byDefault.Syntax);
        }

        return reading;
    }

    /// <summary>Whether any label names a constant; allocates nothing.</summary>
    public static bool MayDecide(ISwitchOperation switched)
    {
        foreach (var section in switched.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is ISingleValueCaseClauseOperation single && ConstantReader.MayBe(single.Value)
                    || clause is IPatternCaseClauseOperation pattern && SwitchSubjects.MayDecide(pattern.Pattern, pattern.Guard))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Conjunction Single(ISingleValueCaseClauseOperation clause, IOperation input, CancellationToken cancellationToken) =>
        ConstantReader.Read(clause.Value, cancellationToken) is { } constant && input is not ITupleOperation && !FlaggedSets.IsOfBits(input)
            ? new Conjunction([new Test(input, new ConstantKey([constant], IsNegated: false))], null, clause.Syntax)
            : new Conjunction([], clause.Value, clause.Syntax);

    // The section whose statements are executed: a section that only says `goto case B` answers what B answers.
    private static (ImmutableArray<IOperation> Statements, SyntaxNode Syntax) Answered(
        ISwitchCaseOperation section, ISwitchOperation switched, CancellationToken cancellationToken)
    {
        for (var hops = 0; hops <= switched.Cases.Length; hops++)
        {
            var statements = OutcomeReader.Statements(section);
            if (statements is not [IBranchOperation { Syntax: GotoStatementSyntax jump }]
                || Target(jump, switched, cancellationToken) is not { } target)
            {
                return (statements, section.Syntax);
            }

            section = target;
        }

        return (section.Body, section.Syntax);
    }

    private static ISwitchCaseOperation? Target(GotoStatementSyntax jump, ISwitchOperation switched, CancellationToken cancellationToken)
    {
        var constant = jump.IsKind(SyntaxKind.GotoCaseStatement) && jump.Expression is { } expression
            ? switched.SemanticModel?.GetConstantValue(expression, cancellationToken) ?? default
            : default;
        foreach (var section in switched.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation && jump.IsKind(SyntaxKind.GotoDefaultStatement)
                    || clause is ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true } value } && constant.HasValue && Equals(value.Value, constant.Value))
                {
                    return section;
                }
            }
        }

        return null;
    }
}
