using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Decisions;

/// <summary>
/// Turns any of the spellings into a <see cref="Decision"/>. A new spelling is added once, here, and all rules see it.
/// Each spelling has a file of its own.
/// </summary>
internal static class DecisionReader
{
    /// <summary>The kinds of operation at which a decision can begin; rules register for these.</summary>
    public static readonly OperationKind[] HeadKinds =
    [
        OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conditional, OperationKind.Binary,
        OperationKind.IsPattern, OperationKind.Invocation,
    ];

    /// <summary>
    /// Reads the decision that begins at <paramref name="head"/>. Returns <c>null</c> when none begins there: an <c>else if</c>, an inner
    /// <c>||</c>, a later guarded return and an arm's own test belong to the decision that began before them.
    /// </summary>
    public static Decision? Read(IOperation head, CancellationToken cancellationToken) => null;
}
