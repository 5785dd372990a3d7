using FlexibleCode.Analyzers.Organization.Learning;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What is wrong with a role that is written in two ways.</summary>
internal enum RoleDriftKind
{
    /// <summary>The two differ in case or punctuation, and both are taken as they are written.</summary>
    Text,

    /// <summary>One file asks for one exactly, and for the other without regard to case.</summary>
    Case,

    /// <summary>Nobody is ever given the odd one.</summary>
    NeverGiven,
}

/// <summary>A role that is written in two ways.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Odd">The spelling that is reported.</param>
/// <param name="Uses">The places of that spelling that are reported.</param>
/// <param name="Twin">The one that it should be.</param>
/// <param name="Home">Where that stands.</param>
internal sealed record RoleDrift(RoleDriftKind Kind, RoleSpelling Odd, IReadOnlyList<RoleUse> Uses, RoleSpelling Twin, RoleUse Home)
{
    private const int MostRoles = 400;

    /// <summary>All drifts of a compilation, from the roles that were learned there.</summary>
    public static IEnumerable<RoleDrift> Of(RoleLexicon lexicon, Compilation compilation, CancellationToken cancellationToken)
    {
        var groups = lexicon.Uses
            .GroupBy(static u => RoleTwins.KeyOf(u.Text), StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Take(MostRoles)
            .Select(static g => (g.Key, Spellings: g.GroupBy(static u => u.Text, StringComparer.Ordinal).ToList()))
            .Select(static g => (g.Key, g.Spellings, Name: RoleTwins.NameOf(g.Spellings[0].Key)))
            .ToList();

        foreach (var (_, spellings, _) in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (spellings.Count > 1 && OfOneKey([.. spellings.Select(s => RoleSpelling.Read(s.Key, s, cancellationToken))]) is { } drift)
            {
                yield return drift;
            }
        }

        // Roles that another project declares are given there.
        var elsewhere = new HashSet<string>(lexicon.Roles.Where(static r => r.Source is null).Select(static r => RoleTwins.KeyOf(r.Text)), StringComparer.Ordinal);
        foreach (var (key, spellings, name) in groups)
        {
            if (spellings.Count > 1 || elsewhere.Contains(key))
            {
                continue;
            }

            foreach (var (otherKey, others, otherName) in groups)
            {
                if (otherKey == key || !RoleTwins.AreNear(name, otherName))
                {
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                var odd = RoleSpelling.Read(spellings[0].Key, spellings[0], cancellationToken);
                var twin = RoleSpelling.Read(others[0].Key, others[0], cancellationToken);
                if (odd is { IsMember: false, Given.Count: 0, Asked.Count: > 0 } && twin.Given.Count > 0 && !StandsElsewhere(odd, compilation, cancellationToken))
                {
                    yield return new RoleDrift(RoleDriftKind.NeverGiven, odd, odd.Asked, twin, twin.Given[0]);
                    break;
                }
            }
        }
    }

    // Of two texts one is right: the one that more speaks for. Somewhere the difference must count.
    private static RoleDrift? OfOneKey(List<RoleSpelling> spellings)
    {
        var texts = spellings.Where(static s => s.IsText).OrderByDescending(static s => s.Support).ThenBy(static s => s.Text, StringComparer.Ordinal).ToList();
        if (texts.Count < 2 || !texts.Exists(static s => s.Asked.Count > 0))
        {
            return OfMixedCase(spellings);
        }

        var (odd, twin) = (texts[texts.Count - 1], texts[0]);
        return new RoleDrift(RoleDriftKind.Text, odd, odd.Asked.Count > 0 ? odd.Asked : odd.Given, twin, twin.Given.Count > 0 ? twin.Given[0] : twin.Asked[0]);
    }

    // Either the case counts or it does not: within a file, one of the two is a slip.
    private static RoleDrift? OfMixedCase(List<RoleSpelling> spellings)
    {
        foreach (var odd in spellings)
        {
            foreach (var twin in spellings)
            {
                if (!ReferenceEquals(odd, twin) && twin.AskedInAnyCase.Find(u => odd.Asked.Exists(a => a.Tree == u.Tree)) is { Tree: { } tree } home)
                {
                    return new RoleDrift(RoleDriftKind.Case, odd, odd.Asked.FindAll(a => a.Tree == tree), twin, home);
                }
            }
        }

        return null;
    }

    // Migrations and generated code give roles, too: there the text itself is looked for.
    private static bool StandsElsewhere(RoleSpelling odd, Compilation compilation, CancellationToken cancellationToken)
    {
        var quoted = "\"" + odd.Text + "\"";
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellationToken).ToString();
            for (var at = text.IndexOf(quoted, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(quoted, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var start = at;
                if (!odd.Asked.Exists(u => u.Tree == tree && u.Place.Start == start))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
