using System.Collections.Immutable;

namespace FlexibleCode.Analyzers.Options;

/// <summary>A team's words: added to the built-in ones, or in their place.</summary>
/// <param name="Words">The words as written.</param>
/// <param name="Replaces">Whether the list began with <c>=</c>.</param>
internal readonly record struct WordList(ImmutableArray<string> Words, bool Replaces)
{
    public static readonly WordList Empty = new([], false);
}
