using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing;

/// <summary>Where a diagnostic is expected: a place that the markup numbers, or lines and columns.</summary>
/// <param name="MarkupKey">The number of <c>{|#0:…|}</c>, if the place is marked.</param>
/// <param name="Path">The file; <c>null</c> for the first source.</param>
/// <param name="Start">The start, counted from zero.</param>
/// <param name="End">The end, counted from zero; <c>null</c> if the test names the start only.</param>
public sealed record DiagnosticLocation(int? MarkupKey, string? Path, LinePosition Start, LinePosition? End);
