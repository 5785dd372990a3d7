namespace FlexibleCode.Testing;

/// <summary>What a comparison came to: all cases were equal, else it would have failed.</summary>
/// <param name="Cases">How many cases were run.</param>
/// <param name="TotalCases">How many cases the cartesian product has; more than <paramref name="Cases"/> only beyond the cap.</param>
/// <param name="Threw">In how many of the run cases both programs threw the same exception.</param>
/// <param name="Outcomes">How many different outcomes were observed.</param>
/// <param name="Changed">In how many cases the configured program behaves differently; 0 where nothing was configured.</param>
public sealed record BehaviourResult(int Cases, long TotalCases, int Threw, int Outcomes, int Changed);
