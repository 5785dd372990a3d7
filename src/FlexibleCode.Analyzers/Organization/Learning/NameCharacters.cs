using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>Of which characters names are made; most are answered by a table.</summary>
internal static class NameCharacters
{
    private static readonly bool[] Starts = Table(static c => char.IsLetter(c) || c == '_');
    private static readonly bool[] Parts = Table(static c => char.IsLetterOrDigit(c) || c == '_');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanBegin(char c) => c < 128 ? Starts[c] : char.IsLetter(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanContinue(char c) => c < 128 ? Parts[c] : WordReader.IsWordCharacter(c);

    private static bool[] Table(Func<char, bool> test)
    {
        var table = new bool[128];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = test((char)c);
        }

        return table;
    }
}
