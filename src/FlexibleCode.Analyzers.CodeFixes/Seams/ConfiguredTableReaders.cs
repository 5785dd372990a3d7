using System.Collections.Immutable;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>The methods of the class that reads tables which read a whole table, row by row.</summary>
internal static class ConfiguredTableReaders
{
    private const string Generic = "global::System.Collections.Generic.";

    private const string Reading = "global::System.Func<string, ";

    public static ImmutableArray<ConfiguredTableMethod> Methods { get; } =
    [
        new("Members", ["Understood"], static (name, other) =>
            $$"""
            /// <summary>Reads a list of names.</summary>
            public static {{Generic}}List<T> {{name}}<T>(string section, string[] list, {{Reading}}T> read, {{Generic}}List<string> failures)
            {
                var members = new {{Generic}}List<T>();
                for (var row = 0; row < list.Length; row++)
                {
                    var place = $"Section '{section}', row {row}";
                    if (!{{other("Understood")}}(place, list[row], read, failures, out var member))
                    {
                        continue;
                    }

                    if (members.Contains(member))
                    {
                        failures.Add($"{place}: '{list[row]}' is named twice.");
                    }
                    else
                    {
                        members.Add(member);
                    }
                }

                return members;
            }
            """),
        new("Stated", [], static (name, _) =>
            $$"""
            /// <summary>The names of a row. One that is blank stands alone: the row names nothing.</summary>
            public static string[] {{name}}(string[] row) =>
                row is null || (row.Length == 1 && string.IsNullOrWhiteSpace(row[0])) ? global::System.Array.Empty<string>() : row;
            """),
        new("Rows", ["Understood"], static (name, other) =>
            $$"""
            /// <summary>Reads what rows are named by, each once.</summary>
            public static {{Generic}}List<(string Key, TRow Row, TCells Cells)> {{name}}<TRow, TCells>(
                string section,
                {{Generic}}Dictionary<string, TCells> rows,
                {{Reading}}TRow> read,
                {{Generic}}IEqualityComparer<TRow> comparer,
                {{Generic}}List<string> failures)
            {
                var understood = new {{Generic}}List<(string Key, TRow Row, TCells Cells)>();
                var seen = new {{Generic}}HashSet<TRow>(comparer);
                foreach (var row in rows)
                {
                    var place = $"Section '{section}', row '{row.Key}'";
                    if (!{{other("Understood")}}(place, row.Key, read, failures, out var named))
                    {
                        continue;
                    }

                    if (seen.Add(named))
                    {
                        understood.Add((row.Key, named, row.Value));
                    }
                    else
                    {
                        failures.Add($"{place}: the row is there twice.");
                    }
                }

                if (rows.Count == 0)
                {
                    failures.Add($"Section '{section}': no row can be read.");
                }

                return understood;
            }
            """),
        new("Pairs", ["Rows", "Stated"], static (name, other) =>
            $$"""
            /// <summary>Reads rows of names.</summary>
            public static {{Generic}}HashSet<(TRow, TCell)> {{name}}<TRow, TCell>(
                string section,
                {{Generic}}Dictionary<string, string[]> rows,
                {{Reading}}TRow> readRow,
                {{Reading}}TCell> readCell,
                {{Generic}}List<string> failures)
            {
                var pairs = new {{Generic}}HashSet<(TRow, TCell)>();
                foreach (var (key, row, cells) in {{other("Rows")}}(section, rows, readRow, {{Generic}}EqualityComparer<TRow>.Default, failures))
                {
                    var place = $"Section '{section}', row '{key}'";
                    foreach (var name in {{other("Stated")}}(cells))
                    {
                        if ({{other("Understood")}}(place, name, readCell, failures, out var cell) && !pairs.Add((row, cell)))
                        {
                            failures.Add($"{place}: '{name}' is named twice.");
                        }
                    }
                }

                return pairs;
            }
            """),
        new("Answers", ["Rows"], static (name, other) =>
            $$"""
            /// <summary>Reads what each name is answered with.</summary>
            public static {{Generic}}List<(TRow, TCell)> {{name}}<TRow, TCell>(
                string section,
                {{Generic}}Dictionary<string, string> rows,
                {{Reading}}TRow> readRow,
                {{Generic}}IEqualityComparer<TRow> comparer,
                {{Reading}}TCell> readCell,
                {{Generic}}List<string> failures)
            {
                var answers = new {{Generic}}List<(TRow, TCell)>();
                foreach (var (key, row, text) in {{other("Rows")}}(section, rows, readRow, comparer, failures))
                {
                    if ({{other("Understood")}}($"Section '{section}', row '{key}'", text, readCell, failures, out var cell))
                    {
                        answers.Add((row, cell));
                    }
                }

                return answers;
            }
            """),
        new("Crossings", ["Rows"], static (name, other) =>
            $$"""
            /// <summary>Reads what two names together are answered with. Nothing is answered where it is blank.</summary>
            public static {{Generic}}List<(TRow, TColumn, TCell)> {{name}}<TRow, TColumn, TCell>(
                string section,
                {{Generic}}Dictionary<string, {{Generic}}Dictionary<string, string>> rows,
                {{Reading}}TRow> readRow,
                {{Reading}}TColumn> readColumn,
                {{Reading}}TCell> readCell,
                {{Generic}}List<string> failures)
            {
                var crossings = new {{Generic}}List<(TRow, TColumn, TCell)>();
                foreach (var (key, row, cells) in {{other("Rows")}}(section, rows, readRow, {{Generic}}EqualityComparer<TRow>.Default, failures))
                {
                    var seen = new {{Generic}}HashSet<TColumn>();
                    foreach (var entry in cells)
                    {
                        if (!{{other("Understood")}}($"Section '{section}', row '{key}'", entry.Key, readColumn, failures, out var column))
                        {
                            continue;
                        }

                        if (!seen.Add(column))
                        {
                            failures.Add($"Section '{section}', row '{key}': '{entry.Key}' is named twice.");
                        }
                        else if (!string.IsNullOrWhiteSpace(entry.Value) && {{other("Understood")}}($"Section '{section}', row '{key}:{entry.Key}'", entry.Value, readCell, failures, out var cell))
                        {
                            crossings.Add((row, column, cell));
                        }
                    }
                }

                return crossings;
            }
            """),
        new("Reached", [], static (name, _) =>
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
        new("Starts", ["Reached"], static (name, other) =>
            $$"""
            /// <summary>Where work starts: what nothing else leads to, and what is left over of circles that nothing enters.</summary>
            public static {{Generic}}HashSet<T> {{name}}<T>({{Generic}}List<(T From, T To)> steps)
            {
                var starts = new {{Generic}}HashSet<T>();
                foreach (var (from, _) in steps)
                {
                    starts.Add(from);
                }

                foreach (var (from, to) in steps)
                {
                    if (!Equals(from, to))
                    {
                        starts.Remove(to);
                    }
                }

                var reached = {{other("Reached")}}(steps, starts);
                foreach (var (from, _) in steps)
                {
                    if (!reached.Contains(from))
                    {
                        starts.Add(from);
                    }
                }

                return starts;
            }
            """),
        new("Follow", ["Reached", "Starts", "Stated"], static (name, other) =>
            $$"""
            /// <summary>
            /// Follows the rows from where work starts today: no state may be out of reach, nor a dead end that is none today, unless a row says that it ends there.
            /// </summary>
            public static void {{name}}<T>(
                string section,
                {{Generic}}Dictionary<string, string[]> rows,
                {{Reading}}T> read,
                {{Generic}}List<(T From, T To)> today,
                {{Generic}}List<string> failures)
            {
                if (failures.Count > 0)
                {
                    return;
                }

                var left = new {{Generic}}HashSet<T>();
                foreach (var (from, _) in today)
                {
                    left.Add(from);
                }

                var steps = new {{Generic}}List<(T From, T To)>();
                foreach (var row in rows)
                {
                    left.Remove(read(row.Key));
                    foreach (var name in {{other("Stated")}}(row.Value))
                    {
                        steps.Add((read(row.Key), read(name)));
                    }
                }

                var reached = {{other("Reached")}}(steps, {{other("Starts")}}(today));
                foreach (var row in rows)
                {
                    if (!reached.Contains(read(row.Key)))
                    {
                        failures.Add($"Section '{section}', row '{row.Key}': no row leads to '{row.Key}'.");
                    }

                    foreach (var name in {{other("Stated")}}(row.Value))
                    {
                        if (left.Remove(read(name)))
                        {
                            failures.Add($"Section '{section}', row '{row.Key}': '{name}' is a dead end, but today work goes on from there.");
                        }
                    }
                }
            }
            """),
    ];
}
