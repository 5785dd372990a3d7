namespace FlexibleCode.Analyzers.Baseline;

/// <summary>A line of a baseline or word file that is not used.</summary>
/// <param name="Line">Where it stands, counted from 0.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record UnreadableLine(int Line, string Problem);
