using FlexibleCode.Analyzers.Organization;
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
    public static IEnumerable<RoleDrift> Of(RoleLexicon lexicon, Compilation compilation, Vocabulary words, CancellationToken cancellationToken)
    {
        var options = new BoundOptions(compilation, cancellationToken);
        var groups = lexicon.Uses
            .Where(u => !lexicon.MayBeChance(u))
            .GroupBy(static u => RoleTwins.KeyOf(u.Text), StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Take(MostRoles)
            .Select(static g => (g.Key, Spellings: g.GroupBy(static u => u.Text, StringComparer.Ordinal).ToList()))
            .Select(static g => (g.Key, g.Spellings, Name: RoleTwins.NameOf(g.Spellings[0].Key)))
            .ToList();

        foreach (var (_, spellings, _) in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (spellings.Count > 1 && OfOneKey([.. spellings.Select(s => RoleSpelling.Read(s.Key, s, options, cancellationToken))], words, cancellationToken) is { } drift)
            {
                yield return drift;
            }
        }

        // Roles that another project declares are given there.
        var elsewhere = new HashSet<string>(lexicon.ToldBySiblings.Select(RoleTwins.KeyOf), StringComparer.Ordinal);
        foreach (var (key, spellings, name) in groups)
        {
            if (spellings.Count > 1 || elsewhere.Contains(key))
            {
                continue;
            }

            var near = groups.FindAll(g => g.Key != key && RoleTwins.AreNear(name, g.Name));
            if (near.Count == 0)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var odd = RoleSpelling.Read(spellings[0].Key, spellings[0], options, cancellationToken);
            if (odd is not { IsMember: false, IsPreset: false, Given.Count: 0, Asked.Count: > 0 })
            {
                continue;
            }

            var given = near.Select(g => RoleSpelling.Read(g.Spellings[0].Key, g.Spellings[0], options, cancellationToken)).SelectMany(static t => t.Given.Select(u => (Twin: t, Use: u))).ToList();
            if (given.Count > 0 && !RoleMentions.MayGive(odd, compilation, words, cancellationToken))
            {
                var home = RoleNearness.Nearest(given.Select(static g => g.Use), odd.Asked[0]);
                yield return new RoleDrift(RoleDriftKind.NeverGiven, odd, odd.Asked, given.Find(g => g.Use == home).Twin, home);
            }
        }
    }

    // Of two texts one is right: the one that more speaks for. Somewhere the difference must count.
    private static RoleDrift? OfOneKey(List<RoleSpelling> spellings, Vocabulary words, CancellationToken cancellationToken)
    {
        var texts = spellings.Where(static s => s.IsText).OrderByDescending(static s => s.Support).ThenBy(static s => s.Text, StringComparer.Ordinal).ToList();
        if (texts.Count < 2 || !texts.Exists(static s => s.Asked.Count > 0))
        {
            return OfMixedCase(spellings);
        }

        var odd = texts[texts.Count - 1];
        var uses = odd.Asked.Count > 0 ? odd.Asked : odd.Given;
        var file = uses[0].Tree;

        // Where there are more than two, the one that stands beside it says best what went wrong.
        var twin = texts.Find(t => !ReferenceEquals(t, odd) && t.StandsIn(file));
        if (twin is null && RoleMentions.HandedOn(odd, file, words, cancellationToken) is { } handed)
        {
            return new RoleDrift(RoleDriftKind.Text, odd, uses, new RoleSpelling(handed.Text), handed.Use);
        }

        twin ??= texts[0];
        return new RoleDrift(RoleDriftKind.Text, odd, uses, twin, RoleNearness.Nearest(twin.Given.Concat(twin.Asked), uses[0]));
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
}
