using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Setup;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Whether two names of roles are meant to be one.</summary>
internal static class RoleTwins
{
    private const int ShortestWithTypo = 6;
    private const int ShortestAbbreviation = 4;

    // Words that are put before a role without making it another one.
    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal) { "system", "sys", "site", "app", "application", "global", "the", "role", "user", "default" };

    // What makes another word of a word: Accountant, Marketing, Secretary.
    private static readonly HashSet<string> Derivations = new(StringComparer.Ordinal) { "ant", "ent", "ing", "ist", "ian", "ary", "ment", "ship" };

    // What is written for a word in the name of a role of several words. There, a word that only begins as another is another: ProductManager, ProductionManager.
    private static readonly HashSet<(string Short, string Full)> Abbreviations =
    [
        ("mgr", "manager"), ("mgmt", "management"), ("asst", "assistant"), ("dir", "director"), ("exec", "executive"), ("acct", "accountant"), ("coord", "coordinator"),
        ("rep", "representative"), ("sec", "secretary"), ("tech", "technician"), ("dept", "department"), ("eng", "engineer"), ("dev", "developer"), ("supv", "supervisor"),
    ];

    private static readonly string[] EndingsInFull = ["istrator", "istrative", "istration"];

    /// <summary>The letters and digits of a name in lower case: equal for names that differ in case or punctuation only.</summary>
    public static string KeyOf(string text)
    {
        var buffer = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (WordReader.IsWordCharacter(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(buffer, 0, length);
    }

    /// <summary>Whether two names of different keys are near: a plural, a typing error, an abbreviation, a word like <c>System</c> before it.</summary>
    public static bool AreNear(RoleTwinName left, RoleTwinName right)
    {
        if (left.Words.Count == 0 || right.Words.Count == 0)
        {
            return false;
        }

        if (SameWords(left.Words, right.Words))
        {
            return true;
        }

        var (one, other) = (left.Joined, right.Joined);
        return DifferInAbbreviation(left.Words, right.Words)
            || (Math.Min(one.Length, other.Length) >= ShortestWithTypo && one[0] == other[0] && Math.Abs(one.Length - other.Length) <= 1
                && !DiffersInNumber(one, other) && EditDistance.Between(one, other) == 1);
    }

    /// <summary>The words of a name by which it is held against others.</summary>
    public static RoleTwinName NameOf(string text)
    {
        var words = WordsOf(text);
        return new RoleTwinName(words, string.Concat(words));
    }

    private static bool SameWords(List<string> left, List<string> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }

    // SuperAdmin, SuperAdministrator: all words are the same but one.
    private static bool DifferInAbbreviation(List<string> left, List<string> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var abbreviations = 0;
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i] != right[i])
            {
                if (left.Count == 1 ? !IsAbbreviation(left[i], right[i]) : !IsKnownAbbreviation(left[i], right[i]))
                {
                    return false;
                }

                abbreviations++;
            }
        }

        return abbreviations == 1;
    }

    // Admin, Administrator; but an accountant is no account in full.
    private static bool IsAbbreviation(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= ShortestAbbreviation && longer.Length >= shorter.Length + 3 && longer.StartsWith(shorter, StringComparison.Ordinal)
            && !Derivations.Contains(longer.Substring(shorter.Length));
    }

    private static bool IsKnownAbbreviation(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return Abbreviations.Contains((shorter, longer))
            || (shorter.Length >= ShortestAbbreviation && longer.StartsWith(shorter, StringComparison.Ordinal) && EndingsInFull.Contains(longer.Substring(shorter.Length), StringComparer.Ordinal));
    }

    // Level1 and Level2 are two.
    private static bool DiffersInNumber(string one, string other)
    {
        return HasDigit(one) || HasDigit(other);

        static bool HasDigit(string text)
        {
            foreach (var c in text)
            {
                if (char.IsDigit(c))
                {
                    return true;
                }
            }

            return false;
        }
    }

    // In lower case and in the singular, without modifiers.
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text.AsSpan());
        while (reader.MoveNext())
        {
            var word = text.Substring(reader.Start, reader.End - reader.Start).ToLowerInvariant();
            if (word.Length > 3 && word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                word = word.Substring(0, word.Length - 1);
            }

            if (!Modifiers.Contains(word))
            {
                words.Add(word);
            }
        }

        return words;
    }
}

/// <summary>A role's name as its twins are looked for.</summary>
/// <param name="Words">Its words in lower case and in the singular, without modifiers.</param>
/// <param name="Joined">The words as one.</param>
internal sealed record RoleTwinName(List<string> Words, string Joined);
