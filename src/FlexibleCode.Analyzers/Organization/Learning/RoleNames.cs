namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>What names with a role word say: that they hold a role, name a set of roles, or test or grant one.</summary>
internal static class RoleNames
{
    // What may follow the role word in the name of a set: UserRoleType, RoleNames, RoleConstants.
    private static readonly HashSet<string> AfterSet = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "names", "type", "types", "kind", "kinds", "constant", "constants", "const", "consts", "enum", "enums", "code", "codes", "key", "keys",
        "id", "ids", "value", "values", "definition", "definitions", "default", "defaults", "list", "level", "levels", "set",
    };

    // What may follow it in the name of a holder: roleName, userRoleCode, roleValue, rolesList.
    private static readonly HashSet<string> AfterHolder = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "names", "type", "kind", "code", "key", "value", "values", "list", "string", "str", "text", "title", "claim", "claims", "array", "set",
        "lower", "upper", "normalized", "id", "async",
    };

    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "in", "has", "have", "to", "from", "with", "any", "require", "requires", "required", "check", "ensure", "assign", "grant", "demand",
        "verify", "for", "of",
    };

    private static readonly HashSet<string> Beginnings = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "has", "have", "in", "require", "requires", "add", "remove", "role", "any",
    };

    /// <summary>Whether a name is that of something that holds roles: its role word is the last but for "name", "code" and the like.</summary>
    public static bool IsHolder(string name, Vocabulary words) => EndsInRole(name, words, AfterHolder);

    /// <summary>Whether a name is that of a closed set of roles.</summary>
    public static bool IsSet(string name, Vocabulary words) => EndsInRole(name, words, AfterSet);

    /// <summary>
    /// Whether a method tests, requires or grants a role: <c>IsInRole</c>, <c>RequireRole</c>, <c>AddToRolesAsync</c>, <c>GetUsersInRoleAsync</c>,
    /// <c>RoleExistsAsync</c>, <c>HasRole</c>, <c>AssignRole</c>.
    /// </summary>
    public static bool IsAuthorization(string method)
    {
        var reader = new WordReader(method.AsSpan());
        var previous = "";
        while (reader.MoveNext())
        {
            var word = method.Substring(reader.Start, reader.End - reader.Start);
            if (IsRoleWord(word))
            {
                if (Before.Contains(previous))
                {
                    return true;
                }

                previous = "role";
            }
            else if (previous == "role" && string.Equals(word, "Exists", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
            else
            {
                previous = word;
            }
        }

        return false;
    }

    /// <summary>Whether all texts that such a method takes are roles: it begins with a test or a grant.</summary>
    public static bool TakesOnlyRoles(string method)
    {
        var reader = new WordReader(method.AsSpan());
        return reader.MoveNext() && Beginnings.Contains(method.Substring(reader.Start, reader.End - reader.Start));
    }

    private static bool IsRoleWord(string word) =>
        string.Equals(word, "role", StringComparison.OrdinalIgnoreCase) || string.Equals(word, "roles", StringComparison.OrdinalIgnoreCase);

    private static bool EndsInRole(string name, Vocabulary words, HashSet<string> after)
    {
        if ((words.Of(name) & (WordKinds.Role | WordKinds.Technical)) != WordKinds.Role)
        {
            return false;
        }

        // Take words off the end until no role word is left; those taken before must be allowed ones.
        var end = name.Length;
        while (true)
        {
            var start = LastWord(name, end);
            if (start < 0)
            {
                return false;
            }

            if ((words.Of(name.AsSpan(0, start)) & WordKinds.Role) == 0)
            {
                return true;
            }

            // The role word stands before, unless the last word is one itself (RoleRole, userRoleRole).
            var word = name.Substring(start, end - start);
            if ((words.Of(word) & WordKinds.Role) != 0)
            {
                return true;
            }

            if (!after.Contains(word.Trim('_', '-')))
            {
                return false;
            }

            end = start;
        }
    }

    private static int LastWord(string name, int end)
    {
        var reader = new WordReader(name.AsSpan(0, end));
        var start = -1;
        while (reader.MoveNext())
        {
            start = reader.Start;
        }

        return start;
    }
}
