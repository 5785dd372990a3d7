using System.Runtime.CompilerServices;
using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Slots of an approval in code that tells no roles, as the entities of a project of their own: at least three actors share a signature, an
/// approval or a remark and something else beside it, or a set holds what each of them has approved. One of them must have a title, unless the
/// name says who by <c>By</c>.
/// </summary>
internal static class ActorSlots
{
    private const int FewestActors = 3;
    private const int LongestActor = 3;

    private static readonly WordStems Signs = WordStems.Whole("signature", "signatures", "signed", "signoff", "unterschrift", "firma", "assinatura", "imza");

    private static readonly WordStems Opinions = WordStems.Whole("remark", "remarks", "comment", "comments", "opinion", "decision", "note", "notes");

    // They act in every program, whatever the organization.
    private static readonly WordStems NoActors = WordStems.Whole("system", "user", "default", "auto", "date", "day", "month", "year", "name", "id", "type", "email", "mail", "phone");

    /// <summary>Whether a member of this name can be a slot that says who by <c>By</c>: <c>RemarksByManager</c>.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public static bool MaySayWho(string name) => name.IndexOf("By", StringComparison.Ordinal) > 0 && Opinions.AreIn(name);

    /// <summary>The slots of a type; none if it has none.</summary>
    public static List<RoleSlot> Of(INamedTypeSymbol type, OrganizationModel organization, bool isEntity)
    {
        if (!MaySign(type))
        {
            return [];
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return organization.IsClosedSet(type) ? OfStates(type, organization) : [];
        }

        // What carries an entity's columns to somewhere else repeats its chain.
        return isEntity && !type.Name.EndsWith("Model", StringComparison.Ordinal) ? OfColumns(type, organization) : [];
    }

    // Most types have no three members that speak of signing, approving or remarking. Allocates nothing.
    private static bool MaySign(INamedTypeSymbol type)
    {
        var signs = 0;
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol { HasConstantValue: true }
                && (Signs.AreIn(member.Name) || ApprovalWords.Decides(member.Name) || MaySayWho(member.Name)) && ++signs == FewestActors)
            {
                return true;
            }
        }

        return false;
    }

    // ApprovedByManager, ApprovedByFinance, ApprovedByDirector
    private static List<RoleSlot> OfStates(INamedTypeSymbol type, OrganizationModel organization)
    {
        var slots = new List<RoleSlot>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } && ApprovalWords.Decides(member.Name) && WhoBy(member, organization) is { } slot && ApprovalWords.Decides(slot.Rest))
            {
                slots.Add(slot);
            }
        }

        return slots.GroupBy(static s => s.Rest, StringComparer.OrdinalIgnoreCase).Select(static g => g.ToList()).FirstOrDefault(static g => g.Count >= FewestActors && HasTitle(g)) ?? [];
    }

    private static List<RoleSlot> OfColumns(INamedTypeSymbol type, OrganizationModel organization)
    {
        var columns = new Dictionary<string, List<RoleSlot>>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsIndexer: false, IsStatic: false, IsOverride: false })
            {
                foreach (var slot in SlotsOf(member, organization))
                {
                    if (!columns.TryGetValue(slot.Rest, out var known))
                    {
                        columns.Add(slot.Rest, known = []);
                    }

                    known.Add(slot);
                }
            }
        }

        // The shortest rest names the actors in full.
        foreach (var sign in columns.Values.Where(static c => c.Count >= FewestActors && IsSign(c[0].Rest)).OrderBy(static c => c[0].Rest.Length).ThenBy(static c => c[0].Rest, StringComparer.Ordinal))
        {
            if (Beside(sign, columns) is { } slots)
            {
                return slots;
            }
        }

        return [];
    }

    // The slots of those who have another column beside the sign, with all columns that at least two of them have.
    private static List<RoleSlot>? Beside(List<RoleSlot> sign, Dictionary<string, List<RoleSlot>> columns)
    {
        foreach (var other in columns.Values)
        {
            if (ReferenceEquals(other, sign) || other.Count < FewestActors)
            {
                continue;
            }

            var actors = new HashSet<string>(other.Select(static s => s.Role), StringComparer.OrdinalIgnoreCase);
            var chain = sign.FindAll(s => actors.Contains(s.Role));
            if (chain.Count < FewestActors || !(HasTitle(chain) || SaysBy(sign[0].Rest)))
            {
                continue;
            }

            actors.IntersectWith(chain.Select(static s => s.Role));
            return [.. columns.Values.Select(c => c.FindAll(s => actors.Contains(s.Role))).Where(static c => c.Count >= 2).SelectMany(static c => c)];
        }

        return null;
    }

    // A signature, an approval, or what somebody had to remark.
    private static bool IsSign(string rest) =>
        !RoleSlotClusters.IsFact(rest) && (Signs.AreIn(rest) || ApprovalWords.Decides(rest) || (SaysBy(rest) && Opinions.AreIn(rest)));

    private static bool SaysBy(string rest) => rest.EndsWith("By*", StringComparison.Ordinal);

    private static bool HasTitle(List<RoleSlot> slots) => slots.Exists(static s => TitleWords.AreIn(s.Role));

    private static IEnumerable<RoleSlot> SlotsOf(ISymbol member, OrganizationModel organization)
    {
        if (WhoBy(member, organization) is { } slot)
        {
            yield return slot;
        }

        foreach (var end in FirstWordsOf(member.Name))
        {
            if (end < member.Name.Length && IsActor(member.Name.Substring(0, end), organization))
            {
                yield return new RoleSlot(member, member.Name.Substring(0, end), "*" + member.Name.Substring(end).TrimStart('_'), IsWhole: false);
            }
        }
    }

    private static List<int> FirstWordsOf(string name)
    {
        var ends = new List<int>();
        var words = new WordReader(name.AsSpan());
        while (ends.Count < LongestActor && words.MoveNext())
        {
            ends.Add(words.End);
        }

        return ends;
    }

    private static RoleSlot? WhoBy(ISymbol member, OrganizationModel organization)
    {
        var name = member.Name;
        var words = new WordReader(name.AsSpan());
        while (words.MoveNext())
        {
            if (words.Start > 0 && name.AsSpan(words.Start, words.End - words.Start).Equals("By".AsSpan(), StringComparison.OrdinalIgnoreCase) && words.End < name.Length)
            {
                var who = name.Substring(words.End).TrimStart('_');
                return IsActor(who, organization) ? new RoleSlot(member, who, name.Substring(0, words.Start) + "By*", IsWhole: false) : null;
            }
        }

        return null;
    }

    private static bool IsActor(string who, OrganizationModel organization) =>
        who.Length > 1 && !NoActors.AreIn(who) && (organization.Words.Of(who) & (WordKinds.Party | WordKinds.Technical | WordKinds.State)) == 0;
}
