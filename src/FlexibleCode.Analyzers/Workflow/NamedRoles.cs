using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Finds the roles of this organization in names. Roles are whole (<c>Manager</c> of the role Manager), in a short form (<c>Vp</c> and
/// <c>VicePres</c> of Vice President), or one word of theirs (<c>Finance</c> of Finance Manager). What else the words of a role
/// mean makes no difference here: the callers ask for two different roles in otherwise equal names.
/// </summary>
internal sealed class NamedRoles
{
    private const int ShortestForm = 2;
    private const int FewestWords = 2;

    private static readonly ConditionalWeakTable<OrganizationModel, NamedRoles> PerOrganization = new();

    private readonly List<(string Role, string[] Words)> _roles = [];
    private readonly Dictionary<char, List<int>> _byFirstLetter = [];

    private NamedRoles(OrganizationModel organization)
    {
        foreach (var role in organization.Lexicon.Roles)
        {
            var words = WordsOf(role.Text);
            if (words.Length == 0)
            {
                continue;
            }

            foreach (var letter in words.Select(static w => char.ToLowerInvariant(w[0])).Distinct())
            {
                if (!_byFirstLetter.TryGetValue(letter, out var indexes))
                {
                    _byFirstLetter.Add(letter, indexes = []);
                }

                indexes.Add(_roles.Count);
            }

            _roles.Add((role.Text, words));
        }
    }

    /// <summary>The reader of a compilation's roles.</summary>
    public static NamedRoles Of(OrganizationModel organization) =>
        PerOrganization.TryGetValue(organization, out var known) ? known : PerOrganization.GetValue(organization, static o => new NamedRoles(o));

    /// <summary>Whether the code tells any role at all.</summary>
    public bool IsEmpty => _roles.Count == 0;

    /// <summary>The role that a name holds, the longest one if it holds several; <c>null</c> if none.</summary>
    public NamedRole? In(string? name)
    {
        if (name is null || IsEmpty)
        {
            return null;
        }

        // Most names hold none, and are told so without allocating.
        if (!MayHold(name))
        {
            return null;
        }

        NamedRole? best = null;
        var spans = SpansOf(name);
        for (var i = 0; i < spans.Count; i++)
        {
            if (!_byFirstLetter.TryGetValue(char.ToLowerInvariant(name[spans[i].Start]), out var indexes))
            {
                continue;
            }

            foreach (var index in indexes)
            {
                if (At(name, spans, i, _roles[index]) is { } found && (best is not { } known || IsBetter(found, known)))
                {
                    best = found;
                }
            }
        }

        return best;
    }

    private bool MayHold(string name)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.AsSpan(reader.Start, reader.End - reader.Start);
            if (!_byFirstLetter.TryGetValue(char.ToLowerInvariant(word[0]), out var indexes))
            {
                continue;
            }

            foreach (var index in indexes)
            {
                var role = _roles[index].Words;
                if (Same(word, role) || (role.Length > 1 && (Shortens(word, role[0]) || IsInitials(word, role))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Same(ReadOnlySpan<char> word, string[] role)
    {
        foreach (var one in role)
        {
            if (word.Equals(one.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetter(NamedRole found, NamedRole known) =>
        found.Length != known.Length ? found.Length > known.Length : found.IsWhole && !known.IsWhole;

    private static NamedRole? At(string name, List<(int Start, int End)> spans, int first, (string Role, string[] Words) role)
    {
        // Word for word, each whole or shortened: OpDir, VicePresident; AsstManager of Assistant Manager Transport.
        var count = 0;
        var whole = true;
        while (count < role.Words.Length && first + count < spans.Count)
        {
            var word = name.AsSpan(spans[first + count].Start, spans[first + count].End - spans[first + count].Start);
            if (!word.Equals(role.Words[count].AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                if (role.Words.Length < 2 || !Shortens(word, role.Words[count]))
                {
                    break;
                }

                whole = false;
            }

            count++;
        }

        if (count == role.Words.Length || count >= FewestWords)
        {
            return Named(role.Role, name, spans[first].Start, spans[first + count - 1].End, whole && count == role.Words.Length);
        }

        var only = name.AsSpan(spans[first].Start, spans[first].End - spans[first].Start);
        if (role.Words.Length < 2)
        {
            return null;
        }

        // VP of Vice President; Finance of Finance Manager.
        return IsInitials(only, role.Words) || Array.Exists(role.Words, w => w.Length > ShortestForm && Same(w, name, spans[first]))
            ? Named(role.Role, name, spans[first].Start, spans[first].End, isWhole: false)
            : null;
    }

    private static NamedRole Named(string role, string name, int start, int end, bool isWhole) => new(role, start, Math.Min(end, name.Length) - start, isWhole);

    private static bool Same(string word, string name, (int Start, int End) span) =>
        name.AsSpan(span.Start, span.End - span.Start).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    // Asst of Assistant, Dir of Director: the same first letter, and its letters in their order.
    private static bool Shortens(ReadOnlySpan<char> word, string full)
    {
        if (word.Length < ShortestForm || word.Length >= full.Length || char.ToLowerInvariant(word[0]) != char.ToLowerInvariant(full[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var c in word)
        {
            while (at < full.Length && char.ToLowerInvariant(full[at]) != char.ToLowerInvariant(c))
            {
                at++;
            }

            if (at++ >= full.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInitials(ReadOnlySpan<char> word, string[] role)
    {
        if (word.Length != role.Length || word.Length < ShortestForm)
        {
            return false;
        }

        for (var i = 0; i < role.Length; i++)
        {
            if (char.ToLowerInvariant(role[i][0]) != char.ToLowerInvariant(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] WordsOf(string text) =>
        [.. SpansOf(text).Select(s => text.Substring(s.Start, s.End - s.Start)).Where(static w => char.IsLetter(w[0]))];

    private static List<(int Start, int End)> SpansOf(string name)
    {
        var spans = new List<(int, int)>();
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            spans.Add((reader.Start, reader.End));
        }

        return spans;
    }
}
