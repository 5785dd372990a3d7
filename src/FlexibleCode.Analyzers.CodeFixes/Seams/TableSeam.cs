using System.Collections.Immutable;
using FlexibleCode.Analyzers.CodeFixes.Placement;
using FlexibleCode.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>
/// The seam L1: a decision's table as a static field of the type that decides, and a look-up where the decision stood. The parts serve L2 as
/// well, where the same look-up asks a table that comes from configuration.
/// </summary>
internal sealed class TableSeam
{
    private readonly SeamRequest _request;
    private readonly TableUse _use;
    private readonly TableMember _member;

    private TableSeam(SeamRequest request, Table table, TablePlace place, TableUse use, TableMember member)
    {
        _request = request;
        Table = table;
        Place = place;
        _use = use;
        _member = member;
    }

    public Table Table { get; }

    public TablePlace Place { get; }

    /// <summary>The seam of a table at the decision's place; <c>null</c> where a look-up cannot stand there.</summary>
    public static TableSeam? For(SeamRequest request, Table table)
    {
        if (TablePlace.Of(request, table.Decision) is not { } place || !CanRemoveRest(table.Decision))
        {
            return null;
        }

        var newLine = NewLineOf(request.Root);
        var text = new TableText(request.Model, table.Decision.Syntax.SpanStart, IsFar: false);
        var comments = TableComments.Of(table);
        if (TableUse.For(table, text, comments, place, newLine) is not { } use)
        {
            return null;
        }

        var language = ((CSharpParseOptions)request.Document.Project.ParseOptions!).LanguageVersion;
        return new TableSeam(request, table, place, use, new TableMember(table, text, comments, language, newLine, IndentOf(place.Owner) + "    "));
    }

    /// <summary>All edits of L1: the field and the look-up.</summary>
    public ImmutableArray<SeamEdit> Gather(string preferredName)
    {
        // What equals in type and rows is one table, whoever asks it.
        var name = new SeamName(preferredName, _member.Type + _member.Creation());
        SeamEdit add = Place.Owner is CompilationUnitSyntax unit
            ? new AddMember(_request.Document.Id, unit, name, lookup => TableMember.Finished(InProgram(_member.Field(lookup(name)))))
            : new AddMember(_request.Document.Id, Place.Owner, name, lookup => _member.Field(lookup(name)));
        return [add, .. LookUp(lookup => lookup(name))];
    }

    /// <summary>
    /// All edits of L1 where tables of several types meet: a field of a class of their own, and the look-up. What equals in type and rows is one
    /// table, whoever asks it and for what.
    /// </summary>
    public ImmutableArray<SeamEdit> GatherIn(SeamClass home, string preferredName)
    {
        var member = Member(isFar: true);
        var rows = string.Join(",", Table.Entries.Select(static e => string.Join("+", e.Keys.Select(static k => k.Value))));
        var name = new SeamName(preferredName, $"{member.Type} {string.Join("+", Table.Keys.Select(static k => k.IgnoresCase))} {rows}")
        {
            IsByContent = true,
        };
        var anchor = TypePlacement.AnchorOf(Place.Owner);
        var space = TypePlacement.NamespaceOf(anchor);
        return
        [
            new AddClassMember(_request.Document.Id, anchor, home, name, lookup => [member.Field(lookup(name), "public")]),
            .. LookUp(lookup => $"{StartupOptionsBinding.QualifiedName(space, lookup(home.TypeName))}.{lookup(name)}"),
        ];
    }

    /// <summary>The edits that put the look-up where the decision stood, asking the table that the given expression reaches.</summary>
    public ImmutableArray<SeamEdit> LookUp(Func<NameLookup, string> tableExpression)
    {
        var extent = Table.Decision.Extent;
        var edits = ImmutableArray.CreateBuilder<SeamEdit>();
        edits.Add(new ReplaceNode(_request.Document.Id, extent[0], (current, lookup) => _use.Render(current, tableExpression(lookup))));
        for (var i = 1; i < extent.Length; i++)
        {
            edits.Add(new RemoveStatement(_request.Document.Id, (StatementSyntax)extent[i]));
        }

        return edits.ToImmutable();
    }

    /// <summary>The table as a member: of the type that decides, or (far) of another type of the same document.</summary>
    public TableMember Member(bool isFar) => isFar ? _member with { Text = _member.Text with { IsFar = true } } : _member;

    /// <summary>A name that says what the table holds by what: <c>FeeByPlan</c>.</summary>
    public static string NameFor(Decision decision, string? held)
    {
        var key = string.Join("And", decision.Subjects.Select(static s => TableText.Pascal(s.Symbol?.Name) ?? s.Type?.Name ?? "Key").Distinct(StringComparer.Ordinal));
        return $"{held ?? "Value"}By{key}";
    }

    private static bool CanRemoveRest(Decision decision) =>
        decision.Extent.Skip(1).All(static n => n is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax });

    // Top-level statements belong to a class that the compiler names; the other part of it can hold the field.
    private static MemberDeclarationSyntax InProgram(MemberDeclarationSyntax field) =>
        ((ClassDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("partial class Program { }")!).AddMembers(field);

    /// <summary>The blanks at the beginning of the line on which a node begins.</summary>
    public static string IndentOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The line ending of a document.</summary>
    public static string NewLineOf(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.ToString();
            }
        }

        return "\n";
    }
}
