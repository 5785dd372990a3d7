using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Renders the members of an options class that hold a table: what can be configured, what holds today, and how rows are read and checked.</summary>
internal sealed class BoundTableRows
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Options = "global::Microsoft.Extensions.Options.";

    private readonly BoundTableShape _shape;
    private readonly BoundTableContent _today;
    private readonly OptionsSeam _options;
    private readonly ConfiguredTables _tables;
    private readonly bool _isValidated;
    private readonly string _reader;

    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="today">Today's table.</param>
    /// <param name="options">The options class.</param>
    /// <param name="tables">What reads tables.</param>
    /// <param name="isValidated">Whether options can be checked when they are made.</param>
    public BoundTableRows(BoundTableShape shape, BoundTableContent today, OptionsSeam options, ConfiguredTables tables, bool isValidated)
    {
        (_shape, _today, _options, _tables, _isValidated) = (shape, today, options, tables, isValidated);
        _reader = shape.Form switch
        {
            BoundTableForm.List => "Members",
            BoundTableForm.Rows => "Pairs",
            _ => "Steps",
        };
        tables.Need("Sound");
        tables.Need(_reader);
        tables.Need(NamesOf(shape.Row));
        tables.Need(NamesOf(shape.Cell));
    }

    public static string EffectiveName(string property) => "Effective" + property;

    public static string ValidatorName(string property) => property + "Validation";

    /// <summary>The members, under the property's allocated name.</summary>
    public ImmutableArray<MemberDeclarationSyntax> Members(string property, NameLookup names)
    {
        var optional = _today.Text.IsNullableOn ? "?" : "";
        var field = "_" + char.ToLowerInvariant(property[0]) + property.Substring(1);
        var members = ImmutableArray.CreateBuilder<MemberDeclarationSyntax>();
        members.Add(Member(
            $$"""
            /// <summary>{{Description()}} Today's hold while nothing is configured.</summary>
            public {{Configured()}}{{optional}} {{property}} { get; set; }
            """));
        if (_today.Creation is { } creation)
        {
            members.Add(Member($"private static readonly {_today.Type} {Today(property)} = {creation};"));
        }

        members.Add(Member($"private {_today.DeclaredType}{optional} {field};"));
        members.Add(Member(
            $$"""
            /// <summary>What holds: what is configured, else today's.</summary>
            internal {{_today.DeclaredType}} {{EffectiveName(property)}} =>
                {{field}} ??= {{property}} is null ? {{Today(property)}} : {{_tables.Call("Sound", names)}}(Read{{property}}({{property}}, out var failures), failures);
            """));
        members.Add(Member(
            $$"""
            private static {{_today.Type}} Read{{property}}({{Configured()}} configured, out {{Generic}}List<string> failures)
            {
                failures = new {{Generic}}List<string>();
            {{Body(property, names)}}
                return table;
            }
            """));
        if (_isValidated)
        {
            members.Add(Validator(property, optional, names));
        }

        return members.ToImmutable();
    }

    private MemberDeclarationSyntax Validator(string property, string optional, NameLookup names)
    {
        var type = _options.ClassName(names);
        return Member(
            $$"""
            /// <summary>Refuses a {{property}} that cannot be followed.</summary>
            public sealed class {{ValidatorName(property)}} : {{Options}}IValidateOptions<{{type}}>
            {
                /// <inheritdoc/>
                public {{Options}}ValidateOptionsResult Validate(string{{optional}} name, {{type}} options)
                {
                    if (options.{{property}} is null)
                    {
                        return {{Options}}ValidateOptionsResult.Success;
                    }

                    Read{{property}}(options.{{property}}, out var failures);
                    return failures.Count == 0 ? {{Options}}ValidateOptionsResult.Success : {{Options}}ValidateOptionsResult.Fail(string.Join(" ", failures));
                }
            }
            """);
    }

    private string Today(string property) => _today.Expression ?? "Todays" + property;

    // What the table itself is made of is added one by one: its keys may have names, be nullable, or ignore case.
    private string Body(string property, NameLookup names)
    {
        var section = SymbolDisplay.FormatLiteral($"{_options.Section}:{property}", quote: true);
        var rows = Known(_shape.Row, names);
        var read = _tables.Call(_reader, names);
        var today = _shape.Form == BoundTableForm.Transitions && _today.Cells is null ? Today(property) : "today";
        var (before, source) = _shape.Form switch
        {
            BoundTableForm.List => ("", $"{read}({section}, configured, {rows}, failures)"),
            BoundTableForm.Rows => ("", $"{read}({section}, configured, {rows}, {Known(_shape.Cell, names)}, failures)"),
            BoundTableForm.Transitions => (_today.Cells is null ? "" : TodaysSteps(property), $"{read}({section}, configured, {rows}, {today}, failures)"),
            _ => (RowsOfOne() + TodaysSteps(property), $"{read}({section}, rows, {rows}, today, failures)"),
        };
        return before + (_today.Cells is { } cells && _shape.Form != BoundTableForm.Successors ? Grouped(property, source, cells) : Flat(source));
    }

    private string Comparer => _today.IgnoresCase ? "global::System.StringComparer.OrdinalIgnoreCase" : "";

    private string Flat(string source) =>
        $$"""
            var table = new {{_today.Type}}({{Comparer}});
            foreach (var {{(_shape.Form == BoundTableForm.Successors ? "(from, to)" : "entry")}} in {{source}})
            {
                {{(_shape.Form == BoundTableForm.Successors ? "table[from] = to;" : "table.Add(entry);")}}
            }

        """;

    // A state of today's table that is not configured has a row all the same, an empty one: whoever asks for it finds nothing, as before.
    private string Grouped(string property, string source, string cells) =>
        $$"""
            var lists = new {{Generic}}Dictionary<{{Type}}, {{Generic}}List<{{CellType}}>>({{Comparer}});
            foreach (var row in {{Today(property)}})
            {
                lists[row.Key] = new {{Generic}}List<{{CellType}}>();
            }

            foreach (var (row, cell) in {{source}})
            {
                if (!lists.TryGetValue(row, out var list))
                {
                    lists[row] = list = new {{Generic}}List<{{CellType}}>();
                }

                list.Add(cell);
            }

            var table = new {{_today.Type}}({{Comparer}});
            foreach (var row in lists)
            {
                table[row.Key] = {{cells}};
            }

        """;

    private static string RowsOfOne() =>
        $$"""
            var rows = new {{Generic}}Dictionary<string, string[]>();
            foreach (var row in configured)
            {
                rows[row.Key] = new[] { row.Value };
            }

        """;

    private string TodaysSteps(string property) =>
        $$"""
            var today = new {{Generic}}List<({{Type}}, {{Type}})>();
            foreach (var row in {{Today(property)}})
            {
                {{(_shape.Form == BoundTableForm.Successors ? "today.Add((row.Key, row.Value));" : "foreach (var cell in row.Value) { today.Add((row.Key, cell)); }")}}
            }

        """;

    private string Type => _today.Text.Type(_shape.Row.Type);

    private string CellType => _today.Text.Type(_shape.Cell.Type);

    private string Configured() => _shape.Form switch
    {
        BoundTableForm.List => "string[]",
        BoundTableForm.Successors => $"{Generic}Dictionary<string, string>",
        _ => $"{Generic}Dictionary<string, string[]>",
    };

    private string Description() => _shape.Form switch
    {
        BoundTableForm.List => "The names that count: <c>[ \"Draft\", \"Open\" ]</c>.",
        BoundTableForm.Rows => "For each row what goes with it: <c>\"Draft\": [ \"Edit\", \"Cancel\" ]</c>.",
        BoundTableForm.Transitions => "From each state, the states that may follow: <c>\"Open\": [ \"Done\", \"Void\" ]</c>; an empty row ends there.",
        _ => "From each state, the next one: <c>\"Open\": \"Done\"</c>.",
    };

    private static string NamesOf(BoundTableName name) => name.Type.TypeKind == TypeKind.Enum ? "NamesOf" : "Texts";

    private string Known(BoundTableName name, NameLookup names) =>
        name.Type.TypeKind == TypeKind.Enum
            ? $"{_tables.Call("NamesOf", names)}<{_today.Text.Type(name.Type)}>()"
            : $"{_tables.Call("Texts", names)}(global::System.StringComparer.{(_today.IgnoresCase ? "OrdinalIgnoreCase" : "Ordinal")}, {string.Join(", ", name.Texts.Select(static t => SymbolDisplay.FormatLiteral(t, quote: true)))})";

    private MemberDeclarationSyntax Member(string source) =>
        TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source.Replace("\r\n", "\n").Replace("\n", _today.NewLine))!);
}
