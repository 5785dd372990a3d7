using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>Renders the members of an options class that hold transitions: what can be configured, what holds today, and how rows are read.</summary>
/// <param name="state">The type of the states.</param>
/// <param name="today">Today's table.</param>
/// <param name="section">The section of configuration.</param>
internal sealed class TransitionRows(ITypeSymbol state, TableMember today, string section)
{
    private const string Generic = "global::System.Collections.Generic.";

    public static string EffectiveName(string property) => "Effective" + property;

    public ImmutableArray<MemberDeclarationSyntax> Members(string property)
    {
        var nullable = today.Text.IsNullableOn ? "?" : "";
        var field = "_" + char.ToLowerInvariant(property[0]) + property.Substring(1);
        var type = today.Text.Type(state);
        var parsed = state.TypeKind == TypeKind.Enum
            ? $$"""
              private static {{type}} StateOf{{property}}(string row, string name) =>
                  global::System.Enum.TryParse(name, ignoreCase: true, out {{type}} state) && global::System.Enum.IsDefined(typeof({{type}}), state)
                      ? state
                      : throw new global::System.InvalidOperationException($"Section '{{section}}:{{property}}', row '{row}': '{name}' is no {{state.Name}}.");
              """
            : $$"""
              private static string StateOf{{property}}(string row, string name) =>
                  string.IsNullOrWhiteSpace(name)
                      ? throw new global::System.InvalidOperationException($"Section '{{section}}:{{property}}', row '{row}': a state has no name.")
                      : name;
              """;
        return
        [
            Member(
                $$"""
                /// <summary>From each state, the states that may follow: <c>"Open": [ "Done", "Void" ]</c>. Today's transitions hold while nothing is configured.</summary>
                public {{Generic}}Dictionary<string, string[]>{{nullable}} {{property}} { get; set; }
                """),
            Member($"private static readonly {today.Type} Todays{property} = {today.Creation()};"),
            Member($"private {today.Type}{nullable} {field};"),
            Member(
                $$"""
                /// <summary>The transitions that hold: those configured, else today's.</summary>
                internal {{today.Type}} {{EffectiveName(property)}} => {{field}} ??= {{property}} is null ? Todays{{property}} : Read{{property}}({{property}});
                """),
            Member(
                $$"""
                private static {{today.Type}} Read{{property}}({{Generic}}Dictionary<string, string[]> rows)
                {
                    var transitions = new {{today.Type}}();
                    foreach (var row in rows)
                    {
                        foreach (var name in row.Value ?? global::System.Array.Empty<string>())
                        {
                            if (!transitions.Add((StateOf{{property}}(row.Key, row.Key), StateOf{{property}}(row.Key, name))))
                            {
                                throw new global::System.InvalidOperationException($"Section '{{section}}:{{property}}', row '{row.Key}': '{name}' is named twice.");
                            }
                        }
                    }

                    return transitions;
                }
                """),
            Member(parsed),
        ];
    }

    private MemberDeclarationSyntax Member(string source) =>
        TableMember.Finished(SyntaxFactory.ParseMemberDeclaration(source.Replace("\r\n", "\n").Replace("\n", today.NewLine) + today.NewLine)!);
}
