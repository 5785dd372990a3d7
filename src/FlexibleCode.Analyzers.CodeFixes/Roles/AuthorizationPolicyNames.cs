using System.Collections.Immutable;
using System.Text;
using FlexibleCode.Analyzers.Organization;
using FlexibleCode.Analyzers.Roles;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Roles;

/// <summary>
/// Gives every role set of a solution one policy name: the duty, when the set guards one controller, page or hub; else, and by option always,
/// the roles. Names are unique ignoring case, as authorization looks them up.
/// </summary>
internal static class AuthorizationPolicyNames
{
    private const int MostRolesInName = 3;

    private static readonly string[] TypeSuffixes = ["Controller", "PageModel", "Model", "Hub", "Endpoints", "Endpoint"];

    private static readonly HashSet<string> Views = new(StringComparer.OrdinalIgnoreCase) { "Index", "Get", "GetAll", "List", "Details", "Detail", "OnGet", "Show", "All" };

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "approve", "assign", "cancel", "close", "create", "delete", "edit", "export", "generate", "import", "issue", "manage", "open", "process",
        "reject", "remove", "review", "send", "submit", "update", "upload", "view",
    };

    /// <summary>The names of all sets, by <see cref="AuthorizationPolicyUse.SetKey"/>.</summary>
    public static ImmutableDictionary<string, string> Allocate(AuthorizationPolicyUses uses, bool byRoles)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var policy in uses.Known)
        {
            names[policy.SetKey] = policy.Name;
        }

        // Names that would hide what the class itself has are taken as well.
        var taken = new HashSet<string>(uses.TakenNames, StringComparer.OrdinalIgnoreCase);
        taken.UnionWith(AuthorizationPolicyClass.ReservedNames);
        foreach (var set in uses.Uses.GroupBy(static u => u.SetKey, StringComparer.Ordinal))
        {
            if (names.ContainsKey(set.Key))
            {
                continue;
            }

            var first = set.First();
            var wanted = byRoles ? RolesName(first.Grant.Roles) : DutyName([.. set]) ?? RolesName(first.Grant.Roles) + "Access";
            var name = wanted;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            names[set.Key] = name;
        }

        return names.ToImmutable();
    }

    /// <summary>The words of a text as one identifier.</summary>
    public static string Identifier(string text) => Pascal(text, keepsPlaceholders: true);

    private static string? DutyName(ImmutableArray<AuthorizationPolicyUse> uses)
    {
        var type = uses[0].Endpoint.Type;
        var route = uses[0].Endpoint.Route;
        var member = uses[0].Endpoint.Member;
        foreach (var use in uses)
        {
            if (use.Endpoint.Type != type || (route is not null && use.Endpoint.Route != route))
            {
                return null;
            }

            member = use.Endpoint.Member == member ? member : null;
        }

        if (route is not null)
        {
            return Pascal(route, keepsPlaceholders: false) is { Length: > 0 } path ? "Use" + path : null;
        }

        var isController = type.EndsWith("Controller", StringComparison.Ordinal);
        var subject = Subject(type, uses[0].Grant.Syntax);
        if (subject.Length == 0)
        {
            return null;
        }

        if (member is null)
        {
            return HasObject(subject) ? subject : (isController ? "Manage" : "Use") + subject;
        }

        var action = member.EndsWith("Async", StringComparison.Ordinal) && member.Length > 5 ? member.Substring(0, member.Length - 5) : member;
        if (Views.Contains(action))
        {
            return "View" + subject;
        }

        // ApproveBudget of BudgetsController says it all; Approve alone needs its subject.
        action = Pascal(WithoutProtocol(action), keepsPlaceholders: true);
        return HasObject(action) || SharesWord(action, subject) ? action : action + subject;
    }

    // BudgetsController → Budgets; the model of a page that is called Index is known by its folder.
    private static string Subject(string type, Microsoft.CodeAnalysis.SyntaxNode place)
    {
        var name = type;
        foreach (var suffix in TypeSuffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length)
            {
                name = name.Substring(0, name.Length - suffix.Length);
                break;
            }
        }

        if (name is "Index" && place.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() is { } ns)
        {
            var text = ns.Name.ToString();
            name = text.Substring(text.LastIndexOf('.') + 1);
        }

        return Pascal(name, keepsPlaceholders: true);
    }

    private static string RolesName(ImmutableArray<string> roles)
    {
        var words = roles.Select(static r => Pascal(r, keepsPlaceholders: true)).Select(static w => w.Length == 0 || char.IsDigit(w[0]) ? "Role" + w : w);
        return roles.Length <= MostRolesInName
            ? string.Join("Or", words)
            : string.Join("Or", words.Take(MostRolesInName - 1)) + "OrOthers";
    }

    /// <summary>The words of a text as one identifier: <c>Super Admin</c> → SuperAdmin, <c>AP-PO</c> → ApPo, <c>/orders/{id}</c> → Orders.</summary>
    private static string Pascal(string text, bool keepsPlaceholders)
    {
        if (!keepsPlaceholders)
        {
            text = string.Join("/", text.Split('/').Where(static s => s.Length > 0 && s[0] != '{'));
        }

        var result = new StringBuilder(text.Length);
        var words = new WordReader(text.AsSpan());
        while (words.MoveNext())
        {
            var word = text.Substring(words.Start, words.End - words.Start);
            result.Append(char.ToUpperInvariant(word[0]));
            result.Append(word.Length > 1 && word.All(static c => !char.IsLower(c)) ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return result.ToString();
    }

    // What HTTP and Razor Pages put in front of an action says nothing of the duty: OnPostApprove → Approve, GetMetrics → ViewMetrics.
    private static string WithoutProtocol(string action)
    {
        foreach (var prefix in new[] { "OnPost", "OnGet", "OnPut", "OnDelete", "Get" })
        {
            if (action.Length > prefix.Length && action.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(action[prefix.Length]))
            {
                var rest = action.Substring(prefix.Length);
                return prefix.EndsWith("Get", StringComparison.Ordinal) ? "View" + rest : rest;
            }
        }

        return action;
    }

    private static bool HasObject(string action)
    {
        var words = new WordReader(action.AsSpan());
        return words.MoveNext() && words.End < action.Length && Verbs.Contains(action.Substring(words.Start, words.End - words.Start));
    }

    private static bool SharesWord(string action, string subject)
    {
        var words = new WordReader(subject.AsSpan());
        while (words.MoveNext())
        {
            var stem = subject.Substring(words.Start, words.End - words.Start);
            stem = stem.EndsWith("ies", StringComparison.Ordinal) ? stem.Substring(0, stem.Length - 3) : stem.TrimEnd('s');
            if (stem.Length > 2 && action.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
