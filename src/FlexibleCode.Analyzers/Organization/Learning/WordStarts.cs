using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>What a name may hold, as far as the beginnings of its words tell. No is certain.</summary>
[Flags]
internal enum NameHints : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A word for roles.</summary>
    Role = 1,

    /// <summary>A word for states, or for going from one to another.</summary>
    State = 2,

    /// <summary>A word for approving, or for handing work on.</summary>
    Approval = 4,

    /// <summary>A word for what <see cref="CodeTopics.Access"/> is about.</summary>
    Access = 8,

    /// <summary>A word for what <see cref="CodeTopics.Succession"/> is about.</summary>
    Succession = 16,
}

/// <summary>
/// A filter before the real test: the letters with which the words that are looked for begin. Most identifiers begin otherwise and are passed over
/// without a look at the vocabulary, so that the text of a whole compilation can be scanned.
/// </summary>
internal sealed class WordStarts
{
    private static readonly ConditionalWeakTable<Vocabulary, WordStarts> PerVocabulary = new();

    private static readonly string[] AccessWords = ["role", "claim", "session", "header", "cookie"];

    private readonly NameHints[] _starts = new NameHints[LetterCode.Count];
    private readonly Dictionary<int, List<(string Ending, NameHints Hint)>> _rests = [];
    private NameHints _always;
    private NameHints _foreign;

    private WordStarts(Vocabulary words)
    {
        Add(words.WordsOf(WordKinds.Role), NameHints.Role);
        Add(words.WordsOf(WordKinds.State), NameHints.State);
        Add(["transition"], NameHints.State);
        AddWhole(ApprovalWords.Beginnings, NameHints.Approval);
        AddWhole(AccessWords, NameHints.Access);
        AddWhole(SuccessionWords.Beginnings, NameHints.Succession);
    }

    /// <summary>The filter for the words of a vocabulary; most projects share one.</summary>
    public static WordStarts Of(Vocabulary words) =>
        PerVocabulary.TryGetValue(words, out var known) ? known : PerVocabulary.GetValue(words, static w => new WordStarts(w));

    /// <summary>Whether a name may hold a word for roles. No is certain.</summary>
    public bool MayHoldRole(ReadOnlySpan<char> name) => (Of(name) & NameHints.Role) != 0;

    /// <summary>What a name may hold.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public NameHints Of(ReadOnlySpan<char> name)
    {
        var found = _always;
        var isStart = true;
        for (var i = 0; i + 2 < name.Length; i++)
        {
            var c = name[i];
            if (isStart || (uint)(c - 'A') <= 'Z' - 'A')
            {
                var code = LetterCode.Of(c, name[i + 1], name[i + 2]);
                if (code < 0)
                {
                    found |= (c | name[i + 1] | name[i + 2]) >= 128 ? _foreign : NameHints.None;
                }
                else if (_starts[code] is not NameHints.None and var hints)
                {
                    found |= hints & (NameHints.Role | NameHints.State);
                    if ((hints & ~(NameHints.Role | NameHints.State | found)) != 0)
                    {
                        found |= Begins(name.Slice(i + 3), code);
                    }
                }
            }

            isStart = (uint)((c | 0x20) - 'a') > 'z' - 'a';
        }

        return found;
    }

    private NameHints Begins(ReadOnlySpan<char> rest, int code)
    {
        var found = NameHints.None;
        foreach (var (text, hint) in _rests[code])
        {
            if (text.Length <= rest.Length && rest.Slice(0, text.Length).Equals(text.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                found |= hint;
            }
        }

        return found;
    }

    // A word that three plain letters do not begin lets every name pass.
    private void Add(IEnumerable<string> words, NameHints hint)
    {
        foreach (var word in words)
        {
            var code = LetterCode.Of(word.AsSpan());
            if (code < 0)
            {
                _always |= hint;
            }
            else
            {
                _starts[code] |= hint;
            }
        }
    }

    // These begin like many names, so that all of them is compared; a word of other letters lets names of other letters pass.
    private void AddWhole(IEnumerable<string> words, NameHints hint)
    {
        foreach (var word in words)
        {
            var code = LetterCode.Of(word.AsSpan());
            if (code < 0)
            {
                _foreign |= hint;
                continue;
            }

            _starts[code] |= hint;
            if (!_rests.TryGetValue(code, out var rests))
            {
                _rests.Add(code, rests = []);
            }

            rests.Add((word.Substring(3), hint));
        }
    }
}
