using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Renders what makes a table of what is configured: its rows are read, checked, and added one by one.</summary>
internal sealed class BoundTableReading
{
    private const string Generic = "global::System.Collections.Generic.";

    private readonly BoundTableShape _shape;
    private readonly BoundTableContent _today;
    private readonly ConfiguredTables _tables;
    private readonly string _reader;

    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="today">Today's table.</param>
    /// <param name="tables">What reads tables.</param>
    public BoundTableReading(BoundTableShape shape, BoundTableContent today, ConfiguredTables tables)
    {
        (_shape, _today, _tables) = (shape, today, tables);
        _reader = shape.Form switch
        {
            BoundTableForm.List => "Members",
            BoundTableForm.Answers => "Answers",
            BoundTableForm.Crossings => "Crossings",
            _ => "Pairs",
        };
        tables.Need(_reader);
        foreach (var name in new[] { shape.Row, shape.Column, shape.Cell })
        {
            if (name is not null && MethodOf(name) is { } method)
            {
                tables.Need(method);
            }
        }

        if (shape.IsFlow)
        {
            tables.Need("Follow");
        }
    }

    /// <summary>The statements, which leave a local "table".</summary>
    /// <param name="path">The path of the table in configuration.</param>
    /// <param name="today">What reads today's table.</param>
    /// <param name="names">The allocated names.</param>
    public string Body(string path, string today, NameLookup names)
    {
        var section = SymbolDisplay.FormatLiteral(path, quote: true);
        var configured = _shape.Form == BoundTableForm.Successors ? "rows" : "configured";

        // States that lead to states are understood alike, before the colon and behind it.
        var row = _shape.IsFlow ? "read" : Understanding(_shape.Row, names);
        var cell = _shape.IsFlow ? row : Understanding(_shape.Cell, names);
        var arguments = _shape.Form switch
        {
            BoundTableForm.List => row,
            BoundTableForm.Answers => $"{row}, {Comparer ?? $"{Generic}EqualityComparer<{Type(_shape.Row)}>.Default"}, {cell}",
            BoundTableForm.Crossings => $"{row}, {Understanding(_shape.Column!, names)}, {cell}",
            _ => $"{row}, {cell}",
        };
        var source = $"{_tables.Call(_reader, names)}({section}, {configured}, {arguments}, failures)";
        var parts = new[]
        {
            _shape.IsFlow ? $"    var read = {Understanding(_shape.Row, names)};" : "",
            _shape.Form == BoundTableForm.Successors ? RowsOf("new[] { row.Value }") : "",
            _today.Cells is { } cells && _shape.Form != BoundTableForm.Successors ? Grouped(today, source, cells) : Flat(source),
            _shape.IsFlow ? Followed(section, today, names) : "",
        };
        return string.Join("\n\n", parts.Where(static p => p.Length > 0)) + "\n";
    }

    private string? Comparer => _today.IgnoresCase ? "global::System.StringComparer.OrdinalIgnoreCase" : null;

    // What the table itself is made of is added one by one: its keys may have names, be nullable, or ignore case.
    private string Flat(string source)
    {
        var (entry, add) = _shape.Form switch
        {
            BoundTableForm.Successors or BoundTableForm.Answers => ("(row, cell)", "table[row] = cell;"),
            BoundTableForm.Crossings => ("(row, column, cell)", $"table[({(_shape.IsTurned ? "column, row" : "row, column")})] = cell;"),
            _ => ("entry", "table.Add(entry);"),
        };
        return
            $$"""
                var table = new {{_today.Type}}({{Comparer}});
                foreach (var {{entry}} in {{source}})
                {
                    {{add}}
                }
            """;
    }

    // A state of today's table that is not configured has a row all the same, an empty one: whoever asks for it finds nothing, as before.
    private string Grouped(string today, string source, string cells) =>
        $$"""
            var lists = new {{Generic}}Dictionary<{{Type(_shape.Row)}}, {{Generic}}List<{{Type(_shape.Cell)}}>>({{Comparer}});
            foreach (var row in {{today}})
            {
                lists[row.Key] = new {{Generic}}List<{{Type(_shape.Cell)}}>();
            }

            foreach (var (row, cell) in {{source}})
            {
                if (!lists.TryGetValue(row, out var list))
                {
                    lists[row] = list = new {{Generic}}List<{{Type(_shape.Cell)}}>();
                }

                list.Add(cell);
            }

            var table = new {{_today.Type}}({{Comparer}});
            foreach (var row in lists)
            {
                table[row.Key] = {{cells}};
            }
        """;

    private string Followed(string section, string today, NameLookup names)
    {
        var rows = _shape.Form == BoundTableForm.Transitions ? "configured" : "rows";
        var before = _shape.Form == BoundTableForm.Crossings
            ? RowsOf($"new {Generic}List<string>(row.Value.Values).FindAll(cell => !string.IsNullOrWhiteSpace(cell)).ToArray()") + "\n\n"
            : "";
        return $"{before}{TodaysSteps(today)}\n\n    {_tables.Call("Follow", names)}({section}, {rows}, read, today, failures);";
    }

    private static string RowsOf(string cells) =>
        $$"""
            var rows = new {{Generic}}Dictionary<string, string[]>();
            foreach (var row in configured)
            {
                rows[row.Key] = {{cells}};
            }
        """;

    private string TodaysSteps(string today)
    {
        var (entry, add) = _shape.Form switch
        {
            BoundTableForm.Transitions when _today.Cells is null => ("(row, cell)", $"today.Add(({State("row", _shape.Row)}, {State("cell", _shape.Cell)}));"),
            BoundTableForm.Transitions => ("row", "foreach (var cell in row.Value) { today.Add((row.Key, cell)); }"),
            BoundTableForm.Successors => ("row", $"today.Add((row.Key, {State("row.Value", _shape.Cell)}));"),
            _ => ("row", $"today.Add(({State(_shape.IsTurned ? "row.Key.Item2" : "row.Key.Item1", _shape.Row)}, {State("row.Value", _shape.Cell)}));"),
        };
        return
            $$"""
                var today = new {{Generic}}List<({{Type(_shape.Row)}} From, {{Type(_shape.Row)}} To)>();
                foreach (var {{entry}} in {{today}})
                {
                    {{add}}
                }
            """;
    }

    // Today's table names no null.
    private string State(string expression, BoundTableName name) =>
        !name.IsNullable ? expression : name.Type.IsValueType ? $"({Type(name)}){expression}" : expression + "!";

    private string Type(BoundTableName name) => _today.Text.Type(name.Type);

    private string? MethodOf(BoundTableName name) =>
        name.Type.TypeKind == TypeKind.Enum ? "NamesOf"
        : !name.Instances.IsEmpty ? "OneOf"
        : !name.IsOpen ? "Texts"
        : IsAnyAnswer(name) ? null
        : "Written";

    private static string Named(ISymbol instance) =>
        $"[\"{instance.Name}\"] = {instance.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{instance.Name}";

    // An open answer may be blank: nobody, nothing.
    private bool IsAnyAnswer(BoundTableName name) => name is { IsOpen: true, IsText: true } && _shape.Form == BoundTableForm.Answers && ReferenceEquals(name, _shape.Cell);

    private string Understanding(BoundTableName name, NameLookup names) => MethodOf(name) switch
    {
        null => "text => text ?? \"\"",
        "OneOf" => $"{_tables.Call("OneOf", names)}(new {Generic}Dictionary<string, {Type(name)}>(global::System.StringComparer.OrdinalIgnoreCase) {{ {string.Join(", ", name.Instances.Select(static i => Named(i)))} }})",
        "Texts" => $"{_tables.Call("Texts", names)}({Comparer ?? "global::System.StringComparer.Ordinal"}, {string.Join(", ", name.Texts.Select(static t => SymbolDisplay.FormatLiteral(t, quote: true)))})",
        var method => $"{_tables.Call(method, names)}<{Type(name)}>()",
    };
}
