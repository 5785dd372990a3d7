using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// A filter before the real test: which three letters a word for roles, for states or for going from one to another can begin with. It lets nine of
/// ten identifiers pass in a few nanoseconds, so that the text of a whole compilation can be looked over.
/// </summary>
internal sealed class WordStarts
{
    private const byte Role = 1;
    private const byte State = 2;

    private static readonly ConditionalWeakTable<Vocabulary, WordStarts> PerVocabulary = new();

    private readonly byte[] _starts = new byte[26 * 26 * 26];
    private readonly byte _always;

    private WordStarts(Vocabulary words) =>
        _always = (byte)(Add(words.WordsOf(WordKinds.Role), Role) | Add(words.WordsOf(WordKinds.State), State) | Add(["transition"], State));

    /// <summary>The filter for the words of a vocabulary; most projects share one.</summary>
    public static WordStarts Of(Vocabulary words) =>
        PerVocabulary.TryGetValue(words, out var known) ? known : PerVocabulary.GetValue(words, static w => new WordStarts(w));

    /// <summary>Whether a name may hold a word for roles. No is certain.</summary>
    public bool MayHoldRole(ReadOnlySpan<char> name) => (Find(name) & Role) != 0;

    /// <summary>What a name may hold: neither is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (bool Role, bool State) MayHold(ReadOnlySpan<char> name)
    {
        var found = Find(name);
        return ((found & Role) != 0, (found & State) != 0);
    }

    [MethodImpl(TextScan.Hot)]
    private int Find(ReadOnlySpan<char> name)
    {
        int found = _always;
        var isStart = true;
        for (var i = 0; i + 2 < name.Length; i++)
        {
            var c = name[i];
            if ((isStart || (uint)(c - 'A') <= 'Z' - 'A') && Code(c, name[i + 1], name[i + 2]) is >= 0 and var code)
            {
                found |= _starts[code];
            }

            isStart = (uint)((c | 0x20) - 'a') > 'z' - 'a';
        }

        return found;
    }

    // A word that three plain letters do not begin lets every name pass.
    private byte Add(IEnumerable<string> words, byte kind)
    {
        byte always = 0;
        foreach (var word in words)
        {
            var code = word.Length < 3 ? -1 : Code(word[0], word[1], word[2]);
            if (code < 0)
            {
                always = kind;
            }
            else
            {
                _starts[code] |= kind;
            }
        }

        return always;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Code(char first, char second, char third)
    {
        var a = (uint)((first | 0x20) - 'a');
        var b = (uint)((second | 0x20) - 'a');
        var c = (uint)((third | 0x20) - 'a');
        return a < 26 && b < 26 && c < 26 && first < 128 && second < 128 && third < 128 ? (int)((((a * 26) + b) * 26) + c) : -1;
    }
}
