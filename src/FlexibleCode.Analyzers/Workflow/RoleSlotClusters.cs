using FlexibleCode.Analyzers.Organization;
using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>
/// Which members named after roles make a chain of approval: at least two roles share the rest of the name, and the rest speaks of approving;
/// or, in whatever language, the same roles share a time that may be missing and something else beside it.
/// </summary>
internal static class RoleSlotClusters
{
    private static readonly string[] FactEnds = ["name", "names", "email", "mail", "phone", "code", "count", "list", "number", "password", "title", "address", "label", "text"];

    private static readonly string[] SlotWords = ["status", "remark", "comment", "note", "decision", "signed", "signature", "reject", "confirm", "opinion", "date"];

    /// <summary>The members that make the chain; none if there is no chain.</summary>
    public static List<RoleSlot> Of(INamedTypeSymbol type, List<RoleSlot> slots, bool isEntity)
    {
        var shared = new List<List<RoleSlot>>();
        foreach (var group in slots.GroupBy(static s => (s.Member.Kind, s.Rest.ToUpperInvariant())))
        {
            var members = group.ToList();
            if (group.Key.Item2 != "*" && Roles(members).Count >= 2)
            {
                shared.Add(members);
            }
        }

        var found = new List<RoleSlot>();
        foreach (var members in shared)
        {
            var counts = members[0].Member.Kind switch
            {
                SymbolKind.Method => true,
                SymbolKind.Field => IsState(members),
                SymbolKind.Property => isEntity && !IsFact(members[0].Rest) && (ApprovalWords.Decides(members[0].Rest) || IsSlot(members, shared)),
                _ => false,
            };
            if (counts)
            {
                found.AddRange(members);
            }
        }

        // What else comes once for each of these roles belongs to the same slots.
        if (found.Exists(static s => s.Member.Kind == SymbolKind.Property))
        {
            foreach (var members in shared)
            {
                if (members[0].Member.Kind == SymbolKind.Property && !found.Contains(members[0]) && Roles(members).Overlaps(Roles(found)))
                {
                    found.AddRange(members);
                }
            }
        }

        return found;
    }

    // A state that waits for a role or was reached by it; two words of one role are not two roles.
    private static bool IsState(List<RoleSlot> members) =>
        ApprovalWords.Routes(members[0].Rest) || IsWaiting(members[0].Rest) || members.Count(static m => m.IsWhole) >= 2;

    private static bool IsWaiting(string rest)
    {
        foreach (var word in new[] { "pending", "waiting", "await", "submitted", "sent", "offen", "wartet", "menunggu", "pendiente", "pendente", "attente", "cho", "bekliyor" })
        {
            if (rest.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A time that is not there until the role has decided, beside something that it left; or status and remarks.
    private static bool IsSlot(List<RoleSlot> members, List<List<RoleSlot>> shared)
    {
        var roles = Roles(members);
        foreach (var other in shared)
        {
            if (other == members || other[0].Member.Kind != SymbolKind.Property || other[0].Rest == "*" || !Roles(other).Overlaps(roles) || Roles(other).Intersect(roles, StringComparer.OrdinalIgnoreCase).Count() < 2)
            {
                continue;
            }

            if (IsMissingTime(members[0].Member) || IsMissingTime(other[0].Member) || (SaysSlot(members[0].Rest) && SaysSlot(other[0].Rest)))
            {
                return true;
            }
        }

        // HrStatus, ManagerStatus, VpStatus: three of them are no accident.
        return roles.Count >= 3 && SaysSlot(members[0].Rest);
    }

    // How somebody is called or reached is no slot, whoever approves.
    public static bool IsFact(string rest)
    {
        var bare = rest.TrimStart('*');
        return bare.Length < 2 || bare is "Id" or "Ids" || Array.Exists(FactEnds, e => bare.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    private static bool SaysSlot(string rest)
    {
        foreach (var word in SlotWords)
        {
            if (rest.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMissingTime(ISymbol member) =>
        member is IPropertySymbol { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ Name: "DateTime" or "DateTimeOffset" or "DateOnly" }] } };

    private static HashSet<string> Roles(List<RoleSlot> members)
    {
        var roles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            roles.Add(member.Role);
        }

        return roles;
    }
}
