using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>Renders the members of an options class that hold a table: what can be configured, what holds today, and what checks it.</summary>
internal sealed class BoundTableRows
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Options = "global::Microsoft.Extensions.Options.";

    private readonly BoundTableShape _shape;
    private readonly BoundTableContent _today;
    private readonly OptionsSeam _options;
    private readonly ConfiguredTables _tables;
    private readonly BoundTableReading _reading;
    private readonly bool _isValidated;

    /// <param name="shape">In what form the table is configured.</param>
    /// <param name="today">Today's table.</param>
    /// <param name="options">The options class.</param>
    /// <param name="tables">What reads tables.</param>
    /// <param name="isValidated">Whether options can be checked when they are made.</param>
    public BoundTableRows(BoundTableShape shape, BoundTableContent today, OptionsSeam options, ConfiguredTables tables, bool isValidated)
    {
        (_shape, _today, _options, _tables, _isValidated) = (shape, today, options, tables, isValidated);
        tables.Need("Sound");
        _reading = new BoundTableReading(shape, today, tables);
    }

    public static string EffectiveName(string property) => "Effective" + property;

    public static string ValidatorName(string property) => property + "Validation";

    /// <summary>The members, under the property's allocated name.</summary>
    public ImmutableArray<MemberDeclarationSyntax> Members(string property, NameLookup names)
    {
        var optional = _today.Text.IsNullableOn ? "?" : "";
        var field = "_" + char.ToLowerInvariant(property[0]) + property.Substring(1);
        var today = _today.Expression ?? "Todays" + property;
        var members = ImmutableArray.CreateBuilder<MemberDeclarationSyntax>();
        members.Add(Member(
            $$"""
            /// <summary>{{Description()}} Today's hold while nothing is configured.</summary>
            public {{Configured()}}{{optional}} {{property}} { get; set; }
            """));
        if (_today.Creation is { } creation)
        {
            members.Add(Member($"private static readonly {(_today.IsArray ? _today.DeclaredType : _today.Type)} {today} = {creation};"));
        }

        members.Add(Member($"private {_today.DeclaredType}{optional} {field};"));
        members.Add(Member(
            $$"""
            /// <summary>What holds: what is configured, else today's.</summary>
            internal {{_today.DeclaredType}} {{EffectiveName(property)}} =>
                {{field}} ??= {{IsNotConfigured(property)}} ? {{today}} : {{_tables.Call("Sound", names)}}(Read{{property}}({{property}}, out var failures), failures);
            """));
        members.Add(Member(
            $$"""
            private static {{(_today.IsArray ? _today.DeclaredType : _today.Type)}} Read{{property}}({{Configured()}} configured, out {{Generic}}List<string> failures)
            {
                failures = new {{Generic}}List<string>();
            {{_reading.Body($"{_options.Section}:{property}", today, names)}}
                return table{{(_today.IsArray ? ".ToArray()" : "")}};
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
            /// <summary>Refuses {{property}} where it cannot be followed.</summary>
            public sealed class {{ValidatorName(property)}} : {{Options}}IValidateOptions<{{type}}>
            {
                /// <inheritdoc/>
                public {{Options}}ValidateOptionsResult Validate(string{{optional}} name, {{type}} options)
                {
                    if ({{IsNotConfigured("options." + property)}})
                    {
                        return {{Options}}ValidateOptionsResult.Success;
                    }

                    Read{{property}}(options.{{property}}, out var failures);
                    return failures.Count == 0 ? {{Options}}ValidateOptionsResult.Success : {{Options}}ValidateOptionsResult.Fail(string.Join(" ", failures));
                }
            }
            """);
    }

    // Whoever is asked from an array is somebody: an empty one says nothing.
    private string IsNotConfigured(string property) =>
        _today.IsArray ? $"{property} is null || {property}.Length == 0" : $"{property} is null";

    private string Configured() => _shape.Form switch
    {
        BoundTableForm.List => "string[]",
        BoundTableForm.Successors or BoundTableForm.Answers => $"{Generic}Dictionary<string, string>",
        BoundTableForm.Crossings => $"{Generic}Dictionary<string, {Generic}Dictionary<string, string>>",
        _ => $"{Generic}Dictionary<string, string[]>",
    };

    private string Description() => _shape.Form switch
    {
        BoundTableForm.List when _today.IsArray => "The names that count: <c>[ \"Manager\", \"Director\" ]</c>.",
        BoundTableForm.List => "The names that count: <c>[ \"Draft\", \"Open\" ]</c>.",
        BoundTableForm.Rows => "For each row what goes with it: <c>\"Draft\": [ \"Edit\", \"Cancel\" ]</c>.",
        BoundTableForm.Transitions => "From each state, the states that may follow: <c>\"Open\": [ \"Done\", \"Void\" ]</c>; <c>[ \"\" ]</c> says that it ends there.",
        BoundTableForm.Successors => "From each state, the next one: <c>\"Open\": \"Done\"</c>; <c>\"\"</c> says that it ends there.",
        BoundTableForm.Answers => "For each name the answer: <c>\"Clerk\": \"Manager\"</c>.",
        _ when _shape.IsFlow => "From each state, what leads to which: <c>\"Open\": { \"Close\": \"Done\" }</c>; <c>\"\"</c> says that it leads nowhere.",
        _ => "For two names together the answer: <c>\"Paid\": { \"Sent\": \"Done\" }</c>; <c>\"\"</c> says that there is none.",
    };

    private MemberDeclarationSyntax Member(string source) =>
        TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source.Replace("\r\n", "\n").Replace("\n", _today.NewLine))!);
}
