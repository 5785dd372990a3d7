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
        return parts.Count > 0 && Inserts(parts[0]) && ((parts.Count > 1 && _roots.Contains(parts[parts.Count - 1])) || (parts.Count < 3 && Speaks(parts[parts.Count - 1])));
    }

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
            _stem ??= Stem(parts[parts.Count - 2]);
        }
        else if (parts is [var method, ..] && method.StartsWith("RoleExists", StringComparison.Ordinal))
        {
            _stem ??= "Role";
        }

        return true;
    }

    private static string? Stem(string name)
    {
        var stem = name.EndsWith("s", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
        return stem.Length < ShortestStem ? null : stem;
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
