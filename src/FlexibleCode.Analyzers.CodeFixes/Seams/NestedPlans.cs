using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Tells which plans can be woven together: no place that one rewrites lies inside a place that another rewrites as a whole.</summary>
internal static class NestedPlans
{
    /// <summary>
    /// Splits plans into those that can be woven now and those that wait for them because they enclose one. Of two that rewrite the very
    /// same place the first is kept, for the second says the same.
    /// </summary>
    public static (ImmutableArray<PlannedFinding> Now, ImmutableArray<PlannedFinding> Later) Split(ImmutableArray<PlannedFinding> planned)
    {
        if (planned.Length == 1)
        {
            return (planned, []);
        }

        var places = planned
            .SelectMany(static (p, index) => p.Plan.Edits.OfType<ReplaceNode>().Where(static e => !e.IsComposable).Select(e => (Edit: e, Index: index)))
            .GroupBy(static x => x.Edit.DocumentId)
            .ToArray();

        var waits = new HashSet<int>();
        var dropped = new HashSet<int>();
        foreach (var document in places)
        {
            // Sorted by start, and the longer first: an enclosing place comes before what it encloses, so one stack finds all nesting.
            var open = new Stack<(ReplaceNode Edit, int Index)>();
            foreach (var place in document.OrderBy(static x => x.Edit.Node.SpanStart).ThenByDescending(static x => x.Edit.Node.Span.Length).ThenBy(static x => x.Index))
            {
                while (open.Count > 0 && open.Peek().Edit.Node.Span.End <= place.Edit.Node.SpanStart)
                {
                    open.Pop();
                }

                foreach (var outer in open.Where(o => o.Index != place.Index))
                {
                    _ = outer.Edit.Node == place.Edit.Node ? dropped.Add(place.Index) : waits.Add(outer.Index);
                }

                open.Push(place);
            }
        }

        // Two plans may enclose places of each other; one of them has to go first.
        if (waits.Count + dropped.Count == planned.Length && waits.Count > 0)
        {
            waits.Remove(waits.Min());
        }

        return (
            [.. planned.Where((_, i) => !waits.Contains(i) && !dropped.Contains(i))],
            [.. planned.Where((_, i) => waits.Contains(i) && !dropped.Contains(i))]);
    }
}
