using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>One row as it was read: its subjects are not gathered yet.</summary>
/// <param name="When">What is required.</param>
/// <param name="Outcome">What is answered.</param>
/// <param name="Syntax">What the row's comments stand on.</param>
/// <param name="Arm">The arm around it, where a decision in an arm was taken apart.</param>
internal sealed record ReadRow(Conjunction When, Outcome Outcome, SyntaxNode Syntax, SyntaxNode? Arm = null);

/// <summary>What a spelling's reader found, before subjects are gathered and rows are laid out.</summary>
internal sealed class Reading(DecisionSpelling spelling, IOperation head, IEnumerable<IOperation> subjects)
{
    public DecisionSpelling Spelling { get; } = spelling;

    public IOperation Head { get; } = head;

    /// <summary>The operands that the spelling puts first: those of a <c>switch</c>. More come from the rows.</summary>
    public IEnumerable<IOperation> Subjects { get; } = subjects;

    public List<ReadRow> Rows { get; } = [];

    public Fallback Fallback { get; set; } = new(FallbackKind.FallsThrough, null, null);

    /// <summary>The nodes that the decision consists of.</summary>
    public List<SyntaxNode> Extent { get; } = [head.Syntax];

    /// <summary>How many of the statements of its list the decision takes.</summary>
    public int Statements { get; set; } = 1;

    /// <summary>Adds the rows of an arm; a decision that is all of the arm is taken apart.</summary>
    public void Add(List<Conjunction> when, Nested? nested, Func<Outcome> outcome, SyntaxNode syntax)
    {
        if (nested is null)
        {
            var plain = outcome();
            foreach (var alternative in when)
            {
                Rows.Add(new ReadRow(alternative, plain, syntax));
            }

            return;
        }

        foreach (var alternative in when)
        {
            foreach (var row in nested.Rows)
            {
                Rows.Add(new ReadRow(alternative.And(row.When, row.Syntax), row.Outcome, row.Syntax, syntax));
            }

            Rows.Add(new ReadRow(alternative, nested.Otherwise, nested.Otherwise.Syntax, syntax));
        }
    }

    /// <summary>Sets what holds otherwise; a decision that is all of it is taken apart.</summary>
    public void Otherwise(Nested? nested, Func<Outcome> outcome, SyntaxNode syntax)
    {
        if (nested is null)
        {
            Fallback = new Fallback(FallbackKind.Answers, outcome(), syntax);
            return;
        }

        foreach (var row in nested.Rows)
        {
            Rows.Add(row with { Arm = syntax });
        }

        Fallback = new Fallback(FallbackKind.Answers, nested.Otherwise, syntax);
    }

    /// <summary>Gathers subjects and lays out the rows; <c>null</c> if no constant decides anything.</summary>
    public Decision? ToDecision()
    {
        var subjects = new SubjectList();
        foreach (var subject in Subjects)
        {
            subjects.Add(new Test(subject, AnyKey.Instance));
        }

        var rows = new List<(RowKey?[] Keys, IOperation? Guard, ReadRow Row)>(Rows.Count);
        var decides = false;
        foreach (var row in Rows)
        {
            var keys = new RowKey?[SubjectList.Maximum];
            var guard = row.When.Guard;
            foreach (var test in row.When.Tests)
            {
                var index = subjects.Add(test);
                if (index < 0)
                {
                    return null;
                }

                decides |= test.Key is BoundKey || (test.Key is ConstantKey key && key.Constants.Any(static c => c.Value is not null));
                if (keys[index] is not { } earlier)
                {
                    keys[index] = test.Key;
                }
                else if (KeyAlgebra.And(earlier, test.Key) is { } both)
                {
                    keys[index] = both;
                }
                else
                {
                    guard ??= test.Operand;
                }
            }

            rows.Add((keys, guard, row));
        }

        if (!decides)
        {
            return null;
        }

        var laidOut = ImmutableArray.CreateBuilder<Row>(rows.Count);
        foreach (var (keys, guard, row) in rows)
        {
            var full = ImmutableArray.CreateBuilder<RowKey>(subjects.Count);
            for (var i = 0; i < subjects.Count; i++)
            {
                full.Add(keys[i] ?? AnyKey.Instance);
            }

            laidOut.Add(new Row(full.MoveToImmutable(), guard, row.Outcome, row.Syntax) { Arm = row.Arm });
        }

        return new Decision(Spelling, Head.Syntax, [.. Extent], subjects.ToImmutable(), laidOut.MoveToImmutable(), Fallback) { Head = Head };
    }
}
