using System.Runtime.CompilerServices;

using System.Globalization;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// Reads the words of a name one after the other, without allocating: <c>UserRole</c>, <c>user_role</c> and <c>HTTPUserRole2</c> hold the words
/// that a person reads. Letters of every script count; a run of capitals is one word and leaves its last capital to the word that
/// follows (<c>HTTPRole</c> → HTTP, Role), except before a plural s (<c>UserIDs</c> → User, IDs).
/// </summary>
internal ref struct WordReader
{
    private readonly ReadOnlySpan<char> _name;

    public WordReader(ReadOnlySpan<char> name)
    {
        _name = name;
        Start = 0;
        End = 0;
    }

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current word ends (exclusive).</summary>
    public int End { get; private set; }

    /// <summary>Goes on to the next word.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public bool MoveNext()
    {
        var start = End;
        while (start < _name.Length && !IsWordCharacter(_name[start]))
        {
            start++;
        }

        if (start == _name.Length)
        {
            return false;
        }

        Start = start;
        End = EndOfWord(start);
        return true;
    }

    /// <summary>Whether a character belongs to a word: a letter, a digit, or a mark that combines with a letter.</summary>
    public static bool IsWordCharacter(char c) =>
        c < 128
            ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9
            : char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [MethodImpl(MethodOptimization.FromTheStart)]
    private readonly int EndOfWord(int start)
    {
        var i = start + 1;
        if (char.IsDigit(_name[start]))
        {
            while (i < _name.Length && char.IsDigit(_name[i]))
            {
                i++;
            }

            return i;
        }

        if (char.IsUpper(_name[start]) && i < _name.Length && char.IsUpper(_name[i]))
        {
            return EndOfCapitals(start, i);
        }

        while (i < _name.Length && IsWordCharacter(_name[i]) && !char.IsUpper(_name[i]) && !char.IsDigit(_name[i]))
        {
            i++;
        }

        return i;
    }

    private readonly int EndOfCapitals(int start, int i)
    {
        while (i < _name.Length && char.IsUpper(_name[i]))
        {
            i++;
        }

        if (i == _name.Length || !IsWordCharacter(_name[i]) || char.IsDigit(_name[i]))
        {
            return i;
        }

        var isPlural = _name[i] == 's' && (i + 1 == _name.Length || !IsWordCharacter(_name[i + 1]) || char.IsUpper(_name[i + 1]));
        return isPlural ? i + 1 : Math.Max(i - 1, start + 1);
    }
}
