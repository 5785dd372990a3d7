namespace FlexibleCode.Analyzers.Organization;

/// <summary>Words, or the stems of words, by their first letter: most words of a program begin with none of them, and are told so at once.</summary>
internal sealed class WordStems
{
    private readonly string[]?[] _byLetter = new string[]?[128];
    private readonly string[] _others;
    private readonly bool _areWhole;

    private WordStems(string[] texts, bool areWhole)
    {
        Texts = texts;
        _areWhole = areWhole;
        foreach (var group in texts.Where(static t => t[0] < 128).GroupBy(static t => char.ToLowerInvariant(t[0])))
        {
            _byLetter[group.Key] = _byLetter[char.ToUpperInvariant(group.Key)] = [.. group];
        }

        _others = [.. texts.Where(static t => t[0] >= 128)];
    }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Texts that a word may begin with.</summary>
    public static WordStems Beginning(params string[] stems) => new(stems, areWhole: false);

    /// <summary>Texts that a word may be.</summary>
    public static WordStems Whole(params string[] words) => new(words, areWhole: true);

    /// <summary>Whether any word of a name is one of these.</summary>
    public bool AreIn(string? name)
    {
        if (name is null)
        {
            return false;
        }

        var words = new WordReader(name.AsSpan());
        while (words.MoveNext())
        {
            if (Has(name.AsSpan(words.Start, words.End - words.Start)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is made of these words alone.</summary>
    public bool AreAllOf(string name)
    {
        var words = new WordReader(name.AsSpan());
        while (words.MoveNext())
        {
            if (!Has(name.AsSpan(words.Start, words.End - words.Start)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is one of these, without regard to case.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        foreach (var text in (word[0] < 128 ? _byLetter[word[0]] : _others) ?? [])
        {
            if (_areWhole ? word.Equals(text.AsSpan(), StringComparison.OrdinalIgnoreCase) : word.StartsWith(text.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
