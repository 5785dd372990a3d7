using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The class that a program gets to read tables from configuration: it knows what a state is, and says section and row of all that is wrong.
/// Tables that are bound share it; each brings along what it needs of it.
/// </summary>
/// <param name="options">The seam that needs it.</param>
/// <param name="newLine">The document's line ending.</param>
internal sealed class ConfiguredTables(OptionsSeam options, string newLine)
{
    private const string Generic = "global::System.Collections.Generic.";

    private static readonly SeamClass Class = new("ConfiguredTables", static name => (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
        $$"""
        /// <summary>Reads tables from configuration, and says section and row of what is wrong with them.</summary>
        internal static class {{name}}
        {
        }
        """)!);

    private readonly Dictionary<string, SeamName> _members = new(StringComparer.Ordinal);

    private readonly ImmutableArray<SeamEdit>.Builder _edits = ImmutableArray.CreateBuilder<SeamEdit>();

    /// <summary>The edits that bring the class along.</summary>
    public ImmutableArray<SeamEdit> Edits => _edits.ToImmutable();

    /// <summary>Brings a method along.</summary>
    public void Need(string method)
    {
        if (_members.ContainsKey(method))
        {
            return;
        }

        foreach (var other in Methods[method].Needs)
        {
            Need(other);
        }

        var name = _members[method] = new SeamName(method, method);
        _edits.Add(options.Beside(Class, name, names => [Parsed(Methods[method].Source(names(name), other => names(_members[other])))]));
    }

    /// <summary>A method of the class, as a call begins.</summary>
    public string Call(string method, NameLookup names) => $"{names(Class.TypeName)}.{names(_members[method])}";

    private MemberDeclarationSyntax Parsed(string source) =>
        TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source.Replace("\r\n", "\n").Replace("\n", newLine))!);

    /// <summary>What a method needs, and how it is written under its allocated name.</summary>
    private sealed record Method(string[] Needs, Func<string, Func<string, string>, string> Source);

    private static readonly Dictionary<string, Method> Methods = new(StringComparer.Ordinal)
    {
        ["Sound"] = new([], static (name, _) =>
            $$"""
            /// <summary>The table, if nothing is wrong with it.</summary>
            public static T {{name}}<T>(T table, {{Generic}}List<string> failures) =>
                failures.Count == 0 ? table : throw new global::System.InvalidOperationException(string.Join(" ", failures));
            """),
        ["NamesOf"] = new([], static (name, _) =>
            $$"""
            /// <summary>The members of an enum by their names, in any case.</summary>
            public static {{Generic}}Dictionary<string, T> {{name}}<T>()
                where T : struct
            {
                var names = new {{Generic}}Dictionary<string, T>(global::System.StringComparer.OrdinalIgnoreCase);
                foreach (var name in global::System.Enum.GetNames(typeof(T)))
                {
                    names[name] = (T)global::System.Enum.Parse(typeof(T), name);
                }

                return names;
            }
            """),
        ["Texts"] = new([], static (name, _) =>
            $$"""
            /// <summary>Texts that a table may name.</summary>
            public static {{Generic}}Dictionary<string, string> {{name}}(global::System.StringComparer comparer, params string[] texts)
            {
                var names = new {{Generic}}Dictionary<string, string>(comparer);
                foreach (var text in texts)
                {
                    names[text] = text;
                }

                return names;
            }
            """),
        ["Members"] = new([], static (name, _) =>
            $$"""
            /// <summary>Reads a list of names.</summary>
            public static {{Generic}}HashSet<T> {{name}}<T>(string section, string[] list, {{Generic}}Dictionary<string, T> known, {{Generic}}List<string> failures)
            {
                var members = new {{Generic}}HashSet<T>();
                for (var row = 0; row < list.Length; row++)
                {
                    if (list[row] is null || !known.TryGetValue(list[row], out var member))
                    {
                        failures.Add($"Section '{section}', row {row}: there is no '{list[row]}', only {string.Join(", ", known.Keys)}.");
                    }
                    else if (!members.Add(member))
                    {
                        failures.Add($"Section '{section}', row {row}: '{list[row]}' is named twice.");
                    }
                }

                return members;
            }
            """),
        ["Pairs"] = new([], static (name, _) =>
            $$"""
            /// <summary>Reads rows of names.</summary>
            public static {{Generic}}HashSet<(TRow, TCell)> {{name}}<TRow, TCell>(
                string section,
                {{Generic}}Dictionary<string, string[]> rows,
                {{Generic}}Dictionary<string, TRow> knownRows,
                {{Generic}}Dictionary<string, TCell> knownCells,
                {{Generic}}List<string> failures)
            {
                var pairs = new {{Generic}}HashSet<(TRow, TCell)>();
                var seen = new {{Generic}}HashSet<TRow>();
                foreach (var row in rows)
                {
                    if (!knownRows.TryGetValue(row.Key, out var first))
                    {
                        failures.Add($"Section '{section}', row '{row.Key}': there is no '{row.Key}', only {string.Join(", ", knownRows.Keys)}.");
                        continue;
                    }

                    if (!seen.Add(first))
                    {
                        failures.Add($"Section '{section}', row '{row.Key}': the row is there twice.");
                    }

                    foreach (var name in row.Value ?? global::System.Array.Empty<string>())
                    {
                        if (name is null || !knownCells.TryGetValue(name, out var second))
                        {
                            failures.Add($"Section '{section}', row '{row.Key}': there is no '{name}', only {string.Join(", ", knownCells.Keys)}.");
                        }
                        else if (!pairs.Add((first, second)))
                        {
                            failures.Add($"Section '{section}', row '{row.Key}': '{name}' is named twice.");
                        }
                    }
                }

                return pairs;
            }
            """),
        ["Reached"] = new([], static (name, _) =>
            $$"""
            /// <summary>The states that steps lead to from where work starts.</summary>
            public static {{Generic}}HashSet<T> {{name}}<T>({{Generic}}IEnumerable<(T From, T To)> steps, {{Generic}}IEnumerable<T> starts)
            {
                var reached = new {{Generic}}HashSet<T>(starts);
                for (var grows = true; grows;)
                {
                    grows = false;
                    foreach (var (from, to) in steps)
                    {
                        grows |= reached.Contains(from) && reached.Add(to);
                    }
                }

                return reached;
            }
            """),
        ["Steps"] = new(["Pairs", "Reached"], static (name, other) =>
            $$"""
            /// <summary>Reads which state leads to which. Work starts where it starts today; no state may be out of reach, or a dead end that is none today.</summary>
            public static {{Generic}}HashSet<(T From, T To)> {{name}}<T>(
                string section,
                {{Generic}}Dictionary<string, string[]> rows,
                {{Generic}}Dictionary<string, T> known,
                {{Generic}}ICollection<(T From, T To)> today,
                {{Generic}}List<string> failures)
            {
                var steps = {{other("Pairs")}}(section, rows, known, known, failures);
                if (failures.Count > 0)
                {
                    return steps;
                }

                var left = new {{Generic}}HashSet<T>();
                var starts = new {{Generic}}HashSet<T>();
                foreach (var (from, _) in today)
                {
                    left.Add(from);
                    starts.Add(from);
                }

                foreach (var (from, to) in today)
                {
                    if (!Equals(from, to))
                    {
                        starts.Remove(to);
                    }
                }

                var reachedToday = {{other("Reached")}}(today, starts);
                foreach (var state in left)
                {
                    if (!reachedToday.Contains(state))
                    {
                        starts.Add(state);
                    }
                }

                var reached = {{other("Reached")}}(steps, starts);
                foreach (var row in rows)
                {
                    left.Remove(known[row.Key]);
                    if (!reached.Contains(known[row.Key]))
                    {
                        failures.Add($"Section '{section}', row '{row.Key}': no row leads to '{row.Key}'.");
                    }
                }

                foreach (var (from, to) in steps)
                {
                    if (left.Remove(to))
                    {
                        failures.Add($"Section '{section}', row '{from}': '{to}' is a dead end, but today work goes on from there.");
                    }
                }

                return steps;
            }
            """),
    };
}
