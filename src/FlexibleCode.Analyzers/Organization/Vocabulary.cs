using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// The words that the package knows, with what each of them says: built in, extended or replaced by the team. A name is asked without
/// allocating: it is split into words, and the longest known phrase of up to three words wins over the words inside it
/// (<c>UnitPrice</c> is an amount and no unit, <c>ThirdParty</c> is no party).
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestPhrase = 3;

    private readonly string?[] _words;
    private readonly WordKinds[] _kinds;
    private readonly int _mask;
    private readonly bool[] _starts = new bool[LetterCode.Count];

    private Vocabulary(Dictionary<string, WordKinds> words, string key)
    {
        Key = key;
        var size = 16;
        while (size < words.Count * 3)
        {
            size *= 2;
        }

        _mask = size - 1;
        _words = new string?[size];
        _kinds = new WordKinds[size];
        foreach (var pair in words)
        {
            var slot = Hash(pair.Key.AsSpan()) & _mask;
            while (_words[slot] is not null)
            {
                slot = (slot + 1) & _mask;
            }

            _words[slot] = pair.Key;
            _kinds[slot] = pair.Value;
            LetterCode.Mark(_starts, pair.Key);
        }
    }

    /// <summary>What tells this vocabulary from another: the team's lists. Two of one key hold the same words.</summary>
    public string Key { get; }

    /// <summary>The built-in words, when a team has added none.</summary>
    public static Vocabulary BuiltIn { get; } = With([]);

    /// <summary>The built-in words with a team's lists.</summary>
    public static Vocabulary With(IReadOnlyList<KeyValuePair<WordKinds, Options.WordList>> lists)
    {
        var words = new Dictionary<string, WordKinds>(StringComparer.Ordinal);
        foreach (var group in BuiltInWords.All)
        {
            var replaced = false;
            foreach (var list in lists)
            {
                replaced |= list.Value.Replaces && (list.Key & group.Key) != 0;
            }

            if (!replaced)
            {
                foreach (var word in group.Value)
                {
                    Add(words, word, group.Key);
                }
            }
        }

        foreach (var list in lists)
        {
            foreach (var word in list.Value.Words)
            {
                Add(words, word, list.Key);
            }
        }

        return new Vocabulary(words, string.Join("|", lists.Select(static l => l.Key + (l.Value.Replaces ? "=" : "+") + string.Join(",", l.Value.Words))));
    }

    /// <summary>All words and phrases (without their blanks, in lower case) that say one of these things.</summary>
    public IEnumerable<string> WordsOf(WordKinds kinds)
    {
        for (var slot = 0; slot < _words.Length; slot++)
        {
            if (_words[slot] is { } word && (_kinds[slot] & kinds) != 0)
            {
                yield return word;
            }
        }
    }

    /// <summary>Everything that the words of a name say.</summary>
    public WordKinds Of(string name) => Of(name.AsSpan());

    /// <inheritdoc cref="Of(string)"/>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public WordKinds Of(ReadOnlySpan<char> name)
    {
        var all = WordKinds.None;
        var phrases = new PhraseReader(this, name);
        while (phrases.MoveNext())
        {
            all |= phrases.Kinds;
        }

        return all;
    }

    /// <summary>Whether a name has a word that says one of these things.</summary>
    public bool Has(string name, WordKinds kinds) => (Of(name.AsSpan()) & kinds) != 0;

    /// <summary>What the last word says that says one of these things: the head of an English name (<c>CustomerStatus</c> is a state).</summary>
    public WordKinds LastOf(string name, WordKinds kinds) => LastOf(name, kinds, out _);

    /// <summary>As <see cref="LastOf(string, WordKinds)"/>, with the place in the name where that word ends.</summary>
    public WordKinds LastOf(string name, WordKinds kinds, out int end)
    {
        var last = WordKinds.None;
        end = 0;
        var phrases = new PhraseReader(this, name.AsSpan());
        while (phrases.MoveNext())
        {
            if ((phrases.Kinds & kinds) != 0)
            {
                last = phrases.Kinds & kinds;
                end = phrases.End;
            }
        }

        return last;
    }

    // A team may write a word in the plural, or a phrase with blanks, dashes or capitals; names may use either number.
    private static void Add(Dictionary<string, WordKinds> words, string word, WordKinds kind)
    {
        var key = Normalize(word);
        if (key.Length == 0)
        {
            return;
        }

        Put(words, key, kind);
        var last = key[key.Length - 1];
        if (last == 's')
        {
            Put(words, key + "es", kind);
            if (key.Length > 3 && !key.EndsWith("ss", StringComparison.Ordinal) && !key.EndsWith("us", StringComparison.Ordinal)
                && !key.EndsWith("is", StringComparison.Ordinal))
            {
                Put(words, key.Substring(0, key.Length - 1), kind);
            }

            return;
        }

        Put(words, key + (last is 'x' or 'z' || key.EndsWith("ch", StringComparison.Ordinal) || key.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s"), kind);
        if (last == 'y' && key.Length > 2)
        {
            Put(words, key.Substring(0, key.Length - 1) + "ies", kind);
        }
    }

    private static void Put(Dictionary<string, WordKinds> words, string key, WordKinds kind)
    {
        words.TryGetValue(key, out var known);
        words[key] = known | kind;
    }

    private static string Normalize(string word)
    {
        var buffer = new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (WordReader.IsWordCharacter(c))
            {
                buffer[length++] = Lower(c);
            }
        }

        return new string(buffer, 0, length);
    }

    private static char Lower(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c < 128 ? c : char.ToLowerInvariant(c);

    [MethodImpl(MethodOptimization.FromTheStart)]
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 17;
        foreach (var c in text)
        {
            if (WordReader.IsWordCharacter(c))
            {
                hash = unchecked((hash * 31) + Lower(c));
            }
        }

        return (hash ^ (hash >> 15)) & int.MaxValue;
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private WordKinds Find(ReadOnlySpan<char> phrase)
    {
        for (var slot = Hash(phrase) & _mask; _words[slot] is { } word; slot = (slot + 1) & _mask)
        {
            if (Same(word, phrase))
            {
                return _kinds[slot];
            }
        }

        return WordKinds.None;
    }

    private static bool Same(string word, ReadOnlySpan<char> phrase)
    {
        var i = 0;
        foreach (var c in phrase)
        {
            if (WordReader.IsWordCharacter(c) && (i == word.Length || word[i++] != Lower(c)))
            {
                return false;
            }
        }

        return i == word.Length;
    }

    /// <summary>Reads the known phrases of a name, the longest first at each word; unknown words are passed over.</summary>
    private ref struct PhraseReader(Vocabulary vocabulary, ReadOnlySpan<char> name)
    {
        private readonly ReadOnlySpan<char> _name = name;
        private WordReader _words = new(name);

        public WordKinds Kinds { get; private set; }

        /// <summary>Where the phrase ends.</summary>
        public readonly int End => _words.End;

        [MethodImpl(MethodOptimization.FromTheStart)]
        public bool MoveNext()
        {
            while (_words.MoveNext())
            {
                // Most words of a program begin as no known word does, and no phrase begins with them either.
                var start = _words.Start;
                if (LetterCode.Of(_name.Slice(start)) is >= 0 and var code && !vocabulary._starts[code])
                {
                    continue;
                }

                var longest = _words;
                Kinds = vocabulary.Find(_name.Slice(start, _words.End - start));

                var ahead = _words;
                for (var length = 2; length <= LongestPhrase && ahead.MoveNext(); length++)
                {
                    var kinds = vocabulary.Find(_name.Slice(start, ahead.End - start));
                    if (kinds != WordKinds.None)
                    {
                        Kinds = kinds;
                        longest = ahead;
                    }
                }

                _words = longest;
                if (Kinds != WordKinds.None)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
