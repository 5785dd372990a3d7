using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// The roles of this organization, learned from its code in two alternating steps until nothing is added: what holds roles gives words, and
/// an operand compared with two known words holds roles, whatever it is called, and gives the other words that it is compared with.
/// </summary>
internal sealed class RoleLexicon
{
    private const int MostRounds = 8;

    private static readonly HashSet<string> Conversation = new(StringComparer.OrdinalIgnoreCase) { "system", "user", "assistant", "tool", "function", "developer", "model" };

    private readonly Dictionary<string, LearnedRole> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<RoleUse> _uses = [];
    private readonly HashSet<RoleUse> _chance = [];
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<LearnedHolder> _holders = [];
    private ILookup<string, LearnedHolder> _byName = Array.Empty<LearnedHolder>().ToLookup(static h => h.Name);

    private RoleLexicon()
    {
    }

    /// <summary>All roles, in the order in which they were learned.</summary>
    public IReadOnlyCollection<LearnedRole> Roles => _roles.Values;

    /// <summary>The operands of this name that were found to hold roles by what they are compared with.</summary>
    public IEnumerable<LearnedHolder> HoldersNamed(string name) => _byName[name];

    /// <summary>Whether something of this name was found to hold roles.</summary>
    public bool MayHold(string name) => _byName.Contains(name);

    /// <summary>Every place of this compilation where a role is written, in each spelling.</summary>
    public IReadOnlyCollection<RoleUse> Uses => _uses;

    /// <summary>What other projects of the solution say is a role, whether or not it is written here, too.</summary>
    public IReadOnlyCollection<string> ToldBySiblings => _told;

    /// <summary>Whether a text may be a role's by chance: what it is compared with is mostly compared with other things than roles.</summary>
    public bool MayBeChance(RoleUse use) => _chance.Contains(use);

    /// <summary>Whether a text is a role, without regard to case and padding.</summary>
    public bool Contains(string? text) => text is not null && _roles.ContainsKey(text.Trim());

    /// <summary>Whether a word is one of those that the roles of this organization are made of (<c>Hr</c> of <c>HR Manager</c>).</summary>
    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>Learns from these files, and from what own assemblies say that the compilation references.</summary>
    public static RoleLexicon Learn(ImmutableArray<RoleFacts> files, OwnAssemblies own, Vocabulary words, WordStarts starts, CancellationToken cancellationToken)
    {
        var lexicon = new RoleLexicon();
        var constants = new ConstantTable(files, own, cancellationToken);
        foreach (var file in files)
        {
            lexicon.AddTerms(file, constants);
        }

        foreach (var text in SiblingRoles.Of(own, words, starts, cancellationToken))
        {
            lexicon._told.Add(text.Trim());
            lexicon.Add(text, RoleOrigin.Declaration, null, default);
        }

        for (var round = 0; round < MostRounds && lexicon.AddCompany(files, words, cancellationToken); round++)
        {
        }

        lexicon._byName = lexicon._holders.ToLookup(static h => h.Name, StringComparer.Ordinal);
        lexicon.SplitIntoWords();
        return lexicon;
    }

    private void AddTerms(RoleFacts facts, ConstantTable constants)
    {
        if (facts.Terms.Count == 0)
        {
            return;
        }

        var isConversation = facts.Terms.Exists(static t => string.Equals(t.Text, "assistant", StringComparison.OrdinalIgnoreCase));
        foreach (var term in facts.Terms)
        {
            if (term.Text is not null)
            {
                if (!isConversation || !Conversation.Contains(term.Text))
                {
                    Add(term.Text, term.Origin, facts.Tree, term.Place);
                }

                continue;
            }

            if (constants.Find(facts, term.TypeName, term.MemberName!) is { } value)
            {
                foreach (var part in value.Split(','))
                {
                    Add(part, term.Origin, facts.Tree, term.Place);
                }
            }
        }
    }

    // Words give holders, and these give more words.
    private bool AddCompany(ImmutableArray<RoleFacts> files, Vocabulary words, CancellationToken cancellationToken)
    {
        var hashes = new HashSet<int>();
        foreach (var role in _roles.Keys)
        {
            hashes.Add(TextScan.HashOf(role.AsSpan()));
        }

        var added = false;
        foreach (var facts in files)
        {
            if (!facts.MayCompare(hashes))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var operand in facts.Compared(cancellationToken))
            {
                var isHolder = facts.Holders.Contains(operand.Key);
                if (!isHolder && !IsAmongRoles(operand, words))
                {
                    continue;
                }

                _holders.Add(new LearnedHolder(operand.Name, facts.Tree, operand.Place));
                var mayBeChance = !isHolder && !IsMostlyRoles(operand);
                foreach (var comparison in operand.Comparisons)
                {
                    var use = new RoleUse(comparison.Text.Trim(), facts.Tree, comparison.Place);
                    if (mayBeChance && !_uses.Contains(use))
                    {
                        _chance.Add(use);
                    }

                    added |= Add(comparison.Text, isHolder ? RoleOrigin.Holder : RoleOrigin.Company, facts.Tree, comparison.Place);
                }
            }
        }

        return added;
    }

    private bool IsAmongRoles(ComparedOperand operand, Vocabulary words)
    {
        var known = 0;
        foreach (var text in operand.Texts)
        {
            known += _roles.ContainsKey(text) ? 1 : 0;
        }

        return known >= 2 && known * 3 >= operand.Texts.Length && !IsOfAnotherKind(operand.Name, words);
    }

    // Most of its texts are known by something else than their company, which may have been learned by chance itself.
    private bool IsMostlyRoles(ComparedOperand operand)
    {
        var known = 0;
        foreach (var text in operand.Texts)
        {
            known += _roles.TryGetValue(text, out var role) && role.Origin != RoleOrigin.Company ? 1 : 0;
        }

        return known * 2 > operand.Texts.Length;
    }

    // A department may be called like a role; a status or a plan is none all the same.
    private static bool IsOfAnotherKind(string name, Vocabulary words)
    {
        var kind = words.LastOf(name, WordKinds.Organizational | WordKinds.Identity | WordKinds.Technical);
        return kind != WordKinds.None && (kind & (WordKinds.Role | WordKinds.Position)) == 0;
    }

    private bool Add(string text, RoleOrigin origin, SyntaxTree? tree, TextSpan place)
    {
        var role = text.Trim();
        var isNew = !_roles.ContainsKey(role);
        if (isNew)
        {
            if (!RoleShape.IsRole(role))
            {
                return false;
            }

            _roles.Add(role, new LearnedRole(role, origin, tree is null ? null : Location.Create(tree, place)));
        }

        if (tree is not null)
        {
            _uses.Add(new RoleUse(role, tree, place));
        }

        return isNew;
    }

    private void SplitIntoWords()
    {
        foreach (var role in _roles.Keys)
        {
            var reader = new WordReader(role.AsSpan());
            while (reader.MoveNext())
            {
                if (reader.End - reader.Start > 1 && !char.IsDigit(role[reader.Start]))
                {
                    _words.Add(role.Substring(reader.Start, reader.End - reader.Start));
                }
            }
        }
    }
}
