using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Tells by its name whether a state comes before or after another: <c>OldStatus</c>, <c>requestedState</c>.</summary>
internal static class StateOrder
{
    private static readonly WordStems Order = WordStems.Whole(
        "old", "new", "from", "to", "previous", "prior", "next", "current", "target", "requested", "original", "last", "before", "after", "initial", "desired", "proposed");

    /// <summary>Whether any word of a name says so.</summary>
    public static bool IsSaid(string name) => Order.AreIn(name);
}
