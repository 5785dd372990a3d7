using System.Collections.Immutable;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>In what form a table is configured.</summary>
internal enum BoundTableForm
{
    /// <summary>A list of names: <c>[ "Draft", "Open" ]</c>.</summary>
    List,

    /// <summary>Rows of names: <c>"Draft": [ "Edit", "Cancel" ]</c>.</summary>
    Rows,

    /// <summary>From each state the states that may follow: <c>"Draft": [ "Open", "Void" ]</c>.</summary>
    Transitions,

    /// <summary>From each state the next one: <c>"Draft": "Open"</c>.</summary>
    Successors,

    /// <summary>For each name an answer: <c>"Clerk": "Manager"</c>.</summary>
    Answers,

    /// <summary>For two names together an answer: <c>"Draft": { "Submit": "Open" }</c>.</summary>
    Crossings,
}

/// <summary>How a table can be written in configuration.</summary>
/// <param name="Form">The form.</param>
/// <param name="Row">What stands before the colon, or in the list.</param>
/// <param name="Cell">What stands behind it; in a crossing, behind the second one.</param>
internal sealed record BoundTableShape(BoundTableForm Form, BoundTableName Row, BoundTableName Cell)
{
    /// <summary>Of a crossing, what stands before the second colon.</summary>
    public BoundTableName? Column { get; init; }

    /// <summary>Whether the rows of a crossing are named by the second key of the table: what is answered is a state that follows that one.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether states lead to states: work must be able to follow them.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The shape of a table of states; <c>null</c> where configuration cannot say it.</summary>
    public static BoundTableShape? Of(Table table)
    {
        if (!IsSayable(table) || BoundTableName.Of(table.Keys[0].Type, Keys(table, 0)) is not { } first)
        {
            return null;
        }

        if (table.Form == TableForm.Members && table.Keys.Length == 1)
        {
            return new BoundTableShape(BoundTableForm.List, first, first);
        }

        var second = table.Keys.Length == 2 ? BoundTableName.Of(table.Keys[1].Type, Keys(table, 1)) : first;
        if (second is null)
        {
            return null;
        }

        if (table.Form == TableForm.Members)
        {
            return Pairs(first, second, table.AnswerWhenMember);
        }

        if (table.Keys[0].IgnoresCase || BoundTableName.Of(table.ValueType!, Answers(table)) is not { } answer)
        {
            return null;
        }

        return table.Keys.Length == 2 ? Crossings(first, second, answer)
            : AreOneSet(first, answer) ? Steps(first, answer.Texts)
            : new BoundTableShape(BoundTableForm.Answers, first, answer);
    }

    /// <summary>The shape of a route from roles, levels or states to whoever decides; <c>null</c> where configuration cannot say it.</summary>
    public static BoundTableShape? OfRoute(Table table)
    {
        if (!IsSayable(table)
            || table.Keys.Length != 1
            || BoundTableName.OpenOf(table.Keys[0].Type, Keys(table, 0).Select(static k => (k.Value, k.Symbol))) is not { } row
            || BoundTableName.OpenOf(table.ValueType!, Answers(table).Select(static a => (a.Value, a.Symbol))) is not { } cell)
        {
            return null;
        }

        return new BoundTableShape(BoundTableForm.Answers, row, cell);
    }

    /// <summary>The shape of pairs: transitions where both are states of one set, else rows of names.</summary>
    public static BoundTableShape Pairs(BoundTableName row, BoundTableName cell, bool isAllowed)
    {
        if (!AreOneSet(row, cell) || !isAllowed)
        {
            return new BoundTableShape(BoundTableForm.Rows, row, cell);
        }

        var texts = Union(row.Texts, cell.Texts);
        return new BoundTableShape(BoundTableForm.Transitions, row with { Texts = texts }, cell with { Texts = texts }) { IsFlow = true };
    }

    /// <summary>The shape of steps from one state to the next.</summary>
    public static BoundTableShape Steps(BoundTableName row, IEnumerable<string> targets)
    {
        var both = row with { Texts = Union(row.Texts, targets) };
        return new BoundTableShape(BoundTableForm.Successors, both, both) { IsFlow = true };
    }

    // A state and something else that happens give the next state; two states of other sets give one of this set, which nothing leads on from.
    private static BoundTableShape Crossings(BoundTableName first, BoundTableName second, BoundTableName answer)
    {
        var (isFirst, isSecond) = (AreOneSet(first, answer), AreOneSet(second, answer));
        if (isFirst == isSecond)
        {
            return new BoundTableShape(BoundTableForm.Crossings, first, answer) { Column = second };
        }

        var (state, other) = isFirst ? (first, second) : (second, first);
        var texts = Union(state.Texts, answer.Texts);
        return new BoundTableShape(BoundTableForm.Crossings, state with { Texts = texts }, answer with { Texts = texts })
        {
            Column = other,
            IsTurned = isSecond,
            IsFlow = true,
        };
    }

    private static bool IsSayable(Table table) =>
        table.NullAnswer is null
        && table.Entries.All(static e => e.Keys.All(static k => k.Value is not null))
        && (table.Form == TableForm.Members || Answers(table).Count(static a => a.Value is not null) == table.Entries.Length);

    private static IEnumerable<KeyConstant> Keys(Table table, int dimension) => table.Entries.Select(e => e.Keys[dimension]);

    private static IEnumerable<KeyConstant> Answers(Table table) =>
        table.Entries.Select(static e => ConstantReader.Read(e.Outcome.Value!, default)).OfType<KeyConstant>();

    // Two texts are states of one set where one leads to another.
    private static bool AreOneSet(BoundTableName left, BoundTableName right) =>
        SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
        && (left.Type.TypeKind == TypeKind.Enum || !left.Instances.IsEmpty || (left.IsText && left.Texts.Intersect(right.Texts, StringComparer.Ordinal).Any()));

    private static ImmutableArray<string> Union(IEnumerable<string> left, IEnumerable<string> right) => [.. left.Union(right, StringComparer.Ordinal)];
}
