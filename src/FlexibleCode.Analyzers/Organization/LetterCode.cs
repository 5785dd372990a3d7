using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>The first three letters of a word as a small number, so that a table says at once which words begin so.</summary>
internal static class LetterCode
{
    /// <summary>How many codes there are.</summary>
    public const int Count = 26 * 26 * 26;

    /// <summary>Marks what names may begin with that begin with a word: of a short word, whatever follows it.</summary>
    public static void Mark(bool[] starts, string word)
    {
        if (word.Length >= 3)
        {
            if (Of(word.AsSpan()) is >= 0 and var code)
            {
                starts[code] = true;
            }

            return;
        }

        for (var next = 'a'; next <= 'z'; next++)
        {
            Mark(starts, word + next);
        }
    }

    /// <summary>The code of what a text begins with, without regard to case; negative unless these are three plain letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(ReadOnlySpan<char> text) => text.Length < 3 ? -1 : Of(text[0], text[1], text[2]);

    /// <summary>The code of three characters, without regard to case; negative unless they are plain letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(char first, char second, char third)
    {
        var a = (uint)((first | 0x20) - 'a');
        var b = (uint)((second | 0x20) - 'a');
        var c = (uint)((third | 0x20) - 'a');
        return a < 26 && b < 26 && c < 26 && first < 128 && second < 128 && third < 128 ? (int)((((a * 26) + b) * 26) + c) : -1;
    }
}
