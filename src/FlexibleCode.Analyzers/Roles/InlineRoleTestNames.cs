using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Roles;

/// <summary>What names and texts say about roles. Words are found in place: nothing is allocated.</summary>
internal static class InlineRoleTestNames
{
    private static readonly string[] PermissionVerbs =
    [
        "can", "view", "show", "list", "read", "write", "edit", "create", "delete", "update", "add", "remove", "manage", "approve", "reject",
        "access", "export", "import", "print", "submit", "cancel", "assign", "transfer", "upload", "download", "execute", "permission", "allow",
    ];

    private static readonly string[] PermissionContainers =
        ["permission", "permissions", "right", "rights", "privilege", "privileges", "policy", "policies", "scope", "scopes", "feature", "features"];

    private static readonly string[] PeopleWords =
    [
        "user", "users", "principal", "identity", "account", "security", "role", "roles", "auth", "authorization", "authentication", "permission",
        "permissions", "session", "claim", "claims", "customer", "membership", "person", "employee", "current", "member", "access",
    ];

    private static readonly string[] CatalogueWords = ["all", "every", "known", "valid", "supported", "available", "existing"];

    private static readonly string[] CatalogueNouns =
    [
        "role", "roles", "name", "names", "user", "users", "position", "positions", "title", "titles", "type", "types", "kind", "kinds", "level", "levels",
        "key", "keys", "code", "codes", "id", "ids", "value", "values", "option", "options", "list", "set",
    ];

    private static readonly string[] ForeignWords = ["chat", "prompt", "completion", "conversation", "llm", "aria", "html", "dom", "element", "node", "locator", "cluster"];

    private static readonly string[] Answers = ["true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>Whether the name asks if somebody has a role: <c>IsInRole</c>, <c>HasAnyRole</c>, <c>IsInCustomerRoleAsync</c>.</summary>
    public static bool IsMembershipTest(string name) =>
        EndsWithRole(name) && !IsLookup(name) && (HasWord(name, "in") || HasWord(name, "has") || HasWord(name, "have") || HasWord(name, "belongs") || HasWord(name, "member"));

    /// <summary>Whether the name asks for the people of a role: <c>GetUsersInRoleAsync</c>.</summary>
    public static bool IsLookup(string name) =>
        EndsWithRole(name)
        && (StartsWithWord(name, "Get") || StartsWithWord(name, "Find") || StartsWithWord(name, "List") || StartsWithWord(name, "Load") || StartsWithWord(name, "Count"))
        && (HasWord(name, "in") || HasWord(name, "by") || HasWord(name, "with") || HasWord(name, "of"));

    /// <summary>Whether the name gives or takes a role: <c>AddToRoleAsync</c>, <c>RemoveFromRoles</c>, <c>AssignRole</c>.</summary>
    public static bool IsGrant(string name) =>
        EndsWithRole(name)
        && ((StartsWithWord(name, "Add") && HasWord(name, "to"))
            || (StartsWithWord(name, "Remove") && HasWord(name, "from"))
            || StartsWithWord(name, "Assign")
            || StartsWithWord(name, "Grant")
            || StartsWithWord(name, "Revoke"));

    /// <summary>Whether a grant gives a role; else it takes it.</summary>
    public static bool Gives(string grant) => !StartsWithWord(grant, "Remove") && !StartsWithWord(grant, "Revoke");

    /// <summary>Whether the name is that of a role or of several: <c>role</c>, <c>roleName</c>, <c>requiredRoles</c>.</summary>
    public static bool SpeaksOfRole(string name) => HasWord(name, "role") || HasWord(name, "roles");

    /// <summary>Whether the name is that of several roles: <c>userRoles</c>, <c>RoleNames</c>, <c>rolesArray</c>.</summary>
    public static bool SpeaksOfRoles(string name) =>
        HasWord(name, "roles") || (HasWord(name, "role") && (HasWord(name, "names") || HasWord(name, "list") || HasWord(name, "set") || HasWord(name, "array")));

    /// <summary>Whether the name is that of a class of sets of roles: <c>StaffRoles</c>, <c>TicketRoleSets</c>.</summary>
    public static bool SpeaksOfRoleSets(string name) => HasWord(name, "roles") || (HasWord(name, "role") && (HasWord(name, "sets") || HasWord(name, "lists") || HasWord(name, "groups")));

    /// <summary>Whether the name is of what people, sessions and access are about.</summary>
    public static bool SpeaksOfPeople(string name) => HasAnyWord(name, PeopleWords);

    /// <summary>Whether the name is of a field in which a role is something else: a chat with a model, a page's markup, a cluster.</summary>
    public static bool SpeaksOfForeignRoles(string name) => HasAnyWord(name, ForeignWords);

    /// <summary>
    /// Whether the name is that of all roles that there are, and says nothing else: asking it tells a role from a typing error, not one role from another. Those that
    /// may see all (<c>ViewAllRoles</c>, <c>AllAccessRoles</c>) are some of them.
    /// </summary>
    public static bool IsCatalogue(string name)
    {
        var words = new WordReader(name.AsSpan());
        if (!words.MoveNext() || !IsAnyOf(name, words, CatalogueWords))
        {
            return false;
        }

        while (words.MoveNext())
        {
            if (!IsAnyOf(name, words, CatalogueNouns))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the roles are those of the messages of a conversation with a model: one of them alone would be a role of people.</summary>
    public static bool AreForeignRoles(System.Collections.Immutable.ImmutableArray<RoleName> roles)
    {
        foreach (var role in roles)
        {
            if (IsOfConversation(role.Text))
            {
                return roles.Any(static r => r.Text.Equals("system", StringComparison.OrdinalIgnoreCase) || r.Text.Equals("user", StringComparison.OrdinalIgnoreCase));
            }
        }

        return false;
    }

    /// <summary>Whether the role is one that a conversation with a model has and people have not.</summary>
    public static bool IsOfConversation(string role) =>
        role.Equals("assistant", StringComparison.OrdinalIgnoreCase) || role.Equals("tool", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name is that of a class of permissions.</summary>
    public static bool IsPermissionContainer(string name) => HasAnyWord(name, PermissionContainers);

    /// <summary>Whether the name is a role's own, <c>SUPER_ADMIN_ROLE</c>, and not that of something to be done with one: <c>AssignRole</c>.</summary>
    public static bool IsCalledRole(string name) =>
        (name.EndsWith("Role", StringComparison.Ordinal) || name.EndsWith("_ROLE", StringComparison.Ordinal)) && CanBeRole(name);

    /// <summary>Whether a constant can be the name of a role at all: no sentinel, no number, no permission.</summary>
    public static bool CanBeRole(string? text) =>
        text is { Length: > 1 and <= 80 } && HasLetter(text) && !IsAnyOf(text.Trim(), Answers) && !SentinelNames.Include(text.Trim()) && !IsPermissionShaped(text);

    /// <summary>Whether a claim type is the one of roles.</summary>
    public static bool IsRoleClaimType(string? text) =>
        text is not null
        && (text.EndsWith("/claims/role", StringComparison.OrdinalIgnoreCase)
            || text.Equals("role", StringComparison.OrdinalIgnoreCase)
            || text.Equals("roles", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name has the word.</summary>
    public static bool HasWord(string name, string word)
    {
        // Most names do not even have the letters.
        if (!HoldsLetters(name, word))
        {
            return false;
        }

        var words = new WordReader(name.AsSpan());
        while (words.MoveNext())
        {
            if (Is(name, words, word))
            {
                return true;
            }
        }

        return false;
    }

    // A quick look without regard to case: it may take a sign for a letter (they differ in the same bit), and what passes is looked at word by word.
    private static bool HoldsLetters(string name, string word)
    {
        var last = name.Length - word.Length;
        for (var start = 0; start <= last; start++)
        {
            var at = 0;
            while (at < word.Length && (name[start + at] | 0x20) == (word[at] | 0x20))
            {
                at++;
            }

            if (at == word.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>LEAVE_APPROVE</c>, <c>Orders.Read</c>, <c>users:write</c>, <c>CanEdit</c> say what may be done, not who does it.</summary>
    private static bool IsPermissionShaped(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '.' or ':' or '/' && char.IsLetterOrDigit(text[i - 1]) && char.IsLetter(text[i + 1]))
            {
                return true;
            }
        }

        if (HasWord(text, "only"))
        {
            return false;
        }

        var isUpper = IsUpper(text);
        foreach (var verb in PermissionVerbs)
        {
            if (isUpper ? text.IndexOf('_') > 0 && HasWord(text, verb) : text.Length > verb.Length && StartsWithWord(text, verb))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithRole(string name)
    {
        var end = name.EndsWith("Async", StringComparison.Ordinal) ? name.Length - 5 : name.Length;
        return EndsAt(name, "Role", end) || EndsAt(name, "Roles", end);
    }

    private static bool EndsAt(string name, string word, int end) =>
        end >= word.Length && string.CompareOrdinal(name, end - word.Length, word, 0, word.Length) == 0;

    private static bool StartsWithWord(string name, string word)
    {
        var words = new WordReader(name.AsSpan());
        return words.MoveNext() && Is(name, words, word);
    }

    private static bool Is(string name, WordReader current, string word) =>
        current.End - current.Start == word.Length
        && string.Compare(name, current.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsAnyOf(string name, WordReader current, string[] words)
    {
        foreach (var word in words)
        {
            if (Is(name, current, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAnyWord(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (HasWord(name, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnyOf(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLetter(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUpper(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return true;
    }
}
