using FlexibleCode.Analyzers.Decisions;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>The result of comparing a decision with its rendering, case by case over the whole finite domain.</summary>
/// <param name="Cases">How many cases were compared.</param>
/// <param name="Differs">The first case in which they differ; <c>null</c> if none does.</param>
internal sealed record Proof(int Cases, string? Differs)
{
    public bool Holds => Differs is null && Cases > 0;

    /// <summary>As fix titles say it: "49 cases equal".</summary>
    public string Text => $"{Cases} cases equal";
}
