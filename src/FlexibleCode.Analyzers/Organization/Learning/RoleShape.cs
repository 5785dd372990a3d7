using System.Runtime.CompilerServices;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>
/// Whether a constant can be the name of a role. What looks like a permission (<c>LEAVE_APPROVE</c>, <c>Orders.Read</c>, <c>a:b</c>), an
/// answer, a state, a sentinel, the key that a role is kept under or a sentence is none, wherever it stands.
/// </summary>
internal static class RoleShape
{
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        // answers and states
        "true", "false", "yes", "no", "active", "inactive", "enabled", "disabled", "on", "off", "ok", "success", "error", "failed", "pending",
        "approved", "rejected", "draft", "submitted", "open", "closed", "completed", "cancelled", "canceled", "valid", "invalid", "deleted",
        "created", "updated", "added", "removed", "unauthorized", "forbidden", "authenticated",

        // sentinels
        "other", "na", "select", "everyone",
        "test", "string", "text", "json", "html", "http", "https", "get", "post", "put", "delete", "api",

        // roles of accessibility, and of a conversation with a model
        "alert", "alertdialog", "button", "dialog", "navigation", "presentation", "tab", "tablist", "tabpanel", "menu", "menubar", "menuitem",
        "listbox", "option", "checkbox", "radio", "radiogroup", "tooltip", "grid", "gridcell", "row", "cell", "banner", "main", "search",
        "img", "figure", "form", "heading", "list", "listitem", "progressbar", "separator", "slider", "switch", "table", "textbox", "tree",
        "treeitem", "contentinfo", "complementary", "region", "group", "link", "tool", "function",
    };

    private static readonly HashSet<string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        "approve", "create", "read", "write", "view", "edit", "delete", "update", "manage", "list", "export", "import", "submit", "add", "remove",
        "execute", "access", "assign", "get", "set", "can", "print", "upload", "download", "cancel", "reject", "require", "invalidate", "find",
        "save", "load", "change", "modify", "search", "send", "index", "details", "register", "login", "logout",
    };

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "role", "roles", "name", "names", "id", "ids", "type", "types", "code", "key", "description", "claim", "claims", "policy", "permission",
        "permissions", "cache", "settings", "url", "path", "controller", "service", "table", "column", "list", "value", "dto", "date",
    };

    private static readonly HashSet<string> Wording = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "is", "are", "found", "please", "the", "must", "cannot", "can't", "invalid", "required", "error", "failed", "success",
        "successfully", "already", "exists", "exist", "was", "has", "have", "been", "your", "you", "with", "this", "that", "by", "does", "assigned",
        "created", "updated", "deleted", "added", "removed", "to", "should", "only", "select", "no", "unable", "from",
    };

    /// <summary>A cheap test of the characters: begins with a letter, and holds nothing that names of roles never hold.</summary>
    [MethodImpl(MethodOptimization.FromTheStart)]
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length < 2 || !char.IsLetter(text[0]))
        {
            return false;
        }

        var words = 1;
        foreach (var c in text)
        {
            switch (c)
            {
                case ' ':
                    words++;
                    break;
                case '.' or ':' or '\\' or '{' or '}' or '@' or '=' or ';' or '<' or '>' or '!' or '?' or '#' or '$' or '%' or '*' or '"' or '\n' or '\t' or '[':
                    return false;
            }
        }

        return words <= 5;
    }

    /// <summary>Whether a name begins with what may be done: Read, WriteOrders, CanApprove.</summary>
    public static bool BeginsWithAction(string name)
    {
        var reader = new WordReader(name.AsSpan());
        return reader.MoveNext() && Actions.Contains(name.Substring(reader.Start, reader.End - reader.Start));
    }

    /// <summary>Whether a text can be the name of a role.</summary>
    public static bool IsRole(string text)
    {
        text = text.Trim();
        if (text.Length > 48 || !MayBe(text.AsSpan()) || text.IndexOf('/') >= 0 || text.IndexOf(',') >= 0 || Never.Contains(text) || SentinelNames.Include(text))
        {
            return false;
        }

        var hasBlank = text.IndexOf(' ') >= 0;
        var reader = new WordReader(text.AsSpan());
        string first = "", last = "";
        int count = 0, digits = 0, lower = 0;
        while (reader.MoveNext())
        {
            last = text.Substring(reader.Start, reader.End - reader.Start);
            digits += char.IsDigit(last[0]) ? last.Length : 0;
            if (count++ == 0)
            {
                first = last;
                continue;
            }

            lower += char.IsLower(last[0]) ? 1 : 0;
            if (hasBlank && (Wording.Contains(last) || Keys.Contains(last)))
            {
                return false;
            }
        }

        // A sentence, the identifier of a row, "Role belum diatur", RoleAdded: about roles, but none.
        if ((hasBlank && count > 5 && lower >= 3) || digits > 3
            || (count > 1 && text.IndexOf('_') < 0 && first.StartsWith("role", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (count == 0 || Keys.Contains(last))
        {
            return false;
        }

        return count == 1 ? !Actions.Contains(first) : !Actions.Contains(first) && !Actions.Contains(last);
    }
}
