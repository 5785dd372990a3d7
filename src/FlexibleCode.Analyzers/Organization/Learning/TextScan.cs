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
    /// <summary>
    /// AggressiveOptimization, which this framework does not name yet: a compiler process is often young, and a loop over all characters would
    /// run in unoptimized code for most of its life.
    /// </summary>
    internal const MethodImplOptions Hot = (MethodImplOptions)512;

    /// <summary>Where counting ends.</summary>
    public const int EnoughStateWords = 64;

    private const int LongestText = 80;
    private const int LongestRole = 48;

    private static readonly bool[] NameStarts = Table(static c => char.IsLetter(c) || c == '_');
    private static readonly bool[] NameParts = Table(static c => char.IsLetterOrDigit(c) || c == '_');

    private readonly List<int> _roleWords = [];
    private readonly List<int> _texts = [];
    private readonly List<int> _hashes = [];
    private readonly List<int> _constants = [];
    private readonly List<int> _marks = [];
    private int _constState;

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

    /// <summary>
    /// What the names and texts speak of. What is technical with "file" in it may be a file of the business (<c>LeaseFileStatus</c>), which only a
    /// look at the set tells.
    /// </summary>
    public FileTopics Topics { get; private set; }

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
        return scan;
    }

    /// <summary>A hash of a text without regard to case and padding.</summary>
    [MethodImpl(Hot)]
    public static int HashOf(ReadOnlySpan<char> text)
    {
        var hash = 17;
        foreach (var c in text.Trim())
        {
            hash = unchecked((hash * 31) + (c < 128 ? ((uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20 : c) : char.ToLowerInvariant(c)));
        }

        return hash;
    }

    [MethodImpl(Hot)]
    private void Read(ReadOnlySpan<char> text, Vocabulary words, WordStarts starts)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsNameStart(c))
            {
                var start = i;
                do
                {
                    i++;
                }
                while (i < text.Length && IsNamePart(text[i]));

                Name(start, text.Slice(start, i - start), words, starts);
            }
            else if (c == '"')
            {
                i = Text(text, i, words, starts);
                _constState = 0;
            }
            else if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                i = Comment(text, i);
            }
            else if (c == '\'')
            {
                i += i + 3 < text.Length && text[i + 1] == '\\' ? 3 : 2;
            }
            else if ((uint)(c - '0') <= 9)
            {
                do
                {
                    i++;
                }
                while (i < text.Length && IsNamePart(text[i]));
            }
            else
            {
                i++;
            }
        }
    }

    private static bool[] Table(Func<char, bool> test)
    {
        var table = new bool[128];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = test((char)c);
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameStart(char c) => c < 128 ? NameStarts[c] : char.IsLetter(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNamePart(char c) => c < 128 ? NameParts[c] : WordReader.IsWordCharacter(c);

    private void Name(int start, ReadOnlySpan<char> name, Vocabulary words, WordStarts starts)
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

        if (name.Length is 6 or 15 && name[0] == 'S' && (name.SequenceEqual("Stable".AsSpan()) || name.SequenceEqual("StableAttribute".AsSpan())))
        {
            _marks.Add(start);
        }

        var may = starts.Of(name);
        Note(may);
        var mayBeState = (may & NameHints.State) != 0;
        if ((may & NameHints.Role) == 0 && (!mayBeState || StateWords == EnoughStateWords))
        {
            return;
        }

        var kinds = words.Of(name);
        if (mayBeState && (Topics & FileTopics.States) == 0
            && ((kinds & WordKinds.State) != 0
                || name.IndexOf("transition".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0
                || ((kinds & WordKinds.Technical) != 0 && name.IndexOf("file".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)))
        {
            Topics |= FileTopics.States;
        }

        if ((kinds & WordKinds.Role) != 0)
        {
            _roleWords.Add(start);
        }

        if ((kinds & WordKinds.State) != 0 && StateWords < EnoughStateWords)
        {
            StateWords++;
        }
    }

    [MethodImpl(Hot)]
    private int Text(ReadOnlySpan<char> text, int quote, Vocabulary words, WordStarts starts)
    {
        if (quote + 2 < text.Length && text[quote + 1] == '"' && text[quote + 2] == '"')
        {
            var end = text.Slice(quote + 3).IndexOf("\"\"\"".AsSpan());
            return end < 0 ? text.Length : quote + 3 + end + 3;
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

        if (i < text.Length && i - quote - 1 is > 1 and <= LongestText)
        {
            Content(quote, text.Slice(quote + 1, i - quote - 1), words, starts);
        }

        return i + 1;
    }

    private void Content(int quote, ReadOnlySpan<char> content, Vocabulary words, WordStarts starts)
    {
        if (content.Length <= LongestRole && RoleShape.MayBe(content))
        {
            _texts.Add(quote);
            _hashes.Add(HashOf(content));
        }

        var may = starts.Of(content);
        Note(may);
        if (content.EndsWith("role".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            Topics |= FileTopics.Access;
        }

        if ((may & NameHints.Role) != 0 && (words.Of(content) & WordKinds.Role) != 0)
        {
            _roleWords.Add(quote);
        }
    }

    private void Note(NameHints may)
    {
        Topics |= ((may & NameHints.Approval) != 0 ? FileTopics.Approval : FileTopics.None) | ((may & NameHints.Access) != 0 ? FileTopics.Access : FileTopics.None);
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
