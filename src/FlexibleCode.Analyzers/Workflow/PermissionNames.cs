using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Workflow;

/// <summary>Tells from a name whether it answers what may be done: <c>CanEdit</c>, <c>isAllowed</c>, <c>Cancellable</c>.</summary>
internal static class PermissionNames
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "can", "may", "allow", "allows", "allowed", "permit", "permits", "permitted", "permission", "permissions", "authorize", "authorized", "authorise",
        "authorised", "eligible", "entitled", "capability", "capabilities", "locked", "forbidden", "prohibited", "cannot",
        "darf", "kann", "puede", "pueden", "pode", "podem", "poate", "peut", "peuvent", "può", "puo", "kan", "może", "moze", "může", "muze", "može", "boleh", "bisa", "может", "можно",
    };

    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "property", "properties", "key", "keys", "field", "fields", "column", "columns",
    };

    private static readonly HashSet<string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        "action", "actions", "operation", "operations", "command", "commands", "permission", "permissions", "capability", "capabilities", "activity",
    };

    /// <summary>Whether a yes-or-no of this name is about a permission.</summary>
    public static bool SaysPermission(string? name)
    {
        if (name is null)
        {
            return false;
        }

        var before = "";
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);
            if (IsOfControl(word, before, isLast: reader.End == name.Length))
            {
                return true;
            }

            if (Is(word, "can") || Is(word, "may"))
            {
                return !reader.MoveNext() || !IsShown(name.Substring(reader.Start, reader.End - reader.Start));
            }

            if (Words.Contains(word) || IsAbility(word) || (Is(before, "read") && Is(word, "only")))
            {
                return true;
            }

            before = word;
        }

        return Is(name, "readonly") || Is(name, "isreadonly");
    }

    /// <summary>Whether something of this name is what may be done.</summary>
    public static bool SaysAction(string? name)
    {
        if (name is null)
        {
            return false;
        }

        var says = false;
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);

            // The names of what an action is written in are no actions: ActionKeys; but KeyActions are.
            says = Actions.Contains(word) || (says && !Parts.Contains(word));
        }

        return says;
    }

    /// <summary>Whether a set of this name is one of actions: <c>WorkflowAction</c>, and not <c>OperationStatus</c>.</summary>
    public static bool IsOfActions(string set)
    {
        var last = "";
        var reader = new WordReader(set.AsSpan());
        while (reader.MoveNext())
        {
            last = set.Substring(reader.Start, reader.End - reader.Start);
        }

        return Actions.Contains(last);
    }

    /// <summary>The capability that a name is about, without what it is done to: <c>CanEditDetails</c> is <c>CanEdit</c>.</summary>
    public static string Capability(string name)
    {
        var reader = new WordReader(name.AsSpan());
        if (!reader.MoveNext() || !(Is(name.Substring(reader.Start, reader.End - reader.Start), "can") || Is(name.Substring(reader.Start, reader.End - reader.Start), "may")))
        {
            return name;
        }

        return reader.MoveNext() ? name.Substring(0, reader.End) : name;
    }

    // IsRefreshDisabled, SaveEnabled, DisablePriceChanges: the control is the action. `Enabled` alone says of what by nothing.
    private static bool IsOfControl(string word, string before, bool isLast) =>
        before.Length == 0
            ? !isLast && (Is(word, "disable") || Is(word, "enable"))
            : isLast && !Is(before, "is") && (Is(word, "disabled") || Is(word, "enabled"));

    // CanShowDetails says what a page looks like.
    private static bool IsShown(string word) => Is(word, "show") || Is(word, "display") || Is(word, "render");

    // Editable, deletable, cancellable, approvable: what is able to be done. A table, a variable and a cable are not.
    private static bool IsAbility(string word) =>
        word.Length > 7
        && word.EndsWith("able", StringComparison.OrdinalIgnoreCase)
        && !Is(word, "available") && !Is(word, "variable") && !Is(word, "disable") && !Is(word, "queryable") && !Is(word, "payable") && !Is(word, "receivable")
        && !Is(word, "nullable") && !Is(word, "billable") && !Is(word, "taxable") && !Is(word, "applicable") && !Is(word, "stable") && !Is(word, "reliable");

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
