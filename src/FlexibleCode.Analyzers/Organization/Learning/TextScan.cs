using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// One cheap pass over the text of a file that finds where it is worth to look at syntax: names and texts that hold a role word, short texts,
/// and text constants. It reads characters, not syntax; whoever uses a place looks at the token there, so that a misread costs recall at most.
/// </summary>
internal sealed class TextScan
{
    /// <summary>Where counting ends.</summary>
    public const int EnoughStateWords = 64;

    private const int LongestText = 80;
    private const int LongestRole = 48;

    private readonly List<int> _roleWords = [];
    private readonly List<int> _texts = [];
    private readonly List<int> _hashes = [];
    private readonly List<int> _constants = [];
    private readonly List<int> _marks = [];
    private SignReader _signs;
    private int _constState;
    private char _before;
    private UsingReader _usings;

    private TextScan()
    {
    }

    /// <summary>Where names and texts begin that hold a role word.</summary>
    public IReadOnlyList<int> RoleWords => _roleWords;

    /// <summary>Where texts begin that are short enough for the name of a role.</summary>
    public IReadOnlyList<int> Texts => _texts;

    /// <summary><see cref="HashOf"/> of each of <see cref="Texts"/>.</summary>
    public IReadOnlyList<int> Hashes => _hashes;

    /// <summary>Where the names of text constants stand.</summary>
    public IReadOnlyList<int> Constants => _constants;

    /// <summary>Where <c>Stable</c> is named, the mark of what is meant.</summary>
    public IReadOnlyList<int> Marks => _marks;

    /// <summary>How many names hold a word for states; nobody asks for more than <see cref="EnoughStateWords"/>.</summary>
    public int StateWords { get; private set; }

    /// <summary>Whether a name stands in the text by which migrations are told: see <see cref="Exclusions.NamesMigration"/>.</summary>
    public bool MayMigrate { get; private set; }

    /// <summary>Whether a using may give types or their members other names.</summary>
    public bool Renames => _usings.Renames;

    /// <summary>What the names, texts and signs speak of, place by place.</summary>
    public TopicPlaces Topics { get; } = new();

    public static TextScan Of(SourceText text, Vocabulary words, WordStarts starts)
    {
        var scan = new TextScan();
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        try
        {
            text.CopyTo(0, buffer, 0, text.Length);
            scan.Read(buffer.AsSpan(0, text.Length), words, starts);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        scan._roleWords.TrimExcess();
        scan._texts.TrimExcess();
        scan._hashes.TrimExcess();
        scan._constants.TrimExcess();
        scan._marks.TrimExcess();
        scan.Topics.Trim();
        return scan;
    }

    /// <summary>A hash of a text without regard to case and padding.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public static int HashOf(ReadOnlySpan<char> text)
    {
        var hash = 17;
        foreach (var c in text.Trim())
        {
            hash = unchecked((hash * 31) + (c < 128 ? ((uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20 : c) : char.ToLowerInvariant(c)));
        }

        return hash;
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private void Read(ReadOnlySpan<char> text, Vocabulary words, WordStarts starts)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (NameCharacters.CanBegin(c))
            {
                var start = i;
                do
                {
                    i++;
                }
                while (i < text.Length && NameCharacters.CanContinue(text[i]));

                Name(start, text.Slice(start, i - start), text.Slice(i), words, starts);
                _before = c;
            }
            else if (c == '"')
            {
                i = Text(text, i, words, starts);
                _constState = 0;
                _before = c;
            }
            else if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                i = Comment(text, i);
            }
            else if (c == '\'')
            {
                i += i + 3 < text.Length && text[i + 1] == '\\' ? 3 : 2;
                _before = c;
            }
            else if ((uint)(c - '0') <= 9)
            {
                do
                {
                    i++;
                }
                while (i < text.Length && NameCharacters.CanContinue(text[i]));
                _before = c;
            }
            else
            {
                if (c > ' ')
                {
                    Sign(text, i);
                    _before = c;
                }

                i++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Sign(ReadOnlySpan<char> text, int position)
    {
        _usings.Sign(text[position]);
        if (text[position] is '<' or '>' or '?' or ':' or ';' or '=' or '!' or '{' or '[' && _signs.Read(text, position, _before) is not CodeTopics.None and var topics)
        {
            Topics.Add(position, topics);
        }
    }

    private void Name(int start, ReadOnlySpan<char> name, ReadOnlySpan<char> after, Vocabulary words, WordStarts starts)
    {
        if (_constState == 2)
        {
            _constants.Add(start);
        }

        _constState = name.Length switch
        {
            5 when name.SequenceEqual("const".AsSpan()) => 1,
            6 when _constState == 1 && name.SequenceEqual("string".AsSpan()) => 2,
            _ => 0,
        };

        _usings.Name(name);
        _signs.Note(name);
        if (name.Length is 6 or 15 && name[0] == 'S' && (name.SequenceEqual("Stable".AsSpan()) || name.SequenceEqual("StableAttribute".AsSpan())))
        {
            _marks.Add(start);
        }

        MayMigrate |= name[0] is 'M' or 'D' or 'O' && Exclusions.NamesMigration(name);
        var topics = SignReader.OfName(name, _before, after) | SpokenTopics.Of(name, words, starts, out var kinds);
        if (topics != CodeTopics.None)
        {
            Topics.Add(start, topics);
        }

        if ((kinds & WordKinds.Role) != 0)
        {
            _roleWords.Add(start);
        }

        if ((kinds & WordKinds.State) != 0 && (topics & CodeTopics.States) != 0 && StateWords < EnoughStateWords)
        {
            StateWords++;
        }
    }

    [MethodImpl(MethodOptimization.FromTheStart)]
    private int Text(ReadOnlySpan<char> text, int quote, Vocabulary words, WordStarts starts)
    {
        if (quote + 2 < text.Length && text[quote + 1] == '"' && text[quote + 2] == '"')
        {
            var end = text.Slice(quote + 3).IndexOf("\"\"\"".AsSpan());
            end = end < 0 ? text.Length : quote + 3 + end + 3;
            if (quote > 0 && text[quote - 1] == '$')
            {
                Filled(quote, text.Slice(quote, end - quote), words, starts);
            }

            return end;
        }

        var isVerbatim = (quote > 0 && text[quote - 1] == '@') || (quote > 1 && text[quote - 1] == '$' && text[quote - 2] == '@');
        var i = quote + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '"')
            {
                if (!isVerbatim || i + 1 == text.Length || text[i + 1] != '"')
                {
                    break;
                }

                i++;
            }
            else if (c == '\\' && !isVerbatim)
            {
                i++;
            }
            else if (c == '\n' && !isVerbatim)
            {
                return i;
            }

            i++;
        }

        var content = text.Slice(quote + 1, Math.Min(i, text.Length) - quote - 1);
        if (quote > 0 && (text[quote - 1] == '$' || (isVerbatim && quote > 1 && text[quote - 2] == '$')))
        {
            Filled(quote, content, words, starts);
        }

        if (i < text.Length && content.Length is > 1 and <= LongestText)
        {
            Content(quote, content, words, starts, isKey: quote > 0 && text[quote - 1] == '[');
        }

        return i + 1;
    }

    private void Content(int quote, ReadOnlySpan<char> content, Vocabulary words, WordStarts starts, bool isKey)
    {
        if (content.Length <= LongestRole && RoleShape.MayBe(content))
        {
            _texts.Add(quote);
            _hashes.Add(HashOf(content));
        }

        var may = starts.Of(content);
        var topics = SpokenTopics.OfText(content, may, isKey, words);
        if (topics != CodeTopics.None)
        {
            Topics.Add(quote, topics);
        }

        if ((may & NameHints.Role) != 0 && (words.Of(content) & WordKinds.Role) != 0)
        {
            _roleWords.Add(quote);
        }
    }

    // What is filled into a text is code.
    private void Filled(int quote, ReadOnlySpan<char> content, Vocabulary words, WordStarts starts)
    {
        if (SpokenTopics.OfFilled(content, words, starts) is not CodeTopics.None and var topics)
        {
            Topics.Add(quote, topics);
        }
    }

    private static int Comment(ReadOnlySpan<char> text, int start)
    {
        if (text[start + 1] == '/')
        {
            var line = text.Slice(start).IndexOf('\n');
            return line < 0 ? text.Length : start + line + 1;
        }

        var end = text.Slice(start + 2).IndexOf("*/".AsSpan());
        return end < 0 ? text.Length : start + 2 + end + 2;
    }
}
