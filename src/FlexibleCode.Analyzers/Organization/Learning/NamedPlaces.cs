using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Where some names stand in a text, also as parts of other names: a place too many costs a look at most.</summary>
/// <param name="Key">What tells these names from others.</param>
/// <param name="Places">The places in their order.</param>
internal sealed record NamedPlaces(string Key, List<int> Places)
{
    public static NamedPlaces Of(SourceText text, IReadOnlyCollection<string> names, string key)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        try
        {
            text.CopyTo(0, buffer, 0, text.Length);
            return new NamedPlaces(key, Of(buffer.AsSpan(0, text.Length), names));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static List<int> Of(ReadOnlySpan<char> text, IReadOnlyCollection<string> names)
    {
        var places = new List<int>();
        foreach (var name in names)
        {
            // A name that is missing would be found everywhere.
            for (var from = 0; name.Length > 0 && text.Slice(from).IndexOf(name.AsSpan()) is >= 0 and var at; from += at + name.Length)
            {
                places.Add(from + at);
            }
        }

        places.Sort();
        return places;
    }
}
