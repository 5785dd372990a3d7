using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Makes a <see cref="Table"/> of a decision, dimension by dimension and row by row; the first matching row wins, as it did in code.</summary>
internal static class TableMaker
{
    public static TableMaking Make(Decision decision)
    {
        if (decision.Spelling == DecisionSpelling.CompiledTable)
        {
            return TableMaking.Refused("it is a table already");
        }

        if (decision.Subjects.Length is < 1 or > 2)
        {
            return TableMaking.Refused("a table has one or two keys");
        }

        if (decision.Subjects[0].Operation.SemanticModel?.Compilation is not { } compilation)
        {
            return TableMaking.Refused("its operand is not bound");
        }

        if (Answers(decision) is { } answerReason)
        {
            return TableMaking.Refused(answerReason);
        }

        // A yes-or-no decision with an answer for everything else is a set of keys; without one it is a table of booleans.
        var isSet = decision.IsBoolean && decision.Fallback.Outcome is not null;
        if (TableKeys.Make(decision, isSet, compilation, out var keys) is { } keyReason)
        {
            return TableMaking.Refused(keyReason);
        }

        ITypeSymbol? valueType = null;
        if (!isSet)
        {
            valueType = TableValues.TypeOf(decision, compilation);
            if (valueType is null)
            {
                return TableMaking.Refused("its values have no common type that a table can hold");
            }
        }

        var answerWhenMember = isSet && !decision.Fallback.Outcome!.IsTrue;
        var rows = new TableRows(decision, keys, isSet ? answerWhenMember : null, valueType, compilation);
        if (rows.Read() is { } rowReason)
        {
            return TableMaking.Refused(rowReason);
        }

        return rows.Entries.Count == 0
            ? TableMaking.Refused("no row differs from the fallback")
            : new TableMaking(
                new Table(
                    decision,
                    isSet ? TableForm.Members : TableForm.Values,
                    keys,
                    valueType,
                    [.. rows.Entries],
                    rows.NullAnswer,
                    answerWhenMember),
                null);
    }

    // All rows answer in one form: all are values, all leave the member, or all assign to the one target that the fallback assigns to, too.
    private static string? Answers(Decision decision)
    {
        if (decision.Fallback.Outcome is { Kind: OutcomeKind.Effects })
        {
            return "its fallback has effects";
        }

        Outcome? first = null;
        foreach (var row in decision.Rows)
        {
            if (row.Guard is not null)
            {
                return "a row has a further condition";
            }

            var outcome = row.Outcome;
            if (outcome.Kind is OutcomeKind.Effects or OutcomeKind.Nothing || outcome is { Kind: OutcomeKind.Assigns, Returns: true })
            {
                return "a row has effects beside its answer, or none at all";
            }

            if (outcome.Kind == OutcomeKind.Throws)
            {
                continue;
            }

            if (first is null)
            {
                first = outcome;
            }
            else if (!InOneForm(first, outcome))
            {
                return "its rows answer in different forms";
            }
        }

        if (first is null)
        {
            return "no row answers";
        }

        return decision.Fallback.Outcome switch
        {
            null or { Kind: OutcomeKind.Throws or OutcomeKind.Nothing } => null,
            { } fallback => InOneForm(first, fallback) ? null : "its fallback answers in another form",
        };
    }

    private static bool InOneForm(Outcome first, Outcome other)
    {
        if (first.Kind != other.Kind || first.Returns != other.Returns)
        {
            return false;
        }

        return first.Kind != OutcomeKind.Assigns || (IsPlainAssignment(first) && IsPlainAssignment(other) && SameTarget(first.Target, other.Target));
    }

    private static bool SameTarget(IOperation? first, IOperation? other) =>
        first is not null && other is not null && Microsoft.CodeAnalysis.CSharp.SyntaxFactory.AreEquivalent(first.Syntax, other.Syntax);

    private static bool IsPlainAssignment(Outcome outcome) =>
        outcome.Target?.Syntax.Parent is AssignmentExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleAssignmentExpression } assignment
        && assignment.Left == outcome.Target.Syntax;
}
