using System.Collections.Immutable;
using System.Text;
using FlexibleCode.Analyzers.CodeFixes.Seams;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Workflow;

/// <summary>The rows of guards on one type of states, written as a table: from which states each operation may start, or in which it is refused.</summary>
internal sealed class GuardTable
{
    private const string Generic = "global::System.Collections.Generic.";

    private readonly SeamRequest _request;
    private readonly ImmutableArray<GuardRow> _rows;
    private readonly SyntaxNode _owner;
    private readonly SeamName _name;
    private readonly string _type;
    private readonly string _creation;

    public GuardTable(SeamRequest request, SyntaxNode owner, ImmutableArray<GuardRow> rows)
    {
        _request = request;
        _owner = owner;
        _rows = rows;
        var text = new TableText(request.Model, rows[0].Condition.SpanStart, IsFar: false);
        var language = ((CSharpParseOptions)request.Document.Project.ParseOptions!).LanguageVersion;
        var set = $"{Generic}HashSet<{text.Type(rows[0].Type.WithNullableAnnotation(rows[0].Type.IsValueType ? rows[0].Type.NullableAnnotation : NullableAnnotation.NotAnnotated))}>";
        _type = $"{Generic}Dictionary<string, {set}>";
        _creation = Creation(text, set, language >= LanguageVersion.CSharp9, TableSeam.IndentOf(owner) + "    ");
        _name = new SeamName(rows[0].Refuses ? "RefusedFrom" : "AllowedFrom", _type + _creation);
    }

    public IEnumerable<SeamEdit> Edits()
    {
        yield return new AddMember(
            _request.Document.Id, _owner, _name,
            lookup => TableMember.Finished(SyntaxFactory.ParseMemberDeclaration($"private static readonly {_type} {lookup(_name)} = {_creation};")!));
        foreach (var row in _rows)
        {
            yield return new ReplaceNode(
                _request.Document.Id, row.Condition,
                (current, lookup) => SyntaxFactory.ParseExpression(Asked(row, lookup(_name))).WithTriviaFrom(current));
        }
    }

    private static string Asked(GuardRow row, string table) =>
        $"{(row.Refuses ? "" : "!")}{table}[nameof({row.Operation})].Contains({row.Operand.WithoutTrivia()})";

    private string Creation(TableText text, string set, bool isShort, string indent)
    {
        var newLine = TableSeam.NewLineOf(_request.Root);
        var builder = new StringBuilder(isShort ? "new()" : "new " + _type).Append(newLine).Append(indent).Append('{').Append(newLine);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in _rows)
        {
            if (written.Add(row.Operation))
            {
                builder.Append(indent).Append("    [nameof(").Append(row.Operation).Append(")] = ").Append(isShort ? "new()" : "new " + set)
                    .Append(" { ").Append(States(text, row)).Append(" },").Append(newLine);
            }
        }

        return builder.Append(indent).Append('}').ToString();
    }

    /// <summary>The states of a row as they are written in the table.</summary>
    public static string States(TableText text, GuardRow row)
    {
        var key = new TableKey(row.Type, MayBeNull: false, IgnoresCase: false);
        return string.Join(", ", row.States.Select(s => text.Key(key, s)));
    }
}
