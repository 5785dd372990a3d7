using System.Collections.Immutable;

namespace FlexibleCode.Analyzers.Options;

/// <summary>Names in which <c>*</c> stands for any text, compared without regard to case.</summary>
internal sealed class NamePatterns(ImmutableArray<string> patterns)
{
    public static readonly NamePatterns None = new([]);

    public ImmutableArray<string> Patterns { get; } = patterns;

    public bool Matches(string name)
    {
        foreach (var pattern in Patterns)
        {
            if (Matches(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    // Greedy with one way back, so that it takes no longer than the product of both lengths.
    private static bool Matches(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, retry = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = n;
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
