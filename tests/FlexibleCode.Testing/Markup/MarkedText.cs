using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Testing.Markup;

/// <summary>Source text without its markup, and the places that the markup named.</summary>
/// <param name="Text">The text that is compiled.</param>
/// <param name="Spans">The marked spans in the order in which they open.</param>
/// <param name="Positions">The places of <c>$$</c>.</param>
internal sealed record MarkedText(string Text, ImmutableArray<MarkedSpan> Spans, ImmutableArray<int> Positions);

/// <summary>One marked span.</summary>
/// <param name="Kind">What the span stands for.</param>
/// <param name="Name">The rule's identifier, or the number of a location; empty for <c>[|…|]</c>.</param>
/// <param name="Span">The span in <see cref="MarkedText.Text"/>.</param>
internal sealed record MarkedSpan(MarkedSpanKind Kind, string Name, TextSpan Span);

/// <summary>What a marked span stands for.</summary>
internal enum MarkedSpanKind
{
    /// <summary><c>[|…|]</c> or <c>{|ID:…|}</c>: a diagnostic is reported here.</summary>
    Diagnostic,

    /// <summary><c>{|#0:…|}</c>: a place that expected diagnostics refer to by number.</summary>
    Location,

    /// <summary><c>{|+ID:…|}</c>: an additional location of a diagnostic of this rule.</summary>
    AdditionalLocation,
}
