using System.Collections.Immutable;
using FlexibleCode.Analyzers.Options;
using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>Reads the role list of an attribute as ASP.NET Core does, and tells roles from permissions and machines.</summary>
internal static class RoleNamesInAuthorizationList
{
    private static readonly HashSet<string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        "read", "write", "view", "create", "edit", "update", "delete", "approve", "reject", "manage", "list", "export", "import", "add", "remove",
        "access", "execute", "submit", "cancel", "assign", "publish", "can", "download", "upload", "print", "modify", "enable", "disable",
    };

    private static readonly HashSet<string> Holders = new(StringComparer.OrdinalIgnoreCase)
    {
        "manager", "officer", "admin", "administrator", "coordinator", "supervisor", "specialist", "clerk", "agent", "lead", "leader", "head",
        "director", "staff", "assistant", "analyst", "executive", "team", "only",
    };

    /// <summary>Split at commas, trimmed, without blanks; repetitions say nothing.</summary>
    public static ImmutableArray<string> Split(string roles)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        foreach (var part in roles.Split(','))
        {
            var role = part.Trim();
            if (role.Length > 0 && !parts.Contains(role))
            {
                parts.Add(role);
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>Those that name people: no machines, no permissions.</summary>
    public static ImmutableArray<string> OfPeople(ImmutableArray<string> roles, NamePatterns machines) =>
        roles.All(r => IsPerson(r, machines)) ? roles : [.. roles.Where(r => IsPerson(r, machines))];

    private static bool IsPerson(string role, NamePatterns machines) => !machines.Matches(role) && !IsPermission(role);

    /// <summary>Whether a name has the shape of a permission: <c>Orders.Read</c>, <c>orders:approve</c>, <c>LEAVE_APPROVE</c>, <c>ManageUsers</c>.</summary>
    public static bool IsPermission(string name)
    {
        if (name.Any(char.IsWhiteSpace))
        {
            return false;
        }

        if (name.IndexOf(':') > 0 || name.IndexOf('/') > 0 || (name.IndexOf('.') is var dot and > 0 && dot < name.Length - 1))
        {
            return true;
        }

        var words = new WordReader(name.AsSpan());
        if (!words.MoveNext())
        {
            return false;
        }

        var first = name.Substring(words.Start, words.End - words.Start);
        var last = first;
        var count = 1;
        while (words.MoveNext())
        {
            last = name.Substring(words.Start, words.End - words.Start);
            count++;
        }

        return count > 1 && ((Actions.Contains(first) && !Holders.Contains(last)) || Actions.Contains(last));
    }
}
