using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>
/// Tells expressions that are steps of one decision: the rungs of a ladder, an <c>if</c> that is the first thing in the branch of another, guarded returns, answers
/// that are given out together, and what is asked where the answer to an earlier test is read from a variable. Each step has one before it, so that they form a tree, and whatever is
/// read for one of them is near it: a decision of thousands of steps is read in a time that grows with its length.
/// </summary>
internal static class InlineRoleTestSteps
{
    private const int MostVariables = 4;

    /// <summary>The step that an expression continues; <c>null</c> where a decision begins with it.</summary>
    public static IOperation? Before(IOperation root, CancellationToken cancellationToken)
    {
        if (InlineRoleTestAnswers.FirstOf(root, cancellationToken) is not { } ask
            || InlineRoleTestGuard.Guards(ask, root, cancellationToken))
        {
            return null;
        }

        return Answer(root, ask, int.MaxValue, cancellationToken)
            ?? Above(root).FirstOrDefault(above => Asks(above.Condition, above.OfOneLadder ? null : ask, cancellationToken)).Condition
            ?? (InlineRoleTestAnswers.KeptBy(root) is { } kept ? ReadWith(kept, ask, root, cancellationToken) : null);
    }

    /// <summary>All steps behind the first one, in source order.</summary>
    public static ImmutableArray<IOperation> Behind(IOperation first, CancellationToken cancellationToken)
    {
        var steps = new Dictionary<SyntaxNode, IOperation>();
        var open = new Stack<IOperation>();
        open.Push(first);
        while (open.Count > 0)
        {
            var step = open.Pop();
            foreach (var next in Below(step, cancellationToken).Concat(InlineRoleTestAnswers.KeptBy(step) is { } kept ? Readers(kept, step, cancellationToken) : []))
            {
                if (!steps.ContainsKey(next.Syntax) && (IsPlainRung(next, step, cancellationToken) || Before(next, cancellationToken)?.Syntax == step.Syntax))
                {
                    steps.Add(next.Syntax, next);
                    open.Push(next);
                }
            }
        }

        return [.. steps.Values.OrderBy(static s => s.Syntax.SpanStart)];
    }

    // A rung between others that asks for no role may compare an owner.
    private static bool IsPlainRung(IOperation next, IOperation step, CancellationToken cancellationToken) =>
        InlineRoleTestReader.Rung(step) is { } rung && InlineRoleTestReader.Rung(next) is { Parent: IConditionalOperation above } below && above.WhenFalse == below
        && rung.Syntax.Span.Contains(below.Syntax.Span) && InlineRoleTestAnswers.FirstOf(next, cancellationToken) is null;

    private static bool Asks(IOperation condition, RoleAsk? same, CancellationToken cancellationToken) =>
        InlineRoleTestAnswers.FirstOf(condition, cancellationToken) is { } ask && (same is null || InlineRoleTestAnswers.AskAboutOne(ask, same));

    // The first variable that is read, declared before a position, and keeps an answer about the same person.
    private static IOperation? Answer(IOperation root, RoleAsk ask, int position, CancellationToken cancellationToken)
    {
        foreach (var read in InlineRoleTestAnswers.ReadIn(root))
        {
            if (InlineRoleTestAnswers.Of(read, cancellationToken) is { } answer && answer.Syntax.SpanStart < position && Asks(answer, ask, cancellationToken))
            {
                return answer;
            }
        }

        return null;
    }

    // An answer that is read nowhere but together with one earlier answer.
    private static IOperation? ReadWith(VariableDeclaratorSyntax kept, RoleAsk ask, IOperation root, CancellationToken cancellationToken)
    {
        IOperation? earlier = null;
        foreach (var use in VariableUses.Of(kept))
        {
            if (VariableUses.IsWritten(use) || Read(use, kept, root, cancellationToken) is not { } reader)
            {
                return null;
            }

            IOperation? with = null;
            IOperation? next = reader;
            for (var i = 0; i < ConsecutiveTests.LongestRun && with is null && next is not null; i++)
            {
                with = Answer(next, ask, kept.SpanStart, cancellationToken);
                next = Above(next).FirstOrDefault().Condition;
            }

            if (with is null || (earlier is not null && earlier.Syntax != with.Syntax))
            {
                return null;
            }

            earlier = with;
        }

        return earlier;
    }

    // The expressions that read the answer, and the answers that are read with it or below.
    private static IEnumerable<IOperation> Readers(VariableDeclaratorSyntax kept, IOperation root, CancellationToken cancellationToken)
    {
        foreach (var use in VariableUses.Of(kept))
        {
            if (Read(use, kept, root, cancellationToken) is not { } reader)
            {
                continue;
            }

            yield return reader;
            var open = new Stack<IOperation>();
            open.Push(reader);
            while (open.Count > 0)
            {
                var step = open.Pop();
                var readsIt = false;
                foreach (var read in InlineRoleTestAnswers.ReadIn(step))
                {
                    if (read.Local.Name == kept.Identifier.ValueText)
                    {
                        readsIt = true;
                    }
                    else if (InlineRoleTestAnswers.Of(read, cancellationToken) is { } answer)
                    {
                        yield return answer;
                    }
                }

                // Where it is read again, it is a reader of its own.
                if (step == reader || !readsIt)
                {
                    foreach (var below in Below(step, cancellationToken))
                    {
                        open.Push(below);
                    }
                }
            }
        }
    }

    private static IOperation? Read(IdentifierNameSyntax use, VariableDeclaratorSyntax kept, IOperation root, CancellationToken cancellationToken) =>
        root.SemanticModel?.GetOperation(use, cancellationToken) is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } read
        && reference.Span == kept.Span
            ? InlineRoleTestReader.Root(read)
            : null;

    // The conditions that an expression stands under as a condition itself, the nearest first.
    private static IEnumerable<(IOperation Condition, bool OfOneLadder)> Above(IOperation root)
    {
        if (InlineRoleTestReader.Rung(root) is not { } rung)
        {
            foreach (var line in AnswersInARow.Around(root).Select(InlineRoleTestReader.Bare).TakeWhile(l => l.Syntax != root.Syntax).Reverse())
            {
                yield return (line, false);
            }

            yield break;
        }

        var step = rung;
        while (step.Parent is IConditionalOperation above && above.WhenFalse == step)
        {
            yield return (InlineRoleTestReader.Bare(above.Condition), true);
            step = above;
        }

        // What stands under a rung that asks for no role is a decision of its own.
        if (step.Type is not null || step != rung)
        {
            yield break;
        }

        var branch = step.Parent is IBlockOperation { Operations: [var only, ..] } block && only == step ? block : (IOperation)step;
        if (branch.Parent is IConditionalOperation { Type: null } outer && (outer.WhenTrue == branch || outer.WhenFalse == branch))
        {
            yield return (InlineRoleTestReader.Bare(outer.Condition), false);
        }
        else if (ConsecutiveTests.Leaves(rung) && Neighbour(rung, -1) is { } guard && ConsecutiveTests.Leaves(guard))
        {
            yield return (InlineRoleTestReader.Bare(guard.Condition), false);
        }
    }

    // The conditions that may stand under an expression.
    private static IEnumerable<IOperation> Below(IOperation root, CancellationToken cancellationToken)
    {
        if (InlineRoleTestReader.Rung(root) is not { } rung)
        {
            foreach (var line in Lines(root, cancellationToken))
            {
                yield return line;
            }

            yield break;
        }

        for (var below = rung.WhenFalse as IConditionalOperation; below is not null; below = below.WhenFalse as IConditionalOperation)
        {
            var condition = InlineRoleTestReader.Bare(below.Condition);
            yield return condition;
            if (InlineRoleTestAnswers.FirstOf(condition, cancellationToken) is not null)
            {
                break;
            }
        }

        if (First(rung.WhenTrue) is { } inner)
        {
            yield return inner;
        }

        if (rung.WhenFalse is IBlockOperation otherwise && First(otherwise) is { } last)
        {
            yield return last;
        }

        if (ConsecutiveTests.Leaves(rung) && Neighbour(rung, 1) is { } guard && ConsecutiveTests.Leaves(guard))
        {
            yield return InlineRoleTestReader.Bare(guard.Condition);
        }
    }

    // The statement before or behind one, but for a few variables that are declared for the second.
    private static IConditionalOperation? Neighbour(IOperation rung, int direction)
    {
        if (StatementRun.Around(rung) is not var (statements, index))
        {
            return null;
        }

        for (var steps = 0; steps <= MostVariables; steps++)
        {
            index += direction;
            if (index < 0 || index >= statements.Length || statements[index] is not IVariableDeclarationGroupOperation)
            {
                break;
            }
        }

        return index < 0 || index >= statements.Length ? null : statements[index] as IConditionalOperation;
    }

    // The answers that are given out behind one that asks for a role, up to the next that asks about the same person.
    private static IEnumerable<IOperation> Lines(IOperation root, CancellationToken cancellationToken)
    {
        if (InlineRoleTestAnswers.FirstOf(root, cancellationToken) is not { } ask)
        {
            yield break;
        }

        foreach (var line in AnswersInARow.Around(root).Select(InlineRoleTestReader.Bare).SkipWhile(l => l.Syntax != root.Syntax).Skip(1))
        {
            yield return line;
            if (Asks(line, ask, cancellationToken))
            {
                yield break;
            }
        }
    }

    private static IOperation? First(IOperation branch) =>
        (branch is IBlockOperation { Operations: [var first, ..] } ? first : branch) is IConditionalOperation { Type: null } inner ? InlineRoleTestReader.Bare(inner.Condition) : null;
}
