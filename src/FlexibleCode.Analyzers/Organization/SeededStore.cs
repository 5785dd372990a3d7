using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.Organization;

/// <summary>
/// The store that a guard of seeding asks, and whether code fills that store: <c>db.Roles.Any()</c> and <c>db.Roles.Add(…)</c>. What was found wrong with a
/// request (<c>result.Errors.Any()</c>) is no store, and what is made behind a question about something else is made for somebody. Purely syntactic, as
/// the guard is.
/// </summary>
internal sealed class SeededStore
{
    private const int ShortestStem = 4;

    // What is only asked on the way to a table, and says nothing of it: GetAllAsync, ToList, Where, Set.
    private static readonly string[] Ways = ["Get", "ToList", "ToArray", "Where", "Set", "Query", "AsNoTracking", "AsQueryable", "IgnoreQueryFilters", "List", "Find", "All", "Result"];

    // What a store is called beside the things that it keeps.
    private static readonly string[] Keepers = ["Repository", "Repo", "Service", "Store", "Manager", "Provider", "Dao"];

    private static readonly string[] Faults = ["errors", "failures", "warnings", "exceptions", "violations"];

    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);
    private string? _stem;

    private SeededStore()
    {
    }

    /// <summary>The store that a question is about; <c>null</c> when it is about faults.</summary>
    /// <param name="question">The question: <c>db.Roles.Any()</c>, <c>all.Count</c>, <c>RoleExistsAsync("…")</c>.</param>
    /// <param name="declared">What a local is declared with.</param>
    public static SeededStore? AskedBy(ExpressionSyntax question, Func<string, ExpressionSyntax?> declared)
    {
        var store = new SeededStore();
        var parts = Parts(question);
        if (!store.Takes(parts))
        {
            return null;
        }

        // var all = await db.Roles.ToListAsync(); all.Count: what the local was read from. A member of a local (result.Errors) belongs to an answer.
        return parts is [_, var local] && declared(local) is { } read && !store.Takes(Parts(read)) ? null : store;
    }

    /// <summary>Whether a call puts something into the store: through it, by a local or a manager that is called after it, or by a method that is.</summary>
    public bool IsFilledBy(InvocationExpressionSyntax call)
    {
        var parts = Parts(call);
        return parts.Count > 0 && Inserts(parts[0])
            && ((parts.Count > 1 && _roots.Contains(parts[parts.Count - 1])) || (parts.Count < 3 && Speaks(parts[parts.Count - 1])) || (parts.Count == 2 && IsHandedOn(call, parts[1])));
    }

    // foreach (…) { if (…) continue; missing.Add(role); } db.Roles.AddRange(missing): what is gathered goes into the store behind the loop.
    private bool IsHandedOn(InvocationExpressionSyntax call, string local) =>
        call.FirstAncestorOrSelf<ForEachStatementSyntax>() is { Parent: BlockSyntax block } loop
        && block.Statements.SkipWhile(s => s != loop).Skip(1).Any(s => s.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(later => Hands(later, local) && IsFilledBy(later)));

    private static bool Hands(InvocationExpressionSyntax call, string local) =>
        call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == local);

    private static bool Inserts(string method) =>
        method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("Insert", StringComparison.Ordinal) || method.StartsWith("Create", StringComparison.Ordinal);

    private bool Speaks(string name) => _stem is not null && name.IndexOf(_stem, StringComparison.OrdinalIgnoreCase) >= 0;

    private bool Takes(List<string> parts)
    {
        if (parts.Skip(1).Any(static p => Faults.Any(f => p.EndsWith(f, StringComparison.OrdinalIgnoreCase))))
        {
            return false;
        }

        if (parts.Count > 1)
        {
            _roots.Add(parts[parts.Count - 1]);
        }

        // The table is called next to the root; RoleExists says it by itself.
        if (parts.Count > 2)
        {
            _stem ??= StemOf(parts);
        }
        else if (parts is [var method, ..] && method.StartsWith("RoleExists", StringComparison.Ordinal))
        {
            _stem ??= "Role";
        }

        return true;
    }

    // The name next to the root; where that is only a way to read, `_users.GetAllAsync()`, the root's own, without what it is as a store.
    private static string? StemOf(List<string> parts)
    {
        for (var i = parts.Count - 2; i > 0; i--)
        {
            if (!Ways.Any(w => IsWay(parts[i], w)))
            {
                return Stem(parts[i]);
            }
        }

        var root = parts[parts.Count - 1].TrimStart('_');
        var keeper = Keepers.FirstOrDefault(k => root.EndsWith(k, StringComparison.OrdinalIgnoreCase));
        return Stem(keeper is null ? root : root.Substring(0, root.Length - keeper.Length));
    }

    // Settings is no Set.
    private static bool IsWay(string name, string way) =>
        name.StartsWith(way, StringComparison.Ordinal) && (name.Length == way.Length || char.IsUpper(name[way.Length]));

    // In the singular, as far as a longer name holds it: Compan of Companies, for CompanyService.
    private static string? Stem(string name)
    {
        var stem = WithoutPlural(name);
        return stem.Length < ShortestStem ? null : stem;
    }

    private static string WithoutPlural(string name)
    {
        if (name.Length > ShortestStem + 2 && name.EndsWith("ies", StringComparison.Ordinal))
        {
            return name.Substring(0, name.Length - 3);
        }

        var cut = name.EndsWith("ches", StringComparison.Ordinal) || name.EndsWith("shes", StringComparison.Ordinal) || name.EndsWith("sses", StringComparison.Ordinal)
            || name.EndsWith("uses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal) ? 2
            : name.EndsWith("s", StringComparison.Ordinal) ? 1
            : 0;
        return name.Substring(0, name.Length - cut);
    }

    // The names of a chain from its end to its root: Any, Roles, db.
    private static List<string> Parts(ExpressionSyntax? expression)
    {
        var parts = new List<string>();
        while (expression is not null)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    continue;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    continue;
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax certain:
                    expression = certain.Operand;
                    continue;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    continue;
                case MemberAccessExpressionSyntax access:
                    parts.Add(access.Name.Identifier.ValueText);
                    expression = access.Expression;
                    continue;
                case SimpleNameSyntax root:
                    parts.Add(root.Identifier.ValueText);
                    return parts;
                default:
                    return parts;
            }
        }

        return parts;
    }
}
