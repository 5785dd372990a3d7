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
    private readonly TableMember _today;
    private readonly OptionsSeam _options;
    private readonly ConfiguredTables _tables;
    private readonly bool _isValidated;
    private readonly string _reader;

    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="today">Today's table.</param>
    /// <param name="options">The options class.</param>
    /// <param name="tables">What reads tables.</param>
    /// <param name="isValidated">Whether options can be checked when they are made.</param>
    public BoundTableRows(BoundTableShape shape, TableMember today, OptionsSeam options, ConfiguredTables tables, bool isValidated)
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
        members.Add(Member($"private static readonly {_today.Type} Todays{property} = {_today.Creation()};"));
        members.Add(Member($"private {_today.Type}{optional} {field};"));
        members.Add(Member(
            $$"""
            /// <summary>What holds: what is configured, else today's.</summary>
            internal {{_today.Type}} {{EffectiveName(property)}} =>
                {{field}} ??= {{property}} is null ? Todays{{property}} : {{_tables.Call("Sound", names)}}(Read{{property}}({{property}}, out var failures), failures);
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

    // What the table itself is made of is added one by one: its keys may have names, be nullable, or ignore case.
    private string Body(string property, NameLookup names)
    {
        var section = SymbolDisplay.FormatLiteral($"{_options.Section}:{property}", quote: true);
        var read = _tables.Call(_reader, names);
        var rows = Known(_shape.Row, names);
        var comparer = _today.Table.Keys[0].IgnoresCase && _today.Table.Keys.Length == 1 ? "global::System.StringComparer.OrdinalIgnoreCase" : "";
        var create = $"    var table = new {_today.Type}({comparer});\n";
        return create + _shape.Form switch
        {
            BoundTableForm.List =>
                $$"""
                    foreach (var member in {{read}}({{section}}, configured, {{rows}}, failures))
                    {
                        table.Add(member);
                    }

                """,
            BoundTableForm.Rows =>
                $$"""
                    foreach (var pair in {{read}}({{section}}, configured, {{rows}}, {{Known(_shape.Cell, names)}}, failures))
                    {
                        table.Add(pair);
                    }

                """,
            BoundTableForm.Transitions =>
                $$"""
                    foreach (var step in {{read}}({{section}}, configured, {{rows}}, Todays{{property}}, failures))
                    {
                        table.Add(step);
                    }

                """,
            _ =>
                $$"""
                    var rows = new {{Generic}}Dictionary<string, string[]>();
                    foreach (var row in configured)
                    {
                        rows[row.Key] = new[] { row.Value };
                    }

                    var today = new {{Generic}}List<({{Type}}, {{Type}})>();
                    foreach (var row in Todays{{property}})
                    {
                        today.Add((row.Key, row.Value));
                    }

                    foreach (var (from, to) in {{read}}({{section}}, rows, {{rows}}, today, failures))
                    {
                        table[from] = to;
                    }

                """,
        };
    }

    private string Type => _today.Text.Type(_shape.Row.Type);

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
            : $"{_tables.Call("Texts", names)}(global::System.StringComparer.{(_today.Table.Keys[0].IgnoresCase ? "OrdinalIgnoreCase" : "Ordinal")}, {string.Join(", ", name.Texts.Select(static t => SymbolDisplay.FormatLiteral(t, quote: true)))})";

    private MemberDeclarationSyntax Member(string source) =>
        TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source.Replace("\r\n", "\n").Replace("\n", _today.NewLine) + _today.NewLine)!);
}
